import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'

import { chainOfRow } from './chainOfRow'

/** The chains laid down for an outlet, or for the whole organisation it belongs to. */
export async function chainsAt(
  req: PayloadRequest,
  outlet: string,
): Promise<{ organisation: string | null; chains: ReturnType<typeof chainOfRow>[] }> {
  const row = await rowOf(req, 'outlets', outlet, {
    select: { organisation: true },
    overrideAccess: true,
  })
  const organisation = idOf(row?.organisation)
  const rows = await rowsWhere(req, 'approval-chains', {
    where: {
      or: [
        { outlet: { equals: outlet } },
        { and: [{ outlet: { exists: false } }, { organisation: { equals: organisation ?? '' } }] },
      ],
    },
    sort: 'id',
    overrideAccess: true,
  })
  return { organisation, chains: rows.map(chainOfRow) }
}
