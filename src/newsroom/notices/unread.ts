import type { PayloadRequest, Where } from 'payload'

/**
 * A notice asks for attention while it was not read and its fact holds. A new object each time: Payload adds the
 * person's rights to the one it is given.
 */
export const unread = (): Where => ({
  and: [{ readAt: { exists: false } }, { 'alert.open': { equals: true } }],
})

/** How many unread notices the request's user has: counted, never stored. */
export async function countUnread(req: PayloadRequest): Promise<number> {
  if (!req.user) return 0
  const { totalDocs } = await req.payload.count({
    collection: 'notices',
    where: unread(),
    overrideAccess: false,
    req,
  })
  return totalDocs
}
