import type { PayloadRequest } from 'payload'

import { rowWhere } from '@/database/rows'

import { idOf } from './membership'

type Reference = string | { id: string } | null | undefined

/** How data names its outlet: in a field of its own, or through another row (an issue through its column). */
export type OutletSource = { field: string; via?: 'columns' | 'issues' }

/** The id of the outlet that incoming data names, or null when it names none. */
export async function namedOutlet(
  req: PayloadRequest,
  data: Record<string, unknown>,
  { field, via }: OutletSource,
): Promise<string | null> {
  const value = data[field] as Reference | Reference[]
  const reference = idOf(Array.isArray(value) ? value[0] : value)
  if (!via || !reference) return reference
  const row = await rowWhere(req, via, {
    where: { id: { equals: reference } },
    select: { outlet: true },
    overrideAccess: true,
  })
  return idOf(row?.outlet)
}
