import { daysWithin, lengthOf, type DayNumber, type DaySpan } from './days'
import { dueIn } from './due'
import type { Range } from './ranges'
import { FATES, type CountRow, type CountState, type Fate, type Obligation } from './types'

/** What was found in one range: issue ids by fate, and those of the aired ones that were late. */
export type Tally = { readonly ids: Record<Fate, string[]>; readonly late: string[] }

type CountObligation = Pick<Obligation, 'id' | 'proration'> & { readonly count: number }

/** Where now stands in the range, and whether all of it is suspended. */
type Moment = {
  readonly whollySuspended: boolean
  readonly begun: boolean
  readonly ended: boolean
}

/** In their order (ledger.md, Row of a count obligation, state); the first that holds decides. */
const STATES: readonly {
  readonly state: CountState
  readonly holds: (row: CountRow, moment: Moment) => boolean
}[] = [
  { state: 'excused', holds: (_, { whollySuspended }) => whollySuspended },
  { state: 'none', holds: (row) => row.due === 0 },
  { state: 'upcoming', holds: (_, { begun }) => !begun },
  { state: 'met', holds: (row) => row.shortage === 0 && row.aired >= row.due },
  { state: 'madeUp', holds: (row) => row.shortage === 0 && row.aired + row.madeUp >= row.due },
  { state: 'waived', holds: (row) => row.shortage === 0 },
  { state: 'open', holds: (row, { ended }) => !ended && row.planned + row.pending >= row.shortage },
  { state: 'atRisk', holds: (_, { ended }) => !ended },
  { state: 'pending', holds: (row) => row.pending >= row.shortage },
]

const stateOf = (row: CountRow, moment: Moment): CountState =>
  STATES.find(({ holds }) => holds(row, moment))?.state ?? row.state

/** The order of ids in lists (ledger.md, Contract). */
export const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** An empty tally, its ids in the order of the contract. */
export const emptyTally = (): Tally => ({
  ids: { aired: [], madeUp: [], waived: [], excused: [], planned: [], pending: [], missed: [] },
  late: [],
})

/**
 * The row of a count obligation in a range (ledger.md, Row of a count obligation). `suspended` are the days suspended
 * for all the obligation's columns; `today` is the date of now. The tally's ids are sorted in place.
 */
export function countRow(
  obligation: CountObligation,
  range: Range,
  { ids, late }: Tally,
  suspended: readonly DaySpan[],
  today: DayNumber,
): CountRow {
  for (const fate of FATES) if (ids[fate].length > 1) ids[fate].sort(byCodeUnit)
  if (late.length > 1) late.sort(byCodeUnit)
  const whollySuspended = daysWithin(range, suspended) === lengthOf(range)
  const due = whollySuspended ? 0 : dueIn(range, obligation.count, obligation.proration)
  const cleared = ids.aired.length + ids.madeUp.length + ids.waived.length + ids.excused.length
  const row: CountRow = {
    obligation: obligation.id,
    period: range.period,
    from: range.from,
    to: range.to,
    due,
    aired: ids.aired.length,
    onTime: ids.aired.length - late.length,
    late: late.length,
    madeUp: ids.madeUp.length,
    waived: ids.waived.length,
    excused: ids.excused.length,
    planned: ids.planned.length,
    pending: ids.pending.length,
    missed: ids.missed.length,
    shortage: Math.max(0, due - cleared),
    state: 'short',
    issues: ids,
  }
  const begun = today >= range.first
  const ended = today > range.last
  row.state = stateOf(row, { whollySuspended, begun, ended })
  return row
}
