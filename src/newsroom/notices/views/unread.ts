import type { PayloadRequest, Where } from 'payload'

import { countWhere, rowsWhere } from '@/database/rows'

/**
 * What a notice tells of holds: the alert's fact, or that the work did not move on. A new object each time: Payload adds
 * the person's rights to the one it is given.
 */
export const holds = (): Where => ({
  or: [
    { 'alert.open': { equals: true } },
    { and: [{ event: { exists: true } }, { endedAt: { exists: false } }] },
  ],
})

/** A notice asks for attention while it was not read and holds. */
export const unread = (): Where => ({ and: [{ readAt: { exists: false } }, holds()] })

/** What waits for the person, read or not. */
export const waiting = (): Where => ({
  or: [
    { and: [{ 'alert.open': { equals: true } }, { 'alert.handling': { not_equals: 'settled' } }] },
    { and: [{ asks: { equals: true } }, { endedAt: { exists: false } }] },
  ],
})

/** How many unread notices the request's user has: counted, never stored. */
export async function countUnread(req: PayloadRequest): Promise<number> {
  if (!req.user) return 0
  return countWhere(req, 'notices', { where: unread(), overrideAccess: false })
}

/** The user's unread notices of a piece of work. */
export async function unreadOfWork(req: PayloadRequest, subject: string): Promise<string[]> {
  if (!req.user) return []
  const docs = await rowsWhere(req, 'notices', {
    where: { and: [{ subject: { equals: subject } }, { readAt: { exists: false } }] },
    sort: 'id',
    limit: 20,
    select: {},
    overrideAccess: false,
  })
  return docs.map(({ id }) => id)
}
