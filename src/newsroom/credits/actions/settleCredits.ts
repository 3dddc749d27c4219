import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { TextCredit } from '@/payload-types'

import { type CreditRow, creditRows } from '../creditRows'

/**
 * Makes the rows of texts what follows from them now: their newest versions, and what readers have of them. In the act of
 * the request, whose text it has to itself. What is right already is left alone.
 */
export async function settleCredits(
  req: PayloadRequest,
  articles: readonly string[],
): Promise<void> {
  const wanted = await wantedRows(req, articles)
  const found = await rowsWhere(req, 'text-credits', {
    where: { articleId: { in: articles } },
    overrideAccess: true,
  })
  const known = new Map(found.map((row) => [row.key, row]))
  const keys = new Set(wanted.map(({ key }) => key))
  const left = found.filter(({ key }) => !keys.has(key)).map(({ id }) => id)
  const { db } = req.payload
  const collection = 'text-credits'
  if (left.length > 0) await db.deleteMany({ collection, where: { id: { in: left } }, req })
  for (const row of wanted) {
    const stored = known.get(row.key)
    if (!stored) await db.create({ collection, data: row, req })
    else if (!isSame(stored, row)) await db.updateOne({ collection, id: stored.id, data: row, req })
  }
}

async function wantedRows(req: PayloadRequest, articles: readonly string[]): Promise<CreditRow[]> {
  const texts = await rowsWhere(req, 'articles', {
    where: { id: { in: articles } },
    draft: true,
    trash: true,
    limit: articles.length,
    select: {
      people: true,
      author: true,
      penName: true,
      outlet: true,
      genre: true,
      state: true,
      deletedAt: true,
      createdAt: true,
    },
    overrideAccess: true,
  })
  const sides = await rowsWhere(req, 'public-texts', {
    where: { articleId: { in: articles } },
    select: { articleId: true, publication: true, publishedAt: true },
    overrideAccess: true,
  })
  const sideOf = new Map(
    sides.map(({ articleId, publication, publishedAt }) => [
      articleId,
      { publication: idOf(publication), publishedAt },
    ]),
  )
  return texts.flatMap((text) => creditRows(text, sideOf.get(text.id) ?? null))
}

function isSame(stored: TextCredit, row: CreditRow): boolean {
  const { outlet, publishedAt = null, name = '', ...rest } = stored
  const held: Record<string, unknown> = { ...rest, outlet: idOf(outlet), publishedAt, name }
  return Object.entries(row).every(([field, value]) => (held[field] ?? '') === (value ?? ''))
}
