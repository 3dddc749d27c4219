import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from './civil'

/** The kinds of civil period an obligation can be counted in (ledger.md, Facts). */
export const PERIOD_KINDS = ['week', 'month', 'quarter', 'halfYear', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** A whole civil period; both dates are inclusive. */
export type Period = { name: string; from: CivilDate; to: CivilDate }

const padded = (value: number, width: number) => String(value).padStart(width, '0')
const yearOf = (date: Temporal.PlainDate) => padded(date.year, 4)

/** A period of whole months: the year is cut into parts of `months` each, named by `name`. */
const monthsPeriod =
  (months: number, name: (date: Temporal.PlainDate, part: number) => string) =>
  (date: Temporal.PlainDate): Period => {
    const part = Math.ceil(date.month / months)
    const first = date.with({ month: (part - 1) * months + 1, day: 1 })
    const last = first.add({ months }).subtract({ days: 1 })
    return { name: name(date, part), from: first.toString(), to: last.toString() }
  }

/** ISO 8601: Monday to Sunday, named by the year its Thursday lies in (1 January 2027 is in `2026-W53`). */
const isoWeek = (date: Temporal.PlainDate): Period => {
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  const thursday = monday.add({ days: 3 })
  const week = Math.ceil(thursday.dayOfYear / 7)
  return {
    name: `${yearOf(thursday)}-W${padded(week, 2)}`,
    from: monday.toString(),
    to: monday.add({ days: 6 }).toString(),
  }
}

const PERIOD_AT: Record<PeriodKind, (date: Temporal.PlainDate) => Period> = {
  week: isoWeek,
  month: monthsPeriod(1, (date, part) => `${yearOf(date)}-${padded(part, 2)}`),
  quarter: monthsPeriod(3, (date, part) => `${yearOf(date)}-Q${part}`),
  halfYear: monthsPeriod(6, (date, part) => `${yearOf(date)}-H${part}`),
  year: monthsPeriod(12, (date) => yearOf(date)),
}

/**
 * The period of a kind that holds a civil date, named as in ledger.md, Contract: `2026-W07`, `2026-01`, `2026-Q1`,
 * `2026-H1`, `2026`. Throws RangeError if the text is not a civil date.
 */
export function periodOf(date: CivilDate, kind: PeriodKind): Period {
  return PERIOD_AT[kind](Temporal.PlainDate.from(date))
}

/**
 * Every period of a kind that meets the dates `from…until` (both inclusive), by date; none if `until` is earlier.
 * The first and the last may reach beyond those dates. Throws RangeError if either is not a civil date.
 */
export function periodsBetween(from: CivilDate, until: CivilDate, kind: PeriodKind): Period[] {
  const end = Temporal.PlainDate.from(until)
  const periods: Period[] = []
  let date = Temporal.PlainDate.from(from)
  while (Temporal.PlainDate.compare(date, end) <= 0) {
    const period = PERIOD_AT[kind](date)
    periods.push(period)
    date = Temporal.PlainDate.from(period.to).add({ days: 1 })
  }
  return periods
}
