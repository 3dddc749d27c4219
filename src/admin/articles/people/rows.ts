import { creditFault, type CreditFault } from '@/domain/credit/creditFault'
import type { Credit } from '@/domain/credit/types'

/** A row of the dialog: the share as it is typed. */
export type Row = Omit<Credit, 'share'> & { share: string }

export const rowsOf = (credits: readonly Credit[]): Row[] =>
  credits.map(({ share, ...row }) => ({
    ...row,
    share: share === null ? '' : String(share).replace('.', ','),
  }))

const SHARE = /^\d{1,3}(?:[.,]\d{1,2})?$/

/** The rows as a list of people, or why they are none yet. */
export function creditsOf(
  rows: readonly Row[],
): { credits: Credit[]; fault: null } | { credits: null; fault: CreditFault } {
  const odd = rows.find(({ kind, share }) => isTyped(kind, share) && !SHARE.test(share.trim()))
  if (odd) return { credits: null, fault: { kind: 'badShare', name: odd.name } }
  const credits = rows.map(({ share, name, ...row }) => ({
    ...{ ...row, name: name.trim() },
    share: isTyped(row.kind, share) ? Number(share.trim().replace(',', '.')) : null,
  }))
  const fault = creditFault(credits)
  return fault ? { credits: null, fault } : { credits, fault: null }
}

/** What was typed for an author that now does something else is no share. */
const isTyped = (kind: Row['kind'], share: string) => kind === 'writing' && share.trim() !== ''

/** The row one place up or down. */
export function moved(rows: readonly Row[], at: number, by: -1 | 1): Row[] {
  const [row, other] = [rows[at], rows[at + by]]
  if (!row || !other) return [...rows]
  return rows.map((one, place) => (place === at ? other : place === at + by ? row : one))
}
