import { countRow, emptyTally, type Tally } from './countRow'
import { dayNumber } from './days'
import { indexFacts, type FactIndex, type KnownIssue } from './factIndex'
import { unairedFate } from './fate'
import { firstAirings, type FirstAiringOf } from './firstAirings'
import { freshnessRow, staleSpans } from './freshnessRow'
import { bindMakeUps, type MakeUps } from './makeUps'
import { rangeIndexOf, rangesBetween, type Range } from './ranges'
import type { CountRow, Facts, FreshnessRow, LedgerRow, Obligation } from './types'

const MS_PER_MINUTE = 60_000

/** An obligation with all that its rows are computed from. */
type Case<Kind extends Obligation['measure']['kind']> = {
  readonly index: FactIndex
  readonly obligation: Obligation
  readonly measure: Extract<Obligation['measure'], { kind: Kind }>
  readonly ranges: readonly Range[]
  readonly firstAiringOf: FirstAiringOf
  readonly makeUps: MakeUps
  readonly ordinary: readonly KnownIssue[]
}

/**
 * The compliance ledger: a row for every obligation (in input order) and every period whose range meets `from…until`,
 * by date. The only place that decides whether an obligation was met (ledger.md). Civil dates are dates in
 * `facts.zone`; ids of issues and obligations are taken to be unique, and rows depend on no order but that of the
 * obligations. Throws RangeError on an instant, date or zone that is none: check input with `parseFacts` first.
 */
export function ledger(facts: Facts): LedgerRow[] {
  const index = indexFacts(facts)
  const rangesOf = rangesBetween(facts.from, facts.until)
  return facts.obligations.flatMap((obligation) => {
    const ranges = rangesOf(obligation)
    return ranges.length === 0 ? [] : rowsOf(index, obligation, ranges)
  })
}

function rowsOf(index: FactIndex, obligation: Obligation, ranges: readonly Range[]): LedgerRow[] {
  const columns = new Set(obligation.columns)
  const issues = [...columns].flatMap((column) => index.issuesByColumn.get(column) ?? [])
  const firstAiringOf = firstAirings(obligation)
  const target = (id: string) => {
    const issue = index.issueById.get(id)
    return issue && columns.has(issue.column) ? issue : undefined
  }
  const makeUps = bindMakeUps(issues, target, firstAiringOf)
  const { bound } = makeUps
  const ordinary = bound.size === 0 ? issues : issues.filter((issue) => !bound.has(issue))
  const common = { index, obligation, ranges, firstAiringOf, makeUps, ordinary }
  const { measure } = obligation
  switch (measure.kind) {
    case 'count':
      return countRows({ ...common, measure })
    case 'freshness':
      return freshnessRows({ ...common, measure })
  }
}

function countRows(facts: Case<'count'>): CountRow[] {
  const { index, obligation, measure, ranges } = facts
  const suspended = index.suspended.forAll(obligation.columns)
  const owed = { id: obligation.id, proration: obligation.proration, count: measure.count }
  const tallies = talliesOf(facts)
  return ranges.map((range, i) =>
    countRow(owed, range, tallies[i] ?? emptyTally(), suspended, index.today),
  )
}

/** Every ordinary issue in the range it first aired in or, if it has not aired, was planned in. */
function talliesOf(facts: Case<'count'>): Tally[] {
  const { index, obligation, ranges, firstAiringOf, makeUps, ordinary } = facts
  const tallies = ranges.map(emptyTally)
  const lateAfter = obligation.lateAfterMinutes * MS_PER_MINUTE
  const context = {
    now: index.now,
    graceHours: obligation.graceHours,
    isMadeUp: (issue: KnownIssue) => makeUps.madeUp.has(issue),
  }
  for (const issue of ordinary) {
    const { plannedAt, plannedDay } = issue
    const airedAt = firstAiringOf(issue)
    const day = airedAt === undefined ? plannedDay : index.dayOf(airedAt)
    const tally = day === null ? undefined : tallies[rangeIndexOf(ranges, day)]
    const fate = airedAt === undefined ? unairedFate(issue, context) : 'aired'
    if (!tally || !fate) continue
    tally.ids[fate].push(issue.id)
    const late = airedAt !== undefined && plannedAt !== null && airedAt > plannedAt + lateAfter
    if (late) tally.late += 1
  }
  return tallies
}

function freshnessRows(facts: Case<'freshness'>): FreshnessRow[] {
  const { index, obligation, measure, ranges, firstAiringOf, ordinary } = facts
  const items = ordinary
    .flatMap((issue) => firstAiringOf(issue) ?? [])
    .map(index.dayOf)
    .sort((a, b) => a - b)
  const basis = {
    obligation: obligation.id,
    items,
    stale: staleSpans(measure.days, dayNumber(obligation.validFrom), items),
    suspended: index.suspended.forAll(obligation.columns),
    today: index.today,
  }
  return ranges.map((range) => freshnessRow(basis, range))
}
