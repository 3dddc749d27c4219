import type { KnownAiring, KnownIssue } from './factIndex'
import type { Obligation } from './types'

/** When an issue first aired for one obligation, in epoch milliseconds; `undefined` if it has not aired. */
export type FirstAiringOf = (issue: KnownIssue) => number | undefined

/**
 * The first airing of issues for an obligation (ledger.md, Words: qualifies, first airing): the earliest that is long
 * enough. Airings that tie start at one instant, so which of them it is shows in no row.
 */
export function firstAirings({
  minimumSeconds,
}: Pick<Obligation, 'minimumSeconds'>): FirstAiringOf {
  const longEnough = ({ seconds }: KnownAiring) =>
    minimumSeconds === null || (seconds !== null && seconds >= minimumSeconds)
  return (issue) => {
    let first: number | undefined
    for (let airing = issue.airing; airing; airing = airing.other) {
      const earlier = first === undefined || airing.startedAt < first
      if (earlier && longEnough(airing)) first = airing.startedAt
    }
    return first
  }
}
