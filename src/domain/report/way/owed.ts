import { addDays, type CivilDate } from '../../calendar/civil'
import { type Holiday, isDayOff, previousWorkday } from '../../calendar/holidays'
import { type ReportWindow, reportWindowsFor, type WindowRule } from '../../calendar/reportWindows'

/** Days before a report is due from which it is reminded of, where its rule says nothing. */
export const REMIND_DAYS = 10

/** Reports that were due longer ago are not dug up: a quarter, so that of each outlet the last is named. */
const LOOK_BACK_DAYS = 100

/** The days in which somebody who owes reports is there; null is open. */
export type Life = { validFrom: CivilDate | null; validTo: CivilDate | null }

export type RemindingRule = WindowRule & { remindDays: number | null }

type Query = {
  rules: readonly RemindingRule[]
  outlets: readonly (Life & { id: string })[]
  /** Keys of the reports that nobody waits for: sent or accepted. */
  sent: ReadonlySet<string>
  /** Keys of those that were told of as overdue and still are. */
  known: ReadonlySet<string>
  holidays: readonly Holiday[]
  today: CivilDate
}

/** A report that is to be reminded of. */
export type OwedReport = {
  key: string
  outlet: string
  window: string
  year: number
  due: CivilDate
  isOverdue: boolean
}

/** Outlet, year and window: there is one report of each. */
export const owedKey = (outlet: string, year: number, window: string): string =>
  `${outlet}:${year}:${window}`

/** Whether somebody owes the report of a window: who was merged inside it reports of its own days. */
export const owesWindow = (
  { validFrom, validTo }: Life,
  { from, to }: Pick<ReportWindow, 'from' | 'to'>,
): boolean => (validFrom ?? to) <= to && (validTo ?? from) >= from

/** The first day on which a report is reminded of: where that is a day off, the workday before it. */
export function remindedFrom(
  due: CivilDate,
  { days, holidays }: { days: number; holidays: readonly Holiday[] },
): CivilDate {
  const date = addDays(due, -days)
  const off = { holidays, weekendsOff: true }
  return isDayOff({ date, ...off }) ? (previousWorkday({ date, ...off }) ?? date) : date
}

/**
 * The reports that are due soon or overdue on a day, of windows that have begun. Days off move the reminder, never the
 * day that a document says it is due.
 */
export function owedReports({ rules, outlets, sent, known, holidays, today }: Query): OwedReport[] {
  const thisYear = Number(today.slice(0, 4))
  const oldest = addDays(today, -LOOK_BACK_DAYS)
  return [thisYear - 1, thisYear, thisYear + 1].flatMap((year) =>
    rules.flatMap((rule) =>
      reportWindowsFor({ rules: [rule], year }).flatMap((window) => {
        const { name, from, due } = window
        const days = rule.remindDays ?? REMIND_DAYS
        if (from > today || remindedFrom(due, { days, holidays }) > today) return []
        return outlets.flatMap((outlet): OwedReport[] => {
          const key = owedKey(outlet.id, year, name)
          const isOld = due < oldest && !known.has(key)
          if (isOld || sent.has(key) || !owesWindow(outlet, window)) return []
          return [{ key, outlet: outlet.id, window: name, year, due, isOverdue: due < today }]
        })
      }),
    ),
  )
}
