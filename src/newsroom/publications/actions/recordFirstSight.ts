import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf, rowWhere } from '@/database/rows'
import { isItem } from '@/domain/text/correction'
import { hasExpired } from '@/domain/workflow/text/expiry'
import { readersSince } from '@/domain/workflow/text/readersSince'
import type { PublicText } from '@/payload-types'

import { UNCOUNTED } from '../../texts/publicSide'
import { recordAiring } from './recordAiring'

/**
 * Notes that readers have a text from `at` on (UTC, ISO), and that it aired then, once for each text: an online text airs when it
 * becomes public, never ahead of that (domain.md §5). Nothing is noted of one that is under embargo, in the trash, taken down or
 * past its expiry. Whether this call was the first.
 */
export async function recordFirstSight(
  req: PayloadRequest,
  article: string,
  at: string,
): Promise<boolean> {
  const row = await unseenSide(req, article)
  if (!row || sightOf(row, at) === null || hasExpired(row.expireAt ?? null, at)) return false
  return noteSight(req, row, at)
}

/**
 * Notes the same of what readers have had already when nothing is noted yet: of an embargo that ended by itself a moment ago.
 * Called by what is about to hide it, too. Whether this call was the first.
 */
export async function recordSightSoFar(
  req: PayloadRequest,
  article: string,
  at: string,
): Promise<boolean> {
  const row = await unseenSide(req, article)
  const since = row && sightOf(row, at)
  return row && since ? noteSight(req, row, since) : false
}

async function unseenSide(req: PayloadRequest, article: string): Promise<PublicText | null> {
  const row = await rowWhere(req, 'public-texts', {
    where: { articleId: { equals: article } },
    overrideAccess: true,
  })
  return row && !row.seenSince && !row.trashed ? row : null
}

/** Since when readers have what they have at an instant. */
function sightOf(row: PublicText, at: string): string | null {
  const { takenDown, publishedAt } = row
  const side = {
    // Which revision it is makes no difference here.
    published: idOf(row.publication) ? (row.publishedRevision ?? UNCOUNTED) : null,
    next: null,
    embargoUntil: row.embargoUntil ?? null,
    expireAt: row.expireAt ?? null,
  }
  return readersSince({ ...side, takenDown, publishedAt }, at)
}

async function noteSight(req: PayloadRequest, row: PublicText, at: string): Promise<boolean> {
  const isFirst = await compareAndSet({
    req,
    collection: 'public-texts',
    id: row.id,
    expected: { seenSince: { exists: false } },
    set: { seenSince: at },
  })
  if (!isFirst || !isItem(row)) return isFirst
  const frozen = await rowOf(req, 'publications', idOf(row.publication) ?? '', {
    select: { slug: true, title: true },
    overrideAccess: true,
  })
  await recordAiring(req, {
    article: row.articleId,
    at,
    slug: frozen?.slug ?? null,
    title: frozen?.title ?? '',
    column: idOf(row.column),
    issue: idOf(row.issue),
    sample: row.sample ?? false,
  })
  return true
}
