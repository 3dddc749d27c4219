import type { Issue as IssueFact } from '@/domain/obligation/ledger/types'

import type { Change } from '../obligations/previewEffect'
import type { DeskIssue } from './deskIssue'

/** An issue as the ledger sees it. */
export function issueFact(issue: DeskIssue): IssueFact {
  return {
    id: issue.id,
    column: issue.column,
    plannedAt: issue.plannedAt === null ? null : new Date(issue.plannedAt).toISOString(),
    cancelled: issue.cancelled,
    waived: issue.waiver.waived ?? false,
    makesUp: issue.makesUp,
  }
}

/** The facts with an issue changed, whether it was among them or not. */
export function withIssue(issue: DeskIssue, changed: Partial<IssueFact>): Change {
  return (facts) => ({
    ...facts,
    issues: [
      ...facts.issues.filter(({ id }) => id !== issue.id),
      { ...issueFact(issue), ...changed },
    ],
  })
}
