import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'

/** The names of accounts by id. */
export async function namesOf(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return {}
  const docs = await rowsWhere(req, 'users', {
    where: { id: { in: wanted } },
    select: { name: true },
    overrideAccess: true,
  })
  return Object.fromEntries(docs.map(({ id, name }) => [id, name ?? '']))
}
