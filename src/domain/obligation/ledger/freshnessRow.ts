import {
  civilDateOfDay,
  daysWithin,
  lengthOf,
  overlapOf,
  type DayNumber,
  type DaySpan,
} from './days'
import type { Range } from './ranges'
import type { FreshnessRow, FreshnessState } from './types'

/** What freshness rows are made of, the same for every range of an obligation. */
export type FreshnessBasis = {
  readonly obligation: string
  /** Days of the first airings of ordinary issues, of any date, in order. */
  readonly items: readonly DayNumber[]
  /** Days too long after the newest item, suspended or not. */
  readonly stale: readonly DaySpan[]
  /** Days suspended for all the obligation's columns. */
  readonly suspended: readonly DaySpan[]
  readonly today: DayNumber
}

/**
 * The days more than `days` days after an item and before the next one (ledger.md, Row of a freshness obligation).
 * `validFrom` counts as an item; `items` are in order.
 */
export function staleSpans(
  days: number,
  validFrom: DayNumber,
  items: readonly DayNumber[],
): DaySpan[] {
  const all = [validFrom, ...items].sort((a, b) => a - b)
  return all
    .map((item, i) => ({ first: item + days + 1, last: (all[i + 1] ?? Infinity) - 1 }))
    .filter((span) => lengthOf(span) > 0)
}

/** The row of a freshness obligation in a range (ledger.md, Row of a freshness obligation). */
export function freshnessRow(basis: FreshnessBasis, range: Range): FreshnessRow {
  const { obligation, items, stale, suspended, today } = basis
  const seen = { first: range.first, last: Math.min(today, range.last) }
  const newest = items.findLast((item) => item <= seen.last)
  let staleDays = 0
  for (const span of stale) {
    if (span.last < seen.first || span.first > seen.last) continue
    const inRange = overlapOf(span, seen)
    staleDays += lengthOf(inRange) - daysWithin(inRange, suspended)
  }
  return {
    obligation,
    period: range.period,
    from: range.from,
    to: range.to,
    staleDays,
    newest: newest === undefined ? null : civilDateOfDay(newest),
    state: stateOf(range, staleDays, today),
  }
}

function stateOf(range: Range, staleDays: number, today: DayNumber): FreshnessState {
  if (today < range.first) return 'upcoming'
  if (staleDays > 0) return 'short'
  return today > range.last ? 'met' : 'open'
}
