import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CHECK_LATE_AFTER_MS, type CheckHealth, checkHealth, CLOCK_SKEW_MS } from './checkHealth'

const NOW = Date.parse('2026-11-28T01:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ago = (ms: number) => NOW - ms
const ahead = (ms: number) => NOW + ms

describe('whether the check runs', () => {
  it.each<[string, number[], CheckHealth]>([
    ['never ran', [], { state: 'never' }],
    ['ran just now', [NOW], { state: 'running', last: NOW }],
    ['ran half an hour ago', [ago(30 * MINUTE)], { state: 'running', last: ago(30 * MINUTE) }],
    [
      'ran a moment before that',
      [ago(30 * MINUTE + 1)],
      { state: 'late', last: ago(30 * MINUTE + 1) },
    ],
    ['ran ten days ago', [ago(10 * DAY), ago(11 * DAY)], { state: 'late', last: ago(10 * DAY) }],
    [
      'ran on a machine whose clock is a little ahead',
      [ahead(CLOCK_SKEW_MS)],
      { state: 'running', last: ahead(CLOCK_SKEW_MS) },
    ],
    [
      'ran under a clock 40 days ahead, and not since it was set right',
      [ago(2 * DAY), ahead(40 * DAY)],
      { state: 'late', last: ago(2 * DAY) },
    ],
    [
      'runs again since that clock was set right',
      [ahead(40 * DAY), ago(2 * MINUTE)],
      { state: 'running', last: ago(2 * MINUTE) },
    ],
    [
      'ran before the clock was set back behind everything on record',
      [ahead(40 * DAY), ahead(39 * DAY)],
      { state: 'ahead', ahead: ahead(40 * DAY) },
    ],
    [
      'ran before the clock was set back by an hour',
      [ahead(55 * MINUTE)],
      { state: 'ahead', ahead: ahead(55 * MINUTE) },
    ],
  ])('that %s', (_, finished, health) => {
    expect(checkHealth(finished, NOW)).toEqual(health)
  })

  it('is the same in the hour that a zone with summer time has twice', () => {
    // New York, 1 November 2026: 01:30 in summer time and, an hour later, 01:30 again. Viet Nam has no summer time.
    const first = Date.parse('2026-11-01T01:30:00-04:00')
    const second = Date.parse('2026-11-01T01:30:00-05:00')
    expect(checkHealth([first], second)).toEqual({ state: 'late', last: first })
  })

  it('no run in the future ever changes what those before say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 90 * DAY }), { minLength: 1 }),
        fc.array(fc.integer({ min: CLOCK_SKEW_MS + 1, max: 90 * DAY })),
        (before, after) => {
          const past = before.map(ago)
          expect(checkHealth([...after.map(ahead), ...past], NOW)).toEqual(checkHealth(past, NOW))
        },
      ),
    )
  })

  it('a gap is told once it is longer than six runs', () => {
    expect(CHECK_LATE_AFTER_MS).toBe(6 * 5 * MINUTE)
  })
})
