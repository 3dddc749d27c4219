import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { MOST_PINS, type Pin } from '@/domain/front/pins'

/** A pin on record; instants in epoch milliseconds. */
export type PinRow = Pin & { id: string; pinnedBy: string | null; pinnedAt: number }

/** The pins of an outlet in their order, those that are over too until the list is written again. */
export async function pinRows(req: PayloadRequest, outlet: string): Promise<PinRow[]> {
  const rows = await rowsWhere(req, 'front-pins', {
    where: { outlet: { equals: outlet } },
    sort: ['position', 'id'],
    limit: MOST_PINS,
    depth: 1,
    populate: { users: { name: true } },
    overrideAccess: true,
  })
  return rows.map((row) => ({
    id: row.id,
    article: row.articleId,
    until: Date.parse(row.until),
    pinnedBy: row.pinnedBy && typeof row.pinnedBy === 'object' ? (row.pinnedBy.name ?? null) : null,
    pinnedAt: Date.parse(row.pinnedAt),
  }))
}
