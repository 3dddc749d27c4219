import { figures, type Figures } from '../../../src/domain/report/figures'
import { indexReport } from '../../../src/domain/report/reportIndex'
import type {
  Activity,
  Airing,
  Column,
  Issue,
  Item,
  ReportFacts,
} from '../../../src/domain/report/types'
import { airing as ledgerAiring, at, issue as ledgerIssue } from '../ledger/facts'

/** Facts of a report for tests, each saying only what differs from one outlet with one column seen on 20 March 2026. */

export const column = (id: string, differs: Partial<Column> = {}): Column => ({
  id,
  outlet: 'u1',
  lateAfterMinutes: 30,
  graceHours: 24,
  ...differs,
})

/** An issue of column c1 planned at 19:45 of a date, or never. */
export const issue = (id: string, planned: string | null, differs: Partial<Issue> = {}): Issue => ({
  ...ledgerIssue(id, planned),
  topics: [],
  ...differs,
})

/** A first airing of fifteen minutes, confirmed at once. */
export const airing = (issueId: string, started: string, differs: Partial<Airing> = {}): Airing => {
  const { id, issue: ofIssue, startedAt, seconds, kind } = ledgerAiring(issueId, started)
  return { id, issue: ofIssue, startedAt, seconds, kind, confirmedAt: at(started), ...differs }
}

/** A piece of news of outlet u1, published at 19:45 of a date. */
export const item = (id: string, published: string, differs: Partial<Item> = {}): Item => ({
  id,
  outlet: 'u1',
  genre: 'news',
  topics: [],
  publishedAt: at(published),
  takenDownAt: null,
  ...differs,
})

/** Leaflets handed out on a date and recorded that evening. */
export const activity = (
  id: string,
  doneOn: string | null,
  differs: Partial<Activity> = {},
): Activity => ({
  id,
  kind: 'leaflet',
  doneOn,
  recordedAt: doneOn === null ? null : at(doneOn),
  topics: [],
  quantities: {},
  ...differs,
})

/** The window of the first quarter, its cut-off and no facts. */
export const reportFacts = (differs: Partial<ReportFacts> = {}): ReportFacts => ({
  cutOff: '2026-03-20T08:00:00+07:00',
  zone: 'Asia/Ho_Chi_Minh',
  ranges: [{ name: 'window', from: '2025-12-15', to: '2026-03-14' }],
  outlets: [{ id: 'u1' }],
  columns: [column('c1')],
  topics: [],
  obligations: [],
  issues: [],
  airings: [],
  suspensions: [],
  items: [],
  activities: [],
  weights: { complete: 60, onTime: 20, coverage: 20 },
  ...differs,
})

export const figuresOf = (differs: Partial<ReportFacts>): Figures => figures(reportFacts(differs))
export const indexOf = (differs: Partial<ReportFacts>) => indexReport(reportFacts(differs))

/** The only row of a block, or the one whose members are as named; fails the test if there is none. */
export function rowOf<Row extends object>(rows: readonly Row[], named: Partial<Row> = {}): Row {
  const found = rows.find((row) =>
    Object.entries(named).every(([key, value]) => row[key as keyof Row] === value),
  )
  if (!found) throw new Error(`no row ${JSON.stringify(named)} among ${rows.length}`)
  return found
}
