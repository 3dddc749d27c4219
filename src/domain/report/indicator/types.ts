/** What indicators are about, in the order of a report (domain.md §6). */
export const INDICATOR_GROUPS = ['programmes', 'items', 'visual', 'meetings', 'documents'] as const
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number]

/** By what an indicator is broken down. */
export const INDICATOR_SPLITS = ['none', 'medium', 'genre', 'topic', 'field'] as const
export type IndicatorSplit = (typeof INDICATOR_SPLITS)[number]

/** The fields of the reform, which topics belong to; statistics break items down by them (domain.md §6). */
export const REFORM_FIELDS = [
  ...(['institutions', 'procedures', 'apparatus', 'officials', 'finance', 'digital'] as const),
] as const
export type ReformField = (typeof REFORM_FIELDS)[number]

/** What is computed from the figures of a report; what has none is entered. */
export const INDICATOR_MEASURES = [
  ...(['planned', 'aired', 'late', 'makeUps', 'missed', 'repeats', 'relays', 'minutes'] as const),
  ...(['items', 'takenDown'] as const),
] as const
export type IndicatorMeasure = (typeof INDICATOR_MEASURES)[number]

export type Indicator = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly group: IndicatorGroup
  /** Null for one that is entered. */
  readonly measure: IndicatorMeasure | null
  readonly split: IndicatorSplit
}

/** What an outlet entered of an indicator; null is not known, which is not 0. */
export type EnteredValue = {
  readonly indicator: string
  /** A code of its breakdown; empty for the whole. */
  readonly part: string
  readonly period: number | null
  readonly soFar: number | null
  /** Where the numbers come from. */
  readonly source: string
}

export type IndicatorPart = {
  code: string
  label: string
  period: number | null
  /** Of the year so far; null where that is not known, or the report has no such range. */
  soFar: number | null
  /** Of all parts, in the period, in per cent; null where one of them is not known or all are 0. */
  share: string | null
  source: string
}

/** An indicator with its values, as a report shows and freezes it. */
export type IndicatorRow = {
  id: string
  name: string
  unit: string
  group: IndicatorGroup
  isComputed: boolean
  parts: IndicatorPart[]
}
