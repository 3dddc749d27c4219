import { idOf } from '@/access/membership'
import { publicWhere } from '@/access/publicWhere'
import { rowOf, rowsWhere, rowWhere } from '@/database/rows'

import { isId } from '../address'
import type { PublicReader } from '../reader'
import type { FrozenFile } from '../views/textFile'

/** Of the texts that name a file, so many of the newest are asked whether they are public. */
const MAX_TEXTS = 50
const NAMED = /^(.+)-([0-9a-f]{12})$/

/** A document, sound or film of a public text, by its id and the version of its file; null for every other one. */
export async function findFile(reader: PublicReader, name: string): Promise<FrozenFile | null> {
  const [, id = '', version] = NAMED.exec(name) ?? []
  if (!isId(id)) return null
  const { payload, now } = reader
  const sides = await rowsWhere(payload, 'public-texts', {
    where: { files: { in: [id] } },
    select: {},
    sort: ['-publishedAt', '-id'],
    limit: MAX_TEXTS,
    overrideAccess: true,
  })
  for (const side of sides) {
    const row = await rowWhere(payload, 'public-texts', {
      where: { and: [publicWhere(now), { id: { equals: side.id } }] },
      select: { publication: true },
      overrideAccess: true,
    })
    const publication = row && idOf(row.publication)
    const found = (publication ? await filesOf(reader, publication) : []).find(
      (one) => one.id === id && one.version === version,
    )
    if (found) return found
  }
  return null
}

async function filesOf({ payload }: PublicReader, publication: string): Promise<FrozenFile[]> {
  const parts = await rowOf(payload, 'publications', publication, {
    select: { files: true },
    overrideAccess: true,
  })
  return (parts?.files as FrozenFile[] | null | undefined) ?? []
}
