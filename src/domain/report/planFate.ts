import type { KnownIssue } from '../obligation/ledger/factIndex'
import { unairedFate, type UnairedFate } from '../obligation/ledger/fate'
import type { PlanFate } from './rows'

/** What a plan's fate depends on beside the issue; `cutOff` in epoch milliseconds. */
export type PlanContext = {
  readonly cutOff: number
  readonly graceHours: number
  readonly hasAired: boolean
  readonly issueById: ReadonlyMap<string, KnownIssue>
  /** Whether an issue that names this one in `makesUp` has aired. */
  readonly isMadeUp: (issue: KnownIssue) => boolean
}

/** Without an obligation it makes no difference whether the slot or only the grace is still to come. */
const FATE: Readonly<Record<UnairedFate, PlanFate>> = {
  waived: 'waived',
  excused: 'excused',
  planned: 'waiting',
  pending: 'waiting',
  madeUp: 'madeUp',
  missed: 'missed',
}

/**
 * What became of an issue that counts as planned, or `undefined` where it does not (report.md, Programmes and pages:
 * planned): cancelled, never planned, or a make-up of an issue that stands in the plan itself.
 */
export function planFate(issue: KnownIssue, context: PlanContext): PlanFate | undefined {
  const { cutOff, graceHours, hasAired, issueById, isMadeUp } = context
  if (issue.cancelled || issue.plannedAt === null) return undefined
  const madeUpFor = issue.makesUp === null ? undefined : issueById.get(issue.makesUp)
  if (madeUpFor && !madeUpFor.cancelled) return undefined
  if (hasAired) return 'plannedAired'
  const fate = unairedFate(issue, { now: cutOff, graceHours, isMadeUp })
  return fate && FATE[fate]
}
