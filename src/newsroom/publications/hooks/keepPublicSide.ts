import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'

import { withdrawAhead, WITHDRAWN } from '../../articles/airingOfText'
import { timeOfMove } from '../../articles/hooks/enforceWorkflow'
import { isPlacedAnew } from '../../articles/placing'
import { loadPublicSide } from '../../texts/publicSide'
import { placeText, publishText } from '../actions/publishText'
import { recordFirstSight, recordSightSoFar } from '../actions/recordFirstSight'
import { changeSide, NOTHING_NEXT } from '../actions/side'
import { removeSide, trashSide } from '../actions/trashSide'

/** What a move and the trash change of what readers have; nothing else that is done to a text does. */
export const keepPublicSide: CollectionAfterChangeHook<Article> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const isTrashed = Boolean(doc.deletedAt)
  const made = req.context.articleMove
  if (made?.move === 'publish' && !made.isDone) await publishText(req, doc, timeOfMove(req))
  else if (made?.unschedules) await unschedule(req, doc)
  else if (isTrashed !== Boolean(previousDoc?.deletedAt)) await trash(req, doc.id, isTrashed)
  else if (previousDoc && isPlacedAnew(previousDoc, doc)) await placeText(req, doc)
  return doc
}

/** What was approved and waited for its minute is approved no more: it doesn't go out. */
async function unschedule(req: PayloadRequest, doc: Article): Promise<void> {
  const stored = await loadPublicSide(req, doc)
  if (stored) await changeSide(req, stored, NOTHING_NEXT)
}

/** Readers have nothing of what lies in the trash. */
async function trash(req: PayloadRequest, article: string, isTrashed: boolean): Promise<void> {
  const now = timeOfMove(req)
  if (isTrashed) await recordSightSoFar(req, article, now)
  await trashSide(req, article, isTrashed)
  if (isTrashed) await withdrawAhead({ req, article, now, reason: WITHDRAWN.trashed })
  else await recordFirstSight(req, article, now)
}

/** A text that was deleted for good leaves readers nothing; its publications stay as evidence. */
export const removePublicSide: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  await removeSide(req, doc.id)
  return doc
}
