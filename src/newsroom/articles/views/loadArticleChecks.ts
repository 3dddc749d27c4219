import type { PayloadRequest } from 'payload'

import { idOf, type Member } from '@/access/membership'
import { readsAsPublished } from '@/access/readsAsPublished'
import { rowOf } from '@/database/rows'
import { mayTick } from '@/domain/checklist/mayTick'
import { delegationsAt } from '@/domain/workflow/text/delegationsAt'

import { type Checks, loadChecks } from '../../checklists/loadChecks'
import type { WorkflowArticle } from '../articleFacts'
import { loadText } from '../loadText'

export type ArticleChecks = Checks & { state: string; mayTick: boolean }

/** What the page of an article checks it by; null for whoever may not read it, or reads it as the public does. */
export async function loadArticleChecks(
  req: PayloadRequest,
  id: string,
): Promise<ArticleChecks | null> {
  if (readsAsPublished(req.user as Member | null)) return null
  const article = await rowOf(req, 'articles', id, {
    draft: true,
    trash: true,
    overrideAccess: false,
  })
  if (!article) return null
  const checks = await loadChecks(req, article)
  const isAsked = checks.checklists.length > 0
  return {
    ...checks,
    state: article.state,
    mayTick: isAsked && (await mayTickOf(req, article)),
  }
}

/** Whether the request's user may tick items of an article by hand: by their own roles there and those lent to them. */
export async function mayTickOf(req: PayloadRequest, article: WorkflowArticle): Promise<boolean> {
  const { rules, person } = await loadText(req, article, null)
  if (person === '') return false
  const lenders = delegationsAt(rules, person, new Date().toISOString()).map(({ from }) => from)
  const roles = [person, ...lenders].flatMap((one) => rules.people[one] ?? [])
  return mayTick(person, idOf(article.author) ?? '', roles)
}
