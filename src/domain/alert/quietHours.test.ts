import { describe, expect, it } from 'vitest'

import { isQuiet, whenMailMay } from './quietHours'

/** Wall-clock time in Vietnam. */
const at = (text: string) => Date.parse(`${text}+07:00`)

describe('quiet hours, 21:00 to 06:00 in Vietnam', () => {
  it.each([
    ['2026-11-26T20:59:59', false, '2026-11-26T20:59:59'],
    ['2026-11-26T21:00:00', true, '2026-11-27T06:00:00'],
    ['2026-11-26T23:59:59', true, '2026-11-27T06:00:00'],
    ['2026-11-27T00:00:00', true, '2026-11-27T06:00:00'],
    ['2026-11-27T05:59:59', true, '2026-11-27T06:00:00'],
    ['2026-11-27T06:00:00', false, '2026-11-27T06:00:00'],
    ['2026-12-31T22:00:00', true, '2027-01-01T06:00:00'],
  ])('%s: %s, mail may go out at %s', (moment, quiet, may) => {
    expect(isQuiet(at(moment))).toBe(quiet)
    expect(whenMailMay(at(moment))).toBe(at(may))
  })

  it('by the zone, not by the clock of the machine', () => {
    expect(isQuiet(Date.parse('2026-11-26T14:30:00Z'))).toBe(true)
    expect(isQuiet(Date.parse('2026-11-26T23:30:00Z'))).toBe(false)
  })
})
