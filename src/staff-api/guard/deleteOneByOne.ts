import { getTranslation } from '@payloadcms/translations'
import {
  type CollectionSlug,
  type PayloadHandler,
  type PayloadRequest,
  parseParams,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'

/** Rows looked up at once; they are deleted one after another. */
const PAGE = 200

type Deleted = {
  docs: object[]
  errors: { id: string | number; message: string; isPublic?: boolean }[]
}

/**
 * Answers `DELETE` on a list as Payload does, but begins with a row only when the one before it has ended. Payload 3.90 begins
 * with all at once on one request: rows share the transaction of the first, and what is written after its end, the line of the
 * log for one, is in none.
 */
export function deleteOneByOne({ slug, labels }: SanitizedCollectionConfig): PayloadHandler {
  return async (req) => {
    const { where, trash, depth, select, overrideLock = false } = parseParams(req.query)
    const remove = async (which: Where | undefined): Promise<Deleted> =>
      (await req.payload.delete({
        collection: slug as CollectionSlug,
        where: which as Where,
        ...{ trash, depth, select, overrideLock, overrideAccess: false, req },
      })) as Deleted
    // Refuses, as for any other, who may not delete here and a question that may not be asked.
    const all = await remove(where && { and: [where, { id: { exists: false } }] })
    if (!where) return Response.json(all)
    const rows = rowsOf(req, slug as CollectionSlug, { where, trash })
    for await (const id of rows) {
      const { docs, errors } = await remove({ and: [where, { id: { equals: id } }] })
      all.docs.push(...docs)
      all.errors.push(...errors)
    }
    const isDone = all.errors.length === 0
    const count = isDone ? all.docs.length : all.errors.length
    const total = all.docs.length + all.errors.length
    const label = getTranslation(labels[total === 1 ? 'singular' : 'plural'], req.i18n)
    const message = isDone
      ? req.t('general:deletedCountSuccessfully', { count, label })
      : req.t('error:unableToDeleteCount', { count, label, total })
    return Response.json({ ...all, message }, { status: isDone ? 200 : 400 })
  }
}

async function* rowsOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  { where, trash }: { where: Where; trash?: boolean },
): AsyncGenerator<string> {
  for (let last: string | null = null; ;) {
    const { docs } = (await req.payload.find({
      collection,
      where: { and: [where, ...(last === null ? [] : [{ id: { greater_than: last } }])] },
      sort: 'id',
      limit: PAGE,
      joins: false as never,
      ...{ trash, depth: 0, select: {}, pagination: false, overrideAccess: false, req },
    })) as { docs: { id: string }[] }
    for (const { id } of docs) yield id
    if (docs.length < PAGE) return
    last = docs.at(-1)?.id ?? null
  }
}
