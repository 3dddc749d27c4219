import { type CivilDate, civilDateOf } from '../calendar/civil'
import { periodOf } from '../calendar/periods'
import type { AiringReport } from './airingCheck'
import type { Obligation } from './ledger/types'

type Rule = Pick<Obligation, 'measure' | 'period' | 'minimumSeconds' | 'validFrom' | 'validTo'> & {
  title: string
}

/** Why an airing counts otherwise than its issue was planned to, in the ledger of one obligation. */
export type AiringEffect = { obligation: string } & (
  | { code: 'belowMinimum'; minimumSeconds: number; seconds: number | null }
  | { code: 'outsideRange' }
  | { code: 'otherPeriod'; counted: string; planned: string }
)

type Query = {
  report: Pick<AiringReport, 'startedAt' | 'seconds' | 'kind'>
  plannedAt: number | null
  /** Those that count the column. */
  obligations: readonly Rule[]
}

/**
 * What recording an airing as it is reported does to the ledger that its plan did not say (ledger.md, Words and Row of a
 * count obligation): too short it never counts; on another date it counts in that date's period, or in none.
 */
export function airingEffects({ report, plannedAt, obligations }: Query): AiringEffect[] {
  if (report.kind !== 'first') return []
  const [aired, planned] = [report.startedAt, plannedAt ?? report.startedAt].map((at) =>
    civilDateOf(at),
  ) as [CivilDate, CivilDate]
  return obligations
    .filter((rule) => isInForce(rule, aired) || isInForce(rule, planned))
    .flatMap((rule): AiringEffect[] => {
      const { title: obligation, minimumSeconds, measure, period } = rule
      const { seconds } = report
      if (minimumSeconds !== null && (seconds === null || seconds < minimumSeconds)) {
        return [{ code: 'belowMinimum', obligation, minimumSeconds, seconds }]
      }
      if (!isInForce(rule, aired)) return [{ code: 'outsideRange', obligation }]
      const counted = periodOf(aired, period).name
      const wanted = periodOf(planned, period).name
      return measure.kind === 'freshness' || counted === wanted
        ? []
        : [{ code: 'otherPeriod', obligation, counted, planned: wanted }]
    })
}

const isInForce = ({ validFrom, validTo }: Rule, date: CivilDate): boolean =>
  validFrom <= date && (validTo === null || date <= validTo)
