import { describe, expect, it } from 'vitest'

import { instantOf, secondsOf } from './timeText'

describe('a time as people type it', () => {
  it('is an instant by the clock of Hà Nội', () => {
    expect(instantOf('2026-02-28', '23:30')).toBe('2026-02-28T16:30:00.000Z')
    expect(instantOf('2026-02-28', ' 9h05 ')).toBe('2026-02-28T02:05:00.000Z')
    expect(instantOf('2026-02-28', '19:45:10')).toBe('2026-02-28T12:45:10.000Z')
  })

  it.each([
    ['2026-02-28', '24:00'],
    ['2026-02-28', '19:60'],
    ['2026-02-28', '19'],
    ['2026-02-28', ''],
    ['2026-02-30', '19:45'],
    ['28/2', '19:45'],
  ])('is none: %s %s', (date, time) => {
    expect(instantOf(date, time)).toBeNull()
  })
})

describe('a length as people type it', () => {
  it('is minutes and seconds, with hours before when there are any', () => {
    expect(secondsOf('15:02')).toBe(902)
    expect(secondsOf('1:02:05')).toBe(3725)
    expect(secondsOf('90:00')).toBe(5400)
  })

  it('is none without seconds, for nobody knows whether 15 are minutes', () => {
    for (const text of ['15', '15:2', '15:60', '1:75:00', 'dài']) expect(secondsOf(text)).toBeNull()
  })
})
