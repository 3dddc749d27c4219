import type { LedgerRow } from '../../obligation/ledger/types'
import { canonicalJson } from '../canonical'
import { type IdChange, idChanges } from '../difference'
import type { Stage } from '../obligations'

/** A period of an obligation as the report of its outlet froze it. */
export type FrozenPair = { outlet: string; stage: Stage; row: LedgerRow }

/** What was kept of a period when it was closed. */
export type ClosedPair = {
  obligation: string
  period: string
  /** One more with every adjustment. */
  number: number
  /** The id of the consolidated report that closed it. */
  consolidation: string
  row: LedgerRow
}

/**
 * What closing does with a period: closes it; adjusts what it had closed; leaves what it closed as it is; leaves what
 * another report closed; or leaves it open, for proof is waited for, it runs still, or it ends after the window.
 */
export const CLOSING_FATES = [
  'closes',
  'adjusts',
  'kept',
  'closedElsewhere',
  'waiting',
  'running',
  'later',
] as const
export type ClosingFate = (typeof CLOSING_FATES)[number]

export type PlannedPair = FrozenPair & {
  fate: ClosingFate
  /** What was closed before, whoever closed it. */
  closed: ClosedPair | null
}

/** Names a period of an obligation. */
export const pairKey = ({ obligation, period }: Pick<ClosedPair, 'obligation' | 'period'>) =>
  `${obligation}:${period}`

type Asked = {
  /** The id of the report that closes. */
  consolidation: string
  pairs: readonly FrozenPair[]
  /** The last closing of each period. */
  closed: ReadonlyMap<string, ClosedPair>
}

/** What becomes of each period when a consolidated report is closed now (domain.md §3 rule 5). */
export const closingPlan = ({ consolidation, pairs, closed }: Asked): PlannedPair[] =>
  pairs.map((pair) => {
    const before = closed.get(pairKey(pair.row)) ?? null
    return { ...pair, closed: before, fate: fateOf(pair, before, consolidation) }
  })

function fateOf(pair: FrozenPair, closed: ClosedPair | null, self: string): ClosingFate {
  if (closed && closed.consolidation !== self) return 'closedElsewhere'
  // What was closed is never opened by its outlet's report: a period that waits again is adjusted.
  if (closed) return isSame(closed.row, pair.row) ? 'kept' : 'adjusts'
  return pair.stage === 'periods' ? 'closes' : pair.stage
}

const isSame = (a: LedgerRow, b: LedgerRow) => canonicalJson(a) === canonicalJson(b)

/** A period that reads otherwise than it was kept: its members that changed, and the issues that came and went. */
export type PairChange = {
  obligation: string
  period: string
  values: { name: string; before: number | string | null; after: number | string | null }[]
  ids: Record<string, IdChange>
}

/** How a period reads otherwise; null where it does not. A row that is gone has no values after. */
export function pairChange(before: LedgerRow, after: LedgerRow | null): PairChange | null {
  if (after && isSame(before, after)) return null
  const was = Object.entries(before) as [string, unknown][]
  const is = new Map(Object.entries(after ?? {}) as [string, unknown][])
  const values = was.flatMap(([name, value]) => {
    if (!isValue(value) || NAMING.has(name)) return []
    const now = is.get(name) ?? null
    return isValue(now) && now !== value ? [{ name, before: value, after: now }] : []
  })
  return {
    ...{ obligation: before.obligation, period: before.period, values },
    ids: idChanges(before, after),
  }
}

const NAMING: ReadonlySet<string> = new Set(['obligation', 'period', 'from', 'to'])

const isValue = (value: unknown): value is number | string | null =>
  value === null || typeof value === 'number' || typeof value === 'string'
