import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { edit, list, paragraph, START, wordsIn, write } from '../../../../tests/helpers/writers'
import { keepUnderUndo } from './keepUnderUndo'
import type { Block } from './types'

const RUNS = { numRuns: process.env.FULL === '1' ? 3_000 : 100 }
const line = (words: string): Block => ({ id: 'a', node: paragraph(...words.split(' ')) })
const shown = (before: string, undone: string, after: string): string =>
  wordsIn(keepUnderUndo([line(before)], [line(undone)], [line(after)])).join(' ')

describe('an undo behind the moment in which others’ words came in', () => {
  it.each([
    ['theirs in front', 'a mine', 'a', 'theirs a mine', 'theirs a'],
    ['theirs right behind', 'a mine', 'a', 'a mine theirs', 'a theirs'],
    ['theirs apart', 'a b c mine', 'a b c', 'a theirs b c mine', 'a theirs b c'],
    ['theirs in place of mine', 'a mine', 'a', 'a theirs', 'a theirs'],
    ['not behind it: nothing comes twice', 'a', 'a theirs mine', 'a theirs', 'a theirs mine'],
    ['mine that was taken out comes back', 'a c', 'a b c', 'theirs a c', 'theirs a b c'],
  ])('%s', (_, before, undone, after, expected) => {
    expect(shown(before, undone, after)).toBe(expected)
  })

  it('in a list that both were in', () => {
    const of = (...items: string[][]): Block[] => [{ id: 'a', node: list(...items) }]
    const left = keepUnderUndo(of(['x', 'mine']), of(['x']), of(['x', 'mine', 'theirs'], ['new']))
    expect(wordsIn(left)).toEqual(['x', 'theirs', 'new'])
  })

  it('a block of theirs in which one wrote, and one of one’s own in which they wrote, stay', () => {
    expect(wordsIn(keepUnderUndo([line('mine')], [], [line('mine theirs')]))).toContain('theirs')
  })

  it('never takes a word of theirs', () => {
    const edits = fc.array(edit, { maxLength: 6 })
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const before = write(START, first, 'x')
        const after = write(before, second, 'y')
        const theirs = wordsIn(after).filter((word) => /^(typed|new|part)y/.test(word))
        const left = new Set(wordsIn(keepUnderUndo(before, START, after)))
        expect(theirs.filter((word) => !left.has(word))).toEqual([])
      }),
      RUNS,
    )
  })
})
