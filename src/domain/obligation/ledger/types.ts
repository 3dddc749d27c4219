import type { CivilDate } from '../../calendar/civil'
import type { PeriodKind } from '../../calendar/periods'
import type { InstantText } from '../../contract/instants'

/** How many issues a partly valid period still owes (ledger.md, Words: D). */
export const PRORATIONS = ['full', 'proRata', 'nextFull'] as const
export type Proration = (typeof PRORATIONS)[number]

/** What an airing is: only a first one can meet an obligation, a repeat or a relay never does. */
export const AIRING_KINDS = ['first', 'repeat', 'relay'] as const
export type AiringKind = (typeof AIRING_KINDS)[number]

/** What is asked for: so many issues per period, or never more than so many days without a new one. */
export type Measure =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'freshness'; readonly days: number }

export type Obligation = {
  readonly id: string
  readonly columns: readonly string[]
  readonly measure: Measure
  readonly period: PeriodKind
  readonly validFrom: CivilDate
  /** Inclusive; `null` is open. */
  readonly validTo: CivilDate | null
  readonly proration: Proration
  /** Shorter airings, and those of unknown length, do not count; `null` asks for none. */
  readonly minimumSeconds: number | null
  readonly lateAfterMinutes: number
  readonly graceHours: number
}

/** What was planned: one number of a column. */
export type Issue = {
  readonly id: string
  readonly column: string
  readonly plannedAt: InstantText | null
  readonly cancelled: boolean
  readonly waived: boolean
  /** The id of the missed issue this one is to make up. */
  readonly makesUp: string | null
}

/** What happened: one broadcast or publication of an issue. */
export type Airing = {
  readonly id: string
  readonly issue: string
  readonly startedAt: InstantText
  readonly seconds: number | null
  readonly kind: AiringKind
  readonly confirmed: boolean
}

/** Days (inclusive) on which columns owe nothing; an excused holiday is a suspension of one day. */
export type Suspension = {
  readonly columns: readonly string[]
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Everything the ledger is computed from (ledger.md, Contract). */
export type Facts = {
  readonly now: InstantText
  /** IANA name; every civil date below is a date there. */
  readonly zone: string
  readonly from: CivilDate
  readonly until: CivilDate
  readonly obligations: readonly Obligation[]
  readonly issues: readonly Issue[]
  readonly airings: readonly Airing[]
  readonly suspensions: readonly Suspension[]
}

/** What can become of an ordinary issue (ledger.md, Fate). */
export const FATES = [
  'aired',
  'madeUp',
  'waived',
  'excused',
  'planned',
  'pending',
  'missed',
] as const
export type Fate = (typeof FATES)[number]

export type CountState =
  | 'excused'
  | 'none'
  | 'upcoming'
  | 'met'
  | 'madeUp'
  | 'waived'
  | 'open'
  | 'atRisk'
  | 'pending'
  | 'short'

export type FreshnessState = 'upcoming' | 'open' | 'met' | 'short'

/** What both kinds of row say first: `from` and `to` are the obligation's range in the period. */
export type RowHead = { obligation: string; period: string; from: CivilDate; to: CivilDate }

/** One period of a count obligation; keys in the order of the contract, ids sorted by code unit. */
export type CountRow = RowHead & {
  due: number
  aired: number
  onTime: number
  late: number
  madeUp: number
  waived: number
  excused: number
  planned: number
  pending: number
  missed: number
  shortage: number
  state: CountState
  issues: Record<Fate, string[]>
}

/** One period of a freshness obligation. */
export type FreshnessRow = RowHead & {
  staleDays: number
  /** The date of the last real item, `null` if there is none. */
  newest: CivilDate | null
  state: FreshnessState
}

export type LedgerRow = CountRow | FreshnessRow

/** A row with the issues behind those of its numbers that the contract gives no ids for. */
export type JudgedRow = {
  readonly row: LedgerRow
  /** Of the aired issues those that were late, sorted by code unit; of a freshness row none. */
  readonly late: readonly string[]
  /** Of a freshness row the issues whose items lie in the range, earliest first; of a count row none. */
  readonly items: readonly string[]
}
