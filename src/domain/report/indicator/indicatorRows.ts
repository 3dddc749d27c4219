import { exactDecimal } from '../exactDecimal'
import type { Figures } from '../figures'
import { PART, WINDOW } from '../reportRanges'
import { periodRange } from '../way/mainNumbers'
import type { EnteredValue, Indicator, IndicatorPart, IndicatorRow, IndicatorSplit } from './types'

/** What the parts of each breakdown are called, by code, in order. */
export type PartNames = Record<Exclude<IndicatorSplit, 'none'>, Readonly<Record<string, string>>>

type Given = {
  readonly indicators: readonly Indicator[]
  readonly entered: readonly EnteredValue[]
  readonly figures: Figures
  readonly names: PartNames
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
export function indicatorRows({ indicators, entered, figures, names }: Given): IndicatorRow[] {
  return indicators.map((indicator) => {
    const { id, name, unit, group, measure, split } = indicator
    const found = Object.entries(partsOf(split, names)).map(([code, label]): IndicatorPart => {
      const own = entered.find((one) => one.indicator === id && one.part === code)
      const value = (range: string) => measured(indicator, figures, range, code)
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
  figures: Figures,
  range: string,
  code: string,
): number | null {
  if (measure === null) return null
  if (split === 'none') {
    const total = figures.totals.find((row) => row.range === range && row.outlet === null)
    if (!total) return null
    const isUnknown =
      measure === 'minutes' && total.aired > 0 && total.unknownLength === total.aired
    return isUnknown ? null : total[measure]
  }
  if (split === 'genre' && (measure === 'items' || measure === 'takenDown')) {
    const row = figures.items.find(
      (one) => one.range === range && one.outlet === null && one.genre === code,
    )
    return (measure === 'items' ? row?.count : row?.takenDown) ?? 0
  }
  if (split === 'topic' && (measure === 'items' || measure === 'aired')) {
    const row = figures.topics.find(
      (one) => one.range === range && one.outlet === null && one.topic === code,
    )
    return row ? row[measure === 'items' ? 'items' : 'issues'].length : null
  }
  return null
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
