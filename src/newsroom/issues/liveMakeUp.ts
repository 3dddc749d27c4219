import type { PayloadRequest } from 'payload'

/** The issue that makes up for another, unless it was cancelled; null where there is none. */
export async function liveMakeUpOf(
  req: PayloadRequest,
  missed: string,
): Promise<{ id: string; label: string } | null> {
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { and: [{ makesUp: { equals: missed } }, { cancelled: { not_equals: true } }] },
    sort: ['plannedAt', 'id'],
    depth: 0,
    limit: 1,
    pagination: false,
    select: { label: true },
    overrideAccess: true,
    req,
  })
  const [row] = docs
  return row ? { id: row.id, label: row.label ?? 'Một số khác' } : null
}
