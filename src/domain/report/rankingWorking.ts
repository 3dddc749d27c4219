import { indexFacts } from '../obligation/ledger/factIndex'
import { firstAirings, isLate } from '../obligation/ledger/firstAirings'
import { epochMs } from '../contract/instants'
import { exactDecimal } from './exactDecimal'
import { confirmedBy } from './known'
import type { RankingFigures, TopicFigures } from './rows'
import type { ReportFacts, Topic, Weights } from './types'

/** The components of a score, in the order they are weighed (report.md, Ranking). */
export const COMPONENTS = ['complete', 'onTime', 'coverage'] as const
export type Component = (typeof COMPONENTS)[number]

/** One component of a score: what is part of what, and what it gives. */
export type WeighedPart = {
  readonly name: Component
  readonly weight: number
  /** `null` where there is nothing to be a part of. */
  readonly fraction: { readonly part: number; readonly whole: number } | null
  /** Weight × part / whole with two decimals: the score is the sum before rounding. */
  readonly points: string | null
}

/** How a score came about, from the row that the ranking printed. */
export function weighedParts(
  row: Pick<RankingFigures, Component>,
  weights: Weights,
): WeighedPart[] {
  return COMPONENTS.map((name) => {
    const [part, whole] = row[name]?.split('/').map(Number) ?? []
    const weight = weights[name]
    if (part === undefined || whole === undefined) {
      return { name, weight, fraction: null, points: weight === 0 ? '0.00' : null }
    }
    const points = exactDecimal(BigInt(weight) * BigInt(part), BigInt(whole), 2)
    return { name, weight, fraction: { part, whole }, points }
  })
}

/** An issue that counts as aired for an obligation, with the airing that it counts by. */
export type CountedAiring = {
  readonly obligation: string
  readonly issue: string
  readonly airing: string
  /** Epoch milliseconds. */
  readonly airedAt: number
  readonly plannedAt: number | null
  readonly isLate: boolean
}

/** The airings by which issues counted, of some obligations, by time. */
export function countedAirings(
  facts: ReportFacts,
  aired: readonly { readonly obligation: string; readonly issues: readonly string[] }[],
): CountedAiring[] {
  const { cutOff, zone, issues, airings, suspensions } = facts
  const index = indexFacts(
    { now: cutOff, zone, issues, airings, suspensions },
    confirmedBy(epochMs(cutOff)),
  )
  const ruleOf = new Map(facts.obligations.map((rule) => [rule.id, rule]))
  return aired
    .flatMap(({ obligation, issues: ids }) => {
      const rule = ruleOf.get(obligation)
      if (!rule) return []
      const firstAiringOf = firstAirings(rule)
      return ids.flatMap((issue): CountedAiring[] => {
        const known = index.issueById.get(issue)
        const first = known && firstAiringOf(known)
        if (!first) return []
        return [
          {
            ...{ obligation, issue, airing: first.id, airedAt: first.startedAt },
            plannedAt: known.plannedAt,
            isLate: isLate(known, first.startedAt, rule.lateAfterMinutes),
          },
        ]
      })
    })
    .sort((one, other) => one.airedAt - other.airedAt || (one.issue < other.issue ? -1 : 1))
}

/** Topics that have none below them, in the order given: of these coverage is told. */
export function leafTopics(topics: readonly Topic[]): string[] {
  const parents = new Set(topics.map(({ parent }) => parent))
  return topics.flatMap(({ code }) => (parents.has(code) ? [] : [code]))
}

/** What an outlet has of each leaf, in the order given; `null` where it has nothing. */
export function leafCoverage(
  { topics }: Pick<ReportFacts, 'topics'>,
  rows: readonly TopicFigures[],
  { range, outlet }: { range: string; outlet: string | null },
): { topic: string; covered: TopicFigures | null }[] {
  const own = new Map(
    rows
      .filter((row) => row.range === range && row.outlet === outlet && row.covered)
      .map((row) => [row.topic, row]),
  )
  return leafTopics(topics).map((topic) => ({ topic, covered: own.get(topic) ?? null }))
}
