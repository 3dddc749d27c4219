import { describe, expect, it } from 'vitest'

import { neighbourhood, periodNamed, shortPeriodName } from './periodDates'

describe('a period named in an address', () => {
  it('is found for every kind', () => {
    expect(periodNamed('2026-02')).toEqual({
      name: '2026-02',
      from: '2026-02-01',
      to: '2026-02-28',
    })
    expect(periodNamed('2026-Q4')?.from).toBe('2026-10-01')
    expect(periodNamed('2026-H2')?.to).toBe('2026-12-31')
    expect(periodNamed('2026')?.from).toBe('2026-01-01')
    expect(periodNamed('2026-W53')).toEqual({
      name: '2026-W53',
      from: '2026-12-28',
      to: '2027-01-03',
    })
  })

  it('is nothing when the text names none', () => {
    for (const text of ['2026-13', '2026-Q5', '2025-W53', 'abc', '', '2026-1']) {
      expect(periodNamed(text)).toBeNull()
    }
  })

  it('stands among the periods of its year', () => {
    const period = periodNamed('2026-02')
    expect(period && neighbourhood(period, 'month')).toEqual({
      from: '2026-01-01',
      until: '2026-12-31',
    })
    expect(shortPeriodName('2026-02')).toBe('T2')
    expect(shortPeriodName('2026-Q1')).toBe('Quý I')
    expect(shortPeriodName('2026-W07')).toBe('Tuần 7')
  })
})
