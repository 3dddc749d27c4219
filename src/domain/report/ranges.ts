import { dayNumber, type DayNumber, type DaySpan } from '../obligation/ledger/days'
import type { NamedRange } from './types'

/** A range of the report with the numbers of its days. */
export type ReportRange = NamedRange & DaySpan

export const reportRanges = (ranges: readonly NamedRange[]): ReportRange[] =>
  ranges.map(({ name, from, to }) => ({
    ...{ name, from, to },
    ...{ first: dayNumber(from), last: dayNumber(to) },
  }))

/** Whether a day lies in a range; what has no day lies in none. */
export const isIn = ({ first, last }: DaySpan, day: DayNumber | null): boolean =>
  day !== null && day >= first && day <= last
