import { idOf } from '@/access/membership'
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

/** Those whose words nobody else has signed for yet. */
export function writersOf({ writers }: Pick<WorkflowArticle, 'writers'>): string[] {
  return (writers ?? []).map(idOf).filter((id) => id !== null)
}
