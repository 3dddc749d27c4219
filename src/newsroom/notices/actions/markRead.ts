import type { PayloadRequest, Where } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'
import { rowsWhere } from '@/database/rows'

type Reading = {
  req: PayloadRequest
  now: Date
  /** The notices that were read; all of the person's where it is null. */
  ids: readonly string[] | null
}

/** Marks the person's own notices as read and answers how many were not before. */
export async function markRead({ req, now, ids }: Reading): Promise<number> {
  const unread: Where[] = [{ readAt: { exists: false } }]
  if (ids) unread.push({ id: { in: [...ids] } })
  const docs = await rowsWhere(req, 'notices', {
    where: { and: unread },
    sort: 'id',
    select: {},
    overrideAccess: false,
  })
  let marked = 0
  for (const { id } of docs) {
    const isOurs = await compareAndSet({
      req,
      collection: 'notices',
      id,
      expected: { readAt: { exists: false } },
      set: { readAt: now.toISOString() },
    })
    if (isOurs) marked += 1
  }
  return marked
}
