import type { KnownIssue } from './factIndex'
import type { Fate } from './types'

const MS_PER_HOUR = 3_600_000

/** A fate that leaves the issue in the period it was planned in; one that aired counts where it aired. */
export type UnairedFate = Exclude<Fate, 'aired'>

/** What a fate depends on beside the issue itself; `now` in epoch milliseconds. */
export type FateContext = {
  readonly now: number
  readonly graceHours: number
  readonly isMadeUp: (issue: KnownIssue) => boolean
}

type Clause = {
  readonly fate: UnairedFate
  readonly holds: (issue: KnownIssue, plannedAt: number, context: FateContext) => boolean
}

/** Clauses 2 to 6 in their order (ledger.md, Fate); the first that holds decides. */
const CLAUSES: readonly Clause[] = [
  { fate: 'waived', holds: (issue) => issue.waived },
  { fate: 'excused', holds: (issue) => issue.excused },
  { fate: 'planned', holds: (_, plannedAt, { now }) => now < plannedAt },
  {
    fate: 'pending',
    holds: (_, plannedAt, { now, graceHours }) => now < plannedAt + graceHours * MS_PER_HOUR,
  },
  { fate: 'madeUp', holds: (issue, _, { isMadeUp }) => isMadeUp(issue) },
]

/**
 * The fate of an ordinary issue that was planned and has not aired (ledger.md, Fate), or `undefined` if it has none:
 * never planned, or cancelled and so nobody's plan any more.
 */
export function unairedFate(issue: KnownIssue, context: FateContext): UnairedFate | undefined {
  const { plannedAt, cancelled } = issue
  if (plannedAt === null || cancelled) return undefined
  return CLAUSES.find(({ holds }) => holds(issue, plannedAt, context))?.fate ?? 'missed'
}
