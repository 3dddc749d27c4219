import type { CivilDate } from '../calendar/civil'
import { byCodeUnit } from '../obligation/ledger/countRow'
import { judgedRows } from '../obligation/ledger/ledger'
import { rangesBetween, type RangesOf } from '../obligation/ledger/ranges'
import type { CountRow, FreshnessRow, LedgerRow, Obligation } from '../obligation/ledger/types'
import { dayNumber } from '../obligation/ledger/days'
import type { ReportRange } from './ranges'
import type { ReportIndex } from './reportIndex'
import {
  REPORTED_FATES,
  type CountFigures,
  type CountSums,
  type FreshnessFigures,
  type ObligationFigures,
  type ReportedFate,
} from './rows'

const SUMS = [
  'due',
  'aired',
  'onTime',
  'late',
  'madeUp',
  'waived',
  'excused',
  'missed',
  'shortage',
] as const satisfies readonly (keyof CountSums)[]

/** Where a period stands in a range: it has ended, runs, waits for proof, or ends after the range. */
export type Stage = 'periods' | 'running' | 'waiting' | 'later'

/** The block of obligations: for each range those with a row of the ledger that meets it (report.md, Obligations). */
export function obligationBlock(
  index: ReportIndex,
  obligations: readonly Obligation[],
  ranges: readonly ReportRange[],
): ObligationFigures[] {
  const rangesOf = rangesMeeting(ranges)
  const blocks = ranges.map((range) => ({ range, figures: [] as ObligationFigures[] }))
  // One obligation after another, so that the rows of one are gone before those of the next are made.
  for (const obligation of obligations) {
    const rows = judgedRows(index.ledger, [obligation], rangesOf).map(({ row }) => row)
    for (const { range, figures } of blocks) {
      const met = rows.filter((row) => meets(row, range))
      if (met.length > 0) figures.push(figuresOf(obligation.id, met, range, index.ledger.today))
    }
  }
  return blocks.flatMap(({ figures }) => figures)
}

export const meets = ({ from, to }: LedgerRow, range: Pick<ReportRange, 'from' | 'to'>) =>
  from <= range.to && to >= range.from

/** The ranges of the ledger that meet any range of the report, each once, by date: they are those of whole periods. */
export function rangesMeeting(ranges: readonly ReportRange[]): RangesOf {
  const inEach = ranges.map(({ from, to }) => rangesBetween(from, to))
  return (obligation) => {
    const byPeriod = new Map(
      inEach.flatMap((rangesOf) => rangesOf(obligation)).map((range) => [range.period, range]),
    )
    return [...byPeriod.values()].sort((one, other) => one.first - other.first)
  }
}

/** The numbers of the rows of one obligation in a range, without the issues behind them. */
export type PeriodSums = Record<Stage, string[]> &
  ((CountSums & { short: string[] }) | Pick<FreshnessFigures, 'staleDays' | 'short'>)

/** The numbers of an obligation in a range from rows that were judged already; days are civil dates. */
export function periodSums(
  rows: readonly LedgerRow[],
  range: { readonly from: CivilDate; readonly to: CivilDate },
  today: CivilDate,
): PeriodSums {
  const met = rows.filter((row) => meets(row, range))
  const { names, summed } = staged(met, range.to, dayNumber(today))
  return met.every(isCount)
    ? { ...names, ...countSums(summed.filter(isCount)) }
    : { ...names, ...freshnessFigures(summed.filter(isFreshness)) }
}

function figuresOf(
  obligation: string,
  rows: readonly LedgerRow[],
  range: ReportRange,
  today: number,
): ObligationFigures {
  const { names, summed } = staged(rows, range.to, today)
  const head = { range: range.name, obligation, ...names }
  // All rows of an obligation are of its kind.
  return rows.every(isCount)
    ? { ...head, ...countFigures(summed.filter(isCount)) }
    : { ...head, ...freshnessFigures(summed.filter(isFreshness)) }
}

/** The names of periods by where they stand, and the rows that enter sums. */
function staged(rows: readonly LedgerRow[], rangeTo: CivilDate, today: number) {
  const names: Record<Stage, string[]> = { periods: [], running: [], waiting: [], later: [] }
  const summed: LedgerRow[] = []
  for (const row of rows) {
    const stage = stageOf(row, rangeTo, today)
    names[stage].push(row.period)
    if (stage === 'periods') summed.push(row)
  }
  return { names, summed }
}

const isCount = (row: LedgerRow): row is CountRow => 'due' in row
const isFreshness = (row: LedgerRow): row is FreshnessRow => 'staleDays' in row

export function stageOf(row: LedgerRow, rangeTo: CivilDate, today: number): Stage {
  if (row.to > rangeTo) return 'later'
  if (today <= dayNumber(row.to)) return 'running'
  return row.state === 'pending' ? 'waiting' : 'periods'
}

function countSums(rows: readonly CountRow[]): CountSums & { short: string[] } {
  const sums = Object.fromEntries(
    SUMS.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
  ) as CountSums
  const short = rows.filter(({ state }) => state === 'short').map(({ period }) => period)
  return { ...sums, short }
}

function countFigures(
  rows: readonly CountRow[],
): Omit<CountFigures, 'range' | 'obligation' | Stage> {
  const ids = Object.fromEntries(
    REPORTED_FATES.map((fate) => [
      fate,
      rows.flatMap(({ issues }) => issues[fate]).sort(byCodeUnit),
    ]),
  ) as Record<ReportedFate, string[]>
  return { ...countSums(rows), ids }
}

const freshnessFigures = (
  rows: readonly FreshnessRow[],
): Pick<FreshnessFigures, 'staleDays' | 'short'> => ({
  staleDays: rows.reduce((sum, { staleDays }) => sum + staleDays, 0),
  short: rows.filter(({ staleDays }) => staleDays > 0).map(({ period }) => period),
})
