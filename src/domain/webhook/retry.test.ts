import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nextTry, TRIED_FOR_MS } from './retry'

const MIDDLE = 0.5
const FIRST = Date.UTC(2026, 10, 30)

describe('when a delivery that failed is tried again', () => {
  it.each([
    [1, 5],
    [2, 30],
    [3, 120],
    [4, 600],
    [5, 1800],
    [6, 7200],
    [20, 7200],
  ])('after try %i: in %i seconds', (attempts, seconds) => {
    const next = nextTry({ attempts, firstAt: FIRST, now: FIRST, random: MIDDLE })
    expect(next).toBe(FIRST + seconds * 1000)
  })

  it.each([
    ['in the last pause of the three days: at their end', TRIED_FOR_MS - 60_000, TRIED_FOR_MS],
    ['at their end: never', TRIED_FOR_MS, null],
    ['days later, after a stop: never', 5 * TRIED_FOR_MS, null],
  ])('%s', (_name, later, expected) => {
    const next = nextTry({ attempts: 40, firstAt: FIRST, now: FIRST + later, random: MIDDLE })
    expect(next).toBe(expected === null ? null : FIRST + expected)
  })

  it('differs by a fifth at the most, is never before now, and ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        let now = FIRST
        for (let attempts = 1; attempts < 200; attempts += 1) {
          const next = nextTry({ attempts, firstAt: FIRST, now, random })
          if (next === null) return attempts > 30 && now - FIRST >= TRIED_FOR_MS
          if (next <= now || next - now > 1.2 * 7_200_000) return false
          now = next
        }
        return false
      }),
    )
  })
})
