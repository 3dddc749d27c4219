import type { CountRow, FreshnessRow, LedgerRow } from './ledger/types'

/** A fact that needs a person: an issue nobody aired, a period that is or will be short, a column gone quiet. */
export type AlertFact = { key: string; obligation: string; period: string } & (
  | { kind: 'missedIssue' | 'pendingLong'; issue: string; row: CountRow }
  | { kind: 'shortPeriod' | 'atRisk'; row: CountRow }
  | { kind: 'stale'; row: FreshnessRow }
)

export type AlertKind = AlertFact['kind']

type Ledgers = {
  rows: readonly LedgerRow[]
  /** Rows as they stood when yesterday ended; only those of freshness obligations are looked at. */
  before: readonly LedgerRow[]
}

/**
 * The alerts that should be open, sorted by key: a function of the ledger's rows alone, so that it makes no difference
 * how often, how late or by how many processes it is asked.
 *
 * - A missed issue is one fact, however many obligations count it: the one with the closest period speaks for it
 *   (begun last, then ending first; ties: smaller id).
 * - A short period is a fact of its own only as far as its missed issues do not account for it: making up, waiving or
 *   confirming those is what clears both, so a second alert would say the same thing twice.
 * - A period at risk is one whatever was missed: it is about what can still be done before it ends.
 * - A column is stale while today adds to its period's stale days. What was stale and is over stays in the ledger;
 *   nobody can mend it any more.
 */
export function alertFacts({ rows, before }: Ledgers): AlertFact[] {
  const staleBefore = new Map(
    before.filter(isFreshness).map((row) => [placeOf(row), row.staleDays]),
  )
  const facts = new Map<string, AlertFact>()
  for (const row of rows) {
    const found = isFreshness(row)
      ? staleFacts(row, staleBefore.get(placeOf(row)) ?? 0)
      : countFacts(row)
    for (const fact of found) {
      const known = facts.get(fact.key)
      if (!known || speaksBefore(fact, known)) facts.set(fact.key, fact)
    }
  }
  return [...facts.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

type Slots = {
  rows: readonly LedgerRow[]
  /** Epoch milliseconds. */
  now: number
  /** When an issue was planned to go out (epoch milliseconds). */
  plannedAt: (issue: string) => number | null
  /** The grace of an obligation, in hours. */
  graceHours: (obligation: string) => number
}

const HOUR_MS = 3_600_000
/** The part of its grace after which an issue that waits for its proof is something to be reminded of. */
const LONG_PART = 1 / 2

/**
 * The issues that have waited for their proof for half their grace: there is still time to confirm them before they are
 * missed. One that another obligation already calls missed is told as that.
 */
export function pendingFacts({ rows, now, plannedAt, graceHours }: Slots): AlertFact[] {
  const counts = rows.filter((row): row is CountRow => !isFreshness(row))
  const missed = new Set(counts.flatMap((row) => row.issues.missed))
  const facts = new Map<string, AlertFact>()
  for (const row of counts) {
    for (const issue of row.issues.pending) {
      const slot = plannedAt(issue)
      const wait = graceHours(row.obligation) * HOUR_MS * LONG_PART
      if (slot === null || missed.has(issue) || now < slot + wait) continue
      const { obligation, period } = row
      const fact: AlertFact = {
        kind: 'pendingLong',
        key: `pendingLong:${issue}`,
        obligation,
        period,
        issue,
        row,
      }
      const known = facts.get(fact.key)
      if (!known || speaksBefore(fact, known)) facts.set(fact.key, fact)
    }
  }
  return [...facts.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function speaksBefore(a: AlertFact, b: AlertFact): boolean {
  if (a.row.from !== b.row.from) return a.row.from > b.row.from
  if (a.row.to !== b.row.to) return a.row.to < b.row.to
  return a.obligation < b.obligation
}

function countFacts(row: CountRow): AlertFact[] {
  const { obligation, period } = row
  const facts: AlertFact[] = row.issues.missed.map((issue) => ({
    kind: 'missedIssue',
    key: `missedIssue:${issue}`,
    obligation,
    period,
    issue,
    row,
  }))
  const isUnexplained = row.state === 'short' && row.shortage > row.missed
  if (isUnexplained || row.state === 'atRisk') {
    const kind = isUnexplained ? 'shortPeriod' : 'atRisk'
    facts.push({ kind, key: `${kind}:${placeOf(row)}`, obligation, period, row })
  }
  return facts
}

function staleFacts(row: FreshnessRow, staleBefore: number): AlertFact[] {
  if (row.staleDays <= staleBefore) return []
  const { obligation, period } = row
  return [{ kind: 'stale', key: `stale:${placeOf(row)}`, obligation, period, row }]
}

/** Whether the row is one of a freshness obligation. */
export function isFreshness(row: LedgerRow): row is FreshnessRow {
  return 'staleDays' in row
}

const placeOf = ({ obligation, period }: LedgerRow) => `${obligation}:${period}`
