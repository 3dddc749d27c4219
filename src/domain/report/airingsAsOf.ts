import { epochMs } from '../contract/instants'
import type { Airing } from './types'

/** What is kept of an airing, whether it stands or not. */
export type KeptAiring = {
  readonly id: string
  readonly issue: string
  readonly startedAt: string
  readonly seconds: number | null
  readonly kind: Airing['kind']
  readonly confirmed: boolean | null
  readonly confirmedAt: string | null
  readonly rejected: boolean | null
  readonly replaces: string | null
  readonly replacedBy: string | null
}

/**
 * The airings that stood at the cut-off (an instant), with when each was confirmed: a replaced or rejected one counts until
 * the record that replaced it was made (its `confirmedAt`). Give all records of an issue.
 */
export function airingsAsOf(records: readonly KeptAiring[], cutOff: string): Airing[] {
  const at = epochMs(cutOff)
  const known = new Set(records.map(({ id }) => id))
  const gone = new Set<string>()
  for (const { replaces, confirmedAt } of records) {
    if (replaces !== null && (confirmedAt === null || epochMs(confirmedAt) <= at)) {
      gone.add(replaces)
    }
  }
  const stood = ({ id, rejected, replacedBy }: KeptAiring) =>
    rejected !== true && !gone.has(id) && (replacedBy === null || known.has(replacedBy))
  return records
    .filter(stood)
    .map(({ id, issue, startedAt, seconds, kind, confirmed, confirmedAt }) => ({
      id,
      issue,
      startedAt,
      seconds,
      kind,
      // Older confirmations have no instant of their own.
      confirmedAt: confirmed === true ? (confirmedAt ?? startedAt) : null,
    }))
}
