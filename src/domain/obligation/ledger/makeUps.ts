import type { KnownIssue } from './factIndex'
import type { FirstAiringOf } from './firstAirings'

/** Which issues of an obligation stand in for another, and which are made up by them. */
export type MakeUps = {
  /** M, bound: it counts nowhere by itself. */
  readonly bound: ReadonlySet<KnownIssue>
  /** T, which a bound M that has aired makes up. */
  readonly madeUp: ReadonlySet<KnownIssue>
}

/**
 * Binds make-ups M to their missed issue T within one obligation (ledger.md, Words: Make-up). `issues` are all those of
 * the obligation; `target` finds T among them by id. Nothing but T's own facts decides whether it can be made up, so
 * chains and circles of make-ups need no order.
 */
export function bindMakeUps(
  issues: readonly KnownIssue[],
  target: (id: string) => KnownIssue | undefined,
  firstAiringOf: FirstAiringOf,
): MakeUps {
  const bound = new Set<KnownIssue>()
  const earliest = new Map<KnownIssue, { makeUp: KnownIssue; airedAt: number }>()
  for (const makeUp of issues) {
    if (makeUp.makesUp === null) continue
    const missed = target(makeUp.makesUp)
    if (!missed || !canBeMadeUp(missed, firstAiringOf)) continue
    const airedAt = firstAiringOf(makeUp)?.startedAt
    if (airedAt === undefined) {
      bound.add(makeUp)
      continue
    }
    const rival = earliest.get(missed)
    const wins =
      !rival ||
      airedAt < rival.airedAt ||
      (airedAt === rival.airedAt && makeUp.id < rival.makeUp.id)
    if (wins) earliest.set(missed, { makeUp, airedAt })
  }
  for (const { makeUp } of earliest.values()) bound.add(makeUp)
  return { bound, madeUp: new Set(earliest.keys()) }
}

/** T "has not aired and is neither waived nor excused nor cancelled". */
const canBeMadeUp = (missed: KnownIssue, firstAiringOf: FirstAiringOf) =>
  firstAiringOf(missed) === undefined && !missed.waived && !missed.excused && !missed.cancelled
