import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
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

/** Rows per query: below SQLite's limit of bound values. */
const CHUNK = 500
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
  for (const part of chunks(columns)) {
    await reader.issuesWhere({
      and: [{ column: { in: part } }, { plannedAt: window.instants }],
    })
    await reader.airedIn({ and: [{ column: { in: part } }, { startedAt: window.instants }] })
  }
  const fresh = rules.filter((rule) => rule.measure.kind === 'freshness')
  for (const rule of fresh) await reader.newestBefore(rule.columns, window.start)
  await reader.addMakeUps()
  return {
    issues: reader.issues(),
    airings: await reader.airings(),
    suspensions: await loadSuspensions({ req, columns, from: window.from, until: window.until }),
  }
}

/** The window widened to whole periods of every obligation, as dates and as instants. */
function windowOf(rules: readonly Obligation[], from: CivilDate, until: CivilDate) {
  const starts = rules.map((rule) => periodOf(from, rule.period).from)
  const ends = rules.map((rule) => periodOf(until, rule.period).to)
  const first = [from, ...starts].sort()[0] ?? from
  const last = [until, ...ends].sort().at(-1) ?? until
  const start = new Date(startOfDay(first)).toISOString()
  const end = new Date(startOfDay(addDays(last, 1))).toISOString()
  return {
    from: first,
    until: last,
    start,
    instants: { greater_than_equal: start, less_than: end },
  }
}

type IssueRow = {
  id: string
  column: string | { id: string }
  plannedAt?: string | null
  cancelled?: boolean | null
  makesUp?: string | { id: string } | null
  waiver?: { waived?: boolean | null } | null
}

/** Collects issues and airings, each once. */
class FactReader {
  private readonly found = new Map<string, IssueRow>()

  constructor(private readonly req: PayloadRequest) {}

  async issuesWhere(where: Where): Promise<IssueRow[]> {
    const { docs } = await this.req.payload.find({
      collection: 'issues',
      where,
      sort: 'id',
      depth: 0,
      pagination: false,
      limit: 0,
      select: { column: true, plannedAt: true, cancelled: true, makesUp: true, waiver: true },
      overrideAccess: true,
      req: this.req,
    })
    for (const issue of docs) this.found.set(issue.id, issue)
    return docs
  }

  /** Issues that went out within the condition, whenever they were planned. */
  async airedIn(where: Where): Promise<void> {
    const { docs } = await this.req.payload.find({
      collection: 'airings',
      where: { and: [where, { kind: { equals: 'first' } }] },
      sort: 'id',
      depth: 0,
      pagination: false,
      limit: 0,
      select: { issue: true },
      overrideAccess: true,
      req: this.req,
    })
    await this.add(docs.map(({ issue }) => idOf(issue)))
  }

  async newestBefore(columns: readonly string[], before: string): Promise<void> {
    const { docs } = await this.req.payload.find({
      collection: 'airings',
      where: {
        and: [
          { column: { in: [...columns] } },
          { kind: { equals: 'first' } },
          { confirmed: { equals: true } },
          { startedAt: { less_than: before } },
        ],
      },
      sort: ['-startedAt', 'id'],
      depth: 0,
      pagination: false,
      limit: NEWEST_BEFORE,
      select: { issue: true },
      overrideAccess: true,
      req: this.req,
    })
    await this.add(docs.map(({ issue }) => idOf(issue)))
  }

  /** What the found issues make up for, and every make-up of either: who is bound depends on all of them. */
  async addMakeUps(): Promise<void> {
    await this.add([...this.found.values()].map(({ makesUp }) => idOf(makesUp)))
    for (const part of chunks([...this.found.keys()]))
      await this.issuesWhere({ makesUp: { in: part } })
  }

  issues(): Issue[] {
    return [...this.found.values()].map((issue) => ({
      id: issue.id,
      column: idOf(issue.column) ?? '',
      plannedAt: issue.plannedAt ?? null,
      cancelled: issue.cancelled ?? false,
      waived: issue.waiver?.waived ?? false,
      makesUp: idOf(issue.makesUp),
    }))
  }

  async airings(): Promise<Airing[]> {
    const airings: Airing[] = []
    for (const part of chunks([...this.found.keys()])) {
      const { docs } = await this.req.payload.find({
        collection: 'airings',
        where: { issue: { in: part } },
        sort: 'id',
        depth: 0,
        pagination: false,
        limit: 0,
        select: {
          issue: true,
          startedAt: true,
          seconds: true,
          kind: true,
          confirmed: true,
          replaces: true,
          replacedBy: true,
        },
        overrideAccess: true,
        req: this.req,
      })
      // A record that another one replaces stays on file and counts no more.
      const replaced = new Set(docs.map(({ replaces }) => idOf(replaces)))
      const valid = docs.filter(({ id, replacedBy }) => !replacedBy && !replaced.has(id))
      for (const { id, issue, startedAt, seconds, kind, confirmed } of valid) {
        airings.push({
          id,
          issue: idOf(issue) ?? '',
          startedAt,
          seconds: seconds ?? null,
          kind,
          confirmed: confirmed ?? false,
        })
      }
    }
    return airings
  }

  private async add(ids: (string | null)[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => id !== null && !this.found.has(id)) as string[]
    for (const part of chunks(missing)) await this.issuesWhere({ id: { in: part } })
  }
}

function chunks(ids: readonly string[]): string[][] {
  const parts: string[][] = []
  for (let i = 0; i < ids.length; i += CHUNK) parts.push(ids.slice(i, i + CHUNK))
  return parts
}
