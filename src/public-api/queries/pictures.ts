import { idOf } from '@/access/membership'
import { publicWhere } from '@/access/publicWhere'
import { rowOf, rowsWhere, rowWhere } from '@/database/rows'

import { isId } from '../address'
import type { PublicReader } from '../reader'
import type { PublishedPicture } from '../views/picture'

/** Of the texts that name a picture, so many of the newest are asked whether they are public. */
const MAX_TEXTS = 50
const NAMED = /^(.+?)(?:-([0-9a-f]{12}))?$/

/**
 * A picture that a public text shows, or null for every other one. It is named by its id and the version of its file;
 * without one, as addresses of before 29/11/2026 are, it is that of the newest text.
 */
export async function findPicture(
  reader: PublicReader,
  name: string,
): Promise<PublishedPicture | null> {
  const [, id = '', version] = isId(name) ? ['', name] : (NAMED.exec(name) ?? [])
  if (!isId(id)) return null
  for (const side of await sidesNaming(reader, id)) {
    const found = (await picturesOf(reader, side)).find(
      (one) => one.id === id && (version === undefined || one.version === version),
    )
    if (found) return found
  }
  return null
}

/** The public sides that name a picture, newest first, whether readers have them now or not. */
async function sidesNaming({ payload }: PublicReader, picture: string): Promise<string[]> {
  const rows = await rowsWhere(payload, 'public-texts', {
    where: { pictures: { in: [picture] } },
    select: {},
    sort: ['-publishedAt', '-id'],
    limit: MAX_TEXTS,
    overrideAccess: true,
  })
  return rows.map(({ id }) => id)
}

/**
 * The pictures that readers have with one of them, none while they have nothing of it. Each is asked by its id: asked
 * together with who names a picture, SQLite reads every public text for every picture of a page.
 */
async function picturesOf(
  { payload, now }: PublicReader,
  side: string,
): Promise<PublishedPicture[]> {
  const row = await rowWhere(payload, 'public-texts', {
    where: { and: [publicWhere(now), { id: { equals: side } }] },
    select: { publication: true },
    overrideAccess: true,
  })
  const publication = row && idOf(row.publication)
  if (!publication) return []
  const parts = await rowOf(payload, 'publications', publication, {
    select: { pictures: true },
    overrideAccess: true,
  })
  return (parts?.pictures ?? []) as PublishedPicture[]
}
