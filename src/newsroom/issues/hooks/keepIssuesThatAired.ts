import type { CollectionBeforeDeleteHook } from 'payload'

import { failure } from '../../words/messages'

/**
 * An issue that went out stays: its airings are evidence. One that its column's rule made stays too: the next check
 * would make it again. Both can be cancelled instead.
 */
export const keepIssuesThatAired: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'airings',
    where: { issue: { equals: id } },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw failure('issueHasAirings')
  // Taking a change of schedule back removes what that made: the schedule before it asks for none of them.
  if (req.context.columnChange) return
  const issue = await req.payload.findByID({
    collection: 'issues',
    id,
    depth: 0,
    select: { slotKey: true },
    overrideAccess: true,
    req,
  })
  if (issue.slotKey && !/^(manual|left):/.test(issue.slotKey)) throw failure('issuePlannedByRule')
}
