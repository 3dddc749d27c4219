import type { Where } from 'payload'

import { idOf } from '@/access/membership'

import { rowsWhere } from '@/database/rows'
import { civilDateOf, addDays, startOfDay } from '@/domain/calendar/civil'
import { dependsOn } from '@/domain/changes/endedBy'

import { addressWhere, isId } from '../address'
import { partOf } from '../partOf'
import type { PublicReader } from '../reader'
import { articleView, type FullArticleRow } from '../views/article'
import type { ArticleSummaryView, ArticleView } from '../schemas'
import { summaries } from './articles'
import { correctionsOf, viewCorrected } from './corrections'
import { publicIssue } from './issues'
import { linkTexts } from './linked'
import { idsOf, loadRelations } from './relations'
import { findTexts, findWholeText } from './texts'

/** How many publications that had an address are looked at. */
export const MAX_SAME_ADDRESS = 20

/** Older ones are news no more, and would have to be searched for among all articles. */
const RELATED_WITHIN_DAYS = 365

/**
 * What readers have of the text that an address names, or null: which of "never was", "not yet" and "no longer" is not
 * told. An address that a text had in an earlier publication is still its own, unless another has it now.
 */
export async function findArticle(
  reader: PublicReader,
  address: string,
): Promise<FullArticleRow | null> {
  const where = addressWhere(address)
  if (!where) return null
  // An id is its own text's, also when somebody typed it for the slug of another.
  const own = isId(address) ? await findArticleById(reader, address) : null
  if (own) return own
  const found: FullArticleRow[] = []
  for (const id of await textsNamed(reader, address)) {
    const row = await findArticleById(reader, id)
    if (row?.slug === address) return row
    if (row) found.push(row)
  }
  return found[0] ?? null
}

/** The texts of which a publication had an address, whether readers have them or not, the first first. */
function textsNamed(reader: PublicReader, address: string): Promise<string[]> {
  return partOf(reader, ['texts named', address], async ({ payload, depends }) => {
    depends?.(dependsOn.address(address))
    const named = await rowsWhere(payload, 'publications', {
      where: { slug: { equals: address } },
      select: { articleId: true },
      sort: ['frozenAt', 'id'],
      limit: MAX_SAME_ADDRESS,
      overrideAccess: true,
    })
    return [...new Set(named.map(({ articleId }) => articleId))]
  })
}

/** What readers have of the text with this id, or null. */
export function findArticleById(reader: PublicReader, id: string): Promise<FullArticleRow | null> {
  return findWholeText(reader, { articleId: { equals: id } })
}

/** The article as it leaves. */
export async function viewArticle(reader: PublicReader, row: FullArticleRow): Promise<ArticleView> {
  const relations = await loadRelations(reader, [row])
  const issueId = idOf(row.issue)
  const placed = { relations, origin: reader.origin }
  const [{ content, linkedArticles }, issue, corrects, corrections] = await Promise.all([
    linkTexts(reader, row.content),
    issueId ? publicIssue(reader, issueId) : null,
    viewCorrected(reader, row),
    correctionsOf(reader, row.id),
  ])
  return articleView({ ...row, content }, placed, { linkedArticles, issue, corrects, corrections })
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
  const today = civilDateOf(reader.now.getTime())
  // From a midnight on: the answer is the same all day.
  const since = new Date(startOfDay(addDays(today, -RELATED_WITHIN_DAYS))).toISOString()
  const rows = await findTexts(reader, {
    where: [
      { articleId: { not_equals: row.id } },
      { publishedAt: { greater_than_equal: since } },
      same,
    ],
    limit,
  })
  return summaries(reader, rows)
}
