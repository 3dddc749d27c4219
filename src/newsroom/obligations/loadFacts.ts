import type { PayloadRequest } from 'payload'

import { readCells, type RowCondition } from '@/database/readCells'
import { standsAmong } from '@/domain/airing/standing'
import { addDays, type CivilDate, startOfDay } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import type { Airing, Facts, Issue, Obligation } from '@/domain/obligation/ledger/types'

import { loadSuspensions } from './loadSuspensions'

type Query = {
  req: PayloadRequest
  rules: readonly Obligation[]
  from: CivilDate
  until: CivilDate
}

/** How far back the newest item of a column is looked for: the last ones that aired before the window. */
const NEWEST_BEFORE = 20

/**
 * Every fact the ledger's rows of a window depend on, and no more: issues planned or aired in the window's periods,
 * make-ups of them and what they make up for, with all airings of these; for freshness the last items before.
 */
export async function loadFacts({
  req,
  rules,
  from,
  until,
}: Query): Promise<Pick<Facts, 'issues' | 'airings' | 'suspensions'>> {
  const columns = [...new Set(rules.flatMap((rule) => rule.columns))]
  if (columns.length === 0) return { issues: [], airings: [], suspensions: [] }
  const window = windowOf(rules, from, until)
  const reader = new FactReader(req)
  const inColumns = { field: 'column', in: columns }
  await reader.issuesWhere([inColumns, { field: 'plannedAt', ...window.instants }])
  await reader.airedIn([inColumns, { field: 'startedAt', ...window.instants }])
  const fresh = rules.filter((rule) => rule.measure.kind === 'freshness')
  for (const rule of fresh) {
    await reader.airedIn(
      [
        { field: 'column', in: rule.columns },
        { field: 'confirmed', equals: true },
        { field: 'startedAt', until: window.instants.from },
      ],
      NEWEST_BEFORE,
    )
  }
  await reader.addMakeUps()
  return {
    issues: reader.issues(),
    airings: await reader.airings(),
    suspensions: await loadSuspensions({ req, columns, from: window.from, until: window.until }),
  }
}

/** The window widened to whole periods of every obligation, as dates and as instants. */
function windowOf(rules: readonly Obligation[], from: CivilDate, until: CivilDate) {
  const kinds = [...new Set(rules.map(({ period }) => period))]
  const starts = kinds.map((kind) => periodOf(from, kind).from)
  const ends = kinds.map((kind) => periodOf(until, kind).to)
  const first = [from, ...starts].sort()[0] ?? from
  const last = [until, ...ends].sort().at(-1) ?? until
  const start = new Date(startOfDay(first)).toISOString()
  const end = new Date(startOfDay(addDays(last, 1))).toISOString()
  return {
    from: first,
    until: last,
    instants: { from: start, until: end },
  }
}

const ISSUE_FIELDS = ['id', 'column', 'plannedAt', 'cancelled', 'makesUp', 'waiver.waived'] as const
const AIRING_FIELDS = [
  'id',
  'issue',
  'startedAt',
  'seconds',
  'kind',
  'confirmed',
  'rejected',
  'replaces',
  'replacedBy',
] as const

/** Collects issues and airings, each once. */
class FactReader {
  private readonly found = new Map<string, Issue>()

  constructor(private readonly req: PayloadRequest) {}

  async issuesWhere(where: RowCondition[]): Promise<void> {
    const query = { req: this.req, collection: 'issues', fields: ISSUE_FIELDS, where } as const
    for (const [id, column, plannedAt, cancelled, makesUp, waived] of await readCells(query)) {
      this.found.set(id as string, {
        id: id as string,
        column: column as string,
        plannedAt: plannedAt as string | null,
        cancelled: cancelled === true,
        waived: waived === true,
        makesUp: makesUp as string | null,
      })
    }
  }

  /** Issues that went out within the condition, whenever they were planned. */
  async airedIn(where: RowCondition[], newest?: number): Promise<void> {
    const rows = await readCells({
      req: this.req,
      collection: 'airings',
      fields: ['issue'],
      where: [...where, { field: 'kind', equals: 'first' }],
      ...(newest && { newestBy: 'startedAt', limit: newest }),
    })
    await this.add(rows.map(([issue]) => issue as string))
  }

  /** What the found issues make up for, and every make-up of either: who is bound depends on all of them. */
  async addMakeUps(): Promise<void> {
    await this.add([...this.found.values()].map(({ makesUp }) => makesUp))
    await this.issuesWhere([{ field: 'makesUp', in: [...this.found.keys()] }])
  }

  issues(): Issue[] {
    return [...this.found.values()]
  }

  async airings(): Promise<Airing[]> {
    const rows = await readCells({
      req: this.req,
      collection: 'airings',
      fields: AIRING_FIELDS,
      where: [{ field: 'issue', in: [...this.found.keys()] }],
    })
    const stands = standsAmong(rows.map(([, , , , , , , replaces]) => replaces as string | null))
    const airings: Airing[] = []
    for (const row of rows) {
      const [id, issue, startedAt, seconds, kind, confirmed, rejected, , replacedBy] = row
      const marks = { id: id as string, rejected: rejected === true }
      if (!stands({ ...marks, replacedBy: replacedBy as string | null })) continue
      airings.push({
        id: id as string,
        issue: issue as string,
        startedAt: startedAt as string,
        seconds: seconds as number | null,
        kind: kind as Airing['kind'],
        confirmed: confirmed === true,
      })
    }
    return airings
  }

  private async add(ids: (string | null)[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => id !== null && !this.found.has(id)) as string[]
    await this.issuesWhere([{ field: 'id', in: missing }])
  }
}
