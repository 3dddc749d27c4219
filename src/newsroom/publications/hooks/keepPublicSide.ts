import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'

import { timeOfMove } from '../../articles/moving/timeOfMove'
import { isPlacedAnew } from '../../articles/placing'
import { loadPublicSide } from '../../texts/publicSide'
import { giveLiveRow } from '../actions/giveLiveRow'
import { placeText, publishText } from '../actions/publishText'
import { recordFirstSight } from '../actions/recordFirstSight'
import { calledOff, changeSide } from '../actions/side'
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
  else if (isTrashed !== Boolean(previousDoc?.deletedAt)) await trash(req, doc, isTrashed)
  else if (previousDoc && isPlacedAnew(previousDoc, doc)) await placeText(req, doc)
  return doc
}

/** What was approved and waited for its minute is approved no more: it doesn't go out. */
async function unschedule(req: PayloadRequest, doc: Article): Promise<void> {
  const stored = await loadPublicSide(req, doc)
  if (stored) await changeSide(req, stored, calledOff(stored))
}

/** Nothing that readers have goes into the trash; what an older version let in comes back to them out of it. */
async function trash(req: PayloadRequest, doc: Article, isTrashed: boolean): Promise<void> {
  await trashSide(req, doc.id, isTrashed)
  if (isTrashed) return
  await recordFirstSight(req, doc.id, timeOfMove(req))
  await restoreLiveRow(req, doc)
}

/** Into the trash the newest words went, written on or not; out of it come those that readers have. */
async function restoreLiveRow(req: PayloadRequest, doc: Article): Promise<void> {
  const publication = (await loadPublicSide(req, doc))?.publication
  if (!publication || doc.state === 'published') return
  await giveLiveRow(req, { article: doc, publication, at: timeOfMove(req) })
}

/** A text that was deleted for good leaves readers nothing; its publications stay as evidence. */
export const removePublicSide: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  await removeSide(req, doc.id)
  return doc
}
