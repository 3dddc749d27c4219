import type { Issue } from '@/payload-types'

/** What of an issue a table says: by it a later edit is seen. */
export type IssueMark = Record<'title' | 'summary' | 'plannedAt' | 'number', string | number | null>

/** What a table says of an issue, as it is. */
export const markOfIssue = (
  issue: Pick<Issue, 'title' | 'summary' | 'plannedAt' | 'number'>,
): IssueMark => ({
  title: issue.title || null,
  summary: issue.summary || null,
  plannedAt: issue.plannedAt || null,
  number: issue.number ?? null,
})
