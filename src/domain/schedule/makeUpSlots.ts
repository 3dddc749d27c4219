import { addDays, type CivilDate, civilDateOf, instantAt, ZONE } from '../calendar/civil'
import type { Holiday } from '../calendar/holidays'
import { type PlannedColumn, planIssues } from './planIssues'
import { occurrences } from './recurrence'
import { type JudgedSlot, slotBlockers } from './slotProblems'
import { isSuspendedOn, type PlannedSuspension } from './suspension'

/** Days, both inclusive; `null` is open. */
export type Span = { from: CivilDate; to: CivilDate | null }

/** What decides whether a column may go out at some time. */
export type SlotBook = {
  /** The column's slot but for its time. */
  column: Omit<JudgedSlot, 'id' | 'startsAt'>
  /** What the outlet's issues that are on have taken, this column's too. */
  taken: readonly JudgedSlot[]
  /** When obligations of the column are in force; none where it owes nothing. */
  owed: readonly Span[]
  suspensions: readonly PlannedSuspension[]
  holidays: readonly Holiday[]
}

/** What speaks against a time. */
export type SlotRefusal =
  | { kind: 'past' }
  | { kind: 'outside' }
  | { kind: 'notOwed' }
  | { kind: 'suspended' }
  | { kind: 'clash'; with: string }

type Judged = { book: SlotBook; startsAt: number; now: number; zone?: string }

const WANTED = 'wanted'

/** Everything that speaks against a time for the column, and the day off it would fall on unless the column keeps those. */
export function judgeSlot({ book, startsAt, now, zone = ZONE }: Judged): {
  refusals: SlotRefusal[]
  dayOff: Holiday | null
} {
  const { column, taken, owed, suspensions, holidays } = book
  const date = civilDateOf(startsAt, zone)
  const refusals: SlotRefusal[] = []
  if (startsAt <= now) refusals.push({ kind: 'past' })
  const blockers = slotBlockers({
    slots: [...taken, { ...column, id: WANTED, startsAt }],
    now: Math.min(now, startsAt),
    zone,
  })
  for (const blocker of blockers) {
    if (blocker.kind === 'clash') {
      const { first, second } = blocker
      if (first !== WANTED && second !== WANTED) continue
      refusals.push({ kind: 'clash', with: first === WANTED ? second : first })
    } else if (blocker.id === WANTED) refusals.push({ kind: 'outside' })
  }
  const isOwed = owed.some(({ from, to }) => from <= date && date <= (to ?? date))
  if (owed.length > 0 && !isOwed) refusals.push({ kind: 'notOwed' })
  if (isSuspendedOn({ column: column.columnId, date }, suspensions))
    refusals.push({ kind: 'suspended' })
  const day = holidays.find((one) => one.kind === 'off' && one.date === date) ?? null
  return { refusals, dayOff: column.holidayPolicy === 'keep' ? null : day }
}

/** A free time for a make-up: a slot of the rule whose own issue is not on there, or one beside the rule. */
export type MakeUpSlot = { date: CivilDate; plannedAt: number; kind: 'freed' | 'extra' }

type Search = {
  book: SlotBook
  /** The column's rule; null where issues are planned by hand, at `time`. */
  rule: PlannedColumn | null
  time: string
  /** Days on which the column is not to go out. */
  exceptions: readonly CivilDate[]
  /** Keys of the rule's slots that have their issue, wherever it was moved and even if cancelled. */
  slotKeys: ReadonlySet<string>
  now: number
  /** Days after today to look at. */
  days: number
  limit: number
  zone?: string
}

/**
 * Free times for a make-up from now on, by time: at the column's usual hour, on days it has nothing on. A day whose own
 * issue the rule has yet to make is not free: the make-up would meet it there. Days off only where the column keeps them.
 */
export function makeUpSlots(search: Search): MakeUpSlot[] {
  const { book, rule, time, exceptions, now, days, limit, zone = ZONE } = search
  const today = civilDateOf(now, zone)
  const ruled = new Set(rule ? ruleDays(rule, today, addDays(today, days), zone) : [])
  const reserved = new Set(reservedDays(search, zone))
  const busy = new Set(
    book.taken
      .filter(({ columnId }) => columnId === book.column.columnId)
      .map(({ startsAt }) => civilDateOf(startsAt, zone)),
  )
  const slots: MakeUpSlot[] = []
  for (let day = 0; day <= days && slots.length < limit; day += 1) {
    const date = addDays(today, day)
    if (busy.has(date) || reserved.has(date) || exceptions.includes(date)) continue
    const plannedAt = instantAt(date, time, zone)
    const { refusals, dayOff } = judgeSlot({ book, startsAt: plannedAt, now, zone })
    if (refusals.length > 0 || dayOff) continue
    slots.push({ date, plannedAt, kind: ruled.has(date) ? 'freed' : 'extra' })
  }
  return slots
}

function ruleDays(rule: PlannedColumn, from: CivilDate, until: CivilDate, zone: string) {
  return occurrences({ ...rule, zone, from, until }).map(({ date }) => date)
}

/** Where the rule will still put issues of its own. */
function reservedDays({ book, rule, slotKeys, now, days }: Search, zone: string): CivilDate[] {
  if (!rule) return []
  return planIssues({
    columns: [rule],
    existing: slotKeys,
    suspensions: book.suspensions,
    holidays: book.holidays,
    now,
    horizonDays: days,
    zone,
  }).map(({ date }) => date)
}
