import type { CollectionAfterDeleteHook } from 'payload'

/** What was ticked of a text goes when that is deleted for good; the log keeps who ticked what. */
export const removeTicks: CollectionAfterDeleteHook<{ id: string }> = async ({ doc, req }) => {
  const where = { articleId: { equals: doc.id } }
  await req.payload.db.deleteMany({ collection: 'checklist-ticks', where, req })
  return doc
}
