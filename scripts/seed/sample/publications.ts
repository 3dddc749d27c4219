import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'

import type { ColumnKey } from './columns'
import type { SampleIssue } from './issues'

/** An article to publish: which one, and where. */
export type SampleArticle = { key: string; column: ColumnKey }

export type Publication = {
  article: string
  at: number
  /** The planned issue it was written for, if any. */
  issue: string | null
}

/** Days ago on which articles without a planned issue went online, newest first. */
const DAYS_AGO = [1, 4, 8, 11, 16, 19, 25, 30, 37]
const TIME = '10:30'

/**
 * When each article was published. Those of the weekly page go with its latest issues that went online, the others on
 * days in between: all within the last weeks, so that the front page is fresh and the stories before stay as told.
 */
export function placeArticles({
  now,
  articles,
  issues,
}: {
  now: number
  articles: readonly SampleArticle[]
  issues: readonly SampleIssue[]
}): Publication[] {
  const weekly = issues
    .filter(({ column, airings }) => column === 'page' && airings.length > 0)
    .sort((a, b) => b.plannedAt - a.plannedAt)
  const days = [...DAYS_AGO]
  const today = civilDateOf(now)
  return articles
    .map(({ key, column }): Publication => {
      const issue = column === 'page' ? weekly.shift() : undefined
      if (issue) {
        return {
          article: key,
          issue: issue.key,
          at: issue.airings[0]?.startedAt ?? issue.plannedAt,
        }
      }
      return {
        article: key,
        issue: null,
        at: instantAt(addDays(today, -(days.shift() ?? 40)), TIME),
      }
    })
    .sort((a, b) => a.at - b.at)
}
