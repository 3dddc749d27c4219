import type { FilterOptions, PayloadRequest, Where } from 'payload'

import { rowWhere } from '@/database/rows'

import { idOf } from './membership'

type Held = Parameters<typeof idOf>[0]

/**
 * Of columns, files or requests, those of the outlet that stands in the form, or of its issue or column; with `orShared`
 * those of no outlet too. A write is judged by its own rule, which says in words what is wrong: only the form is narrowed.
 */
export function offerOfOutlet({ orShared = false } = {}): FilterOptions {
  return async ({ data, req }) => {
    const isWrite = Boolean(req.routeParams?.collection)
    if (isWrite) return true
    const { outlet: held, issue, column } = (data ?? {}) as Record<string, Held>
    const outlet =
      idOf(held) ??
      (await outletOf(req, 'issues', idOf(issue))) ??
      (await outletOf(req, 'columns', idOf(column)))
    if (!outlet) return true
    const own: Where = { outlet: { equals: outlet } }
    return orShared ? { or: [own, { outlet: { exists: false } }] } : own
  }
}

async function outletOf(
  req: PayloadRequest,
  collection: 'issues' | 'columns',
  id: string | null,
): Promise<string | null> {
  if (!id) return null
  const row = await rowWhere(req, collection, {
    where: { id: { equals: id } },
    select: { outlet: true },
    overrideAccess: false,
  })
  return idOf(row?.outlet)
}
