import type { PayloadRequest } from 'payload'

import { readCells, type RowCondition } from '@/database/readCells'
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

/** Collects issues and airings, each once. */
export class FactReader {
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
  async airedIn(where: RowCondition[]): Promise<void> {
    await this.withAirings([...where, { field: 'kind', equals: 'first' }])
  }

  /** Issues of which any airing lies within the condition. */
  async withAirings(where: RowCondition[]): Promise<void> {
    const rows = await readCells({
      req: this.req,
      collection: 'airings',
      fields: ['issue'],
      where,
    })
    await this.add(rows.map(([issue]) => issue as string))
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
    await this.issuesWhere([{ field: 'makesUp', in: [...this.found.keys()] }])
  }

  issues(): Issue[] {
    return [...this.found.values()]
  }

  /** Every record of an airing of the found issues, those that no longer stand among them. */
  async airingRows(): Promise<AiringRow[]> {
    const rows = await readCells({
      req: this.req,
      collection: 'airings',
      fields: AIRING_FIELDS,
      where: [{ field: 'issue', in: [...this.found.keys()] }],
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
