import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowWhere } from '@/database/rows'
import type { PublicSide } from '@/domain/workflow/text/types'
import type { PublicText } from '@/payload-types'

/** Revision of a text of before 29/11/2026, which were not counted: one later than what readers had, at the most. */
export const UNCOUNTED = 2

/** The public side of a text as it is stored, and as the law sees it. */
export type StoredSide = Pick<
  PublicText,
  'id' | 'articleId' | 'revisedAt' | 'trashed' | 'publishedAt'
> & {
  publication: string | null
  nextPublication: string | null
  side: PublicSide
  expiry: Expiry | null
}

/** A minute set for a text to be taken down: by whom, when and why (instants: UTC, ISO). */
export type Expiry = { at: string; by: string | null; since: string; reason: string }

type Work = { id?: string; revision?: string | null; revisionNumber?: number | null }

/** What readers have of an article, or will have; null for a text that was never published or scheduled. */
export async function loadPublicSide(
  req: PayloadRequest,
  article: Work,
): Promise<StoredSide | null> {
  const row = await rowWhere(req, 'public-texts', {
    where: { articleId: { equals: article.id ?? '' } },
    select: {
      articleId: true,
      publication: true,
      publishedRevision: true,
      nextPublication: true,
      nextRevision: true,
      nextAt: true,
      takenDown: true,
      embargoUntil: true,
      expireAt: true,
      expireBy: true,
      expireSetAt: true,
      expireReason: true,
      trashed: true,
      revisedAt: true,
      publishedAt: true,
    },
    overrideAccess: true,
  })
  if (!row) return null
  const { id, articleId, revisedAt, trashed, publishedAt, nextAt, nextRevision } = row
  const publication = idOf(row.publication)
  return {
    id,
    articleId,
    revisedAt,
    trashed,
    publishedAt,
    publication,
    nextPublication: idOf(row.nextPublication),
    side: {
      published:
        publication === null
          ? null
          : (row.publishedRevision ?? (await uncounted(req, publication, article))),
      next: nextAt ? { revision: nextRevision ?? UNCOUNTED, at: nextAt } : null,
      takenDown: row.takenDown,
      embargoUntil: row.embargoUntil ?? null,
    },
    expiry: expiryOf(row),
  }
}

type ExpiryRow = Pick<PublicText, 'expireAt' | 'expireBy' | 'expireSetAt' | 'expireReason'>

function expiryOf({ expireAt, expireBy, expireSetAt, expireReason }: ExpiryRow): Expiry | null {
  if (!expireAt) return null
  const since = expireSetAt ?? expireAt
  return { at: expireAt, by: idOf(expireBy), since, reason: expireReason ?? '' }
}

/** The number of a published revision that was not counted: that of the work while their fingerprints are the same. */
async function uncounted(req: PayloadRequest, publication: string, work: Work): Promise<number> {
  const row = await rowOf(req, 'publications', publication, {
    select: { revision: true },
    overrideAccess: true,
  })
  const number = work.revisionNumber ?? UNCOUNTED
  return row?.revision === work.revision ? number : Math.min(number, UNCOUNTED) - 1
}
