import { rowsWhere } from '@/database/rows'
import { oldPath } from '@/domain/imports/oldPath'

import { articlePath } from '../address'
import type { PublicReader } from '../reader'
import { findArticleById } from './article'
import { isTakenDown } from './takenDown'

/** Of a short address that several old sites had. */
const MOST = 20

export type OldAddress = { to: string } | 'gone' | null

/**
 * Where an address leads that a text had at the place it was published before (ADR 0031): to the text while readers have it;
 * `gone` once it was taken down. The first text that has it counts, one that has it as its own before one that it led to as well.
 */
export async function findOldAddress(reader: PublicReader, path: string): Promise<OldAddress> {
  const known = oldPath(path)
  if (known === null) return null
  const rows = await rowsWhere(reader.payload, 'archived-texts', {
    where: { or: [{ path: { equals: known } }, { shortPath: { equals: known } }] },
    sort: ['createdAt', 'id'],
    limit: MOST,
    select: { articleId: true, path: true },
    overrideAccess: true,
  })
  const row = rows.find((one) => one.path === known) ?? rows[0]
  if (!row) return null
  const found = await findArticleById(reader, row.articleId)
  if (found) return { to: articlePath(found) }
  return (await isTakenDown(reader, row.articleId)) ? 'gone' : null
}
