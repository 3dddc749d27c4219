import type { CollectionSlug, Payload, RequiredDataFromCollectionSlug, Where } from 'payload'

import { rowWhere } from '@/database/rows'

import type { Made } from './made'

/** What every step of a seed works with. */
export type Seeding = { payload: Payload; made: Made }

type Wanted<Slug extends CollectionSlug> = {
  collection: Slug
  /** The natural key: who it is, whatever a person changed about it since. */
  where: Where
  data: RequiredDataFromCollectionSlug<Slug>
}

/** The id of the row with a natural key; it is created when missing, and never changed when there. */
export async function findOrCreate<Slug extends CollectionSlug>(
  { payload, made }: Seeding,
  { collection, where, data }: Wanted<Slug>,
): Promise<string> {
  const known = await findId(payload, collection, where)
  if (known) return known
  const { id } = (await payload.create({
    collection,
    data: data as never,
    depth: 0,
    overrideAccess: true,
  })) as { id: string }
  made.add(collection)
  return id
}

/** The id of a row, or null. */
export async function findId(
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
): Promise<string | null> {
  const row = await rowWhere(payload, collection, { where, sort: 'id', overrideAccess: true })
  return (row as { id: string } | null)?.id ?? null
}
