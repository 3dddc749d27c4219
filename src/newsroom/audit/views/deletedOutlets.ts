import type { Payload } from 'payload'

import { rowsWhere } from '@/database/rows'

/** The outlets that were deleted, as the log says. */
export async function deletedOutlets(payload: Payload): Promise<string[]> {
  const docs = await rowsWhere(payload, 'audit-events', {
    where: {
      and: [{ subjectCollection: { equals: 'outlets' } }, { action: { equals: 'delete' } }],
    },
    sort: 'at',
    select: { subjectId: true },
    overrideAccess: true,
  })
  return docs.flatMap(({ subjectId }) => subjectId ?? [])
}
