import type { CollectionBeforeDeleteHook } from 'payload'

import { countWhere, rowOrThrow } from '@/database/rows'

import { failure } from '../../words/failure'

/**
 * An issue that went out stays: its airings are evidence. One that its column's rule made stays too: the next check
 * would make it again. Both can be cancelled instead.
 */
export const keepIssuesThatAired: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const totalDocs = await countWhere(req, 'airings', {
    where: { issue: { equals: id } },
    overrideAccess: true,
  })
  if (totalDocs > 0) throw failure('issueHasAirings')
  // Taking a change of schedule back removes what that made: the schedule before it asks for none of them.
  if (req.context.columnChange) return
  const issue = await rowOrThrow(req, 'issues', id, {
    select: { slotKey: true },
    overrideAccess: true,
  })
  if (issue.slotKey && !/^(manual|left):/.test(issue.slotKey)) throw failure('issuePlannedByRule')
}
