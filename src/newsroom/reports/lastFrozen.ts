import type { PayloadRequest } from 'payload'

import { type Cell, readCells } from '@/database/readCells'

/** By text: a field of what was frozen of it last, which a text that was taken down has too. */
export async function lastFrozen(
  req: PayloadRequest,
  field: 'genre' | 'title',
  articles: readonly string[],
): Promise<ReadonlyMap<string, Cell>> {
  const rows = await readCells({
    req,
    collection: 'publications',
    fields: ['articleId', field, 'frozenAt'],
    where: [{ field: 'articleId', in: articles }],
  })
  rows.sort(([, , a], [, , b]) => (String(a) < String(b) ? -1 : 1))
  return new Map(rows.map(([article, value]) => [String(article), value ?? null]))
}
