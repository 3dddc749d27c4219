import type { PayloadRequest } from 'payload'

import { lentRoles } from '@/access/lentRoles'
import { idOf, type Member } from '@/access/membership'
import { rolesOf } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import { rowOf } from '@/database/rows'
import type { Reader } from '@/domain/comment/mayDo'
import type { Article } from '@/payload-types'

import { failure } from '../words/failure'

const INSIDE: readonly string[] = [...NEWSROOM_ROLES, 'administrator']

/** A text that is commented, as it is written now, and who the request's user is to it. */
export type Commented = {
  article: Article
  outlet: string
  reader: Reader
  /** Whose text it is. */
  authors: string[]
}

/**
 * The text of an id for whoever reads it in its newsroom. In the trash it is out of sight, and whoever reads a text as the
 * public does (ADR 0006) has nothing of what was said about it.
 * @throws NewsroomError for everybody else, as if there were no such text.
 */
export async function loadCommented(req: PayloadRequest, id: string): Promise<Commented> {
  if (!req.user) throw failure('loginFirst')
  const article = await rowOf(req, 'articles', id, { draft: true, overrideAccess: false })
  const outlet = idOf(article?.outlet)
  if (!article || article.deletedAt || outlet === null) throw failure('notHere')
  const own = await rolesOf(req, req.user as Member, outlet)
  if (!own.some((role) => INSIDE.includes(role))) throw failure('notHere')
  const lent = (await lentRoles(req)).get(outlet) ?? []
  const authors = [idOf(article.author), idOf(article.createdBy)].filter((one) => one !== null)
  const reader = {
    id: req.user.id,
    roles: [...own, ...lent],
    isAuthor: authors.includes(req.user.id),
  }
  return { article, outlet, reader, authors: [...new Set(authors)] }
}
