import type { Where } from 'payload'

import { idOf } from '@/access/membership'

import { addressWhere } from '../address'
import { publishedWhere } from '../published'
import type { PublicReader } from '../reader'
import { articleView, type FullArticleRow } from '../views/article'
import type { ArticleSummaryView, ArticleView } from '../views/schemas'
import { findArticles, summaries } from './articles'
import { publicIssue } from './issues'
import { idsOf, loadRelations } from './relations'

/** One public article by its address, or null: which of "never was", "not yet" and "no longer" is not told. */
export async function findArticle(
  { payload, now }: PublicReader,
  address: string,
): Promise<FullArticleRow | null> {
  const where = addressWhere(address)
  if (!where) return null
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [publishedWhere(now), where] },
    select: {
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
    },
    sort: ['publishedAt', 'id'],
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}

/** The article as it leaves. */
export async function viewArticle(reader: PublicReader, row: FullArticleRow): Promise<ArticleView> {
  const relations = await loadRelations(reader, [row])
  const issueId = idOf(row.issue)
  return articleView(row, relations, issueId ? await publicIssue(reader, issueId) : null)
}

/** Other public articles on the same topics, newest first; of the same column when it has no topics. */
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
  const rows = await findArticles(reader, {
    where: [{ id: { not_equals: row.id } }, same],
    limit,
  })
  return summaries(reader, rows)
}
