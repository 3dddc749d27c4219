import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'

import type { DeskActionName } from '../../words/deskActions'

/** What the log says was done to an issue's slot, by whom and why. */
export type SlotEvent = {
  issue: string
  /** Epoch milliseconds. */
  at: number
  /** Null when it was the system. */
  actor: string | null
  actorName: string
  reason: string | null
  /** Every time named by the event, before and after. */
  times: number[]
  /** It made, moved, cancelled, revived or deleted the issue; other events only carry a reason. */
  isEdit: boolean
}

const MOST = 20_000

/** What is done to an issue beside its slot: its reason says nothing of why the slot changed. */
const BESIDE_THE_SLOT: readonly string[] = [
  'issue.markStep',
  'issue.request',
] satisfies DeskActionName[]

type Query = {
  req: PayloadRequest
  outlet: string
  /** Issues whose events matter whichever outlet they were logged under. */
  ids: readonly string[]
  since: Date
}

/**
 * The events of an outlet's issues since a moment, oldest first. From the log, which nobody can change: who edited a
 * schedule is not a field somebody might fill in.
 */
export async function loadSlotEvents({ req, outlet, ids, since }: Query): Promise<SlotEvent[]> {
  const docs = await rowsWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { equals: 'issues' } },
        { at: { greater_than_equal: since.toISOString() } },
        { or: [{ outlet: { equals: outlet } }, { subjectId: { in: [...ids] } }] },
      ],
    },
    sort: ['at', 'id'],
    limit: MOST,
    select: {
      at: true,
      actor: true,
      actorName: true,
      action: true,
      subjectId: true,
      reason: true,
      before: true,
      after: true,
    },
    overrideAccess: true,
  })
  return docs.map((event) => {
    const before = valuesOf(event.before)
    const after = valuesOf(event.after)
    return {
      issue: event.subjectId ?? '',
      at: Date.parse(event.at),
      actor: idOf(event.actor),
      actorName: event.actorName ?? '',
      reason: BESIDE_THE_SLOT.includes(event.action)
        ? null
        : (textOf(event.reason) ?? textOf(after.cancelReason)),
      times: [before.plannedAt, after.plannedAt].flatMap(timeOf),
      isEdit: isSlotEdit(event.action, before, after),
    }
  })
}

/**
 * The people who edited a month: who made, moved, cancelled or deleted an issue that is in it, or that was or came to
 * be planned for it at some time.
 */
export function editorsOf(
  events: readonly SlotEvent[],
  { ids, start, end }: { ids: ReadonlySet<string>; start: number; end: number },
): Set<string> {
  const concerned = events.filter(
    ({ issue, times, isEdit }) =>
      isEdit && (ids.has(issue) || times.some((time) => start <= time && time < end)),
  )
  return new Set(concerned.map(({ actor }) => actor).filter((actor) => actor !== null))
}

type Values = Record<string, unknown>

/** Whatever the action was called: a slot in `before` was changed or lost, one in `after` alone is new. */
function isSlotEdit(action: string, before: Values, after: Values): boolean {
  if (action === 'create' || action === 'delete') return true
  return 'plannedAt' in before || 'cancelled' in before || 'plannedAt' in after
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {}
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function timeOf(value: unknown): number[] {
  const time = typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : NaN
  return Number.isNaN(time) ? [] : [time]
}
