import { describe, expect, it } from 'vitest'

import { drawnFiles } from './drawn.mjs'

const FILES = Array.from({ length: 23 }, (_, index) => `${index}.test.ts`)
const COMMITS = Array.from({ length: 60 }, (_, index) => `commit ${index}`)

describe('the files a commit draws', () => {
  it('are as many as were asked for, once each, in their order', () => {
    for (const seed of COMMITS) {
      const drawn = drawnFiles(FILES, { share: 0.5, seed })
      expect(drawn).toHaveLength(12)
      expect(drawn).toEqual(FILES.filter((file) => drawn.includes(file)))
    }
  })

  it('are the same for the same commit', () => {
    const [seed = ''] = COMMITS
    expect(drawnFiles(FILES, { share: 0.5, seed })).toEqual(
      drawnFiles([...FILES].reverse(), { share: 0.5, seed }).reverse(),
    )
  })

  it('are each file in turn: none is left out for long', () => {
    const times = FILES.map(
      (file) =>
        COMMITS.filter((seed) => drawnFiles(FILES, { share: 0.5, seed }).includes(file)).length,
    )
    expect(Math.min(...times)).toBeGreaterThan(15)
  })

  it('always have those that are never left out', () => {
    const always = ['3.test.ts', '17.test.ts']
    for (const seed of COMMITS) {
      const drawn = drawnFiles(FILES, { share: 0.25, seed, always })
      expect(drawn).toEqual(expect.arrayContaining(always))
      expect(drawn).toHaveLength(2 + Math.ceil(21 * 0.25))
    }
  })

  it('are all of them where all are asked for', () => {
    expect(drawnFiles(FILES, { share: 1, seed: 'any' })).toEqual(FILES)
  })
})
