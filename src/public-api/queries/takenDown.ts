import type { Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import { readersSince } from '@/domain/workflow/text/readersSince'
import type { PublicText } from '@/payload-types'

import { addressWhere, isId, versionedName } from '../address'
import type { PublicReader } from '../reader'
import type { PublishedPicture } from '../views/picture'
import type { FrozenFile } from '../views/textFile'
import { MAX_SAME_ADDRESS } from './article'

/** So many texts past their expiry, not yet carried out, are asked whether they showed a file. */
const MAX_TEXTS = 50

/** Taken down, of what readers had. */
const WAS_SEEN: Where = { and: [{ takenDown: { equals: true } }, { goneSince: { exists: true } }] }

/** Whether an address is that of a text which readers had, and which was taken down or is past its expiry. */
export async function isTakenDown(
  { payload, now }: PublicReader,
  address: string,
): Promise<boolean> {
  if (!addressWhere(address)) return false
  const named = await rowsWhere(payload, 'publications', {
    where: { slug: { equals: address } },
    select: { articleId: true },
    limit: MAX_SAME_ADDRESS,
    overrideAccess: true,
  })
  const articles = [address, ...named.map(({ articleId }) => articleId)]
  const rows = await rowsWhere(payload, 'public-texts', {
    where: {
      and: [
        { articleId: { in: articles } },
        { or: [WAS_SEEN, { expireAt: { less_than_equal: now.toISOString() } }] },
      ],
    },
    overrideAccess: true,
  })
  return rows.some((row) => row.goneSince || wasSeenUntilExpiry(row, now))
}

/** Whether readers had a text until the minute of its takedown, which is still to be carried out. */
function wasSeenUntilExpiry(row: PublicText, now: Date): boolean {
  if (row.trashed) return false
  const side = {
    // Which revision it is makes no difference here.
    published: idOf(row.publication) === null ? null : 1,
    next: null,
    takenDown: row.takenDown,
    embargoUntil: row.embargoUntil ?? null,
    expireAt: row.expireAt ?? null,
    publishedAt: row.publishedAt,
  }
  return readersSince(side, now.toISOString()) !== null
}

/**
 * Whether the name in an address is that of a picture or file which a text showed until it was taken down. Asked where no public text
 * shows it: of what was never seen, and of what a newer publication of its text left out, nothing is told.
 */
export async function isFileTakenDown(reader: PublicReader, name: string): Promise<boolean> {
  const { payload, now } = reader
  // An id may end as a version does.
  const id = isId(name) ? name : name.replace(VERSION, '')
  const [gone] = await rowsWhere(payload, 'public-texts', {
    where: { and: [{ goneFiles: { in: [name] } }, WAS_SEEN] },
    select: {},
    limit: 1,
    overrideAccess: true,
  })
  if (gone) return true
  const ended = await rowsWhere(payload, 'public-texts', {
    where: {
      and: [
        { expireAt: { less_than_equal: now.toISOString() } },
        { or: [{ pictures: { in: [id] } }, { files: { in: [id] } }] },
      ],
    },
    limit: MAX_TEXTS,
    overrideAccess: true,
  })
  for (const row of ended.filter((one) => wasSeenUntilExpiry(one, now))) {
    if ((await namesShown(reader, row)).includes(name)) return true
  }
  return false
}

const VERSION = /-[0-9a-f]{12}$/

async function namesShown(
  { payload }: PublicReader,
  { publication }: PublicText,
): Promise<string[]> {
  const parts = await rowOf(payload, 'publications', idOf(publication) ?? '', {
    select: { pictures: true, files: true },
    overrideAccess: true,
  })
  return parts ? fileNames(parts) : []
}

/** The names by which addresses ask for what a publication shows; pictures by their ids too, as addresses of before 29/11/2026. */
export function fileNames({ pictures, files }: { pictures?: unknown; files?: unknown }): string[] {
  const shown = (pictures ?? []) as PublishedPicture[]
  const kept = (files ?? []) as FrozenFile[]
  return [
    ...new Set([
      ...shown.flatMap((one) => [one.id, versionedName(one)]),
      ...kept.map(versionedName),
    ]),
  ]
}
