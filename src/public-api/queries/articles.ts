import type { Where } from 'payload'

import { afterCursor, encodeCursor, type Cursor } from '../cursor'
import { publishedWhere } from '@/access/publishedWhere'
import { rowsWhere } from '@/database/rows'
import type { PublicReader } from '../reader'
import { articleSummaryView, type ArticleRow } from '../views/article'
import type { ArticleSummaryView } from '../schemas'
import { loadRelations } from './relations'

const LIST_FIELDS = {
  slug: true,
  title: true,
  sapo: true,
  genre: true,
  outlet: true,
  column: true,
  topics: true,
  penName: true,
  source: true,
  publishedAt: true,
  cover: true,
  pictures: true,
  sample: true,
} as const satisfies Record<Exclude<keyof ArticleRow, 'id'>, true>

/** Ids that articles must refer to; a list is any of its ids. */
export type ArticleFilter = { outlet?: string; column?: string; topics?: string[] }

export type Page<Item> = { items: Item[]; nextCursor: string | null }

/** Public articles, newest first. A page is continued after its last row, so new articles never shift it. */
export async function listArticles(
  reader: PublicReader,
  { limit, cursor, ...filter }: ArticleFilter & { limit: number; cursor?: Cursor },
): Promise<Page<ArticleSummaryView>> {
  const where = [...conditions(filter), ...(cursor ? [afterCursor('publishedAt', cursor)] : [])]
  const rows = await findArticles(reader, { where, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await summaries(reader, page),
    nextCursor:
      rows.length > limit && last?.publishedAt
        ? encodeCursor({ at: last.publishedAt, id: last.id })
        : null,
  }
}

/** The newest rows for a further condition; `publishedWhere` is added here, for every caller. */
export async function findArticles(
  { payload, now }: PublicReader,
  { where, limit }: { where: Where[]; limit: number },
): Promise<ArticleRow[]> {
  return rowsWhere(payload, 'articles', {
    where: { and: [publishedWhere(now), ...where] },
    select: LIST_FIELDS,
    sort: ['-publishedAt', '-id'],
    limit,
    overrideAccess: true,
  })
}

/** Rows as they leave, with what they refer to read in one go. */
export async function summaries(
  reader: PublicReader,
  rows: ArticleRow[],
): Promise<ArticleSummaryView[]> {
  const relations = await loadRelations(reader, rows)
  return rows.map((row) => articleSummaryView(row, relations))
}

function conditions({ outlet, column, topics }: ArticleFilter): Where[] {
  return [
    ...(outlet ? [{ outlet: { equals: outlet } }] : []),
    ...(column ? [{ column: { equals: column } }] : []),
    ...(topics ? [{ topics: { in: topics } }] : []),
  ]
}
