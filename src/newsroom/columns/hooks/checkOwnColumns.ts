import type { CollectionBeforeValidateHook } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'

import { failure } from '../../words/failure'

/** Refuses a row whose columns belong to another outlet than the row's own. */
export const checkOwnColumns: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const outlet = idOf(data?.outlet ?? originalDoc?.outlet)
  const columns: unknown[] = data?.columns ?? []
  if (!outlet || columns.length === 0) return data
  const ids = columns.map((one) => idOf(one as string | { id: string })).filter((id) => id !== null)
  const docs = await rowsWhere(req, 'columns', {
    where: { id: { in: ids } },
    limit: ids.length,
    select: { outlet: true, name: true },
    overrideAccess: true,
  })
  const foreign = docs.find((column) => idOf(column.outlet) !== outlet)
  if (foreign) throw failure('foreignColumn', { column: foreign.name })
  return data
}
