import type { PayloadRequest } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import { addDays, type CivilDate, civilDateOf, startOfDay } from '@/domain/calendar/civil'
import { type AlertFact, alertFacts, isFreshness, pendingFacts } from '@/domain/obligation/alerts'

import { type LedgerEntry, loadLedger } from '../../obligations/loadLedger'
import type { ObligationHead } from '../../obligations/obligationHead'
import { alertMessage, alertTitle, type IssueWords } from './alertMessages'
import type { DueAlert } from '../dueAlert'
import type { KnownAlert } from './openAlerts'

type Query = {
  req: PayloadRequest
  now: Date
  /** The ledger of the looking window. */
  entries: readonly LedgerEntry[]
  /** First day of that window. */
  from: CivilDate
  /** Alerts that are open: those of periods before the window are judged as well, but none are found there. */
  open: readonly KnownAlert[]
}

/** The alerts that should be open at a moment, by the ledger. */
export async function loadAlertFacts({
  req,
  now,
  entries,
  from,
  open,
}: Query): Promise<DueAlert[]> {
  const rows = entries.map(({ row }) => row)
  const older = await olderEntries({ req, now, from, open })
  const facts = [
    ...alertFacts({ rows, before: await staleBefore({ req, now, entries }) }),
    ...(await waitingFacts({ req, now, entries })),
    ...keptFacts({ older, open }),
  ]
  const headOf = new Map(
    [...older, ...entries].map(({ obligation }) => [obligation.id, obligation]),
  )
  return worded({
    req,
    facts: [...new Map(facts.map((fact) => [fact.key, fact])).values()],
    headOf,
  })
}

/** The issues that have waited for their proof for long. */
async function waitingFacts({ req, now, entries }: Pick<Query, 'req' | 'now' | 'entries'>) {
  const rows = entries.map(({ row }) => row)
  const pending = rows.flatMap((row) => (isFreshness(row) ? [] : row.issues.pending))
  if (pending.length === 0) return []
  const issues = await loadIssues(req, [...new Set(pending)])
  const grace = new Map(entries.map(({ obligation }) => [obligation.id, obligation.graceHours]))
  return pendingFacts({
    rows,
    now: now.getTime(),
    plannedAt: (id) => Date.parse(issues.get(id)?.plannedAt ?? '') || null,
    graceHours: (id) => grace.get(id) ?? 0,
  })
}

/** The rows of freshness obligations that have stale days, as they stood when yesterday ended. */
async function staleBefore({ req, now, entries }: Pick<Query, 'req' | 'now' | 'entries'>) {
  const today = civilDateOf(now.getTime())
  const stale = entries.filter(
    ({ row }) => isFreshness(row) && row.state === 'short' && row.from <= today && row.to >= today,
  )
  // A row of a period that is over stands still: it is its own past.
  const over = entries.map(({ row }) => row).filter((row) => isFreshness(row) && row.to < today)
  if (stale.length === 0) return over
  const ledger = await loadLedger({
    req,
    now: new Date(startOfDay(today) - 1),
    from: today,
    until: today,
    obligationIds: stale.map(({ obligation }) => obligation.id),
    overrideAccess: true,
  })
  return [...over, ...ledger.entries.map(({ row }) => row)]
}

/** The ledger of the obligations that still have alerts from before the window, over those periods. */
async function olderEntries({
  req,
  now,
  from,
  open,
}: Omit<Query, 'entries'>): Promise<LedgerEntry[]> {
  const old = open.filter(({ period }) => period !== null && firstDayOf(period) < from)
  const ids = [...new Set(old.flatMap(({ obligation }) => obligation ?? []))]
  const first = old.map(({ period }) => firstDayOf(period ?? from)).sort()[0]
  if (!first || ids.length === 0) return []
  const { entries } = await loadLedger({
    req,
    now,
    from: first,
    until: addDays(from, -1),
    obligationIds: ids,
    overrideAccess: true,
  })
  return entries
}

/** Of the facts before the window, those that have an open alert: what is that old stays open, but is not dug up. */
function keptFacts({ older, open }: { older: LedgerEntry[]; open: Query['open'] }): AlertFact[] {
  const keys = new Set(open.map(({ key }) => key))
  const rows = older.map(({ row }) => row)
  return alertFacts({ rows, before: rows }).filter(({ key }) => keys.has(key))
}

/** A day no later than the first one of a period: 2025-12-29 is in the week `2026-W01`. */
function firstDayOf(period: string): CivilDate {
  return addDays(`${period.slice(0, 4)}-01-01`, -7)
}

type Wording = {
  req: PayloadRequest
  facts: AlertFact[]
  headOf: ReadonlyMap<string, ObligationHead>
}

async function worded({ req, facts, headOf }: Wording): Promise<DueAlert[]> {
  const issues = await loadIssues(req, facts.flatMap(issuesNamed))
  const pages = await loadPages(req, [...headOf.values()])
  return facts.flatMap((fact) => {
    const obligation = headOf.get(fact.obligation)
    if (!obligation) return []
    const { columns } = obligation
    const isPage = columns.length > 0 && columns.every(({ id }) => pages.has(id))
    const context = { obligation, isPage, issueOf: (id: string) => issues.get(id) }
    return [
      {
        key: fact.key,
        kind: fact.kind,
        title: alertTitle(fact, context),
        message: alertMessage(fact, context),
        outlet: obligation.outletId || null,
        obligation: fact.obligation,
        period: fact.period,
        issue: 'issue' in fact ? fact.issue : null,
      },
    ]
  })
}

function issuesNamed(fact: AlertFact): string[] {
  if ('issue' in fact) return [fact.issue]
  return fact.kind === 'atRisk' ? fact.row.issues.planned : []
}

async function loadIssues(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, IssueWords>> {
  const issues = await inChunks(ids, (chunk) =>
    rowsWhere(req, 'issues', {
      where: { id: { in: chunk } },
      sort: 'id',
      depth: 1,
      select: { label: true, plannedAt: true, column: true },
      populate: { columns: { kind: true } },
      overrideAccess: true,
    }),
  )
  return new Map(
    issues.map(({ id, label, plannedAt, column }) => {
      const isPage = typeof column === 'object' && column.kind === 'page'
      return [id, { label: label ?? 'Một số', plannedAt: plannedAt ?? null, isPage }]
    }),
  )
}

async function loadPages(req: PayloadRequest, heads: ObligationHead[]): Promise<Set<string>> {
  const ids = [...new Set(heads.flatMap(({ columns }) => columns.map(({ id }) => id)))]
  const pages = await inChunks(ids, (chunk) =>
    rowsWhere(req, 'columns', {
      where: { and: [{ id: { in: chunk } }, { kind: { equals: 'page' } }] },
      sort: 'id',
      select: {},
      overrideAccess: true,
    }),
  )
  return new Set(pages.map(({ id }) => id))
}
