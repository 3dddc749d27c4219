import { rowWhere } from '@/database/rows'
import { oldPath } from '@/domain/imports/oldPath'

import { articlePath } from '../address'
import type { PublicReader } from '../reader'
import { findArticleById, isTakenDown } from './article'

export type OldAddress = { to: string } | 'gone' | null

/**
 * Where an address leads that a text had at the place it was published before (ADR 0031): to the text while readers have it;
 * `gone` once it was taken down. The first text that has it counts.
 */
export async function findOldAddress(reader: PublicReader, path: string): Promise<OldAddress> {
  const known = oldPath(path)
  if (known === null) return null
  const row = await rowWhere(reader.payload, 'archived-texts', {
    where: { path: { equals: known } },
    sort: ['createdAt', 'id'],
    select: { articleId: true },
    overrideAccess: true,
  })
  if (!row) return null
  const found = await findArticleById(reader, row.articleId)
  if (found) return { to: articlePath(found) }
  return (await isTakenDown(reader, row.articleId)) ? 'gone' : null
}
