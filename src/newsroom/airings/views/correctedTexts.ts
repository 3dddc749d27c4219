import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { publicWhere } from '@/access/publicWhere'
import { inChunks, rowsWhere } from '@/database/rows'
import { grouped } from '@/domain/report/grouped'
import type { Airing, PublicText } from '@/payload-types'

/** A correction that readers have, of a text that aired: its article, its title, and since when (UTC, ISO). */
export type AiredCorrection = { id: string; title: string; since: string }

/** The corrections that readers have of the texts of these airings, the oldest first, by the article. */
export async function correctedTexts(
  req: PayloadRequest,
  airings: readonly Pick<Airing, 'article'>[],
  now: Date,
): Promise<ReadonlyMap<string, readonly AiredCorrection[]>> {
  const articles = new Set(airings.map(({ article }) => idOf(article)).filter((id) => id !== null))
  if (articles.size === 0) return new Map()
  const rows = await inChunks([...articles], (ids) =>
    rowsWhere(req, 'public-texts', {
      where: { and: [publicWhere(now), { corrects: { in: ids } }] },
      sort: ['publishedAt', 'id'],
      depth: 1,
      populate: { publications: { title: true } },
      // Everybody may read a correction that readers have.
      overrideAccess: true,
    }),
  )
  return grouped(rows.map(correctionIn), ({ of }) => of)
}

function correctionIn(row: PublicText): AiredCorrection & { of: string } {
  const { articleId, corrects, seenSince, publishedAt, publication } = row
  const title = typeof publication === 'object' ? publication?.title : null
  return {
    ...{ of: corrects ?? '', id: articleId, title: title ?? '' },
    since: seenSince ?? publishedAt,
  }
}
