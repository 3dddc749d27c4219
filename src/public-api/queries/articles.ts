import type { Where } from 'payload'

import { afterCursor, encodeCursor, type Cursor } from '../cursor'
import type { PublicReader } from '../reader'
import { articleSummaryView, type ArticleRow } from '../views/article'
import type { ArticleSummaryView } from '../schemas'
import { loadRelations } from './relations'
import { findTexts } from './texts'

/** Ids that articles must refer to; a list is any of its ids. */
export type ArticleFilter = { outlet?: string; column?: string; topics?: string[] }

export type Page<Item> = { items: Item[]; nextCursor: string | null }

/** Public articles, newest first. A page is continued after its last row, so new articles never shift it. */
export async function listArticles(
  reader: PublicReader,
  { limit, cursor, ...filter }: ArticleFilter & { limit: number; cursor?: Cursor },
): Promise<Page<ArticleSummaryView>> {
  const where = [...conditions(filter), ...(cursor ? [afterCursor('publishedAt', cursor)] : [])]
  const rows = await findTexts(reader, { where, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await summaries(reader, page),
    nextCursor:
      rows.length > limit && last ? encodeCursor({ at: last.publishedAt, id: last.sideId }) : null,
  }
}

/** Rows as they leave, with what they refer to read in one go. */
export async function summaries(
  reader: PublicReader,
  rows: ArticleRow[],
): Promise<ArticleSummaryView[]> {
  const relations = await loadRelations(reader, rows)
  return rows.map((row) => articleSummaryView(row, { relations, origin: reader.origin }))
}

function conditions({ outlet, column, topics }: ArticleFilter): Where[] {
  return [
    ...(outlet ? [{ outlet: { equals: outlet } }] : []),
    ...(column ? [{ column: { equals: column } }] : []),
    ...(topics ? [{ topics: { in: topics } }] : []),
  ]
}
