import type { KnownAiring, KnownIssue } from './factIndex'
import type { Obligation } from './types'

const MS_PER_MINUTE = 60_000

/** The first airing of an issue for one obligation; `undefined` if it has not aired. */
export type FirstAiringOf = (issue: KnownIssue) => KnownAiring | undefined

/**
 * The first airing of issues for an obligation (ledger.md, Words: qualifies, first airing): the earliest that is long
 * enough; of several at one instant the one with the smaller id.
 */
export function firstAirings({
  minimumSeconds,
}: Pick<Obligation, 'minimumSeconds'>): FirstAiringOf {
  const longEnough = ({ seconds }: KnownAiring) =>
    minimumSeconds === null || (seconds !== null && seconds >= minimumSeconds)
  return (issue) => {
    let first: KnownAiring | undefined
    for (let airing = issue.airing; airing; airing = airing.other) {
      if (longEnough(airing) && (!first || isEarlier(airing, first))) first = airing
    }
    return first
  }
}

const isEarlier = (one: KnownAiring, other: KnownAiring) =>
  one.startedAt < other.startedAt || (one.startedAt === other.startedAt && one.id < other.id)

/** Whether an issue that first aired at an instant (epoch milliseconds) was late (ledger.md, Row of a count obligation). */
export const isLate = (
  { plannedAt }: Pick<KnownIssue, 'plannedAt'>,
  airedAt: number,
  lateAfterMinutes: number,
): boolean => plannedAt !== null && airedAt > plannedAt + lateAfterMinutes * MS_PER_MINUTE
