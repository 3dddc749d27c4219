import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { addDays, startOfDay } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'
import type { Fate, LedgerRow } from '@/domain/obligation/ledger/types'
import { loadLedger } from '@/newsroom/obligations/loadLedger'
import type { ObligationHead } from '@/newsroom/obligations/obligationHead'
import type { Airing, Alert, Issue } from '@/payload-types'

import { isCountRow } from '../ui/quotaText'
import { neighbourhood } from './periodDates'

const MOST_ISSUES = 400
const MOST_AIRINGS = 1000

export type IssueWithAirings = { issue: Issue; airings: Airing[] }
export type FateGroup = { fate: Fate; issues: IssueWithAirings[] }

export type PeriodDetail = {
  head: ObligationHead
  /** Null while no quota was entered, or outside the obligation's validity. */
  row: LedgerRow | null
  /** The periods around it, with the same rule. */
  strip: LedgerRow[]
  groups: FateGroup[]
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
  const own = await loadLedger({
    req,
    now,
    from: period.from,
    until: period.to,
    obligationIds: [obligation],
    overrideAccess: false,
  })
  const entry = own.entries.find(({ row }) => row.period === period.name)
  const head = entry?.obligation ?? own.entries[0]?.obligation ?? own.unset[0]
  if (!head) return null
  const { from, until } = neighbourhood(period, head.period)
  const around = await loadLedger({
    req,
    now,
    from,
    until,
    obligationIds: [obligation],
    overrideAccess: false,
  })
  const row = entry?.row ?? null
  return {
    head,
    row,
    strip: around.entries.map((one) => one.row),
    groups: row ? await loadGroups(req, head, row) : [],
    alerts: await loadAlertsOf(req, obligation, period.name),
  }
}

async function loadGroups(
  req: PayloadRequest,
  head: ObligationHead,
  row: LedgerRow,
): Promise<FateGroup[]> {
  if (!isCountRow(row)) return loadAiredItems(req, head, row)
  const ids = FATE_ORDER.flatMap((fate) => row.issues[fate]).slice(0, MOST_ISSUES)
  const byId = new Map(
    (await loadIssues(req, { id: { in: ids } })).map((one) => [one.issue.id, one]),
  )
  return FATE_ORDER.map((fate) => ({
    fate,
    issues: row.issues[fate]
      .map((id) => byId.get(id))
      .filter((one) => one !== undefined)
      .sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1)),
  })).filter(({ issues }) => issues.length > 0)
}

/** The items of a freshness period: what was published in it. */
async function loadAiredItems(
  req: PayloadRequest,
  head: ObligationHead,
  row: LedgerRow,
): Promise<FateGroup[]> {
  const { docs } = await req.payload.find({
    collection: 'airings',
    where: {
      and: [
        { column: { in: head.columns.map(({ id }) => id) } },
        { kind: { equals: 'first' } },
        { confirmed: { equals: true } },
        { startedAt: { greater_than_equal: new Date(startOfDay(row.from)).toISOString() } },
        { startedAt: { less_than: new Date(startOfDay(addDays(row.to, 1))).toISOString() } },
      ],
    },
    sort: 'startedAt',
    depth: 0,
    limit: MOST_ISSUES,
    pagination: false,
    select: { issue: true },
    overrideAccess: false,
    req,
  })
  const ids = [...new Set(docs.map(({ issue }) => idOf(issue)).filter((id) => id !== null))]
  const issues = await loadIssues(req, { id: { in: ids } })
  return issues.length > 0 ? [{ fate: 'aired', issues }] : []
}

async function loadIssues(req: PayloadRequest, where: Where): Promise<IssueWithAirings[]> {
  const { docs: issues } = await req.payload.find({
    collection: 'issues',
    where,
    sort: 'plannedAt',
    depth: 1,
    limit: MOST_ISSUES,
    pagination: false,
    select: {
      label: true,
      title: true,
      plannedAt: true,
      column: true,
      makesUp: true,
      waiver: true,
      cancelled: true,
    },
    populate: { columns: { name: true }, issues: { label: true } },
    overrideAccess: false,
    req,
  })
  const { docs: airings } = await req.payload.find({
    collection: 'airings',
    where: { issue: { in: issues.map(({ id }) => id) } },
    sort: 'startedAt',
    depth: 1,
    limit: MOST_AIRINGS,
    pagination: false,
    populate: { issues: {}, users: { name: true }, columns: {}, outlets: {} },
    overrideAccess: false,
    req,
  })
  return (issues as unknown as Issue[]).map((issue) => ({
    issue,
    airings: airings.filter((airing) => idOf(airing.issue) === issue.id),
  }))
}

async function loadAlertsOf(
  req: PayloadRequest,
  obligation: string,
  period: string,
): Promise<Alert[]> {
  const { docs } = await req.payload.find({
    collection: 'alerts',
    where: { and: [{ obligation: { equals: obligation } }, { period: { equals: period } }] },
    sort: 'openedAt',
    depth: 0,
    limit: 50,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

function timeOf({ issue, airings }: IssueWithAirings): string {
  return issue.plannedAt ?? airings[0]?.startedAt ?? ''
}
