import type { PayloadRequest } from 'payload'

import { rowWhere } from '@/database/rows'

/** The issue that makes up for another, unless it was cancelled; null where there is none. */
export async function liveMakeUpOf(
  req: PayloadRequest,
  missed: string,
): Promise<{ id: string; label: string } | null> {
  const row = await rowWhere(req, 'issues', {
    where: { and: [{ makesUp: { equals: missed } }, { cancelled: { not_equals: true } }] },
    sort: ['plannedAt', 'id'],
    select: { label: true },
    overrideAccess: true,
  })
  return row ? { id: row.id, label: row.label ?? 'Một số khác' } : null
}
