import { describe, expect, it } from 'vitest'

import { MOST_ATTEMPTS, nextAttempt } from './retry'

describe('a mail that failed', () => {
  it.each([
    [1, 5],
    [2, 15],
    [3, 60],
    [4, 240],
    [5, 720],
  ])('%i times is tried again after %i minutes', (attempts, minutes) => {
    expect(nextAttempt({ attempts, now: 1000 })).toBe(1000 + minutes * 60_000)
  })

  it('six times is left to a person', () => {
    expect(nextAttempt({ attempts: MOST_ATTEMPTS, now: 0 })).toBeNull()
    expect(nextAttempt({ attempts: 99, now: 0 })).toBeNull()
  })
})
