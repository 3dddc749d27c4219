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

type Asked = {
  rules: readonly RemindingRule[]
  /** Keys of the reports that nobody waits for: sent or accepted. */
  sent: ReadonlySet<string>
  /** Keys of those that were told of as overdue and still are. */
  known: ReadonlySet<string>
  holidays: readonly Holiday[]
  today: CivilDate
}

/** A report that is to be reminded of. */
type Owed = { key: string; window: string; year: number; due: CivilDate; isOverdue: boolean }
export type OwedReport = Owed & { outlet: string }
/** What a body draws up of the reports of its outlets. */
export type OwedConsolidation = Owed & { organisation: string }

/** Who owes it, an outlet or a body, year and window: there is one report of each. */
export const owedKey = (of: string, year: number, window: string): string =>
  `${of}:${year}:${window}`

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

/** The reports of outlets that are due soon or overdue on a day. */
export function owedReports({
  outlets,
  ...asked
}: Asked & { outlets: readonly (Life & { id: string })[] }): OwedReport[] {
  const owers = outlets.map(({ id, ...life }) => ({ id, lives: [life] }))
  return owedBy(owers, asked).map(({ of, ...owed }) => ({ ...owed, outlet: of }))
}

/** The consolidated reports that are due soon or overdue on a day: of bodies that have an outlet which reports of the window. */
export function owedConsolidations({
  bodies,
  ...asked
}: Asked & { bodies: readonly { id: string; outlets: readonly Life[] }[] }): OwedConsolidation[] {
  const owers = bodies.map(({ id, outlets }) => ({ id, lives: outlets }))
  return owedBy(owers, asked).map(({ of, ...owed }) => ({ ...owed, organisation: of }))
}

/** Of windows that have begun. Days off move the reminder, never the day that a document says it is due. */
function owedBy(
  owers: readonly { id: string; lives: readonly Life[] }[],
  { rules, sent, known, holidays, today }: Asked,
): (Owed & { of: string })[] {
  const thisYear = Number(today.slice(0, 4))
  const oldest = addDays(today, -LOOK_BACK_DAYS)
  return [thisYear - 1, thisYear, thisYear + 1].flatMap((year) =>
    rules.flatMap((rule) =>
      reportWindowsFor({ rules: [rule], year }).flatMap((window) => {
        const { name, from, due } = window
        const days = rule.remindDays ?? REMIND_DAYS
        if (from > today || remindedFrom(due, { days, holidays }) > today) return []
        return owers.flatMap(({ id, lives }) => {
          const key = owedKey(id, year, name)
          const isOld = due < oldest && !known.has(key)
          if (isOld || sent.has(key) || !lives.some((life) => owesWindow(life, window))) return []
          return [{ key, of: id, window: name, year, due, isOverdue: due < today }]
        })
      }),
    ),
  )
}
