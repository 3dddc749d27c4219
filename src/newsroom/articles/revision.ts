import { createHash } from 'node:crypto'

import { idOf } from '@/access/membership'
import { creditsIn } from '@/domain/credit/creditFault'
import type { Credit } from '@/domain/credit/types'

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
  people?: unknown
  source?: string | null
  genre?: string | null
  slug?: string | null
  corrects?: Reference
  falseText?: string | null
  trueText?: string | null
  apology?: string | null
  correctBy?: string | null
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
    ...correctionParts(article),
    ...peopleParts(article),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** Nothing of what is no correction: texts of before there were any keep their fingerprints. */
function correctionParts(article: ArticleText): (string | null)[] {
  const { falseText, trueText, apology, correctBy } = article
  const parts = [idOf(article.corrects), falseText, trueText, apology, correctBy]
  return parts.some(Boolean) ? parts.map((part) => part ?? '') : []
}

/** Nothing where nobody is named, for the same reason. Beside other parts a list can't be mistaken for one of those. */
function peopleParts({ people }: ArticleText): unknown[] {
  if (!people || (Array.isArray(people) && people.length === 0)) return []
  return [{ people: Array.isArray(people) ? creditsIn(people).map(creditParts) : people }]
}

const creditParts = ({ user, name, kind, share }: Credit) => [user, name, kind, share]
