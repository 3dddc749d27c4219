import type { CollectionBeforeValidateHook } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'

import { failure } from '../../words/failure'

/** Refuses a make-up of itself, of a make-up, and a second one for the same issue while the first can still air. */
export const checkMakeUp: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const targetId = idOf(data?.makesUp)
  if (!targetId || targetId === idOf(originalDoc?.makesUp)) return data
  if (targetId === originalDoc?.id) throw failure('makeUpOfItself')
  const docs = await rowsWhere(req, 'issues', {
    where: { or: [{ id: { equals: targetId } }, { makesUp: { equals: targetId } }] },
    limit: 50,
    select: { label: true, makesUp: true, cancelled: true },
    overrideAccess: true,
  })
  const target = docs.find(({ id }) => id === targetId)
  if (idOf(target?.makesUp)) throw failure('makeUpOfMakeUp')
  const rival = docs.find(
    ({ id, cancelled }) => id !== targetId && id !== originalDoc?.id && !cancelled,
  )
  if (rival) throw failure('makeUpTaken', { issue: rival.label ?? 'Một số khác' })
  return data
}
