import type { Where } from 'payload'

import { publicWhere } from '@/access/publicWhere'
import { rowsWhere } from '@/database/rows'
import { addDays, startOfDay } from '@/domain/calendar/civil'
import { dependsOn } from '@/domain/changes/endedBy'
import { signerKey } from '@/domain/credit/signers'

import { afterCursor, encodeCursor, type Cursor } from '../cursor'
import type { PublicReader } from '../reader'
import { articleSummaryView, type ArticleRow } from '../views/article'
import type { ArticleSummaryView } from '../schemas'
import { loadRelations } from './relations'
import { findTexts } from './texts'

/** Corrections that are looked at for who is corrected, the newest. */
const MOST_CORRECTIONS = 5000

/** What articles must be: ids they refer to (a list is any of its ids), a genre, a name under them, days of publication. */
export type ArticleFilter = {
  outlet?: string
  column?: string
  topics?: string[]
  issue?: string
  genre?: string
  person?: string
  corrected?: boolean
  from?: string
  to?: string
}

export type Page<Item> = { items: Item[]; nextCursor: string | null }

/** Where a page is begun, and how long it is. */
export type Paged = { limit: number; cursor?: Cursor }

/** Public articles, newest first. A page is continued after its last row, so new articles never shift it. */
export async function listArticles(
  reader: PublicReader,
  { limit, cursor, ...filter }: ArticleFilter & Paged,
): Promise<Page<ArticleSummaryView>> {
  const where = await articlesWhere(reader, filter)
  const { page, nextCursor } = await pageOfTexts(where, { limit, cursor }, (asked) =>
    findTexts(reader, asked),
  )
  return { items: await summaries(reader, page), nextCursor }
}

/** A page of texts by the conditions, and where the next one begins. */
export async function pageOfTexts<Row extends Pick<ArticleRow, 'publishedAt' | 'sideId'>>(
  where: readonly Where[],
  { limit, cursor }: Paged,
  find: (asked: { where: Where[]; limit: number }) => Promise<Row[]>,
): Promise<{ page: Row[]; nextCursor: string | null }> {
  const rows = await find({
    where: [...where, ...(cursor ? [afterCursor('publishedAt', cursor)] : [])],
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const nextCursor =
    rows.length > limit && last ? encodeCursor({ at: last.publishedAt, id: last.sideId }) : null
  return { page, nextCursor }
}

/** Rows as they leave, with what they refer to read in one go. */
export async function summaries(
  reader: PublicReader,
  rows: ArticleRow[],
): Promise<ArticleSummaryView[]> {
  const relations = await loadRelations(reader, rows)
  return rows.map((row) => articleSummaryView(row, { relations, origin: reader.origin }))
}

/** The conditions of a filter; places first, by which a list is known to who keeps it (queries/texts.ts). */
export async function articlesWhere(
  reader: PublicReader,
  { outlet, column, topics, issue, genre, person, corrected, from, to }: ArticleFilter,
): Promise<Where[]> {
  const begins = (day: string) => new Date(startOfDay(day)).toISOString()
  return [
    ...(issue ? [{ issue: { equals: issue } }] : []),
    ...(column ? [{ column: { equals: column } }] : []),
    ...(outlet ? [{ outlet: { equals: outlet } }] : []),
    ...(topics ? [{ topics: { in: topics } }] : []),
    ...(genre ? [{ genre: { equals: genre } }] : []),
    ...(person ? [{ signers: { in: [signerKey(person)] } }] : []),
    ...(from ? [{ publishedAt: { greater_than_equal: begins(from) } }] : []),
    ...(to ? [{ publishedAt: { less_than: begins(addDays(to, 1)) } }] : []),
    ...(corrected === undefined ? [] : [await correctedWhere(reader, corrected)]),
  ]
}

/** Texts of which a correction is public, or those of which none is. */
async function correctedWhere(
  { payload, now, depends }: PublicReader,
  corrected: boolean,
): Promise<Where> {
  depends?.(dependsOn.corrections)
  const rows = await rowsWhere(payload, 'public-texts', {
    where: { and: [publicWhere(now), { corrects: { exists: true } }] },
    select: { articleId: true, corrects: true },
    sort: ['-publishedAt', '-id'],
    limit: MOST_CORRECTIONS,
    overrideAccess: true,
  })
  // A correction that goes ends what it was counted in.
  for (const { articleId } of rows) depends?.(dependsOn.thing('text', articleId))
  const ids = [...new Set(rows.map(({ corrects }) => corrects ?? ''))]
  return corrected
    ? { and: [{ articleId: { in: ids } }] }
    : { and: [{ articleId: { not_in: ids } }] }
}
