import { dayNumber, holdsDay, intersection, joined, type DayNumber, type DaySpan } from './days'
import type { Suspension } from './types'

/** On which days a column, or all of several columns, are suspended. */
export type Suspended = {
  /** Whether the day is suspended for the column (ledger.md, Fate 3). */
  on: (column: string, day: DayNumber) => boolean
  /** The days suspended for all the columns, as disjoint spans in order (ledger.md, Words: D; freshness). */
  forAll: (columns: readonly string[]) => readonly DaySpan[]
}

const NONE: readonly DaySpan[] = []
const EVERY_DAY: readonly DaySpan[] = [{ first: -Infinity, last: Infinity }]

/** Suspensions by column; several of one column add up, whether they overlap or not. */
export function suspendedDays(suspensions: readonly Suspension[]): Suspended {
  const byColumn = new Map<string, DaySpan[]>()
  for (const { columns, from, to } of suspensions) {
    const span = { first: dayNumber(from), last: dayNumber(to) }
    for (const column of columns) {
      const spans = byColumn.get(column)
      if (spans) spans.push(span)
      else byColumn.set(column, [span])
    }
  }
  for (const [column, spans] of byColumn) byColumn.set(column, joined(spans))
  const daysOf = (column: string) => byColumn.get(column) ?? NONE
  return {
    on: (column, day) => holdsDay(daysOf(column), day),
    forAll: (columns) =>
      columns.reduce((days, column) => intersection(days, daysOf(column)), EVERY_DAY),
  }
}
