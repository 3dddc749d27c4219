import type { PayloadRequest } from 'payload'

import { type FieldCondition, readCells, type RowCondition } from '@/database/readCells'
import { readNewest } from '@/database/readNewest'
import type { Airing, Issue, Obligation } from '@/domain/obligation/ledger/types'

const ISSUE_FIELDS = ['id', 'column', 'plannedAt', 'cancelled', 'makesUp', 'waiver.waived'] as const
const AIRING_FIELDS = [
  'id',
  'issue',
  'startedAt',
  'seconds',
  'kind',
  'confirmed',
  'confirmedAt',
  'rejected',
  'replaces',
  'replacedBy',
] as const

/** What is kept of an airing, whether it stands or not. */
export type AiringRow = {
  id: string
  issue: string
  startedAt: string
  seconds: number | null
  kind: Airing['kind']
  confirmed: boolean | null
  confirmedAt: string | null
  rejected: boolean | null
  replaces: string | null
  replacedBy: string | null
}

/** How far back the newest item of a column is looked for: the last ones that aired before the window. */
const NEWEST_BEFORE = 20
/** Of more issues the make-ups are not sought one by one: there are few in all. */
const MANY_ISSUES = 1000

/** A span of instants, the end excluded. */
type Span = { from: string; until: string }

/** Collects issues and airings, each once. */
export class FactReader {
  private readonly found = new Map<string, Issue>()
  /** Airings that were read with their issues, and the condition they were read by. */
  private read: { rows: AiringRow[]; by: FieldCondition[] } | null = null

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

  /** Issues of columns that went out in a span, whenever they were planned; with `first` those whose first runs did. */
  async airedIn(columns: readonly string[], span: Span, kinds: 'first' | 'any'): Promise<void> {
    const by = [
      { field: 'column', in: columns },
      { field: 'startedAt', ...span },
    ]
    const rows = await this.airingsWhere(by)
    this.read = { rows, by }
    await this.add(
      rows.flatMap(({ issue, kind }) => (kinds === 'any' || kind === 'first' ? [issue] : [])),
    )
  }

  /** The last issues of each column of obligations of freshness that aired before an instant: by these it is told. */
  async newestBefore(rules: readonly Obligation[], until: string): Promise<void> {
    const fresh = rules.filter(({ measure }) => measure.kind === 'freshness')
    const columns = [...new Set(fresh.flatMap((rule) => rule.columns))]
    await this.add(await readNewest({ req: this.req, columns, until, most: NEWEST_BEFORE }))
  }

  /** What the found issues make up for, and every make-up of either: who is bound depends on all of them. */
  async addMakeUps(): Promise<void> {
    await this.add([...this.found.values()].map(({ makesUp }) => makesUp))
    if (this.found.size <= MANY_ISSUES) {
      return this.issuesWhere([{ field: 'makesUp', in: [...this.found.keys()] }])
    }
    const makeUps = await readCells({
      ...{ req: this.req, collection: 'issues', fields: ['id', 'makesUp'] },
      where: [{ field: 'makesUp', isThere: true }],
    })
    await this.add(
      makeUps.flatMap(([id, missed]) => (this.found.has(missed as string) ? [id as string] : [])),
    )
  }

  issues(): Issue[] {
    return [...this.found.values()]
  }

  /** Every record of an airing of the found issues, those that no longer stand among them. */
  async airingRows(): Promise<AiringRow[]> {
    const issue: FieldCondition = { field: 'issue', in: [...this.found.keys()] }
    if (!this.read) return this.airingsWhere([issue])
    const { rows, by } = this.read
    const others = await this.airingsWhere([issue, { notAll: by }])
    return [...rows.filter((row) => this.found.has(row.issue)), ...others]
  }

  private async airingsWhere(where: RowCondition[]): Promise<AiringRow[]> {
    const rows = await readCells({
      ...{ req: this.req, collection: 'airings', fields: AIRING_FIELDS, where },
    })
    // In the order of AIRING_FIELDS. Written out: spread, a hundred thousand rows take ten times as long.
    return rows.map(
      (cells) =>
        ({
          id: cells[0],
          issue: cells[1],
          startedAt: cells[2],
          seconds: cells[3],
          kind: cells[4],
          confirmed: cells[5],
          confirmedAt: cells[6],
          rejected: cells[7],
          replaces: cells[8],
          replacedBy: cells[9],
        }) as AiringRow,
    )
  }

  private async add(ids: (string | null)[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => id !== null && !this.found.has(id)) as string[]
    await this.issuesWhere([{ field: 'id', in: missing }])
  }
}
