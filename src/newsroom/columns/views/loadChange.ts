import { rowOrThrow } from '@/database/rows'
import { settings } from '@/settings/settings'
import type { PayloadRequest } from 'payload'

import { addDays, type CivilDate, civilDateOf, daysBetween } from '@/domain/calendar/civil'
import {
  type ProposedChange,
  type Choice,
  proposeChange,
  type WantedSlot,
} from '@/domain/schedule/proposeChange'
import { MAX_MOVE_DAYS } from '@/domain/schedule/holidayPolicy'
import { planIssues } from '@/domain/schedule/planIssues'
import { RuleError } from '@/domain/schedule/rule'
import type { Column, Outlet } from '@/payload-types'

import { loadDaysOff } from '../../planning/loadPlanning'
import { slotsTaken } from '../../planning/slotsTaken'
import { type ColumnSchedule, plannedColumn, scheduleOf } from '../columnSchedule'
import { standingIssues, type StandingRow } from './standingIssues'

export type ScheduledColumn = Column & { outlet: Outlet }

/** What a changed schedule does to a column's planned issues. */
export type LoadedChange = {
  column: ScheduledColumn
  before: ColumnSchedule
  after: ColumnSchedule
  from: CivilDate
  /** As far as issues are planned. */
  last: CivilDate
  rows: Map<string, StandingRow>
  plan: ProposedChange
}

type Query = {
  req: PayloadRequest
  column: ScheduledColumn
  /** The schedule as it is to be. */
  next: Partial<ColumnSchedule>
  from: CivilDate
  now: Date
  choices?: ReadonlyMap<string, Choice>
}

/** The column with its outlet. */
export async function loadScheduledColumn(
  req: PayloadRequest,
  id: string,
): Promise<ScheduledColumn> {
  const column = await rowOrThrow(req, 'columns', id, {
    depth: 1,
    populate: { outlets: { name: true, validFrom: true, validTo: true }, topics: {} },
    overrideAccess: true,
  })
  return column as ScheduledColumn
}

/** Reads what is planned and decides what becomes of it; nothing is written. */
export async function loadChange({
  req,
  column,
  next,
  from: asked,
  now,
  choices,
}: Query): Promise<LoadedChange> {
  const today = civilDateOf(now.getTime())
  const from = asked > today ? asked : today
  const before = scheduleOf(column)
  const after = scheduleOf({ ...before, ...next, ruleFrom: from > today ? from : before.ruleFrom })
  const rows = await standingIssues({ req, column: column.id, from, now: now.getTime() })
  const days = rows.map(({ plannedAt }) => civilDateOf(plannedAt))
  const last = [addDays(today, settings().planHorizonDays), from, ...days].sort().at(-1) ?? from
  const until = wellBeyond(last)
  const own = new Set(rows.map(({ slotKey }) => slotKey))
  const old = await loadSlots(req, column, before, { from: today, until, now })
  const wanted = await loadSlots(req, column, after, { from, until, now })
  const taken = await slotsTaken({
    req,
    wanted: wanted.map((slot) => ({ ...slot, column: column.id })),
  })
  const placeOf = new Map(old.map(({ slotKey, plannedAt }) => [slotKey, plannedAt]))
  const plan = proposeChange({
    slots: wanted.filter(({ slotKey }) => own.has(slotKey) || !taken.has(slotKey)),
    issues: rows.map(({ id, slotKey, plannedAt, holds, isSettled }) => ({
      id,
      slotKey,
      plannedAt,
      hasContent: holds.length > 0,
      // Not where the rule had put it: somebody moved it there.
      isFixed: isSettled || placeOf.get(slotKey) !== plannedAt,
    })),
    choices,
  })
  const added = plan.added.filter(({ plannedAt }) => civilDateOf(plannedAt) <= last)
  return {
    column,
    before,
    after,
    from,
    last,
    rows: new Map(rows.map((row) => [row.id, row])),
    plan: { ...plan, added },
  }
}

/** What of planned issues a change touches. */
export function touched({ plan }: LoadedChange) {
  return plan.issues.filter(({ fate }) => fate !== 'same')
}

type Span = {
  from: CivilDate
  until: CivilDate
  now: Date
  /** Those that are over too. */
  withPast?: boolean
}

/** The slots of a schedule between two days; a rule that was never checked has none. */
export async function loadSlots(
  req: PayloadRequest,
  column: ScheduledColumn,
  schedule: ColumnSchedule,
  { from, until, now, withPast }: Span,
): Promise<WantedSlot[]> {
  const planned = plannedColumn({ id: column.id, ...schedule }, column.outlet)
  if (planned.rrule === '' || until < from) return []
  const daysOff = await loadDaysOff({ req, columns: [planned], from, until })
  const today = civilDateOf(now.getTime())
  const question = { columns: [planned], existing: new Set<string>(), ...daysOff, from }
  try {
    return planIssues({ ...question, now: now.getTime(), horizonDays: daysBetween(today, until) })
      .filter(({ plannedAt }) => withPast || plannedAt > now.getTime())
      .map(({ slotKey, plannedAt }) => ({ slotKey, plannedAt }))
  } catch (error) {
    if (error instanceof RuleError) return []
    throw error
  }
}

/** All of the month, with what days off move over its end. */
function wellBeyond(date: CivilDate): CivilDate {
  return addDays(`${date.slice(0, 7)}-01`, 2 * MAX_MOVE_DAYS)
}

/** The keys of the slots a schedule has from a day on, as far as issues may be planned. */
export async function slotKeysOf(
  req: PayloadRequest,
  column: ScheduledColumn,
  schedule: ColumnSchedule,
  { from, last, now }: { from: CivilDate; last: CivilDate; now: Date },
): Promise<Set<string>> {
  const span = { from, until: wellBeyond(last), now, withPast: true }
  const slots = await loadSlots(req, column, schedule, span)
  return new Set(slots.map(({ slotKey }) => slotKey))
}
