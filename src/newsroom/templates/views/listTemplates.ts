import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'

/** A template as it is offered. */
export type OfferedTemplate = { id: string; name: string; outlet: string; column: string | null }

const MOST = 500

/** The templates of outlets, by name; no more than `MOST` for each few hundred outlets. */
export function listTemplates(
  req: PayloadRequest,
  outlets: readonly string[],
): Promise<OfferedTemplate[]> {
  return inChunks(outlets, async (ids) => {
    const rows = await rowsWhere(req, 'text-templates', {
      where: { outlet: { in: ids } },
      sort: ['name', 'id'],
      limit: MOST,
      select: { name: true, outlet: true, column: true },
      overrideAccess: false,
    })
    return rows.map(({ id, name, outlet, column }) => ({
      ...{ id, name, outlet: idOf(outlet) ?? '', column: idOf(column) },
    }))
  })
}
