import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import { inChunks, rowOf, rowsWhere } from '@/database/rows'
import type { TextCredit } from '@/payload-types'

import { personOf, type PieceQuery, pieceWhere } from './pieceQuery'

export const PIECE_PAGE = 50

/** One kind of work of the person on a text. */
export type Piece = Pick<
  TextCredit,
  'id' | 'articleId' | 'name' | 'kind' | 'share' | 'genre' | 'state' | 'publishedAt'
> & {
  title: string
  outlet: string
  /** When readers were first given it, else when it was made (UTC, ISO). */
  at: string
}

export type Pieces = {
  pieces: Piece[]
  /** Where the next page begins; null on the last. */
  next: string | null
}

/**
 * The outlets whose texts the request's user may see with who made them; null for all. A supervisor meets texts as readers
 * do, who are not told whose a pen name is (ADR 0006).
 */
export async function pieceOutlets(req: PayloadRequest): Promise<string[] | null> {
  if (isAdministrator(req.user as Member | null)) return null
  return outletsWithRole(req, NEWSROOM_ROLES)
}

/** Whose texts are asked for, by name; null for an account that is none. */
export async function loadPieceOwner(
  req: PayloadRequest,
  query: PieceQuery,
): Promise<string | null> {
  if (query.account === '') return query.name || null
  const row = await rowOf(req, 'users', query.account, {
    select: { name: true },
    overrideAccess: false,
  })
  return row?.name ?? null
}

/**
 * Texts of a person, newest first, under the reader's rights: one query from the last row of the page before on, so that it
 * costs the same at the end of a long list as at its beginning.
 */
export async function loadPieces(
  req: PayloadRequest,
  query: PieceQuery,
  limit = PIECE_PAGE,
): Promise<Pieces> {
  const isShut = (await pieceOutlets(req))?.length === 0
  if (isShut || personOf(query) === null) return { pieces: [], next: null }
  const docs = await rowsWhere(req, 'text-credits', {
    where: pieceWhere(query),
    sort: '-sortKey',
    limit: limit + 1,
    overrideAccess: false,
  })
  const rows = docs.slice(0, limit)
  const [titles, outlets] = [await titlesOf(req, rows), await outletNames(req, rows)]
  return {
    pieces: rows.map((row) => ({
      ...row,
      title: titles.get(row.articleId) || 'Bài chưa có tiêu đề',
      outlet: outlets.get(idOf(row.outlet) ?? '') ?? '',
      at: row.sortKey.slice(0, row.sortKey.indexOf(' ')),
    })),
    next: docs.length > limit ? (rows.at(-1)?.sortKey ?? null) : null,
  }
}

async function titlesOf(req: PayloadRequest, rows: readonly TextCredit[]) {
  const texts = await inChunks([...new Set(rows.map(({ articleId }) => articleId))], (ids) =>
    rowsWhere(req, 'articles', {
      where: { id: { in: ids } },
      draft: true,
      limit: ids.length,
      select: { title: true },
      overrideAccess: false,
    }),
  )
  return new Map(texts.map(({ id, title }) => [id, title]))
}

async function outletNames(req: PayloadRequest, rows: readonly TextCredit[]) {
  const ids = [...new Set(rows.map(({ outlet }) => idOf(outlet) ?? ''))]
  const outlets = await rowsWhere(req, 'outlets', {
    where: { id: { in: ids } },
    select: { name: true },
    overrideAccess: false,
  })
  return new Map(outlets.map(({ id, name }) => [id, name]))
}
