import { idOf } from '@/access/membership'
import { writingAccounts } from '@/domain/credit/byline'
import type { ArticleState } from '@/domain/workflow/article'

import type { ArticleText } from './revision'

type Reference = string | { id: string } | null | undefined

/** As much of an article as the workflow looks at. */
export type WorkflowArticle = ArticleText & {
  id?: string
  state?: ArticleState | null
  step?: number | null
  revision?: string | null
  revisionNumber?: number | null
  writers?: Reference[] | null
  approvals?: unknown
  chain?: unknown
  approvedBy?: Reference
  approvedAt?: string | null
  author?: Reference
  embargoUntil?: string | Date | null
  outlet?: Reference
  column?: Reference
  desk?: Reference
}

/** An article as a hook has it: what the workflow looks at, and everything else. */
export type ArticleRow = WorkflowArticle & Record<string, unknown>

/** Those whose words nobody else has signed for yet: whoever is named as an author of it among them. */
export function writersOf({
  writers,
  people,
}: Pick<WorkflowArticle, 'writers' | 'people'>): string[] {
  const own = (writers ?? []).map(idOf).filter((id) => id !== null)
  return [...new Set([...own, ...writingAccounts(people)])]
}
