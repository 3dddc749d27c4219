import { describe, expect, it } from 'vitest'
import { BNV_581_RULES } from './bnv581'
import { type WindowRule, reportWindowsFor } from './reportWindows'

const rule = (changes: Partial<WindowRule>): WindowRule => ({
  name: '9 tháng',
  fromMonthDay: '12-15',
  toMonthDay: '09-14',
  fromPreviousYear: true,
  cumulative: true,
  dueMonthDay: '09-20',
  validFrom: null,
  validTo: null,
  ...changes,
})

describe('the reports of a year (581/BNV-CCHC)', () => {
  it('run 15→14 and are due by the 20th of the last month', () => {
    const rows = reportWindowsFor({ rules: BNV_581_RULES, year: 2026 }).map((window) => [
      window.name,
      window.from,
      window.to,
      window.cumulative,
      window.due,
    ])
    expect(rows).toEqual([
      ['Quý I', '2025-12-15', '2026-03-14', false, '2026-03-20'],
      ['6 tháng', '2025-12-15', '2026-06-14', true, '2026-06-20'],
      ['Quý III', '2026-06-15', '2026-09-14', false, '2026-09-20'],
      ['Năm', '2025-12-15', '2026-12-14', true, '2026-12-20'],
    ])
  })

  it('are the same whatever the order of the rules', () => {
    const rules = [...BNV_581_RULES].reverse()
    expect(reportWindowsFor({ rules, year: 2026 })).toEqual(
      reportWindowsFor({ rules: BNV_581_RULES, year: 2026 }),
    )
  })
})

describe('window rules are dated data', () => {
  it('a province may add its nine-month report', () => {
    const windows = reportWindowsFor({ rules: [...BNV_581_RULES, rule({})], year: 2026 })
    expect(windows.map((window) => window.name)).toEqual([
      'Quý I',
      '6 tháng',
      'Quý III',
      '9 tháng',
      'Năm',
    ])
  })

  it('another due day (NĐ 09/2019) replaces the old one from the windows that end after it', () => {
    const rules = [
      rule({ dueMonthDay: '09-25', validTo: '2025-12-31' }),
      rule({ dueMonthDay: '09-20', validFrom: '2026-01-01' }),
    ]
    const due = (year: number) => reportWindowsFor({ rules, year }).map((window) => window.due)
    expect([due(2025), due(2026)]).toEqual([['2025-09-25'], ['2026-09-20']])
  })

  it('the last day of its validity still counts', () => {
    const rules = [rule({ validFrom: '2026-09-14', validTo: '2026-09-14' })]
    expect(reportWindowsFor({ rules, year: 2026 })).toHaveLength(1)
    expect(reportWindowsFor({ rules, year: 2027 })).toHaveLength(0)
  })

  it('a window to 29 February ends on the 28th of a common year', () => {
    const to = (year: number) =>
      reportWindowsFor({ rules: [rule({ toMonthDay: '02-29' })], year }).map((window) => window.to)
    expect([to(2026), to(2028)]).toEqual([['2026-02-28'], ['2028-02-29']])
  })

  it('a day that does not exist is refused', () => {
    const rules = [rule({ toMonthDay: '02-31' })]
    expect(() => reportWindowsFor({ rules, year: 2026 })).toThrow(RangeError)
  })
})
