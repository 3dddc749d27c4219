import { isId } from '../address'
import { publishedWhere } from '@/access/publishedWhere'
import { rowOf, rowWhere, rowsWhere } from '@/database/rows'
import type { PublicReader } from '../reader'
import type { PictureRow } from '../views/picture'

/** Of the articles that name a picture, so many of the newest are asked whether they are public. */
const MAX_ARTICLES = 50

/** A picture that a public article shows, or null for every other one. */
export async function findPicture(
  { payload, now }: PublicReader,
  id: string,
): Promise<PictureRow | null> {
  if (!isId(id)) return null
  if (!(await isShown({ payload, now }, id))) return null
  return rowOf(payload, 'media', id, {
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
    overrideAccess: true,
  })
}

/**
 * Whether a public article shows the picture: those that name it by one index, then each by its id. Asked both at once,
 * SQLite reads every published article for every picture of a page.
 */
async function isShown(
  { payload, now }: Pick<PublicReader, 'payload' | 'now'>,
  picture: string,
): Promise<boolean> {
  const naming = await rowsWhere(payload, 'articles', {
    where: { pictures: { in: [picture] } },
    select: {},
    sort: ['-publishedAt', '-id'],
    limit: MAX_ARTICLES,
    overrideAccess: true,
  })
  for (const { id } of naming) {
    const row = await rowWhere(payload, 'articles', {
      where: { and: [publishedWhere(now), { id: { equals: id } }] },
      select: {},
      overrideAccess: true,
    })
    if (row !== null) return true
  }
  return false
}
