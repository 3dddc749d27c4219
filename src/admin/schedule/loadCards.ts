import type { PayloadRequest } from 'payload'

import { firstAiring, type RecordedAiring } from '@/domain/airing/standing'
import type { Fate } from '@/domain/obligation/ledger/types'
import { firstRunsOf } from '@/newsroom/airings/firstRuns'
import { articlesOfIssues, type IssueArticle } from '@/newsroom/issues/views/articlesOfIssues'
import type { MonthIssue } from '@/newsroom/schedules/views/loadMonthIssues'
import type { MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'

export type CardFate = Fate | 'cancelled'

/** An issue as a card of the month: what becomes of it, and how far its articles are. */
export type IssueCard = {
  issue: MonthIssue
  fate: CardFate | null
  articles: IssueArticle[]
  /** Something about it must be put right; something about it should be known. */
  isBlocked: boolean
  isWarned: boolean
}

/** The cards of a month, by time. */
export async function loadCards({
  req,
  schedule,
  now,
}: {
  req: PayloadRequest
  schedule: MonthSchedule
  now: number
}): Promise<IssueCard[]> {
  const { issues, blockers, warnings, outlet } = schedule
  const ids = issues.map(({ id }) => id)
  const fates = fatesOf(schedule)
  const runs = await firstRunsOf({ req, issues: ids, overrideAccess: false })
  const articles = await articlesOfIssues(req, outlet.id, ids)
  const named = (notices: readonly { issues: string[] }[]) =>
    new Set(notices.flatMap((notice) => notice.issues))
  const blocked = named(blockers)
  const warned = named(warnings)
  return issues.map((issue) => ({
    issue,
    fate: fates.get(issue.id) ?? plainFate(issue, runs.get(issue.id) ?? [], now),
    articles: articles.get(issue.id) ?? [],
    isBlocked: blocked.has(issue.id),
    isWarned: warned.has(issue.id),
  }))
}

/** What the ledger says of the issues that count for an obligation. */
function fatesOf({ quotas }: MonthSchedule): Map<string, Fate> {
  const fates = new Map<string, Fate>()
  for (const { row } of quotas) {
    if (!('due' in row)) continue
    for (const [fate, ids] of Object.entries(row.issues) as [Fate, string[]][]) {
      for (const id of ids) fates.set(id, fate)
    }
  }
  return fates
}

/** An issue that no obligation counts is owed to nobody, so it is never missed. */
function plainFate(
  { cancelled, plannedAt }: MonthIssue,
  runs: readonly RecordedAiring[],
  now: number,
): CardFate | null {
  if (cancelled) return 'cancelled'
  if (firstAiring(runs, now)) return 'aired'
  return plannedAt !== null && plannedAt > now ? 'planned' : null
}
