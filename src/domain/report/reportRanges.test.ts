import { describe, expect, it } from 'vitest'

import { BNV_581_RULES } from '../calendar/bnv581'
import { reportWindowsFor } from '../calendar/reportWindows'
import { rangesOf, reportDueAt } from './reportRanges'

const windows = reportWindowsFor({ rules: BNV_581_RULES, year: 2026 })

describe('the ranges of a report', () => {
  // domain.md §3; the parts are report.md's, Ranges.
  it.each([
    { name: 'Quý I', ranges: ['window 2025-12-15 2026-03-14'] },
    { name: '6 tháng', ranges: ['part 2026-03-15 2026-06-14', 'window 2025-12-15 2026-06-14'] },
    { name: 'Quý III', ranges: ['window 2026-06-15 2026-09-14'] },
    { name: 'Năm', ranges: ['part 2026-09-15 2026-12-14', 'window 2025-12-15 2026-12-14'] },
  ])('of $name', ({ name, ranges }) => {
    const window = windows.find((one) => one.name === name)
    if (!window) throw new Error(name)
    const found = rangesOf(window, windows).map((one) => `${one.name} ${one.from} ${one.to}`)
    expect(found).toEqual(ranges)
  })
})

describe('the report to be made', () => {
  it.each([
    { today: '2026-01-10', due: 'Quý I 2026' },
    { today: '2026-03-20', due: 'Quý I 2026' },
    { today: '2026-03-21', due: '6 tháng 2026' },
    { today: '2026-11-30', due: 'Năm 2026' },
    { today: '2026-12-20', due: 'Năm 2026' },
    { today: '2026-12-21', due: 'Quý I 2027' },
    { today: '2028-02-29', due: 'Quý I 2028' },
  ])('on $today is $due', ({ today, due }) => {
    const found = reportDueAt(BNV_581_RULES, today)
    expect(`${found?.window.name} ${found?.year}`).toBe(due)
  })

  it('is none where no rule is in force', () => {
    expect(reportDueAt([], '2026-01-10')).toBeNull()
  })
})
