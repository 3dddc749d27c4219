import type { CivilDate } from '../calendar/civil'
import type { InstantText } from '../contract/instants'
import type {
  Airing as LedgerAiring,
  Issue as LedgerIssue,
  Obligation,
  Suspension,
} from '../obligation/ledger/types'

/** A range of a report by its name; both dates are inclusive. */
export type NamedRange = {
  readonly name: string
  readonly from: CivilDate
  readonly to: CivilDate
}

export type Outlet = { readonly id: string }

export type Column = {
  readonly id: string
  readonly outlet: string
  readonly lateAfterMinutes: number
  readonly graceHours: number
}

export type Topic = { readonly code: string; readonly parent: string | null }

export type Issue = LedgerIssue & { readonly topics: readonly string[] }

/** An airing that may have been confirmed only after the cut-off. */
export type Airing = Omit<LedgerAiring, 'confirmed'> & {
  readonly confirmedAt: InstantText | null
}

/** A published article. */
export type Item = {
  readonly id: string
  readonly outlet: string
  readonly genre: string
  readonly topics: readonly string[]
  readonly publishedAt: InstantText
  readonly takenDownAt: InstantText | null
}

/** Something done that is no issue and no article: leaflets handed out, a class held. */
export type Activity = {
  readonly id: string
  readonly kind: string
  readonly doneOn: CivilDate | null
  /** When that it was done was recorded. */
  readonly recordedAt: InstantText | null
  readonly topics: readonly string[]
  /** Amounts by unit; `null` is not known. */
  readonly quantities: Readonly<Record<string, number | null>>
}

/** What the components of a score weigh: whole numbers with sum 100. */
export type Weights = {
  readonly complete: number
  readonly onTime: number
  readonly coverage: number
}

/** Everything the figures are computed from (report.md, Contract). */
export type ReportFacts = {
  readonly cutOff: InstantText
  readonly zone: string
  readonly ranges: readonly NamedRange[]
  readonly outlets: readonly Outlet[]
  readonly columns: readonly Column[]
  readonly topics: readonly Topic[]
  readonly obligations: readonly Obligation[]
  readonly issues: readonly Issue[]
  readonly airings: readonly Airing[]
  readonly suspensions: readonly Suspension[]
  readonly items: readonly Item[]
  readonly activities: readonly Activity[]
  /** `null` where none are in force: then nothing is ranked. */
  readonly weights: Weights | null
}
