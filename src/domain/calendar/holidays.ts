import { Temporal } from 'temporal-polyfill'
import { type CivilDate, addDays } from './civil'

/**
 * A row of the yearly table the authorities publish: a day off, or a weekend day worked instead of
 * another. Typed in, never computed: lunar calendars disagree on Tết 2027 (domain.md §3 rule 8).
 */
export type Holiday = { date: CivilDate; kind: 'off' | 'workday'; name: string }

/** The table, and whether Saturdays and Sundays are days off too (a programme airs on them). */
export type DaysOff = {
  holidays: readonly Pick<Holiday, 'date' | 'kind'>[]
  /** @default false */
  weekendsOff?: boolean
}

const SATURDAY = 6

/** A year without a working day is a wrong table, not a calendar. */
const LONGEST_BREAK = 366

/** Whether nothing runs that day. A day entered as both kinds is off, whatever the order. */
export function isDayOff({
  date,
  holidays,
  weekendsOff = false,
}: DaysOff & { date: CivilDate }): boolean {
  const rows = holidays.filter((holiday) => holiday.date === date)
  if (rows.some((row) => row.kind === 'off')) return true
  if (rows.length > 0 || !weekendsOff) return false
  return Temporal.PlainDate.from(date).dayOfWeek >= SATURDAY
}

/** The first working day after a date; `null` when the table leaves none within a year. */
export function nextWorkday(day: DaysOff & { date: CivilDate }): CivilDate | null {
  return nearestWorkday({ ...day, step: 1 })
}

/** The last working day before a date; `null` when the table leaves none within a year. */
export function previousWorkday(day: DaysOff & { date: CivilDate }): CivilDate | null {
  return nearestWorkday({ ...day, step: -1 })
}

function nearestWorkday({
  date,
  step,
  ...off
}: DaysOff & { date: CivilDate; step: 1 | -1 }): CivilDate | null {
  for (let days = 1; days <= LONGEST_BREAK; days += 1) {
    const candidate = addDays(date, days * step)
    if (!isDayOff({ date: candidate, ...off })) return candidate
  }
  return null
}
