import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest } from 'payload'

import { failure } from '../words/failure'
import { DESK_ACTION_WORDS, type DeskActionName } from '../words/deskActions'
import { DeskRefusal, type Warning } from './deskRefusal'

/** By a collection's slug. */
export type Ways = Partial<Record<string, boolean>>

/**
 * Notes how a row comes to be written: by hand, under somebody's own rights (a form, REST, in bulk), or by a use case
 * that has judged it already. Collections whose use cases check something ask `isByHand` and check the same.
 */
export const noteWay: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  collection,
  req,
}) => {
  if (operation === 'create' || operation === 'update' || operation === 'delete') {
    req.context.byHand = { ...req.context.byHand, [collection.slug]: !overrideAccess }
  }
  return args
}

/** Whether rows of this collection are being written by a person, past the use cases. */
export function isByHand(req: PayloadRequest, collection: CollectionSlug): boolean {
  return Boolean(req.user) && req.context.byHand?.[collection] === true
}

/** What the desk would have a person weigh and accept can't be accepted by hand: it is refused in the desk's words. */
export function refuseDoubts(warnings: readonly Warning[], action: DeskActionName): void {
  if (warnings.length === 0) return
  const doubts = warnings.map(({ message }) => message).join(' ')
  throw failure('weighAtDesk', { doubts, action: DESK_ACTION_WORDS[action] })
}

/** The same for a judgement that asks for acceptance itself. */
export async function judgedByHand(judgement: Promise<void>, action: DeskActionName) {
  try {
    await judgement
  } catch (error) {
    if (error instanceof DeskRefusal) refuseDoubts(error.warnings, action)
    throw error
  }
}
