import { Temporal } from 'temporal-polyfill'
import { type CivilDate, ZONE, civilDateOf, isCivilDate, timeOfDay } from './civil'

/** Weekdays as written in a masthead, Monday first (ISO weekday − 1). */
export const WEEKDAYS = [
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
  'Chủ nhật',
] as const

const pad = (value: number | string) => String(value).padStart(2, '0')

function parts(date: CivilDate): { year: number; month: number; day: number; weekday: number } {
  const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(date)
  return { year, month, day, weekday: dayOfWeek }
}

const fourDigits = (year: number) => String(year).padStart(4, '0')

/** `14/3/2022`: a date inside running text (domain.md §8). */
export function formatDate(date: CivilDate): string {
  const { year, month, day } = parts(date)
  return `${day}/${month}/${fourDigits(year)}`
}

/** `09/10/2026`: a date in the user interface and in tables (design.md, Words). */
export function formatDatePadded(date: CivilDate): string {
  const { year, month, day } = parts(date)
  return `${pad(day)}/${pad(month)}/${fourDigits(year)}`
}

/** `23/11/2026 19:45`: an instant (epoch milliseconds) in a zone (design.md, Words). */
export function formatDateTime(ms: number, zone: string = ZONE): string {
  return `${formatDatePadded(civilDateOf(ms, zone))} ${timeOfDay(ms, zone)}`
}

/** `Thứ Hai, 23/11/2026`: the date line of a masthead (design.md, Words). */
export function formatMasthead(date: CivilDate): string {
  return `${WEEKDAYS[parts(date).weekday - 1]}, ${formatDatePadded(date)}`
}

/**
 * `ngày 05 tháng 01 năm 2022`: the date of an official paper. Days below 10 and the months 1 and 2
 * are padded, others not (NĐ 30/2020, Phụ lục I; domain.md §7).
 */
export function formatOfficial(date: CivilDate): string {
  const { year, month, day } = parts(date)
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}

const WRITTEN_DATE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/

/** Reads `14/3/2022`, `14-3-2022` or `14.3.2022`, day first always; anything else is `null`. */
export function parseDate(text: string): CivilDate | null {
  const [, day = '', , month = '', year = ''] = WRITTEN_DATE.exec(text.trim()) ?? []
  const date = `${year}-${pad(month)}-${pad(day)}`
  return isCivilDate(date) ? date : null
}
