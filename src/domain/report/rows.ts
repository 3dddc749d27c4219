/** The rows of the figures; keys in the order they are printed in, ids sorted by code unit (report.md, Contract). */

type ObligationHead = {
  range: string
  obligation: string
  /** Names of the periods that enter sums, and of those that don't yet. */
  periods: string[]
  running: string[]
  waiting: string[]
  later: string[]
}

/** Fates of the ledger whose issues a report names. */
export const REPORTED_FATES = ['aired', 'madeUp', 'waived', 'excused', 'missed'] as const
export type ReportedFate = (typeof REPORTED_FATES)[number]

export type CountSums = {
  due: number
  aired: number
  onTime: number
  late: number
  madeUp: number
  waived: number
  excused: number
  missed: number
  shortage: number
}

export type CountFigures = ObligationHead &
  CountSums & { short: string[]; ids: Record<ReportedFate, string[]> }

export type FreshnessFigures = ObligationHead & { staleDays: number; short: string[] }

export type ObligationFigures = CountFigures | FreshnessFigures

/** What becomes of a planned issue, whichever obligations there are (report.md, Programmes and pages: planned). */
export const PLAN_FATES = [
  'plannedAired',
  'waived',
  'excused',
  'waiting',
  'madeUp',
  'missed',
] as const
export type PlanFate = (typeof PLAN_FATES)[number]

/** What is counted of a column or an outlet, in the order of the contract. */
export const PROGRAMME_NUMBERS = [
  'planned',
  ...PLAN_FATES,
  'aired',
  'makeUps',
  'late',
  'seconds',
  'minutes',
  'unknownLength',
  'repeats',
  'repeatSeconds',
  'repeatUnknown',
  'relays',
  'relaySeconds',
  'relayUnknown',
] as const
export type ProgrammeNumbers = Record<(typeof PROGRAMME_NUMBERS)[number], number>

/** Ids of issues, then of airings. */
export type ProgrammeIds = Record<
  'planned' | PlanFate | 'aired' | 'makeUps' | 'late' | 'repeats' | 'relays',
  string[]
>

export type ProgrammeFigures = { range: string; column: string } & ProgrammeNumbers & {
    ids: ProgrammeIds
  }

export type TotalFigures = { range: string; outlet: string | null } & ProgrammeNumbers & {
    items: number
    takenDown: number
  }

export type ItemFigures = {
  range: string
  outlet: string | null
  genre: string
  count: number
  takenDown: number
  /** Of the up items of the outlet, with one decimal; `null` where there is none. */
  percent: string | null
  ids: string[]
  takenDownIds: string[]
}

export type Quantity = { sum: number; unknown: number }

export type ActivityFigures = {
  range: string
  kind: string
  count: number
  quantities: Record<string, Quantity>
  ids: string[]
}

export type TopicFigures = {
  range: string
  outlet: string | null
  /** A code, or `null` for what carries none of the given ones. */
  topic: string | null
  /** Whether any of its sets has something. */
  covered: boolean
  issues: string[]
  items: string[]
  activities: string[]
  seconds: number
  unknownLength: number
}

/** The components are fractions as they come, not reduced: `5/6`. */
export type RankingFigures = {
  range: string
  outlet: string
  complete: string | null
  onTime: string | null
  coverage: string | null
  score: string | null
  rank: number | null
}
