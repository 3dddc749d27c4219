import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from './civil'

/** A day of any year, `MM-DD`. */
export type MonthDay = string

/** A report's yearly window and due date: dated data, because the rules differ and change. */
export type WindowRule = {
  /** What the report is called: `Quý I`, `6 tháng`, `Năm`. */
  name: string
  fromMonthDay: MonthDay
  toMonthDay: MonthDay
  /** Whether the window begins in the year before the one it reports on. */
  fromPreviousYear: boolean
  /** Whether it covers the year so far, earlier windows included. */
  cumulative: boolean
  dueMonthDay: MonthDay
  /** The rule holds for windows that end on a day between these, inclusive; `null` = open. */
  validFrom: CivilDate | null
  validTo: CivilDate | null
}

/** A report's window in one year, `from` and `to` inclusive, and the day the report is due. */
export type ReportWindow = {
  name: string
  from: CivilDate
  to: CivilDate
  cumulative: boolean
  due: CivilDate
}

/**
 * The reports owed for a year under the rules in force, by closing day. Windows overlap: never add
 * them up (domain.md §3). `02-29` is the last of February in any year. Throws a RangeError on a
 * month and day that do not exist.
 */
export function reportWindowsFor({
  rules,
  year,
}: {
  rules: readonly WindowRule[]
  year: number
}): ReportWindow[] {
  return rules
    .map((rule) => ({ rule, window: windowOf({ rule, year }) }))
    .filter(({ rule, window }) => isInForce({ rule, date: window.to }))
    .map(({ window }) => window)
    .sort((a, b) => compare(a.to, b.to) || compare(b.from, a.from) || compare(a.name, b.name))
}

function windowOf({ rule, year }: { rule: WindowRule; year: number }): ReportWindow {
  return {
    name: rule.name,
    from: dateIn({ year: rule.fromPreviousYear ? year - 1 : year, monthDay: rule.fromMonthDay }),
    to: dateIn({ year, monthDay: rule.toMonthDay }),
    cumulative: rule.cumulative,
    due: dateIn({ year, monthDay: rule.dueMonthDay }),
  }
}

function dateIn({ year, monthDay }: { year: number; monthDay: MonthDay }): CivilDate {
  return Temporal.PlainMonthDay.from(monthDay).toPlainDate({ year }).toString()
}

function isInForce({ rule, date }: { rule: WindowRule; date: CivilDate }): boolean {
  return (rule.validFrom ?? date) <= date && date <= (rule.validTo ?? date)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
