import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
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
  /** How many more wait than are listed. */
  more: number
}

const MOST = 200
/** The worker looks every minute. */
const LATE_MS = 2 * 60_000

type Query = { req: PayloadRequest; now: Date; outlet: string | null; isOwn: boolean }

/** What waits to go out at the outlets that the request's user works at. */
export async function loadQueue({ req, now, outlet, isOwn }: Query): Promise<Queue> {
  const at = now.toISOString()
  const place: Where[] = [{ trashed: { equals: false } }]
  if (outlet) place.push({ outlet: { equals: outlet } })
  const [scheduled, embargoed, expiring] = await Promise.all([
    sidesWhere(req, { and: [...place, { nextAt: { exists: true } }] }, 'nextAt'),
    sidesWhere(
      req,
      {
        and: [
          ...place,
          { publication: { exists: true } },
          { embargoUntil: { greater_than: at } },
          { takenDown: { equals: false } },
        ],
      },
      'embargoUntil',
    ),
    sidesWhere(req, { and: [...place, { expireAt: { exists: true } }] }, 'expireAt'),
  ])
  const articles = await articlesOf(req, [...scheduled, ...embargoed, ...expiring])
  const shown = (rows: readonly PublicText[], instant: (row: PublicText) => string) =>
    rows.slice(0, MOST).flatMap((row) => {
      const article = articles.get(row.articleId)
      if (!article || (isOwn && authorOf(article) !== req.user?.id)) return []
      return [queued(row, { article, at: Date.parse(instant(row)), now: now.getTime() })]
    })
  return {
    scheduled: shown(scheduled, ({ nextAt }) => nextAt ?? ''),
    embargoed: shown(embargoed, ({ embargoUntil }) => embargoUntil ?? ''),
    expiring: shown(expiring, ({ expireAt }) => expireAt ?? ''),
    more: [scheduled, embargoed, expiring]
      .map(({ length }) => Math.max(0, length - MOST))
      .reduce((sum, more) => sum + more, 0),
  }
}

function sidesWhere(req: PayloadRequest, where: Where, sort: string): Promise<PublicText[]> {
  return rowsWhere(req, 'public-texts', {
    where,
    sort: [sort, 'id'],
    limit: MOST + 1,
    depth: 1,
    populate: { outlets: { name: true }, columns: { name: true }, publications: {} },
    overrideAccess: false,
  }) as unknown as Promise<PublicText[]>
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
    isLate: at < now - LATE_MS,
    replaces: row.nextAt != null && row.publication != null,
    reason: row.expireReason ?? '',
  }
}
