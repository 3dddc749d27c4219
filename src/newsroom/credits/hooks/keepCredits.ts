import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { idOf } from '@/access/membership'
import type { Article } from '@/payload-types'

import { canonical } from '../../texts/canonical'
import { settleCredits } from '../actions/settleCredits'

/** The rows of a text follow what a save, a move, an older version and the trash make of it. */
export const keepCredits: CollectionAfterChangeHook<Article> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const isSame = operation === 'update' && factsOf(doc) === factsOf(previousDoc)
  if (!isSame || req.context.restoringArticle) await settleCredits(req, [doc.id])
  return doc
}

/** A text that was deleted for good is nobody's. */
export const removeCredits: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  await settleCredits(req, [doc.id])
  return doc
}

/** What rows are made of; other words of a text change none. */
const factsOf = ({ people, author, penName, outlet, genre, state, deletedAt }: Article): string =>
  JSON.stringify(
    canonical([
      people ?? null,
      idOf(author),
      penName ?? null,
      idOf(outlet),
      ...[genre, state, Boolean(deletedAt)],
    ]),
  )
