import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowWhere } from '@/database/rows'
import { correctedText, mayBeCorrected } from '@/domain/text/correction'
import type { Article } from '@/payload-types'
import type { FrozenCorrection } from '@/public-api/views/correction'

import { failure } from '../words/failure'

/** The article that a correction is about; null of what is none. */
export function correctedBy({
  genre,
  corrects,
}: Pick<Article, 'genre' | 'corrects'>): string | null {
  return correctedText({ genre, corrects: idOf(corrects) })
}

/**
 * What a correction says of the text it is about, as that is now; null of what is no correction.
 * @throws NewsroomError when readers never had that text, or it is another outlet's.
 */
export async function frozenCorrection(
  req: PayloadRequest,
  article: Article,
): Promise<FrozenCorrection | null> {
  const id = correctedBy(article)
  if (!id) return null
  const [side, published] = await Promise.all([sideOf(req, id), lastPublicationOf(req, id)])
  const known = side && { outlet: idOf(side.outlet), wasPublished: published !== null }
  if (!side || !published || !mayBeCorrected(known, idOf(article.outlet))) {
    throw failure('correctsNothing')
  }
  const { falseText, trueText, apology } = article
  return {
    articleId: id,
    title: published.title,
    column: nameIn(side.column),
    issue: issueName(side.issue),
    publishedAt: side.publishedAt,
    falseText: falseText ?? '',
    trueText: trueText ?? '',
    apology: apology ?? '',
  }
}

const sideOf = (req: PayloadRequest, articleId: string) =>
  rowWhere(req, 'public-texts', {
    where: { articleId: { equals: articleId } },
    depth: 1,
    select: { publishedAt: true, outlet: true, column: true, issue: true },
    populate: { outlets: {}, columns: { name: true }, issues: { label: true } },
    overrideAccess: true,
  })

/** What was last frozen of it: it may be taken down by now. */
const lastPublicationOf = (req: PayloadRequest, articleId: string) =>
  rowWhere(req, 'publications', {
    where: { articleId: { equals: articleId } },
    sort: ['-frozenAt', '-id'],
    select: { title: true },
    overrideAccess: true,
  })

const nameIn = (row: unknown): string | null =>
  typeof row === 'object' && row ? ((row as { name?: string }).name ?? null) : null

const issueName = (row: unknown): string | null =>
  typeof row === 'object' && row ? ((row as { label?: string | null }).label ?? null) : null
