import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './civil'
import {
  formatDate,
  formatDatePadded,
  formatDateTime,
  formatMasthead,
  formatOfficial,
  parseDate,
} from './vietnameseDates'

describe('dates in Vietnamese', () => {
  it.each([
    ['2022-03-14', '14/3/2022', '14/03/2022', 'Thứ Hai, 14/03/2022'],
    ['2026-11-23', '23/11/2026', '23/11/2026', 'Thứ Hai, 23/11/2026'],
    ['2026-10-09', '9/10/2026', '09/10/2026', 'Thứ Sáu, 09/10/2026'],
    ['2026-02-01', '1/2/2026', '01/02/2026', 'Chủ nhật, 01/02/2026'],
  ])('%s', (date, plain, padded, masthead) => {
    expect(formatDate(date)).toBe(plain)
    expect(formatDatePadded(date)).toBe(padded)
    expect(formatMasthead(date)).toBe(masthead)
  })

  it.each([
    ['the evening slot', '2026-11-23T12:45:00Z', '23/11/2026 19:45'],
    [
      'after midnight here, still the day before in UTC',
      '2026-02-28T17:30:00Z',
      '01/03/2026 00:30',
    ],
  ])('an instant is written in the local zone: %s', (_name, instant, text) => {
    expect(formatDateTime(Date.parse(instant))).toBe(text)
  })
})

describe('the date of an official paper (NĐ 30/2020, Phụ lục I)', () => {
  it.each([
    ['2022-01-05', 'ngày 05 tháng 01 năm 2022'],
    ['2022-02-28', 'ngày 28 tháng 02 năm 2022'],
    ['2022-03-09', 'ngày 09 tháng 3 năm 2022'],
    ['2022-06-29', 'ngày 29 tháng 6 năm 2022'],
    ['2022-12-10', 'ngày 10 tháng 12 năm 2022'],
  ])('%s → %s', (date, text) => {
    expect(formatOfficial(date)).toBe(text)
  })
})

describe('reading a date somebody typed', () => {
  it.each([
    ['14/3/2022', '2022-03-14'],
    [' 14-03-2022 ', '2022-03-14'],
    ['14.3.2022', '2022-03-14'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2026', null],
    ['3/14/2022', null],
    ['31/4/2026', null],
    ['14/3-2022', null],
    ['14/3/22', null],
    ['2022-03-14', null],
    ['0/1/2026', null],
    ['14/3/2022 08:00', null],
    ['', null],
  ])('%s → %s', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  it('reads back every date it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const date = addDays('2000-01-01', days)
        expect(parseDate(formatDate(date))).toBe(date)
        expect(parseDate(formatDatePadded(date))).toBe(date)
      }),
    )
  })
})
