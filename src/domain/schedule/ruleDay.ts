import type { CivilDate } from '../calendar/civil'
import { WEEKDAY_CODES, type WeekdayCode } from './rule'

const DAY_MS = 86_400_000

/** A day as the parts of a rule look at it. Days are counted, times set on them afterwards: no clock change matters. */
export type RuleDay = {
  date: CivilDate
  /** Days since 1970-01-01. */
  number: number
  year: number
  month: number
  day: number
  weekday: WeekdayCode
  daysInMonth: number
  dayOfYear: number
  daysInYear: number
}

/** The number of a day. */
export function numberOf(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** The day of a number. */
export function dayOf(number: number): RuleDay {
  const moment = new Date(number * DAY_MS)
  const [year, month] = [moment.getUTCFullYear(), moment.getUTCMonth()]
  const startOfYear = Date.UTC(year, 0, 1) / DAY_MS
  return {
    date: moment.toISOString().slice(0, 10),
    number,
    year,
    month: month + 1,
    day: moment.getUTCDate(),
    weekday: WEEKDAY_CODES[(moment.getUTCDay() + 6) % 7] ?? 'MO',
    daysInMonth: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
    dayOfYear: number - startOfYear + 1,
    daysInYear: Date.UTC(year + 1, 0, 1) / DAY_MS - startOfYear,
  }
}

/** The days from one number up to another, that one left out. */
export function daysFrom(first: number, end: number): RuleDay[] {
  return Array.from({ length: end - first }, (_, index) => dayOf(first + index))
}
