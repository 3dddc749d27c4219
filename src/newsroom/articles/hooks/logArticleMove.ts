import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { idOf } from '@/access/membership'

import { recordEvent } from '../../audit/recordEvent'
import { consumeContext } from '../../context/requestContext'

type Row = { id: string; title?: string | null; outlet?: string | { id: string } | null }

/** Logs a new article and each move of one; saving a draft is no event (autosave would drown the log). */
export const logArticleMove: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const made = consumeContext(req, 'articleMove')
  const archived = operation === 'create' ? consumeContext(req, 'archivedText') : undefined
  const action = made
    ? `article.${made.move}`
    : operation === 'create'
      ? archived
        ? 'article.archive'
        : 'create'
      : trashMove(previousDoc?.deletedAt, doc.deletedAt)
  if (!action) return doc
  const copyOf = operation === 'create' ? consumeContext(req, 'copiedFrom') : undefined
  const template = operation === 'create' ? consumeContext(req, 'fromTemplate') : undefined
  await recordEvent({
    ...subjectOf({ doc, req }),
    action,
    from: made?.from ?? null,
    to: made?.to ?? (operation === 'create' ? (doc.state ?? 'draft') : null),
    reason: made?.reason ?? archived?.told ?? null,
    after: {
      revision: doc.revision,
      revisionNumber: doc.revisionNumber,
      step: made?.step ?? null,
      ...(copyOf !== undefined && { copyOf }),
      ...(template !== undefined && { template }),
      ...(made?.standsInFor.length && { standsInFor: made.standsInFor }),
      ...(made?.warnings.length && { warnings: made.warnings }),
      ...(made?.expiry && { expiry: made.expiry }),
    },
  })
  return doc
}

/** Logs that an article was deleted for good. */
export const logArticleDeletion: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await recordEvent({ ...subjectOf({ doc, req }), action: 'article.delete' })
  return doc
}

function trashMove(before: unknown, after: unknown): string | null {
  if (Boolean(before) === Boolean(after)) return null
  return after ? 'article.trash' : 'article.untrash'
}

function subjectOf({ doc, req }: { doc: Row; req: Parameters<typeof recordEvent>[0]['req'] }) {
  return {
    req,
    collection: 'articles',
    id: doc.id,
    title: doc.title ?? '',
    outlet: idOf(doc.outlet),
  }
}
