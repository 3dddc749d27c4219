import { isId } from '../address'
import { publicWhere } from '@/access/publicWhere'
import { rowOf, rowWhere, rowsWhere } from '@/database/rows'
import type { PublicReader } from '../reader'
import type { PictureRow } from '../views/picture'

/** Of the texts that name a picture, so many of the newest are asked whether they are public. */
const MAX_TEXTS = 50

/** A picture that a public text shows, or null for every other one. */
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
 * Whether a public text shows the picture: those that name it by one index, then each by its id. Asked both at once,
 * SQLite reads every public text for every picture of a page.
 */
async function isShown(
  { payload, now }: Pick<PublicReader, 'payload' | 'now'>,
  picture: string,
): Promise<boolean> {
  const naming = await rowsWhere(payload, 'public-texts', {
    where: { pictures: { in: [picture] } },
    select: {},
    sort: ['-publishedAt', '-id'],
    limit: MAX_TEXTS,
    overrideAccess: true,
  })
  for (const { id } of naming) {
    const row = await rowWhere(payload, 'public-texts', {
      where: { and: [publicWhere(now), { id: { equals: id } }] },
      select: {},
      overrideAccess: true,
    })
    if (row !== null) return true
  }
  return false
}
