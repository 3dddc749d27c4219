import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PERIOD_KINDS, periodOf, periodsBetween, type PeriodKind } from './periods'

describe('the period a date lies in', () => {
  const cases: [string, PeriodKind, string, string, string][] = [
    ['2026-02-13', 'week', '2026-W07', '2026-02-09', '2026-02-15'],
    ['2026-02-15', 'week', '2026-W07', '2026-02-09', '2026-02-15'],
    ['2026-02-16', 'week', '2026-W08', '2026-02-16', '2026-02-22'],
    ['2025-12-29', 'week', '2026-W01', '2025-12-29', '2026-01-04'],
    ['2027-01-01', 'week', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-01-04', 'week', '2027-W01', '2027-01-04', '2027-01-10'],
    ['2021-01-03', 'week', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-12-30', 'week', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2023-01-01', 'week', '2022-W52', '2022-12-26', '2023-01-01'],
    ['2026-01-31', 'month', '2026-01', '2026-01-01', '2026-01-31'],
    ['2026-02-01', 'month', '2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02-29', 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12-05', 'month', '2026-12', '2026-12-01', '2026-12-31'],
    ['2026-03-31', 'quarter', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-04-01', 'quarter', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-12-31', 'quarter', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-06-30', 'halfYear', '2026-H1', '2026-01-01', '2026-06-30'],
    ['2026-07-01', 'halfYear', '2026-H2', '2026-07-01', '2026-12-31'],
    ['2024-02-29', 'year', '2024', '2024-01-01', '2024-12-31'],
    ['0987-05-05', 'year', '0987', '0987-01-01', '0987-12-31'],
  ]
  it.each(cases)('%s by %s is %s', (date, kind, name, from, to) => {
    expect(periodOf(date, kind)).toEqual({ name, from, to })
  })

  it('names weeks as the calendar library does, over thirty years', () => {
    let date = Temporal.PlainDate.from('2000-01-01')
    while (date.year < 2031) {
      const name = `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
      expect(periodOf(date.toString(), 'week').name).toBe(name)
      date = date.add({ days: 1 })
    }
  })

  it('refuses a text that is not a date', () => {
    expect(() => periodOf('2026-02-30', 'month')).toThrow(RangeError)
  })
})

describe('the periods between two dates', () => {
  it('are all that meet the dates, in order, whole', () => {
    expect(periodsBetween('2026-01-31', '2026-03-01', 'month')).toEqual([
      { name: '2026-01', from: '2026-01-01', to: '2026-01-31' },
      { name: '2026-02', from: '2026-02-01', to: '2026-02-28' },
      { name: '2026-03', from: '2026-03-01', to: '2026-03-31' },
    ])
  })

  it('cross the year by week', () => {
    const names = periodsBetween('2026-12-27', '2027-01-04', 'week').map((period) => period.name)
    expect(names).toEqual(['2026-W52', '2026-W53', '2027-W01'])
  })

  it('are one for one day and none when the end is earlier', () => {
    expect(periodsBetween('2026-05-05', '2026-05-05', 'year')).toHaveLength(1)
    expect(periodsBetween('2026-05-05', '2026-05-04', 'year')).toEqual([])
  })

  it('end at the last four-digit year', () => {
    const names = periodsBetween('9999-12-20', '9999-12-31', 'week').map((period) => period.name)
    expect(names).toEqual(['9999-W51', '9999-W52'])
  })

  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString())
  it('lie end to end and cover every date between', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(...PERIOD_KINDS),
        (from, length, kind) => {
          const until = Temporal.PlainDate.from(from).add({ days: length }).toString()
          const periods = periodsBetween(from, until, kind)
          expect(periods[0]).toEqual(periodOf(from, kind))
          expect(periods.at(-1)).toEqual(periodOf(until, kind))
          periods.slice(1).forEach((period, i) => {
            const dayAfter = Temporal.PlainDate.from(periods[i]!.to).add({ days: 1 }).toString()
            expect(period.from).toBe(dayAfter)
          })
        },
      ),
    )
  })
})
