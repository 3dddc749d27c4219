import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { whileClaimed } from '@/database/claim'
import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import {
  decideScheduleMove,
  type ScheduleMove,
  type ScheduleState,
} from '@/domain/workflow/schedule'
import type { Schedule } from '@/payload-types'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import type { ApprovalNote } from '../views/approvals'
import { approvedBaseline, wholeBaseline } from '../views/baselineRows'
import { loadSchedule, type MonthSchedule } from '../views/loadSchedule'
import type { ScheduleChange } from '../views/scheduleChanges'
import { lostSinceSubmission } from '../views/lostIssues'
import { monthNamed } from '../months'
import { recordRefusal } from './recordRefusal'
import { scheduleFailure } from '../scheduleFailure'

const LEASE_MS = 60_000

type Move = {
  req: PayloadRequest
  id: string
  move: ScheduleMove
  /** The fingerprint of the schedule the person had before their eyes. */
  revision: string | null
  reason: string | null
  /** The issues whose changes are approved; all of them unless told. */
  ids: readonly string[] | null
  now: Date
}

export type Moved = { id: string; state: ScheduleState; revision: string }

/**
 * Moves a schedule for the request's user by the table of src/domain/workflow, one move of one schedule at a time. The
 * ledger reads nothing of what this writes: it reads issues and airings.
 * @throws NewsroomError with what to do when the move is not legal now.
 */
export async function moveSchedule(request: Move): Promise<Moved> {
  const { req, id } = request
  const { payload } = req
  const readable = await findStored(req, id, false)
  if (!readable) throw failure('scheduleNotFound')
  // The same key as preparing: a month is not filled while it is being submitted.
  const key = `schedule:${readable.key}`
  const taken = () => failure('scheduleBusy')
  return whileClaimed({ payload, key, leaseMs: LEASE_MS, taken }, () => decideAndWrite(request))
}

async function decideAndWrite(request: Move): Promise<Moved> {
  const { req, id, move, revision, reason, ids, now } = request
  const stored = await findStored(req, id, true)
  const month = stored && monthNamed(stored.month)
  const outlet = idOf(stored?.outlet)
  const schedule =
    month && outlet ? await loadSchedule({ req, outlet, month, now, overrideAccess: true }) : null
  if (!stored || !schedule || !outlet) throw failure('scheduleNotFound')

  const changes = chosenChanges(schedule.changes, ids)
  const { roles } = schedule.viewer
  const decision = decideScheduleMove({
    move,
    state: stored.state,
    roles,
    editedIt:
      move === 'approveChanges'
        ? changes.some(({ editors }) => editors.includes(req.user?.id ?? ''))
        : schedule.viewer.editedIt,
    reason,
    blockers: schedule.blockers.map(({ text }) => text),
    seenRevision: revision,
    revision: schedule.revision,
  })
  if (!decision.ok) {
    if (decision.refusal.code === 'wrongRole') {
      await recordRefusal({ req, move, outlet, id, title: stored.label })
    }
    throw scheduleFailure(decision.refusal)
  }
  const isComplete = ids === null || changes.length === new Set(ids).size
  if (move === 'approveChanges' && (changes.length === 0 || !isComplete)) {
    throw failure('scheduleNoChange')
  }
  if (move === 'approve' && (await lostSinceSubmission({ req, schedule })).length > 0) {
    throw failure('scheduleLostIssue')
  }
  await inTransaction({ payload: req.payload, req }, (own) =>
    write({ ...request, req: own, stored, schedule, changes, to: decision.to }),
  )
  return { id, state: decision.to, revision: schedule.revision }
}

type Writing = Move & {
  stored: Schedule
  schedule: MonthSchedule
  changes: ScheduleChange[]
  to: ScheduleState
}

async function write(writing: Writing): Promise<void> {
  const { req, id, move, reason, stored, schedule, to } = writing
  await req.payload.update({
    collection: 'schedules',
    id,
    data: { state: to, ...EFFECTS[move](writing) },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await recordEvent({
    req,
    action: `schedule.${move}`,
    collection: 'schedules',
    id,
    title: stored.label,
    outlet: schedule.outlet.id,
    from: stored.state,
    to,
    reason: move === 'return' || move === 'approveChanges' ? reason : null,
    after: NOTES[move]?.(writing),
  })
}

/** What a move writes beside the state. */
const EFFECTS: Record<ScheduleMove, (writing: Writing) => Partial<Schedule>> = {
  submit: ({ req, now }) => ({
    submittedBy: req.user?.id ?? null,
    submittedAt: now.toISOString(),
    returnReason: null,
  }),
  withdraw: () => ({}),
  return: ({ reason }) => ({ returnReason: reason }),
  approve: ({ req, now, schedule }) => ({
    approvedBy: req.user?.id ?? null,
    approvedAt: now.toISOString(),
    baseline: wholeBaseline(schedule.issues),
  }),
  // Who approved the schedule as a whole, and when, stays; who approved its changes is in the log.
  approveChanges: ({ stored, schedule, changes }) => ({
    baseline: approvedBaseline({
      baseline: stored.baseline ?? [],
      changes,
      month: schedule.month,
    }),
  }),
}

/** What the log notes of a move, for later decisions. */
const NOTES: Partial<Record<ScheduleMove, (writing: Writing) => Record<string, unknown>>> = {
  submit: ({ schedule }) => ({
    revision: schedule.revision,
    issues: schedule.issues.map(({ id }) => id),
  }),
  approve: ({ schedule, now }) => ({
    revision: schedule.revision,
    ...({ asOf: now.toISOString(), issues: null } satisfies ApprovalNote),
  }),
  approveChanges: ({ schedule, changes, now }) => ({
    revision: schedule.revision,
    ...({
      asOf: now.toISOString(),
      issues: changes.map(({ change }) => change.id),
    } satisfies ApprovalNote),
  }),
}

function chosenChanges(
  changes: readonly ScheduleChange[],
  ids: readonly string[] | null,
): ScheduleChange[] {
  return changes.filter(({ change }) => ids === null || ids.includes(change.id))
}

async function findStored(
  req: PayloadRequest,
  id: string,
  overrideAccess: boolean,
): Promise<Schedule | null> {
  return rowWhere(req, 'schedules', { where: { id: { equals: id } }, overrideAccess })
}
