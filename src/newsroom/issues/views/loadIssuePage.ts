import type { PayloadRequest } from 'payload'

import { rowOf } from '@/database/rows'
import { firstAiring } from '@/domain/airing/standing'
import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { type IssueStanding, issueStanding } from '@/domain/obligation/issueStanding'
import type { Fate, LedgerRow } from '@/domain/obligation/ledger/types'
import type { Column, Issue } from '@/payload-types'

import { type KnownDeadline, loadDeadlines } from '../../deadlines/views/loadDeadlines'
import { type DeskRights, rightsAt } from '../../desk/rightsAt'
import { correctedTexts } from '../../airings/views/correctedTexts'
import { withdrawnTexts } from '../../airings/views/withdrawnTexts'
import { missingFiles } from '../../files/missingFiles'
import { type HistoryLine, loadHistory } from '../../obligations/views/loadHistory'
import { loadLedger } from '../../obligations/loadLedger'
import { type IssueWithAirings, loadIssuesWithAirings } from '../../obligations/views/loadPeriod'
import { type ShownIssue, shownIssue } from '../../obligations/views/shownIssue'
import { loadTraceUp } from '../../plans/views/loadTraceUp'
import type { May } from '../../rundowns/rights'
import { isCountRow } from '../../words/ledgerText'
import { articlesOfIssues, type IssueArticle } from './articlesOfIssues'
import { type IssueRundown, loadIssueRundown } from './loadIssueRundown'

/** One number of the ledger in which the issue counts. */
export type IssueQuota = {
  obligation: string
  title: string
  period: string
  periodWords: string
  row: LedgerRow
}

/** Everything the page of one issue shows. */
export type IssuePageData = {
  issue: ShownIssue
  standing: IssueStanding
  column: { id: string; name: string; isProgramme: boolean; minutes: number | null }
  outlet: { id: string; name: string }
  channel: string | null
  number: number | null
  topics: string[]
  request: { id: string; number: string } | null
  summary: string | null
  waiver: NonNullable<Issue['waiver']> | null
  may: DeskRights
  mayRundown: May
  quotas: IssueQuota[]
  articles: IssueArticle[]
  rundown: IssueRundown | null
  deadlines: KnownDeadline[]
  history: HistoryLine[]
}

/** The page of one issue; null when there is none that the person may read. */
export async function loadIssuePage(
  req: PayloadRequest,
  id: string,
  now: Date,
): Promise<IssuePageData | null> {
  const row = await loadRow(req, id)
  const [known] = row ? await loadIssuesWithAirings(req, { id: { equals: id } }) : []
  const column = row && typeof row.column === 'object' ? row.column : null
  const outlet = row && typeof row.outlet === 'object' ? row.outlet : null
  if (!row || !known || !column || !outlet) return null
  const { quotas, fates, isLate } = await ledgerOf(req, known, now)
  const missing = await missingFiles(req, known.airings)
  const withdrawn = await withdrawnTexts(req, known.airings)
  const corrected = await correctedTexts(req, known.airings, now)
  const me = req.user?.id ?? null
  const issue = shownIssue(known, { now, missing, withdrawn, corrected, me, late: isLate })
  const { rundown, may: mayRundown } = await loadIssueRundown(req, { id, outlet: outlet.id })
  const articles = await articlesOfIssues(req, outlet.id, [id])
  const deadlines = await loadDeadlines({ req, issues: [row], now: now.getTime() })
  const history = await loadHistory(req, {
    issues: [id],
    airings: known.airings.map((airing) => airing.id),
    alerts: [],
  })
  const request = typeof row.request === 'object' ? row.request : null
  return {
    issue,
    standing: issueStanding(
      {
        fates,
        cancelled: row.cancelled ?? false,
        waived: row.waiver?.waived ?? false,
        makesUp: issue.makesUp !== null,
        hasAired: firstAiring(known.airings, now.getTime()) !== undefined,
        plannedAt: row.plannedAt ? Date.parse(row.plannedAt) : null,
      },
      now.getTime(),
    ),
    column: {
      id: column.id,
      name: column.name,
      isProgramme: column.kind === 'programme',
      minutes: column.durationMinutes ?? null,
    },
    outlet: { id: outlet.id, name: outlet.name },
    channel: column.channel || null,
    number: row.number ?? null,
    topics: (row.topics ?? []).flatMap((topic) =>
      typeof topic === 'object' ? (topic.label ?? topic.title) : [],
    ),
    request: request && { id: request.id, number: request.number },
    summary: row.summary || null,
    waiver: row.waiver?.waived ? row.waiver : null,
    may: await rightsAt(req, outlet.id),
    mayRundown,
    quotas,
    articles: articles.get(id) ?? [],
    rundown,
    deadlines: deadlines.get(id) ?? [],
    history,
  }
}

type Row = Omit<Issue, 'column'> & { column: string | Column }

async function loadRow(req: PayloadRequest, id: string): Promise<Row | null> {
  const row = await rowOf(req, 'issues', id, {
    depth: 1,
    joins: false,
    select: {
      column: true,
      outlet: true,
      plannedAt: true,
      createdAt: true,
      number: true,
      topics: true,
      request: true,
      summary: true,
      cancelled: true,
      waiver: true,
      stepsDone: true,
    },
    populate: {
      columns: { name: true, kind: true, channel: true, durationMinutes: true },
      outlets: { name: true },
      topics: { label: true, title: true },
      requests: { number: true },
      files: { title: true },
    },
    overrideAccess: false,
  })
  return row as unknown as Row | null
}

/** Where the issue counts: in the period of its slot, and in that of its airing. */
async function ledgerOf(req: PayloadRequest, known: IssueWithAirings, now: Date) {
  const { issue, airings } = known
  const days = [issue.plannedAt, firstAiring(airings, now.getTime())?.startedAt].flatMap((at) =>
    at ? civilDateOf(Date.parse(at)) : [],
  )
  const quotas = new Map<string, IssueQuota>()
  const fates: Fate[] = []
  let isLate = false
  for (const day of new Set<CivilDate>(days)) {
    const ways = await loadTraceUp({ req, column: issue.column, at: `${day}T05:00:00.000Z` })
    if (ways.length === 0) continue
    const { entries } = await loadLedger({
      req,
      now,
      from: day,
      until: day,
      obligationIds: ways.map(({ obligation }) => obligation),
      overrideAccess: false,
    })
    for (const { row, late, obligation } of entries) {
      const fate = isCountRow(row) ? fateIn(row.issues, issue.id) : null
      if (fate) fates.push(fate)
      if (late.includes(issue.id)) isLate = true
      const { title } = obligation
      const { period } = row
      const periodWords = formatPeriod(period)
      quotas.set(`${obligation.id} ${period}`, {
        obligation: obligation.id,
        title,
        period,
        periodWords,
        row,
      })
    }
  }
  return { quotas: [...quotas.values()], fates: [...new Set(fates)], isLate }
}

function fateIn(issues: Record<Fate, string[]>, id: string): Fate | null {
  const found = Object.entries(issues).find(([, ids]) => ids.includes(id))
  return (found?.[0] as Fate | undefined) ?? null
}
