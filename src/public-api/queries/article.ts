import type { Where } from 'payload'

import { idOf } from '@/access/membership'

import { addressWhere } from '../address'
import { publishedWhere } from '@/access/publishedWhere'
import { rowWhere, rowsWhere } from '@/database/rows'
import type { PublicReader } from '../reader'
import { articleView, type FullArticleRow } from '../views/article'
import type { ArticleSummaryView, ArticleView } from '../schemas'
import { findArticles, summaries } from './articles'
import { publicIssue } from './issues'
import { idsOf, loadRelations } from './relations'

/** An address names one article; drafts that went their own ways may have come to share one. */
const MAX_SAME_ADDRESS = 20

const FULL = {
  slug: true,
  title: true,
  sapo: true,
  genre: true,
  outlet: true,
  column: true,
  issue: true,
  topics: true,
  penName: true,
  source: true,
  publishedAt: true,
  updatedAt: true,
  cover: true,
  pictures: true,
  content: true,
  sample: true,
} as const satisfies Record<Exclude<keyof FullArticleRow, 'id'>, true>

/** Older ones are news no more, and would have to be searched for among all articles. */
const RELATED_WITHIN_MS = 365 * 86_400_000

/**
 * One public article by its address, or null: which of "never was", "not yet" and "no longer" is not told. First by the
 * index of addresses, then by id: asked for both at once, SQLite reads every published article.
 */
export async function findArticle(
  reader: PublicReader,
  address: string,
): Promise<FullArticleRow | null> {
  const where = addressWhere(address)
  if (!where) return null
  const named = await rowsWhere(reader.payload, 'articles', {
    where,
    select: {},
    sort: ['publishedAt', 'id'],
    limit: MAX_SAME_ADDRESS,
    overrideAccess: true,
  })
  // Somebody may have typed another text's id for a slug: an id is its own text's.
  const own = named.filter(({ id }) => id === address)
  for (const { id } of [...own, ...named]) {
    const article = await findArticleById(reader, id)
    if (article) return article
  }
  return null
}

/** One article by its id, or null while the public may not read it. */
export async function findArticleById(
  { payload, now }: PublicReader,
  id: string,
): Promise<FullArticleRow | null> {
  return rowWhere(payload, 'articles', {
    where: { and: [publishedWhere(now), { id: { equals: id } }] },
    select: FULL,
    overrideAccess: true,
  })
}

/** The article as it leaves. */
export async function viewArticle(reader: PublicReader, row: FullArticleRow): Promise<ArticleView> {
  const relations = await loadRelations(reader, [row])
  const issueId = idOf(row.issue)
  return articleView(row, relations, issueId ? await publicIssue(reader, issueId) : null)
}

/** Other public articles of the last year on the same topics, newest first; of the same column when it has no topics. */
export async function relatedArticles(
  reader: PublicReader,
  row: Pick<FullArticleRow, 'id' | 'topics' | 'column'>,
  limit: number,
): Promise<ArticleSummaryView[]> {
  const topics = idsOf(row.topics ?? [])
  const column = idOf(row.column)
  const same: Where | null =
    topics.length > 0
      ? { topics: { in: topics } }
      : column !== null
        ? { column: { equals: column } }
        : null
  if (!same) return []
  const since = new Date(reader.now.getTime() - RELATED_WITHIN_MS).toISOString()
  const rows = await findArticles(reader, {
    where: [{ id: { not_equals: row.id } }, { publishedAt: { greater_than_equal: since } }, same],
    limit,
  })
  return summaries(reader, rows)
}
