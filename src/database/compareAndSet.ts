import type { CollectionSlug, PayloadRequest, Where } from 'payload'

type Args = {
  req: PayloadRequest
  /** An unversioned collection: values written here bypass hooks, access and versions. */
  collection: CollectionSlug
  id: string
  /** What the row must still look like: only fields of the row itself. */
  expected: Where
  /** Scalar fields to set. */
  set: Record<string, unknown>
}

/** Changes a row only if it still is as expected, in one statement. Of any number at once exactly one gets true. */
export async function compareAndSet({
  req,
  collection,
  id,
  expected,
  set,
}: Args): Promise<boolean> {
  const row = await req.payload.db.updateOne({
    collection,
    where: { and: [{ id: { equals: id } }, expected] },
    data: set,
    req,
  })
  return row !== null && row !== undefined
}
