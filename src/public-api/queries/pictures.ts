import { isId } from '../address'
import { publishedWhere } from '../published'
import type { PublicReader } from '../reader'
import type { PictureRow } from '../views/picture'

/** A picture that a public article shows, or null for every other one. */
export async function findPicture(
  { payload, now }: PublicReader,
  id: string,
): Promise<PictureRow | null> {
  if (!isId(id)) return null
  const { docs: showing } = await payload.find({
    collection: 'articles',
    where: { and: [publishedWhere(now), { pictures: { in: [id] } }] },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  if (showing.length === 0) return null
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { equals: id } },
    select: {
      alt: true,
      caption: true,
      credit: true,
      width: true,
      height: true,
      filename: true,
      mimeType: true,
      sizes: true,
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}
