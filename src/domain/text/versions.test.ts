import { describe, expect, it } from 'vitest'

import { runAfter, type Run } from './versions'

const minute = (count: number) => new Date(Date.UTC(2026, 10, 30, 8, count)).toISOString()
const run = (by: string | null, since: string | null): Run => ({ by, since })

describe('which saves of a text are one version', () => {
  it.each<[string, Run, Parameters<typeof runAfter>[1], Run & { folds: boolean }]>([
    [
      'the first after something else begins one',
      run('a', null),
      { by: 'a', at: minute(0), isPlain: true },
      { by: 'a', since: minute(0), folds: false },
    ],
    [
      'the next of the same person goes into it',
      run('a', minute(0)),
      { by: 'a', at: minute(1), isPlain: true },
      { by: 'a', since: minute(0), folds: true },
    ],
    [
      'to its last minute',
      run('a', minute(0)),
      { by: 'a', at: minute(30), isPlain: true },
      { by: 'a', since: minute(0), folds: true },
    ],
    [
      'and no longer',
      run('a', minute(0)),
      { by: 'a', at: minute(31), isPlain: true },
      { by: 'a', since: minute(31), folds: false },
    ],
    [
      'another person begins their own',
      run('a', minute(0)),
      { by: 'b', at: minute(1), isPlain: true },
      { by: 'b', since: minute(1), folds: false },
    ],
    [
      'what is more than a save stands alone',
      run('a', minute(0)),
      { by: 'a', at: minute(1), isPlain: false },
      { by: 'a', since: null, folds: false },
    ],
    [
      'so does what the product does',
      run('a', minute(0)),
      { by: null, at: minute(1), isPlain: true },
      { by: null, since: null, folds: false },
    ],
    [
      'and again',
      run(null, null),
      { by: null, at: minute(1), isPlain: true },
      { by: null, since: null, folds: false },
    ],
    [
      'a clock that was set back begins one',
      run('a', minute(10)),
      { by: 'a', at: minute(5), isPlain: true },
      { by: 'a', since: minute(5), folds: false },
    ],
  ])('%s', (_, before, save, expected) => {
    expect(runAfter(before, save)).toEqual(expected)
  })
})
