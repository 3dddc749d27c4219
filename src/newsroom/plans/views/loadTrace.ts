import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import { rowsWhere } from '@/database/rows'
import type { Period } from '@/domain/calendar/periods'
import type { Airing, Article, Issue } from '@/payload-types'

import { missingFiles } from '../../files/missingFiles'
import {
  type GroupName,
  type IssueWithAirings,
  loadPeriod,
  type PeriodDetail,
} from '../../obligations/views/loadPeriod'

const MOST_ARTICLES = 500
const MOST_AIRINGS = 500

export type TracedArticle = Pick<Article, 'id' | 'title' | 'state'>

export type TracedMakeUp = { issue: Issue; airings: Airing[] }

export type TracedIssue = Omit<IssueWithAirings, 'makeUps'> & {
  fate: GroupName | 'late'
  articles: TracedArticle[]
  /** What makes it up, wherever that airs: its proof is this number's proof. */
  makeUps: TracedMakeUp[]
}

/** The way down from one number: columns → issues → articles and airings → proof. */
export type Trace = {
  detail: PeriodDetail
  columns: { id: string; name: string; issues: TracedIssue[] }[]
  /** Evidence files that are no longer on the server. */
  missing: ReadonlySet<string>
}

/** Everything below one obligation in one period; null when the person may not read that obligation. */
export async function loadTrace(query: {
  req: PayloadRequest
  obligation: string
  period: Period
  now: Date
}): Promise<Trace | null> {
  const detail = await loadPeriod(query)
  if (!detail) return null
  const { req } = query
  const found = detail.groups.flatMap(({ fate, issues }) => issues.map((one) => ({ fate, one })))
  const articles = await articlesOf(
    req,
    found.map(({ one }) => one.issue.id),
  )
  const makeUps = await makeUpsOf(
    req,
    found.flatMap(({ one }) => one.makeUps),
  )
  const issues = found.map(({ fate, one }): TracedIssue & { column: string | null } => ({
    ...one,
    fate: detail.late.has(one.issue.id) ? 'late' : fate,
    articles: articles.get(one.issue.id) ?? [],
    makeUps: makeUps.filter(({ issue }) => idOf(issue.makesUp) === one.issue.id),
    column: idOf(one.issue.column),
  }))
  return {
    detail,
    columns: detail.head.columns.map(({ id, name }) => ({
      id,
      name,
      issues: issues.filter(({ column }) => column === id),
    })),
    missing: await missingFiles(
      req,
      [...issues, ...makeUps].flatMap(({ airings }) => airings),
    ),
  }
}

async function makeUpsOf(req: PayloadRequest, issues: readonly Issue[]): Promise<TracedMakeUp[]> {
  const live = issues.filter(({ cancelled }) => !cancelled)
  if (live.length === 0) return []
  const docs = await rowsWhere(req, 'airings', {
    where: { issue: { in: live.map(({ id }) => id) } },
    sort: 'startedAt',
    depth: 1,
    limit: MOST_AIRINGS,
    populate: { issues: {}, users: { name: true }, columns: {}, outlets: {}, articles: {} },
    overrideAccess: false,
  })
  return live.map((issue) => ({
    issue,
    airings: docs.filter((airing) => idOf(airing.issue) === issue.id),
  }))
}

async function articlesOf(
  req: PayloadRequest,
  issues: readonly string[],
): Promise<Map<string, TracedArticle[]>> {
  const byIssue = new Map<string, TracedArticle[]>()
  if (issues.length === 0) return byIssue
  // The newsroom sees its drafts as they are now; who supervises it sees what was published, as published.
  const isNewsroom =
    isAdministrator(req.user as Member | null) ||
    (await outletsWithRole(req, NEWSROOM_ROLES)).length > 0
  const docs = await rowsWhere(req, 'articles', {
    where: { issue: { in: [...issues] } },
    draft: isNewsroom,
    sort: 'createdAt',
    limit: MOST_ARTICLES,
    select: { title: true, state: true, issue: true },
    overrideAccess: false,
  })
  for (const { id, title, state, issue } of docs) {
    const key = idOf(issue) ?? ''
    byIssue.set(key, [...(byIssue.get(key) ?? []), { id, title, state }])
  }
  return byIssue
}
