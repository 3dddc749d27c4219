import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import { isLate } from '@/domain/workflow/text/lateReleases'
import type { Article, PublicText } from '@/payload-types'

/** A text that waits for its minute, for the end of its embargo, or for its takedown. */
export type QueuedText = {
  /** Of the article. */
  id: string
  title: string
  author: string
  outlet: string
  outletId: string
  column: string
  /** When it goes out, or may be seen (epoch milliseconds). */
  at: number
  /** It should have gone out. */
  isLate: boolean
  /** Readers have an earlier revision meanwhile. */
  replaces: boolean
  /** Why it is to be taken down. */
  reason: string
}

export type Queue = {
  /** In the order in which they go out. */
  scheduled: QueuedText[]
  /** Published, and not to be seen yet. */
  embargoed: QueuedText[]
  /** To be taken down, in that order. */
  expiring: QueuedText[]
  /** Whether of one of the three more wait than are listed. */
  isCut: boolean
}

/** Of each of the three so many are listed. */
const MOST = 200
/** Rows that are looked through at a time, and how often: of one person’s texts most are somebody else’s. */
const PAGE = 200
const MOST_PAGES = 20

type Query = { req: PayloadRequest; now: Date; outlet: string | null; isOwn: boolean }

/** What waits to go out at the outlets that the request's user works at. */
export async function loadQueue(query: Query): Promise<Queue> {
  const place: Where[] = [{ trashed: { equals: false } }]
  if (query.outlet) place.push({ outlet: { equals: query.outlet } })
  const embargoed: Where[] = [
    { publication: { exists: true } },
    { embargoUntil: { greater_than: query.now.toISOString() } },
    { takenDown: { equals: false } },
  ]
  const [scheduled, hidden, expiring] = await Promise.all([
    listed(query, [...place, { nextAt: { exists: true } }], 'nextAt'),
    listed(query, [...place, ...embargoed], 'embargoUntil'),
    listed(query, [...place, { expireAt: { exists: true } }], 'expireAt'),
  ])
  return {
    ...{ scheduled: scheduled.rows, embargoed: hidden.rows, expiring: expiring.rows },
    isCut: [scheduled, hidden, expiring].some(({ isCut }) => isCut),
  }
}

type Instant = 'nextAt' | 'embargoUntil' | 'expireAt'

/** The first of them in the order of their instants, page after page until enough are the person's to see. */
async function listed(
  { req, now, isOwn }: Query,
  where: Where[],
  instant: Instant,
): Promise<{ rows: QueuedText[]; isCut: boolean }> {
  const rows: QueuedText[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const sides = await sidesWhere(req, { and: where }, { sort: instant, page })
    const articles = await articlesOf(req, sides)
    for (const row of sides) {
      const article = articles.get(row.articleId)
      if (!article || (isOwn && authorOf(article) !== req.user?.id)) continue
      if (rows.length === MOST) return { rows, isCut: true }
      const at = Date.parse(row[instant] ?? '')
      rows.push(queued(row, { article, at, now: now.getTime() }))
    }
    if (sides.length < PAGE) return { rows, isCut: false }
  }
  return { rows, isCut: true }
}

async function sidesWhere(
  req: PayloadRequest,
  where: Where,
  { sort, page }: { sort: Instant; page: number },
): Promise<PublicText[]> {
  const { docs } = await req.payload.find({
    collection: 'public-texts',
    ...{ where, sort: [sort, 'id'], limit: PAGE, page, depth: 1 },
    populate: { outlets: { name: true }, columns: { name: true }, publications: {} },
    overrideAccess: false,
    req,
  })
  return docs as unknown as PublicText[]
}

type Known = Pick<Article, 'id' | 'title' | 'author'>

async function articlesOf(
  req: PayloadRequest,
  sides: readonly PublicText[],
): Promise<ReadonlyMap<string, Known>> {
  const rows = await inChunks([...new Set(sides.map(({ articleId }) => articleId))], (ids) =>
    rowsWhere(req, 'articles', {
      where: { id: { in: ids } },
      draft: true,
      limit: ids.length,
      depth: 1,
      select: { title: true, author: true },
      populate: { users: { name: true } },
      overrideAccess: false,
    }),
  )
  return new Map(rows.map((row) => [row.id, row as unknown as Known]))
}

const authorOf = ({ author }: Known): string | null => idOf(author)

function queued(
  row: PublicText,
  { article, at, now }: { article: Known; at: number; now: number },
): QueuedText {
  const nameOf = (reference: unknown) =>
    typeof reference === 'object' && reference ? (reference as { name?: string }).name : undefined
  return {
    id: row.articleId,
    title: article.title || 'Bài chưa có tiêu đề',
    author: nameOf(article.author) ?? '',
    outlet: nameOf(row.outlet) ?? '',
    outletId: idOf(row.outlet) ?? '',
    column: nameOf(row.column) ?? '',
    at,
    isLate: isLate(at, now),
    replaces: row.nextAt != null && row.publication != null,
    reason: row.expireReason ?? '',
  }
}
