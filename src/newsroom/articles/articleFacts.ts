import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import type { ArticleActor, ArticleFacts, ArticleState } from '@/domain/workflow/article'

import { plainTextOf } from '../texts/contentShape'
import type { ArticleText } from './revision'

type Reference = string | { id: string } | null | undefined

/** As much of an article as the workflow looks at. */
export type WorkflowArticle = ArticleText & {
  id?: string
  state?: ArticleState | null
  revision?: string | null
  approvedRevision?: string | null
  author?: Reference
  createdBy?: Reference
  writers?: Reference[] | null
}

/** An article as the transition table sees it. */
export function articleFacts(article: WorkflowArticle, revision: string): ArticleFacts {
  return {
    state: article.state ?? 'draft',
    revision,
    approvedRevision: article.approvedRevision ?? null,
    missing: missingParts(article),
  }
}

/** Who the request's user is to an article: roles at its outlet, and whether they wrote or changed its text. */
export async function articleActor(
  req: PayloadRequest,
  article: WorkflowArticle,
): Promise<{ roles: ArticleActor[]; wroteIt: boolean }> {
  const userId = req.user?.id
  if (!userId) return { roles: [], wroteIt: false }
  const isAuthor = idOf(article.author) === userId || idOf(article.createdBy) === userId
  const wroteIt = isAuthor || writersOf(article).includes(userId)
  const roles: ArticleActor[] = await rolesAt(req, idOf(article.outlet))
  if (isAuthor && roles.length > 0) roles.push('author')
  if (isAdministrator(req.user as Member)) roles.push('administrator')
  return { roles, wroteIt }
}

/** Those who changed the text since its last approval. */
export function writersOf({ writers }: Pick<WorkflowArticle, 'writers'>): string[] {
  return (writers ?? []).map(idOf).filter((id) => id !== null)
}

function missingParts(article: WorkflowArticle): string[] {
  const parts: [string, boolean][] = [
    ['tiêu đề', Boolean(article.title?.trim())],
    ['sapo', Boolean(article.sapo?.trim())],
    ['nội dung', plainTextOf(article.content) !== ''],
    ['chuyên mục', Boolean(idOf(article.column))],
  ]
  return parts.filter(([, there]) => !there).map(([name]) => name)
}
