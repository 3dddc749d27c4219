import { countRow, emptyTally, type Tally } from './countRow'
import { dayNumber } from './days'
import { indexFacts, type FactIndex, type KnownIssue } from './factIndex'
import { unairedFate } from './fate'
import { firstAirings, isLate, type FirstAiringOf } from './firstAirings'
import { freshnessRow, staleSpans } from './freshnessRow'
import { bindMakeUps, type MakeUps } from './makeUps'
import { rangeIndexOf, rangesBetween, type Range, type RangesOf } from './ranges'
import type { Facts, JudgedRow, LedgerRow, Obligation } from './types'

const NONE: readonly string[] = []

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
 * by date, as the contract has them (ledger.md). Throws as `judgedLedger` does.
 */
export function ledger(facts: Facts): LedgerRow[] {
  return judgedLedger(facts).map(({ row }) => row)
}

/**
 * The rows of the ledger with what is behind them. The only place that decides whether an obligation was met and
 * whether an issue was late (ledger.md). Civil dates are dates in `facts.zone`; ids of issues and obligations are taken
 * to be unique, and rows depend on no order but that of the obligations. Throws RangeError on an instant, date or zone
 * that is none: check input with `parseFacts` first.
 */
export function judgedLedger(facts: Facts): JudgedRow[] {
  const index = indexFacts(facts, ({ confirmed }) => confirmed)
  return judgedRows(index, facts.obligations, rangesBetween(facts.from, facts.until))
}

/**
 * The same for facts that are read already, and for whatever ranges are asked for: those of an obligation disjoint and
 * by date.
 */
export function judgedRows(
  index: FactIndex,
  obligations: readonly Obligation[],
  rangesOf: RangesOf,
): JudgedRow[] {
  return obligations.flatMap((obligation) => {
    const ranges = rangesOf(obligation)
    return ranges.length === 0 ? [] : rowsOf(index, obligation, ranges)
  })
}

function rowsOf(index: FactIndex, obligation: Obligation, ranges: readonly Range[]): JudgedRow[] {
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

function countRows(facts: Case<'count'>): JudgedRow[] {
  const { index, obligation, measure, ranges } = facts
  const suspended = index.suspended.forAll(obligation.columns)
  const owed = { id: obligation.id, proration: obligation.proration, count: measure.count }
  const tallies = talliesOf(facts)
  return ranges.map((range, i) => {
    const tally = tallies[i] ?? emptyTally()
    return {
      row: countRow(owed, range, tally, suspended, index.today),
      late: tally.late,
      items: NONE,
    }
  })
}

/** Every ordinary issue in the range it first aired in or, if it has not aired, was planned in. */
function talliesOf(facts: Case<'count'>): Tally[] {
  const { index, obligation, ranges, firstAiringOf, makeUps, ordinary } = facts
  const tallies = ranges.map(emptyTally)
  const context = {
    now: index.now,
    graceHours: obligation.graceHours,
    isMadeUp: (issue: KnownIssue) => makeUps.madeUp.has(issue),
  }
  for (const issue of ordinary) {
    const airedAt = firstAiringOf(issue)?.startedAt
    const day = airedAt === undefined ? issue.plannedDay : index.dayOf(airedAt)
    const tally = day === null ? undefined : tallies[rangeIndexOf(ranges, day)]
    const fate = airedAt === undefined ? unairedFate(issue, context) : 'aired'
    if (!tally || !fate) continue
    tally.ids[fate].push(issue.id)
    if (airedAt !== undefined && isLate(issue, airedAt, obligation.lateAfterMinutes)) {
      tally.late.push(issue.id)
    }
  }
  return tallies
}

function freshnessRows(facts: Case<'freshness'>): JudgedRow[] {
  const { index, obligation, measure, ranges, firstAiringOf, ordinary } = facts
  const aired = ordinary
    .flatMap((issue) => {
      const airedAt = firstAiringOf(issue)?.startedAt
      return airedAt === undefined ? [] : { id: issue.id, airedAt, day: index.dayOf(airedAt) }
    })
    .sort((one, other) => one.airedAt - other.airedAt || (one.id < other.id ? -1 : 1))
  const items = aired.map(({ day }) => day)
  const basis = {
    obligation: obligation.id,
    items,
    stale: staleSpans(measure.days, dayNumber(obligation.validFrom), items),
    suspended: index.suspended.forAll(obligation.columns),
    today: index.today,
  }
  const itemsIn = ranges.map((): string[] => [])
  for (const { id, day } of aired) itemsIn[rangeIndexOf(ranges, day)]?.push(id)
  return ranges.map((range, i) => ({
    row: freshnessRow(basis, range),
    late: NONE,
    items: itemsIn[i] ?? NONE,
  }))
}
