import { type BaselineChange, changesSince, type ScheduledIssue } from '@/domain/schedule/baseline'
import type { Schedule } from '@/payload-types'

import type { ApprovedAt } from './approvals'
import type { IssueOf } from './issueOf'
import type { SlotEvent } from './slotEvents'

/** A change against what was approved, with who made it, when and why as far as the log says. */
export type ScheduleChange = {
  change: BaselineChange
  label: string
  by: string | null
  at: number | null
  reason: string | null
  /** Everybody who touched the issue's slot since it was approved: none of them approves the change. */
  editors: string[]
}

type Known = {
  stored: Schedule
  issueOf: IssueOf
  events: readonly SlotEvent[]
  approvedAt: ApprovedAt
}

/** What differs from what was approved, with who changed it; none before it is approved. */
export function scheduleChanges(
  {
    baseline,
    current,
  }: { baseline: readonly ScheduledIssue[]; current: readonly ScheduledIssue[] },
  { stored, ...known }: Omit<Known, 'stored'> & { stored: Schedule | null },
): ScheduleChange[] {
  if (stored?.state !== 'approved') return []
  return changesSince(baseline, current).map((change) => withAuthor(change, { stored, ...known }))
}

function withAuthor(
  change: BaselineChange,
  { stored, issueOf, events, approvedAt }: Known,
): ScheduleChange {
  const since = approvedAt(change.id) ?? 0
  const own = events.filter(({ issue, at }) => issue === change.id && at > since)
  const edit = own.findLast(({ isEdit }) => isEdit)
  const kept = stored.baseline?.find(({ issue }) => issue === change.id)
  return {
    change,
    label: issueOf(change.id)?.label ?? kept?.label ?? 'Một số',
    by: edit?.actorName ?? null,
    at: edit?.at ?? null,
    reason: own.findLast(({ reason }) => reason !== null)?.reason ?? null,
    editors: own.flatMap(({ isEdit, actor }) => (isEdit && actor !== null ? [actor] : [])),
  }
}

type BaselineRow = NonNullable<Schedule['baseline']>[number]

/** An issue as it was approved. */
export function asScheduled({ issue, plannedAt, cancelled }: BaselineRow): ScheduledIssue {
  return {
    id: issue,
    plannedAt: plannedAt ? Date.parse(plannedAt) : null,
    cancelled: cancelled ?? false,
  }
}
