import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf, rowWhere } from '@/database/rows'
import { readersSince } from '@/domain/workflow/text/readersSince'

import { UNCOUNTED } from '../../texts/publicSide'
import { recordAiring } from './recordAiring'

/**
 * Notes that readers have a text from `at` on (UTC, ISO), and that it aired then, once for each text: an online text airs when it
 * becomes public, never ahead of that (domain.md §5). Nothing is noted of one that is under embargo, in the trash or taken down.
 * Whether this call was the first.
 */
export async function recordFirstSight(
  req: PayloadRequest,
  article: string,
  at: string,
): Promise<boolean> {
  const row = await rowWhere(req, 'public-texts', {
    where: { articleId: { equals: article } },
    overrideAccess: true,
  })
  const publication = idOf(row?.publication)
  if (!row || !publication || row.seenSince || row.takenDown || row.trashed) return false
  if (row.embargoUntil && row.embargoUntil > at) return false
  const isFirst = await compareAndSet({
    req,
    collection: 'public-texts',
    id: row.id,
    expected: { seenSince: { exists: false } },
    set: { seenSince: at },
  })
  if (!isFirst) return false
  // A correction is no item that an outlet owes.
  if (row.corrects) return true
  const frozen = await rowOf(req, 'publications', publication, {
    select: { slug: true, title: true },
    overrideAccess: true,
  })
  await recordAiring(req, {
    article,
    at,
    slug: frozen?.slug ?? null,
    title: frozen?.title ?? '',
    column: idOf(row.column),
    issue: idOf(row.issue),
    sample: row.sample ?? false,
  })
  return true
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
  const row = await rowWhere(req, 'public-texts', {
    where: { articleId: { equals: article } },
    overrideAccess: true,
  })
  if (!row || row.seenSince || row.trashed) return false
  const since = readersSince(
    {
      // Which revision it is makes no difference here.
      published: idOf(row.publication) ? (row.publishedRevision ?? UNCOUNTED) : null,
      next: null,
      takenDown: row.takenDown,
      embargoUntil: row.embargoUntil ?? null,
      publishedAt: row.publishedAt,
    },
    at,
  )
  return since ? recordFirstSight(req, article, since) : false
}
