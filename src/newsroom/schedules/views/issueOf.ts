import type { MonthIssue } from './loadMonthIssues'

/** An issue that was read, by its id. */
export type IssueOf = (id: string) => MonthIssue | undefined

export function byId(issues: readonly MonthIssue[]): IssueOf {
  const found = new Map(issues.map((issue) => [issue.id, issue]))
  return (id) => found.get(id)
}
