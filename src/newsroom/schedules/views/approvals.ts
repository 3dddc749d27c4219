import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'

/** When an issue was last approved in a schedule (epoch milliseconds), or null if it never was. */
export type ApprovedAt = (issue: string) => number | null

/** What an approval notes in the log beside who and when. */
export type ApprovalNote = {
  /** The facts it approved were read then: what was done later is not approved. */
  asOf: string
  /** The issues it approved; null when it was the whole schedule. */
  issues: string[] | null
}

/** When each issue of a schedule was last approved, as the log says. */
export async function loadApprovals(req: PayloadRequest, schedule: string): Promise<ApprovedAt> {
  const docs = await rowsWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { equals: 'schedules' } },
        { subjectId: { equals: schedule } },
        { action: { in: ['schedule.approve', 'schedule.approveChanges'] } },
      ],
    },
    sort: ['at', 'id'],
    limit: 2000,
    select: { after: true },
    overrideAccess: true,
  })
  const single = new Map<string, number>()
  let whole: number | null = null
  for (const { after } of docs) {
    const { asOf, issues } = after as ApprovalNote
    const at = Date.parse(asOf)
    if (issues === null) whole = at
    else for (const issue of issues) single.set(issue, at)
  }
  return (issue) => single.get(issue) ?? whole
}
