import { describe, expect, it } from 'vitest'
import { formatMonth, formatPeriod } from './vietnamesePeriods'

describe('period names in Vietnamese', () => {
  it.each([
    ['2026-W07', 'Tuần 7/2026'],
    ['2026-W53', 'Tuần 53/2026'],
    ['2026-02', 'Tháng 2/2026'],
    ['2026-12', 'Tháng 12/2026'],
    ['2026-Q1', 'Quý I/2026'],
    ['2026-Q4', 'Quý IV/2026'],
    ['2026-H1', '6 tháng đầu năm 2026'],
    ['2026-H2', '6 tháng cuối năm 2026'],
    ['2026', 'Năm 2026'],
  ])('%s → %s', (period, name) => {
    expect(formatPeriod(period)).toBe(name)
  })

  it('a month can be named on its own', () => {
    expect(formatMonth('2026-02')).toBe('Tháng 2/2026')
  })

  it.each(['2026-Q5', '2026-H3', '26-01', '2026-1', 'T2', ''])('%s is no period', (text) => {
    expect(() => formatPeriod(text)).toThrow(RangeError)
  })
})
