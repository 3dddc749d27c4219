import { expect, it } from 'vitest'

import { nextRelease } from './retry'

const MINUTE_MS = 60_000

it.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 5],
  [5, 10],
  [6, 30],
  [7, 30],
  [500, 30],
])('a text that failed %i times to go out is tried again after %i minutes', (attempts, minutes) => {
  expect(nextRelease({ attempts, now: 5 })).toBe(5 + minutes * MINUTE_MS)
})
