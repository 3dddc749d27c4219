import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { ChangeStep, ProposedUndo } from '@/domain/schedule/proposeUndo'
import type { ColumnChange } from '@/payload-types'

import { changeIssue } from '../../issues/writeIssue'
import type { ColumnSchedule } from '../columnSchedule'

type Direction = 'apply' | 'undo'

const DONE = { apply: 'applied', undo: 'undone' } as const

/**
 * Does what was written down, or goes on with it: each write is done only where it is still lacking, so that it may be
 * called again after any of them. Keys are freed first of all: two issues may have each other's.
 */
export async function carryOut(
  req: PayloadRequest,
  record: ColumnChange,
  direction: Direction,
): Promise<void> {
  const isUndo = direction === 'undo'
  const undo = (record.undo ?? { steps: [], removed: [] }) as Pick<
    ProposedUndo,
    'steps' | 'removed'
  >
  const steps = isUndo ? undo.steps : stepsOf(record)
  const why = `${isUndo ? 'Hoàn tác đổi lịch' : 'Đổi lịch'} từ ${formatDatePadded(record.from)}: ${record.reason}`
  for (const { id, before, after } of steps) {
    if (before.slotKey !== after.slotKey) {
      await setKey(req, id, before.slotKey, passing(record, id))
    }
  }
  for (const id of isUndo ? undo.removed : []) await remove(req, id, why)
  await req.payload.update({
    collection: 'columns',
    id: idOf(record.column) ?? '',
    data: (isUndo ? record.before : record.after) as ColumnSchedule,
    depth: 0,
    context: {
      columnChange: true,
      auditNote: {
        action: isUndo ? 'column.undoReschedule' : 'column.reschedule',
        reason: record.reason,
      },
    },
    overrideAccess: true,
    req,
  })
  for (const step of steps) {
    await change(req, step, why)
    await setKey(req, step.id, passing(record, step.id), step.after.slotKey)
  }
  await req.payload.update({
    collection: 'column-changes',
    id: record.id,
    data: { state: DONE[direction] },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** What a change did to issues. */
export function stepsOf(record: ColumnChange): ChangeStep[] {
  return (record.steps as { list: ChangeStep[] }).list
}

/** The key an issue has between its old and its new one: nobody else's, whoever makes issues meanwhile. */
const passing = (record: ColumnChange, id: string) => `moving:${record.id}:${id}`

/** Only from the key it is known to have. Keys are the system's: no hook and no log is about them. */
function setKey(req: PayloadRequest, id: string, from: string, to: string): Promise<unknown> {
  const expected = { slotKey: { equals: from } }
  return compareAndSet({ req, collection: 'issues', id, expected, set: { slotKey: to } })
}

async function change(req: PayloadRequest, { id, after }: ChangeStep, why: string): Promise<void> {
  const issue = await rowOf(req, 'issues', id, {
    joins: false,
    select: { plannedAt: true, cancelled: true },
    overrideAccess: true,
  })
  if (!issue) return
  const at = Date.parse(issue.plannedAt ?? '')
  const isMoved = at !== after.plannedAt
  const isCancelled = issue.cancelled ?? false
  if (!isMoved && isCancelled === after.cancelled) return
  const yearOf = (ms: number) => civilDateOf(ms).slice(0, 4)
  await changeIssue(
    req,
    id,
    {
      ...(isMoved && { plannedAt: new Date(after.plannedAt).toISOString() }),
      ...(isMoved && yearOf(at) !== yearOf(after.plannedAt) && { number: null }),
      ...(isCancelled !== after.cancelled && {
        cancelled: after.cancelled,
        cancelReason: after.cancelled ? why.slice(0, 500) : null,
      }),
    },
    {
      action: after.cancelled ? 'issue.cancel' : isMoved ? 'issue.move' : 'issue.restore',
      reason: why,
    },
  )
}

async function remove(req: PayloadRequest, id: string, why: string): Promise<void> {
  await req.payload.delete({
    collection: 'issues',
    where: { id: { equals: id } },
    depth: 0,
    context: { columnChange: true, auditNote: { reason: why } },
    overrideAccess: true,
    req,
  })
}
