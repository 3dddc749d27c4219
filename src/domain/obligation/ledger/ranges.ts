import type { CivilDate } from '../../calendar/civil'
import { periodsBetween, type Period, type PeriodKind } from '../../calendar/periods'
import {
  civilDateOfDay,
  dayNumber,
  lengthOf,
  overlapOf,
  type DayNumber,
  type DaySpan,
} from './days'
import type { Obligation } from './types'

/** An obligation's range in one period (ledger.md, Words: range): the period cut to `validFrom…validTo`. */
export type Range = DaySpan & {
  readonly period: string
  readonly from: CivilDate
  readonly to: CivilDate
  readonly periodDays: number
}

/** The ranges of an obligation that meet the dates asked for, by date. */
export type RangesOf = (obligation: Pick<Obligation, 'period' | 'validFrom' | 'validTo'>) => Range[]

/** Cuts periods to obligations; the periods of each kind between `from` and `until` are laid out once. */
export function rangesBetween(from: CivilDate, until: CivilDate): RangesOf {
  const asked = { first: dayNumber(from), last: dayNumber(until) }
  const byKind = new Map<PeriodKind, readonly Range[]>()
  const wholePeriods = (kind: PeriodKind) => {
    const known = byKind.get(kind)
    if (known) return known
    const periods = periodsBetween(from, until, kind).map(wholeRange)
    byKind.set(kind, periods)
    return periods
  }
  return ({ period, validFrom, validTo }) => {
    const valid = {
      first: dayNumber(validFrom),
      last: validTo === null ? Infinity : dayNumber(validTo),
    }
    const ranges: Range[] = []
    for (const whole of wholePeriods(period)) {
      const met = overlapOf(overlapOf(whole, valid), asked)
      if (lengthOf(met) > 0) ranges.push(cutTo(valid, whole))
    }
    return ranges
  }
}

function wholeRange({ name, from, to }: Period): Range {
  const span = { first: dayNumber(from), last: dayNumber(to) }
  return { ...span, period: name, from, to, periodDays: lengthOf(span) }
}

function cutTo(valid: DaySpan, whole: Range): Range {
  const { first, last } = overlapOf(valid, whole)
  if (first === whole.first && last === whole.last) return whole
  return { ...whole, first, last, from: civilDateOfDay(first), to: civilDateOfDay(last) }
}

/** The position of the range that holds a day, or -1; the ranges are disjoint and in order. */
export function rangeIndexOf(ranges: readonly Range[], day: DayNumber): number {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range) return -1
    if (day < range.first) high = middle - 1
    else if (day > range.last) low = middle + 1
    else return middle
  }
  return -1
}
