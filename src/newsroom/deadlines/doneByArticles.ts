import type { DeadlineKind } from '@/domain/schedule/deadlines'
import type { ArticleState } from '@/domain/workflow/article'

const WRITTEN: readonly ArticleState[] = ['submitted', 'approved', 'published']
const APPROVED: readonly ArticleState[] = ['approved', 'published']

/** What the articles say of a step: its text is written once one is handed in, approved once all are. */
export function doneByArticles(kind: DeadlineKind, states: readonly ArticleState[]): boolean {
  if (kind === 'script') return states.some((state) => WRITTEN.includes(state))
  if (kind === 'approval') {
    return states.length > 0 && states.every((state) => APPROVED.includes(state))
  }
  return false
}
