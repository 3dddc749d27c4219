import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { Article } from '@/payload-types'

import { loadPublicSide, type StoredSide } from '../texts/publicSide'

/** An article as its newest version has it, with what readers have of it or will have; null where either is missing. */
export async function loadSided(
  req: PayloadRequest,
  id: string,
): Promise<{ article: Article; stored: StoredSide } | null> {
  const [article] = await rowsWhere(req, 'articles', {
    where: { id: { equals: id } },
    draft: true,
    limit: 1,
    overrideAccess: true,
  })
  const stored = article ? await loadPublicSide(req, article) : null
  return article && stored ? { article, stored } : null
}
