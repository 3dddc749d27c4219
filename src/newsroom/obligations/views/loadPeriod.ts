import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import { addDays, startOfDay } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'
import type { IssueStanding } from '@/domain/obligation/issueStanding'
import type { Fate, JudgedRow, LedgerRow } from '@/domain/obligation/ledger/types'
import type { Airing, Alert, Issue } from '@/payload-types'

import { isCountRow } from '../../words/ledgerText'
import { loadLedger } from '../loadLedger'
import type { ObligationHead } from '../obligationHead'
import { neighbourhood } from '../periodDates'

const MOST_ISSUES = 400
const MOST_AIRINGS = 1000

export type IssueWithAirings = {
  issue: Issue
  airings: Airing[]
  /** Issues that are to make this one up, planned or aired. */
  makeUps: Issue[]
}
/** The fates of the ledger, and what stands in the plan but counts nowhere: cancelled, or a make-up of another issue. */
export type GroupName = IssueStanding
export type FateGroup = { fate: GroupName; issues: IssueWithAirings[] }

export type PeriodDetail = {
  head: ObligationHead
  /** Null while no quota was entered, or outside the obligation's validity. */
  row: LedgerRow | null
  /** The periods around it, with the same rule. */
  strip: LedgerRow[]
  groups: FateGroup[]
  /** Of the aired issues those that were late. */
  late: ReadonlySet<string>
  alerts: Alert[]
}

/** Worst first: what is missing stands before what is there. */
const FATE_ORDER: readonly Fate[] = [
  'missed',
  'pending',
  'aired',
  'madeUp',
  'planned',
  'waived',
  'excused',
]

type Query = { req: PayloadRequest; obligation: string; period: Period; now: Date }

/** Everything behind one number of the ledger; null when the person may not read that obligation. */
export async function loadPeriod({
  req,
  obligation,
  period,
  now,
}: Query): Promise<PeriodDetail | null> {
  // An id of any shape may come from an address; MongoDB would not even compare one that is none.
  const known = await rowOf(req, 'obligations', obligation, { select: {}, overrideAccess: false })
  if (!known) return null
  const own = { req, now, obligationIds: [obligation], overrideAccess: false }
  const inForce = await loadLedger({ ...own, from: period.from, until: period.to })
  const entry = inForce.entries.find(({ row }) => row.period === period.name)
  const head = entry?.obligation ?? inForce.entries[0]?.obligation ?? inForce.unset[0]
  if (!head) return null
  const around = await loadLedger({ ...own, ...neighbourhood(period, head.period) })
  const row = entry?.row ?? null
  return {
    head,
    row,
    strip: around.entries.map((one) => one.row),
    groups: entry ? await loadGroups(req, head, entry) : [],
    late: new Set(entry?.late),
    alerts: await loadAlertsOf(req, obligation, period.name),
  }
}

async function loadGroups(
  req: PayloadRequest,
  head: ObligationHead,
  { row, items }: JudgedRow,
): Promise<FateGroup[]> {
  if (!isCountRow(row)) return loadItems(req, items)
  const ids = FATE_ORDER.flatMap((fate) => row.issues[fate]).slice(0, MOST_ISSUES)
  const [counted, planned] = await Promise.all([
    loadIssuesWithAirings(req, { id: { in: ids } }),
    loadIssuesWithAirings(req, plannedIn(head, row)),
  ])
  const byId = new Map(counted.map((one) => [one.issue.id, one]))
  const beside = planned.filter(({ issue }) => !byId.has(issue.id))
  const groups: FateGroup[] = FATE_ORDER.map((fate) => ({
    fate,
    issues: row.issues[fate]
      .map((id) => byId.get(id))
      .filter((one) => one !== undefined)
      .sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1)),
  }))
  groups.push({
    fate: 'makeUp',
    issues: beside.filter(({ issue }) => issue.makesUp && !issue.cancelled),
  })
  groups.push({ fate: 'cancelled', issues: beside.filter(({ issue }) => issue.cancelled) })
  return groups.filter(({ issues }) => issues.length > 0)
}

function plannedIn({ columns }: ObligationHead, { from, to }: LedgerRow): Where {
  return {
    and: [
      { column: { in: columns.map(({ id }) => id) } },
      { plannedAt: { greater_than_equal: new Date(startOfDay(from)).toISOString() } },
      { plannedAt: { less_than: new Date(startOfDay(addDays(to, 1))).toISOString() } },
      { or: [{ cancelled: { equals: true } }, { makesUp: { exists: true } }] },
    ],
  }
}

/** The items of a freshness period: what was published in it. */
async function loadItems(req: PayloadRequest, items: readonly string[]): Promise<FateGroup[]> {
  const issues = await loadIssuesWithAirings(req, { id: { in: items.slice(0, MOST_ISSUES) } })
  return issues.length > 0 ? [{ fate: 'aired', issues }] : []
}

/** Issues with their airings and what makes them up, as far as the person may read them. */
export async function loadIssuesWithAirings(
  req: PayloadRequest,
  where: Where,
): Promise<IssueWithAirings[]> {
  const issues = await rowsWhere(req, 'issues', {
    where,
    sort: 'plannedAt',
    depth: 1,
    limit: MOST_ISSUES,
    select: {
      label: true,
      title: true,
      plannedAt: true,
      column: true,
      makesUp: true,
      waiver: true,
      cancelled: true,
      cancelReason: true,
    },
    populate: {
      columns: { name: true, channel: true, durationMinutes: true },
      issues: { label: true },
      files: { title: true },
    },
    overrideAccess: false,
  })
  const ids = issues.map(({ id }) => id)
  if (ids.length === 0) return []
  const [airings, makeUps] = await Promise.all([
    rowsWhere(req, 'airings', {
      where: { issue: { in: ids } },
      sort: 'startedAt',
      depth: 1,
      limit: MOST_AIRINGS,
      populate: { issues: {}, users: { name: true }, columns: {}, outlets: {}, articles: {} },
      overrideAccess: false,
    }),
    rowsWhere(req, 'issues', {
      where: { makesUp: { in: ids } },
      sort: 'plannedAt',
      limit: MOST_ISSUES,
      select: { label: true, plannedAt: true, makesUp: true, cancelled: true },
      overrideAccess: false,
    }),
  ])
  return (issues as unknown as Issue[]).map((issue) => ({
    issue,
    airings: airings.filter((airing) => idOf(airing.issue) === issue.id),
    makeUps: (makeUps as unknown as Issue[]).filter((one) => idOf(one.makesUp) === issue.id),
  }))
}

async function loadAlertsOf(
  req: PayloadRequest,
  obligation: string,
  period: string,
): Promise<Alert[]> {
  return rowsWhere(req, 'alerts', {
    where: { and: [{ obligation: { equals: obligation } }, { period: { equals: period } }] },
    sort: 'openedAt',
    depth: 1,
    populate: { users: { name: true }, outlets: {}, obligations: {}, issues: {} },
    limit: 50,
    overrideAccess: false,
  })
}

function timeOf({ issue, airings }: IssueWithAirings): string {
  return issue.plannedAt ?? airings[0]?.startedAt ?? ''
}
