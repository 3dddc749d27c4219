import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import type { Airing } from '@/payload-types'

/**
 * Since when (UTC, ISO) the texts of these airings are taken down, by the article. They did air, and stay in the ledger
 * (domain.md §5).
 */
export async function withdrawnTexts(
  req: PayloadRequest,
  airings: readonly Pick<Airing, 'article'>[],
): Promise<ReadonlyMap<string, string>> {
  const articles = new Set(airings.map(({ article }) => idOf(article)).filter((id) => id !== null))
  if (articles.size === 0) return new Map()
  const rows = await inChunks([...articles], (ids) =>
    rowsWhere(req, 'public-texts', {
      where: { and: [{ articleId: { in: ids } }, { takenDown: { equals: true } }] },
      select: { articleId: true, goneSince: true, revisedAt: true },
      // Who sees the airing may know that its proof is gone.
      overrideAccess: true,
    }),
  )
  return new Map(rows.map((row) => [row.articleId, row.goneSince ?? row.revisedAt]))
}
