import { createHash } from 'node:crypto'

import { idOf } from '@/access/membership'

import { canonical } from '../texts/canonical'
import { meantContent } from '../texts/meantContent'

type Reference = string | { id: string } | null | undefined

/** The parts of an article that an approval covers (approvalCovers.ts): a change of any of them is a new revision. */
export type ArticleText = {
  title?: string | null
  sapo?: string | null
  content?: unknown
  cover?: Reference
  penName?: string | null
  source?: string | null
  genre?: string | null
  slug?: string | null
}

/** Fingerprint of what an approval covers of an article: same text, same fingerprint, whoever saved it and when. */
export function revisionOf(article: ArticleText): string {
  const parts = [
    article.title ?? '',
    article.sapo ?? '',
    canonical(meantContent(article.content ?? null).content),
    idOf(article.cover),
    article.penName ?? '',
    article.source ?? '',
    article.genre ?? '',
    article.slug ?? '',
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
