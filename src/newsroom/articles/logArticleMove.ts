import type { CollectionAfterChangeHook } from 'payload'

import { idOf } from '@/access/membership'

import { recordEvent } from '../audit/recordEvent'
import type { MoveMade } from './enforceWorkflow'

/** Logs a new article and each move of one; saving a draft is no event (autosave would drown the log). */
export const logArticleMove: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const made = req.context.articleMove as MoveMade | undefined
  delete req.context.articleMove
  const trashed = Boolean(doc.deletedAt)
  if (!made && operation === 'update' && !trashed) return doc
  await recordEvent({
    req,
    action: made ? `article.${made.move}` : trashed ? 'article.trash' : 'create',
    collection: 'articles',
    id: doc.id,
    title: doc.title ?? '',
    outlet: idOf(doc.outlet),
    from: made?.from ?? null,
    to: made?.to ?? (operation === 'create' ? 'draft' : null),
    reason: made?.reason ?? null,
    after: { revision: doc.revision },
  })
  return doc
}
