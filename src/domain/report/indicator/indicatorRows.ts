import { exactDecimal } from '../exactDecimal'
import type { Figures } from '../figures'
import { PART, WINDOW } from '../reportRanges'
import { periodRange } from '../way/mainNumbers'
import type { TotalFigures } from '../rows'
import type {
  EnteredValue,
  Indicator,
  IndicatorMeasure,
  IndicatorPart,
  IndicatorRow,
  IndicatorSplit,
} from './types'

/** What the parts of each breakdown are called, by code, in order. */
export type PartNames = Record<Exclude<IndicatorSplit, 'none'>, Readonly<Record<string, string>>>

/** What breakdowns go by that the figures do not say: the medium of outlets and the reform field of topics, by id. */
export type PartKeys = {
  readonly mediumOf: Readonly<Record<string, string>>
  readonly fieldOf: Readonly<Record<string, string>>
}

type Given = {
  readonly indicators: readonly Indicator[]
  readonly entered: readonly EnteredValue[]
  readonly figures: Figures
  readonly names: PartNames
  readonly keys: PartKeys
}

const WHOLE = { '': '' }

export const partsOf = (
  split: IndicatorSplit,
  names: PartNames,
): Readonly<Record<string, string>> => (split === 'none' ? WHOLE : names[split])

/** Whether a report has a year so far beside its period. */
export const hasSoFar = ({ ranges }: Pick<Figures, 'ranges'>): boolean =>
  ranges.some(({ name }) => name === PART)

/** Every indicator with its values: computed ones from the figures, the others as they were entered. */
export function indicatorRows(given: Given): IndicatorRow[] {
  const { indicators, entered, figures, names } = given
  return indicators.map((indicator) => {
    const { id, name, unit, group, measure, split } = indicator
    const found = Object.entries(partsOf(split, names)).map(([code, label]): IndicatorPart => {
      const own = entered.find((one) => one.indicator === id && one.part === code)
      const value = (range: string) => measured(indicator, given, range, code)
      const soFar = measure ? value(WINDOW) : (own?.soFar ?? null)
      return {
        ...{ code, label, share: null, source: own?.source ?? '' },
        period: measure ? value(periodRange(figures)) : (own?.period ?? null),
        soFar: hasSoFar(figures) ? soFar : null,
      }
    })
    return { id, name, unit, group, isComputed: measure !== null, parts: withShares(found) }
  })
}

/** A breakdown that the figures do not have is not known. */
function measured(
  { measure, split }: Indicator,
  given: Given,
  range: string,
  code: string,
): number | null {
  return measure === null ? null : MEASURED[split](measure, given, range, code)
}

type Measured = (
  measure: IndicatorMeasure,
  given: Given,
  range: string,
  code: string,
) => number | null

const MEASURED: Record<IndicatorSplit, Measured> = {
  none: (measure, { figures }, range) =>
    totalIn(
      measure,
      figures.totals.find((row) => row.range === range && row.outlet === null),
    ),
  medium: (measure, { figures, keys }, range, code) => {
    const own = figures.totals.filter((row) => row.range === range && row.outlet !== null)
    if (own.length === 0) return null
    const values = own
      .filter(({ outlet }) => keys.mediumOf[outlet ?? ''] === code)
      .map((row) => totalIn(measure, row))
    return values.includes(null) ? null : values.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  },
  genre: (measure, { figures }, range, code) => {
    if (measure !== 'items' && measure !== 'takenDown') return null
    const row = figures.items.find(
      (one) => one.range === range && one.outlet === null && one.genre === code,
    )
    return (measure === 'items' ? row?.count : row?.takenDown) ?? 0
  },
  topic: (measure, { figures }, range, code) => {
    const row = topicRows(figures, range).find(({ topic }) => topic === code)
    const set = TOPIC_SETS[measure]
    return row && set ? row[set].length : null
  },
  // What carries two topics of a field is there once.
  field: (measure, { figures, keys }, range, code) => {
    const set = TOPIC_SETS[measure]
    const rows = topicRows(figures, range).filter(({ topic }) => keys.fieldOf[topic ?? ''])
    if (!set || rows.length === 0) return null
    const own = rows.filter(({ topic }) => keys.fieldOf[topic ?? ''] === code)
    return new Set(own.flatMap((row) => row[set])).size
  },
}

/** What topics say of a measure. */
const TOPIC_SETS: Partial<Record<IndicatorMeasure, 'items' | 'issues'>> = {
  ...{ items: 'items', aired: 'issues' },
}

const topicRows = ({ topics }: Figures, range: string) =>
  topics.filter((row) => row.range === range && row.outlet === null)

function totalIn(measure: IndicatorMeasure, total: TotalFigures | undefined): number | null {
  if (!total) return null
  const isUnknown = measure === 'minutes' && total.aired > 0 && total.unknownLength === total.aired
  return isUnknown ? null : total[measure]
}

function withShares(parts: readonly IndicatorPart[]): IndicatorPart[] {
  const all = parts.map(({ period }) => period)
  const sum = all.reduce<number>((total, one) => total + (one ?? 0), 0)
  const isKnown = parts.length > 1 && sum > 0 && !all.includes(null)
  return parts.map((part) => ({
    ...part,
    share:
      isKnown && part.period !== null
        ? exactDecimal(BigInt(part.period) * 100n, BigInt(sum), 1)
        : null,
  }))
}
