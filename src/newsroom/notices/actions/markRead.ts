import type { PayloadRequest, Where } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'

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
  const { docs } = await req.payload.find({
    collection: 'notices',
    where: { and: unread },
    sort: 'id',
    depth: 0,
    pagination: false,
    limit: 0,
    select: {},
    overrideAccess: false,
    req,
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
