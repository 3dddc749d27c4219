import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'

import { filesIn } from '../texts/filesIn'
import { picturesOf } from '../texts/picturesOf'
import { type ArticleText, revisionOf } from './revision'

/**
 * Fingerprint of a revision that is being made: of its words and of how its pictures and files stand in the library, which an
 * approval covers as well. Who has another before their eyes names another.
 */
export async function fingerprintOf(req: PayloadRequest, article: ArticleText): Promise<string> {
  const words = revisionOf(article)
  const shown = [
    ...(await sinceWhen(req, 'media', picturesOf(article))),
    ...(await sinceWhen(req, 'text-files', filesIn(article.content))),
  ]
  if (shown.length === 0) return words
  return createHash('sha256')
    .update(JSON.stringify([words, ...shown.sort()]))
    .digest('hex')
    .slice(0, words.length)
}

/** Each of them, and when it was last changed; of what is being changed by this request: now. */
async function sinceWhen(
  req: PayloadRequest,
  library: 'media' | 'text-files',
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await rowsWhere(req, library, {
    where: { id: { in: [...ids] } },
    select: { updatedAt: true },
    limit: ids.length,
    overrideAccess: true,
  })
  const { changedShown } = req.context
  return rows.map(({ id, updatedAt }) =>
    changedShown?.id === id ? `${id} ${changedShown.at}` : `${id} ${updatedAt}`,
  )
}
