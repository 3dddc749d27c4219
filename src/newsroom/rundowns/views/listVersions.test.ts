import { describe, expect, it } from 'vitest'

import { joinSteps } from './listVersions'

const MINUTE = 60_000
const step = (revision: number, by: string, minutes: number) => ({
  revision,
  by,
  at: minutes * MINUTE,
})
const revisions = (steps: Parameters<typeof joinSteps>[0], approved: number | null = null) =>
  joinSteps(steps, approved).map((version) => [version.revision, version.changes])

describe('versions of a rundown', () => {
  it('are what one person did in one go', () => {
    expect(revisions([step(1, 'lan', 0), step(2, 'lan', 4), step(3, 'minh', 5)])).toEqual([
      [2, 2],
      [3, 1],
    ])
  })

  it('end with a longer pause', () => {
    expect(revisions([step(1, 'lan', 0), step(2, 'lan', 11)])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  it('end with an approval', () => {
    expect(revisions([step(1, 'lan', 0), step(2, 'lan', 1), step(3, 'lan', 2)], 2)).toEqual([
      [2, 2],
      [3, 1],
    ])
  })
})
