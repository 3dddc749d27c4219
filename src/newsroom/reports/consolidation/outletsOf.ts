import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'

/** More than a province has. */
const MOST_OUTLETS = 1000

type Days = { from: string; to: string }

/** The outlets that a body supervises or owns and that were in force on any of some days, by name. */
export async function outletsOf(
  req: PayloadRequest,
  organisation: string,
  { from, to }: Days,
): Promise<{ id: string; name: string }[]> {
  const rows = await rowsWhere(req, 'outlets', {
    where: {
      or: [{ organisation: { equals: organisation } }, { supervisors: { in: [organisation] } }],
    },
    limit: MOST_OUTLETS,
    sort: ['sortKey', 'id'],
    select: { name: true, validFrom: true, validTo: true },
    overrideAccess: true,
  })
  return rows
    .filter(
      ({ validFrom, validTo }) => (!validFrom || validFrom <= to) && (!validTo || validTo >= from),
    )
    .map(({ id, name }) => ({ id, name }))
}
