import type { CollectionAfterDeleteHook } from 'payload'

import { endWhere } from '../../notices/actions/endNotices'

/** What was said about a text goes when that is deleted for good. */
export const removeComments: CollectionAfterDeleteHook<{ id: string }> = async ({ doc, req }) => {
  await endWhere(req, new Date().toISOString(), {
    and: [{ subject: { equals: doc.id } }, { endedAt: { exists: false } }],
  })
  const where = { articleId: { equals: doc.id } }
  await req.payload.db.deleteMany({ collection: 'comments', where, req })
  return doc
}
