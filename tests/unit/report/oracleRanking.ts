import type {
  CountFigures,
  ObligationFigures,
  RankingFigures,
} from '../../../src/domain/report/rows'
import type { NamedRange, ReportFacts } from '../../../src/domain/report/types'
import { airedIn, columnsOf, decimal, isDown, itemsIn, sum } from './naive'

type Fraction = [number, number] | null

function components(facts: ReportFacts, range: NamedRange, outlet: string, rows: CountFigures[]) {
  const of = (name: 'due' | 'shortage' | 'onTime' | 'aired') => sum(rows.map((row) => row[name]))
  const leaves = facts.topics.filter(({ code }) =>
    facts.topics.every(({ parent }) => parent !== code),
  )
  const columns = columnsOf(facts, outlet)
  const carried = [
    ...airedIn(facts, range).filter(({ column }) => columns.includes(column)),
    ...itemsIn(facts, range, outlet).filter((item) => !isDown(facts, item)),
  ].flatMap(({ topics }) => topics)
  const covered = leaves.filter(({ code }) => carried.includes(code))
  const ratio = (part: number, whole: number): Fraction => (whole === 0 ? null : [part, whole])
  const nothingAired: Fraction = of('shortage') > 0 ? [0, 1] : null
  return {
    complete: ratio(of('due') - of('shortage'), of('due')),
    onTime: of('aired') === 0 ? nothingAired : ratio(of('onTime'), of('aired')),
    coverage: ratio(covered.length, leaves.length),
  }
}

export function ranking(
  facts: ReportFacts,
  range: NamedRange,
  block: ObligationFigures[],
): RankingFigures[] {
  const { weights } = facts
  if (!weights) return []
  const rows = block.filter((row) => 'due' in row)
  const outletOf = ({ obligation }: { obligation: string }) => {
    const first = facts.obligations.find(({ id }) => id === obligation)?.columns[0]
    return facts.columns.find(({ id }) => id === first)?.outlet
  }
  const scored = facts.outlets.flatMap(({ id: outlet }) => {
    const own = rows.filter((row) => outletOf(row) === outlet)
    if (own.length === 0) return []
    const values = components(facts, range, outlet, own)
    const parts: [number, Fraction][] = [
      [weights.complete, values.complete],
      [weights.onTime, values.onTime],
      [weights.coverage, values.coverage],
    ]
    const whole = parts.reduce((all, [, value]) => all * BigInt(value?.[1] ?? 1), 1n)
    const score = parts.reduce((all, [weight, value]) => {
      if (value === null) return all
      return all + (BigInt(weight) * BigInt(value[0]) * whole) / BigInt(value[1])
    }, 0n)
    const isRanked = parts.every(([weight, value]) => weight === 0 || value !== null)
    return [{ outlet, values, score: isRanked ? decimal(score, whole, 2) : null }]
  })
  const written = (value: Fraction) => (value === null ? null : value.join('/'))
  const higher = (score: string) =>
    scored.filter((other) => other.score !== null && Number(other.score) > Number(score)).length
  return scored
    .map(({ outlet, values, score }) => ({
      range: range.name,
      outlet,
      complete: written(values.complete),
      onTime: written(values.onTime),
      coverage: written(values.coverage),
      score,
      rank: score === null ? null : 1 + higher(score),
    }))
    .sort((a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9) || (a.outlet < b.outlet ? -1 : 1))
}
