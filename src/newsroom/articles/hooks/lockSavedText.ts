import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

import { rowsWhere } from '@/database/rows'

import { failure } from '../../words/failure'
import { lockText } from '../lockText'

/** One save or deletion of a text at a time, beside its moves: before it is read. */
export const lockSavedText: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id } = args as { id?: unknown }
  if ((operation === 'update' || operation === 'delete') && id) await lockText(req, String(id))
  return args
}

/**
 * The same for what a list and an older version write, which are read before anybody knows which text it is: what has
 * changed since is refused.
 */
export const refuseStaleText: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update') return data
  const { id, updatedAt } = originalDoc as { id: string; updatedAt: string }
  if (!(await lockText(req, id))) return data
  // Past the request: its act may see the database as it was when it began.
  const [row] = await rowsWhere(req.payload, 'articles', {
    where: { id: { equals: id } },
    draft: true,
    trash: true,
    limit: 1,
    select: { updatedAt: true },
    overrideAccess: true,
  })
  if (row?.updatedAt !== updatedAt) throw failure('savedMeanwhile')
  return data
}
