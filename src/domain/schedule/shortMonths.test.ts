import { describe, expect, it } from 'vitest'

import { monthDayOf } from './shortMonths'

describe('a day that short months lack', () => {
  it.each([
    ['the 30th of February, clamped', 30, 28, true, 28],
    ['the 30th of February, skipped', 30, 28, false, 30],
    ['a day every month has', 10, 28, true, 10],
    ['the last day', -1, 30, false, 30],
    ['the 31st from the end of a month of 30, clamped', -31, 30, true, 1],
    ['the 31st from the end of a month of 30, skipped', -31, 30, false, 0],
  ])('%s', (_name, wanted, length, clamps, day) => {
    expect(monthDayOf(wanted, length, clamps)).toBe(day)
  })
})
