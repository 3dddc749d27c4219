import type { PayloadRequest } from 'payload'

import { rowWhere, rowsWhere } from '@/database/rows'

import type { MonthSchedule } from './loadSchedule'

/**
 * The issues that were in a schedule when it was submitted and are gone from it without a line of the log that says
 * who did it (taken to another outlet, say): nobody could tell whether the approver did.
 */
export async function lostSinceSubmission({
  req,
  schedule,
}: {
  req: PayloadRequest
  schedule: MonthSchedule
}): Promise<string[]> {
  const { stored, issues } = schedule
  const submission = await lastSubmission(req, stored?.id ?? '')
  const here = new Set(issues.map(({ id }) => id))
  const gone = submission.issues.filter((id) => !here.has(id))
  if (gone.length === 0) return []
  const docs = await rowsWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { equals: 'issues' } },
        { subjectId: { in: gone } },
        { at: { greater_than_equal: submission.at } },
      ],
    },
    sort: 'at',
    limit: 2000,
    select: { subjectId: true, action: true, before: true },
    overrideAccess: true,
  })
  const explained = new Set(
    docs
      .filter(({ action, before }) => action === 'delete' || hasTime(before))
      .map(({ subjectId }) => subjectId),
  )
  return gone.filter((id) => !explained.has(id))
}

const hasTime = (before: unknown) =>
  typeof before === 'object' && before !== null && 'plannedAt' in before

async function lastSubmission(
  req: PayloadRequest,
  stored: string,
): Promise<{ at: string; issues: string[] }> {
  const event = await rowWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { equals: 'schedules' } },
        { subjectId: { equals: stored } },
        { action: { equals: 'schedule.submit' } },
      ],
    },
    sort: '-at',
    select: { at: true, after: true },
    overrideAccess: true,
  })
  const { issues = [] } = (event?.after ?? {}) as { issues?: string[] }
  return { at: event?.at ?? '', issues }
}
