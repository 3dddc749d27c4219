import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Choice, IssueChange } from '@/domain/schedule/proposeChange'
import { checkRule } from '@/domain/schedule/recurrence'
import type { ChangeStep } from '@/domain/schedule/proposeUndo'
import type { ColumnChange } from '@/payload-types'

import { refuseFor } from '../../desk/deskRefusal'
import { failure, NewsroomError } from '../../words/failure'
import type { EffectLine } from '../../obligations/previewEffect'
import { RULE_PROBLEM_WORDS } from '../../words/ruleProblems'
import { carryOut } from './carryOut'
import { changeEffect, touchedMonths } from '../views/changeEffect'
import type { ColumnSchedule } from '../columnSchedule'
import { createUntil } from './createUntil'
import { type LoadedChange, loadChange, loadScheduledColumn, touched } from '../views/loadChange'

/** What becomes of one planned issue, as it is shown. */
export type ShownFate = {
  id: string
  label: string
  fate: IssueChange['fate']
  /** `11/12/2026 19:45`. */
  from: string
  to: string | null
  /** What it holds, in words. */
  holds: string[]
  /** What a person may choose instead. */
  choices: Choice[]
}

export type Rescheduled = {
  /** The record of the change; null for a preview. */
  id: string | null
  from: string
  issues: ShownFate[]
  /** When issues are made that nothing fills yet. */
  added: string[]
  effect: EffectLine[]
  /** What it does to months that were submitted or approved, a sentence each. */
  months: string[]
}

type Asked = {
  req: PayloadRequest
  column: string
  next: Partial<ColumnSchedule>
  from: string
  now: Date
  choices: ReadonlyMap<string, Choice>
  reason: string
  preview?: boolean
  /** What the person saw, by issue: it must still be what would be done. */
  seen?: ReadonlyMap<string, string>
}

/**
 * Changes a column's schedule from a day on, and with it what is planned: shown first, then done as one step that can
 * be taken back. All of it is written down before the first of it is done, so that one cut short is gone on with.
 */
export async function reschedule(asked: Asked): Promise<Rescheduled> {
  const { req, now, reason, seen } = asked
  const column = await loadScheduledColumn(req, asked.column)
  const change = await loadChange({ ...asked, column })
  refuseRule(change)
  const answer = {
    id: null,
    from: change.from,
    ...shown(change),
    effect: await changeEffect({ req, now, change }),
    months: await touchedMonths(req, change),
  }
  if (asked.preview) return answer
  const fates = touched(change)
  const isAsSeen =
    seen && seen.size === fates.length && fates.every(({ id, fate }) => seen.get(id) === fate)
  if (!isAsSeen) throw failure('columnChangeOutdated')
  // What the old schedule still owes before that day is planned by it, while it is known.
  await createUntil({ req, change, now })
  const record = await writeDown({ req, change, reason, now })
  await carryOut(req, record, 'apply')
  await createUntil({ req, change, now, isNew: true })
  return { ...answer, id: record.id }
}

function refuseRule({ after }: LoadedChange): void {
  if (!after.rrule) return
  const checked = checkRule({
    rrule: after.rrule,
    from: after.ruleStart || after.validFrom,
    until: after.validTo ?? null,
    shortMonths: after.shortMonths,
  })
  if (!checked.ok) refuseFor([new NewsroomError('badInput', RULE_PROBLEM_WORDS[checked.code])])
}

function shown(change: LoadedChange): Pick<Rescheduled, 'issues' | 'added'> {
  const issues = touched(change).map((fate): ShownFate => {
    const row = change.rows.get(fate.id)
    const isOpen =
      !row?.isSettled && (fate.fate !== 'stay' || (row?.holds.length ?? 0) > 0 || fate.hasSlot)
    return {
      id: fate.id,
      label: row?.label ?? '',
      fate: fate.fate,
      from: formatDateTime(fate.from),
      to: fate.to === null ? null : formatDateTime(fate.to),
      holds: row?.holds ?? [],
      choices: isOpen ? (fate.hasSlot ? ['move', 'stay'] : ['stay', 'go']) : [],
    }
  })
  return { issues, added: change.plan.added.map(({ plannedAt }) => formatDateTime(plannedAt)) }
}

type Writing = { req: PayloadRequest; change: LoadedChange; reason: string; now: Date }

function writeDown({ req, change, reason, now }: Writing): Promise<ColumnChange> {
  const { column, before, after, from, last } = change
  const key = `${column.id}:${now.getTime()}`
  const steps = touched(change).map(({ id, from: at, to, slotKey }): ChangeStep => {
    const row = change.rows.get(id)
    return {
      id,
      before: { plannedAt: at, slotKey: row?.slotKey ?? slotKey, cancelled: false },
      after:
        to === null
          ? { plannedAt: at, slotKey: `left:${key}:${id}`, cancelled: true }
          : { plannedAt: to, slotKey, cancelled: false },
    }
  })
  return req.payload.create({
    collection: 'column-changes',
    data: {
      column: column.id,
      outlet: idOf(column.outlet) ?? '',
      state: 'applying',
      from,
      before,
      after,
      steps: { last: last > civilDateOf(now.getTime()) ? last : from, list: steps },
      reason,
      by: req.user?.id ?? null,
      at: now.toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
