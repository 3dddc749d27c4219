import type { CollectionBeforeChangeHook } from 'payload'

import { isByHand } from '../../desk/byHand'
import { failure } from '../../words/failure'

/** A quota that the desk would not enter is not entered by hand: without columns there is nothing to count. */
export const judgeObligationByHand: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!isByHand(req, 'obligations') || originalDoc?.measureKind !== 'unset') return data
  const { measureKind, columns } = { ...originalDoc, ...data }
  if (measureKind !== 'unset' && !(columns?.length > 0)) throw failure('quotaNoColumns')
  return data
}
