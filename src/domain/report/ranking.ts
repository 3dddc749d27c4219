import { byCodeUnit } from '../obligation/ledger/countRow'
import type { Obligation } from '../obligation/ledger/types'
import { grouped } from './grouped'
import { exactDecimal } from './exactDecimal'
import type { ReportRange } from './ranges'
import { COMPONENTS } from './rankingWorking'
import type { CountFigures, CountSums, ObligationFigures, RankingFigures } from './rows'
import type { TopicTallies } from './topics'
import type { TopicTree } from './topicTree'
import type { Column, Weights } from './types'

/** A part of a whole, as it comes; `null` where there is no whole. */
type Fraction = { readonly part: number; readonly whole: number } | null

type Components = Readonly<Record<keyof Weights, Fraction>>

type RankingFacts = {
  readonly obligations: readonly Obligation[]
  readonly columns: readonly Column[]
  readonly weights: Weights
}

/**
 * The ranking of one range (report.md, Ranking) from the rows of obligations and the tallies of topics of that range.
 */
export function rankingRows(
  { obligations, columns, weights }: RankingFacts,
  rows: readonly ObligationFigures[],
  topics: TopicTallies,
  tree: TopicTree,
  range: ReportRange,
): RankingFigures[] {
  const outletOfColumn = new Map(columns.map(({ id, outlet }) => [id, outlet]))
  const outletOf = new Map(
    obligations.map(({ id, columns: [first = ''] }) => [id, outletOfColumn.get(first) ?? '']),
  )
  const byOutlet = grouped(
    rows.filter((row): row is CountFigures => 'due' in row),
    ({ obligation }) => outletOf.get(obligation) ?? '',
  )
  const scored = [...byOutlet].map(([outlet, ofOutlet]) => {
    const sums = sumOf(ofOutlet)
    const covered = tree.leaves.filter((leaf) => topics.get(outlet)?.has(leaf)).length
    const components: Components = {
      complete: fraction(sums.due - sums.shortage, sums.due),
      onTime: onTimeOf(sums),
      coverage: fraction(covered, tree.leaves.length),
    }
    return { outlet, components, score: scoreOf(components, weights) }
  })
  const ranks = ranksOf(scored.map(({ score }) => score))
  return scored
    .map(({ outlet, components, score }) => ({
      ...{ range: range.name, outlet },
      complete: written(components.complete),
      onTime: written(components.onTime),
      coverage: written(components.coverage),
      score,
      rank: score === null ? null : (ranks.get(score) ?? null),
    }))
    .sort(
      (one, other) =>
        (one.rank ?? Infinity) - (other.rank ?? Infinity) || byCodeUnit(one.outlet, other.outlet),
    )
}

type Sums = Pick<CountSums, 'due' | 'shortage' | 'aired' | 'onTime'>

function sumOf(rows: readonly CountFigures[]): Sums {
  const sums = { due: 0, shortage: 0, aired: 0, onTime: 0 }
  for (const { due, shortage, aired, onTime } of rows) {
    sums.due += due
    sums.shortage += shortage
    sums.aired += aired
    sums.onTime += onTime
  }
  return sums
}

const fraction = (part: number, whole: number): Fraction => (whole === 0 ? null : { part, whole })

/** An outlet that aired nothing of what it owed was never on time. */
const onTimeOf = ({ aired, onTime, shortage }: Sums): Fraction =>
  aired === 0 && shortage > 0 ? { part: 0, whole: 1 } : fraction(onTime, aired)

const written = (value: Fraction): string | null => value && `${value.part}/${value.whole}`

/** The weighted sum with two decimals; `null` where a component that weighs something is. */
function scoreOf(components: Components, weights: Weights): string | null {
  let numerator = 0n
  let denominator = 1n
  for (const name of COMPONENTS) {
    const value = components[name]
    if (weights[name] === 0) continue
    if (value === null) return null
    const whole = BigInt(value.whole)
    numerator = numerator * whole + BigInt(weights[name]) * BigInt(value.part) * denominator
    denominator *= whole
  }
  return exactDecimal(numerator, denominator, 2)
}

/** The rank of each score: 1 and how many are higher. Scores are compared as they are printed. */
function ranksOf(scores: readonly (string | null)[]): ReadonlyMap<string, number> {
  const given = scores.filter((score) => score !== null).sort((a, b) => Number(b) - Number(a))
  const ranks = new Map<string, number>()
  given.forEach((score, higher) => {
    if (!ranks.has(score)) ranks.set(score, higher + 1)
  })
  return ranks
}
