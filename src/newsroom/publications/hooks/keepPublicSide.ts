import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import type { Article } from '@/payload-types'

import { timeOfMove } from '../../articles/hooks/enforceWorkflow'
import { publishText } from '../actions/publishText'
import { removeSide, trashSide } from '../actions/trashSide'

/** What a move and the trash change of what readers have; nothing else that is done to a text does. */
export const keepPublicSide: CollectionAfterChangeHook<Article> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const isTrashed = Boolean(doc.deletedAt)
  if (req.context.articleMove?.move === 'publish') await publishText(req, doc, timeOfMove(req))
  else if (isTrashed !== Boolean(previousDoc?.deletedAt)) await trashSide(req, doc.id, isTrashed)
  return doc
}

/** A text that was deleted for good leaves readers nothing; its publications stay as evidence. */
export const removePublicSide: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  await removeSide(req, doc.id)
  return doc
}
