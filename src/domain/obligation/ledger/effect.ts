import { ledger } from './ledger'
import type { CountRow, Facts, FreshnessRow, LedgerRow } from './types'

/** A row as it is and as it would be; null on a side where there is no such row. */
export type LedgerEffect = { before: LedgerRow | null; after: LedgerRow | null }

/**
 * What a change of facts would do to the ledger, before anybody commits to it: the rows that would differ, in ledger
 * order (design.md, principle 4). Both are facts of the same window and the same `now`.
 */
export function ledgerEffect(before: Facts, after: Facts): LedgerEffect[] {
  const rowsAfter = new Map(ledger(after).map((row) => [placeOf(row), row]))
  const effects: LedgerEffect[] = ledger(before).map((row) => {
    const twin = rowsAfter.get(placeOf(row)) ?? null
    rowsAfter.delete(placeOf(row))
    return { before: row, after: twin }
  })
  for (const row of rowsAfter.values()) effects.push({ before: null, after: row })
  return effects.filter(({ before: was, after: is }) => JSON.stringify(was) !== JSON.stringify(is))
}

const placeOf = (row: CountRow | FreshnessRow) => `${row.obligation} ${row.period}`
