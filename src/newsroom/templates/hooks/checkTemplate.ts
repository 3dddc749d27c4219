import type { CollectionBeforeValidateHook } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'

import { failure } from '../../words/failure'

/** Refuses a template whose column is another outlet's. */
export const checkTemplate: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const outlet = idOf(data?.outlet ?? originalDoc?.outlet)
  const column = idOf(data?.column)
  if (!outlet || !column) return data
  const row = await rowOf(req, 'columns', column, {
    select: { outlet: true, name: true },
    overrideAccess: true,
  })
  if (row && idOf(row.outlet) !== outlet) throw failure('foreignColumn', { column: row.name })
  return data
}
