import type { Fate } from './ledger/types'

/** What became of an issue: a fate of the ledger, or what stands in the plan but counts nowhere. */
export type IssueStanding = Fate | 'cancelled' | 'makeUp'

/** Worst first: where several obligations count an issue, what is missing for one of them is what matters. */
const WORST_FIRST: readonly Fate[] = [
  'missed',
  'pending',
  'planned',
  'aired',
  'madeUp',
  'waived',
  'excused',
]

type Known = {
  /** What the ledger's rows say of it; none where no obligation counts it. */
  readonly fates: readonly Fate[]
  readonly cancelled: boolean
  readonly waived: boolean
  readonly makesUp: boolean
  /** Whether it has a first airing. */
  readonly hasAired: boolean
  readonly plannedAt: number | null
}

/**
 * What became of one issue, for its own page. The ledger decides where it counts; an issue that no obligation counts
 * is owed to nobody and never missed, it only waits to be confirmed.
 */
export function issueStanding(known: Known, now: number): IssueStanding {
  const { fates, cancelled, waived, makesUp, hasAired, plannedAt } = known
  const worst = WORST_FIRST.find((fate) => fates.includes(fate))
  if (worst) return worst
  if (hasAired) return 'aired'
  if (cancelled) return 'cancelled'
  if (makesUp) return 'makeUp'
  if (waived) return 'waived'
  return plannedAt === null || plannedAt > now ? 'planned' : 'pending'
}
