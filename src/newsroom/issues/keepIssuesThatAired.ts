import type { CollectionBeforeDeleteHook } from 'payload'

import { failure } from '../messages'

/** An issue that went out stays: its airings are evidence. It can be cancelled instead. */
export const keepIssuesThatAired: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'airings',
    where: { issue: { equals: id } },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw failure('issueHasAirings')
}
