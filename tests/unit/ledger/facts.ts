import type {
  Airing,
  CountRow,
  Facts,
  FreshnessRow,
  Issue,
  LedgerRow,
  Obligation,
} from '../../../src/domain/obligation/ledger/types'

/** Facts for tests, each built from the worked obligation of ledger.md and saying only what differs from it. */

export const obligation = (differs: Partial<Obligation> = {}): Obligation => ({
  id: 'o1',
  columns: ['c1'],
  measure: { kind: 'count', count: 2 },
  period: 'month',
  validFrom: '2026-01-01',
  validTo: null,
  proration: 'full',
  minimumSeconds: null,
  lateAfterMinutes: 30,
  graceHours: 24,
  ...differs,
})

/** 19:45 in Vietnam on a date, or the very instant when one is given. */
export const at = (when: string): string => (when.includes('T') ? when : `${when}T19:45:00+07:00`)

/** An issue of column c1, not cancelled, not waived, planned at 19:45 of a date, or never. */
export const issue = (id: string, planned: string | null, differs: Partial<Issue> = {}): Issue => ({
  id,
  column: 'c1',
  plannedAt: planned === null ? null : at(planned),
  cancelled: false,
  waived: false,
  makesUp: null,
  ...differs,
})

/** A confirmed first airing of fifteen minutes. */
export const airing = (
  issueId: string,
  started: string,
  differs: Partial<Airing> = {},
): Airing => ({
  id: `${issueId} at ${started}`,
  issue: issueId,
  startedAt: at(started),
  seconds: 900,
  kind: 'first',
  confirmed: true,
  ...differs,
})

/** Facts seen on 10 April 2026 about February and March. */
export const facts = (differs: Partial<Facts> = {}): Facts => ({
  now: '2026-04-10T08:00:00+07:00',
  zone: 'Asia/Ho_Chi_Minh',
  from: '2026-02-01',
  until: '2026-03-31',
  obligations: [obligation()],
  issues: [],
  airings: [],
  suspensions: [],
  ...differs,
})

/** The row of a period; fails the test if there is none. */
function rowIn(rows: readonly LedgerRow[], period: string): LedgerRow {
  const row = rows.find((candidate) => candidate.period === period)
  if (!row) throw new Error(`no row for ${period}`)
  return row
}

export function countRowIn(rows: readonly LedgerRow[], period: string): CountRow {
  const row = rowIn(rows, period)
  if (!('due' in row)) throw new Error(`${period} is a row of freshness`)
  return row
}

export function freshnessRowIn(rows: readonly LedgerRow[], period: string): FreshnessRow {
  const row = rowIn(rows, period)
  if ('due' in row) throw new Error(`${period} is a row of counts`)
  return row
}
