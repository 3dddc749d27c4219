import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'

/** A desk that works. A closed one counts for no text: its texts are as those of none. */
export type OpenDesk = { id: string; name: string; outlet: string; members: readonly string[] }

type Reference = string | { id: string } | null | undefined

/** The desks of outlets, by id. */
export function openDesksAt(req: PayloadRequest, outlets: readonly string[]): Promise<OpenDesk[]> {
  return inChunks(outlets, (ids) => openDesks(req, { outlet: { in: ids } }))
}

/** The desks of these ids, each by its own; those that are closed are left out. */
export async function openDesksById(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OpenDesk>> {
  const found = await inChunks([...new Set(ids)], (chunk) => openDesks(req, { id: { in: chunk } }))
  return new Map(found.map((desk) => [desk.id, desk]))
}

/** The desk that a text belongs to; null for a text of none, or of one that is closed. */
export async function deskOf(
  req: PayloadRequest,
  { desk }: { desk?: Reference },
): Promise<OpenDesk | null> {
  const id = idOf(desk)
  return id ? ((await openDesksById(req, [id])).get(id) ?? null) : null
}

async function openDesks(req: PayloadRequest, where: Where): Promise<OpenDesk[]> {
  const rows = await rowsWhere(req, 'desks', {
    where: { and: [where, { active: { not_equals: false } }] },
    sort: 'id',
    select: { name: true, outlet: true, members: true },
    overrideAccess: true,
  })
  return rows.map(({ id, name, outlet, members }) => ({
    id,
    name,
    outlet: idOf(outlet) ?? '',
    members: (members ?? []).flatMap((one) => idOf(one) ?? []),
  }))
}
