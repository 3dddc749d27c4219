import { type CivilDate, ZONE, addDays, civilDateOf, instantAt } from '../calendar/civil'
import type { DaysOff } from '../calendar/holidays'
import {
  type HolidayPolicy,
  MAX_MOVE_DAYS,
  type PlacedOccurrence,
  applyHolidayPolicy,
} from './holidayPolicy'
import { occurrences } from './recurrence'
import type { ShortMonths } from './shortMonths'
import { isSuspendedOn, type PlannedSuspension } from './suspension'

/** What of a column its schedule follows from. */
export type PlannedColumn = {
  id: string
  rrule: string
  /** Wall-clock `HH:MM` of the slot. */
  time: string
  /** The day intervals are counted from. */
  startDate: CivilDate
  validFrom: CivilDate
  /** Inclusive; `null` = open. */
  validTo: CivilDate | null
  shortMonths: ShortMonths
  holidayPolicy: HolidayPolicy
  exceptions: readonly CivilDate[]
  extra?: readonly CivilDate[]
}

/** An issue that should exist. */
export type PlannedIssue = {
  column: string
  slotKey: string
  /** Epoch milliseconds. */
  plannedAt: number
  date: CivilDate
  originalDate: CivilDate
  /** On a day off the column is excused on, or suspended: it exists, and nobody misses it. */
  excused: boolean
}

export type PlanningInput = DaysOff & {
  columns: readonly PlannedColumn[]
  /** Keys of every slot that has an issue, moved, cancelled and deleted ones included. */
  existing: ReadonlySet<string>
  suspensions?: readonly PlannedSuspension[]
  /** Epoch milliseconds. */
  now: number
  /** Days after today to plan for. */
  horizonDays: number
  /** The first day to plan; today unless told: the past is not invented. */
  from?: CivilDate
  zone?: string
}

/** An issue on the edge may move in from outside, and what it moves past may move as well. */
const MARGIN_DAYS = 2 * MAX_MOVE_DAYS

/**
 * A slot is known by its column and the day its rule names. An issue keeps that key when it is moved
 * or cancelled, so it is not created a second time.
 */
export function slotKey(slot: { columnId: string; originalDate: CivilDate }): string {
  return `${slot.columnId}@${slot.originalDate}`
}

/**
 * The issues that columns still lack from today up to the horizon, by slot then column. Creating
 * them and asking again answers none. Throws a RuleError when a column's rule was never checked:
 * plan columns one by one where one bad rule must not stop the others.
 */
export function planIssues(plan: PlanningInput): PlannedIssue[] {
  return plan.columns
    .flatMap((column) => issuesOf({ ...plan, column }))
    .filter((issue) => !plan.existing.has(issue.slotKey))
    .sort((a, b) => a.plannedAt - b.plannedAt || (a.slotKey < b.slotKey ? -1 : 1))
}

function issuesOf(plan: PlanningInput & { column: PlannedColumn }): PlannedIssue[] {
  const { column, now, zone = ZONE } = plan
  const today = civilDateOf(now, zone)
  const first = plan.from ?? today
  const last = addDays(today, plan.horizonDays)
  return placed({ ...plan, zone, first, last })
    .filter(({ date }) => first <= date && date <= last)
    .map(({ date, originalDate, excused }) => ({
      column: column.id,
      slotKey: slotKey({ columnId: column.id, originalDate }),
      plannedAt: instantAt(date, column.time, zone),
      date,
      originalDate,
      excused: excused || isSuspended({ ...plan, date }),
    }))
}

type Stretch = PlanningInput & { column: PlannedColumn; first: CivilDate; last: CivilDate }

function placed({ column, first, last, ...plan }: Stretch): PlacedOccurrence[] {
  const days = occurrences({
    ...column,
    zone: plan.zone,
    from: later(column.validFrom, addDays(first, -MARGIN_DAYS)),
    until: earlier(column.validTo, addDays(last, MARGIN_DAYS)),
  })
  const suspended = days.filter(({ date }) => isSuspended({ ...plan, column, date }))
  const { holidays, weekendsOff, zone } = plan
  const query = { holidays, weekendsOff, zone }
  return [
    // A suspended issue stays where it was: moving it out would make it owed.
    ...applyHolidayPolicy({ ...query, occurrences: suspended, policy: 'keep' }),
    ...applyHolidayPolicy({
      ...query,
      occurrences: days.filter((day) => !suspended.includes(day)),
      policy: column.holidayPolicy,
      canMoveTo: (move) => isOpenTo({ ...plan, column, first, ...move }),
    }),
  ]
}

/** Not outside the column's validity, not onto an exception or into a suspension, not into the past. */
function isOpenTo(
  move: Omit<Stretch, 'last'> & { originalDate: CivilDate; date: CivilDate },
): boolean {
  const { column, date, originalDate, first } = move
  if (date < column.validFrom || date > (column.validTo ?? date)) return false
  if (column.exceptions.includes(date) || isSuspended(move)) return false
  return originalDate < first || date >= first
}

function isSuspended(query: {
  suspensions?: readonly PlannedSuspension[]
  column: PlannedColumn
  date: CivilDate
}): boolean {
  const { suspensions = [], column, date } = query
  return isSuspendedOn({ column: column.id, date }, suspensions)
}

const later = (a: CivilDate, b: CivilDate) => (a > b ? a : b)
const earlier = (a: CivilDate | null, b: CivilDate) => (a !== null && a < b ? a : b)
