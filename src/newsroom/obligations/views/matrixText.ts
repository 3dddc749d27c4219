import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { LedgerRow } from '@/domain/obligation/ledger/types'

import { LEDGER_STATE_WORDS } from '../../words/ledgerStates'
import { isCountRow, ledgerText } from '../../words/ledgerText'

/**
 * What a box of the matrix says: little room, so words are short. `before` and `after` are for those who hear it without
 * the table around it.
 */
export type MatrixText = { number: string; word: string; before: string; after: string | null }

/** Words that are shorter in a box than elsewhere. */
const BRIEF: Partial<Record<LedgerRow['state'], string>> = {
  open: 'Trong kỳ',
  atRisk: 'Nguy cơ',
  upcoming: 'Chưa đến',
}
const UNKNOWN = '–'

/**
 * A row of the ledger in a box. Where the outlet keeps no records at all (`isSilent`) what was done is unknown and is not
 * shown as 0; the state stays what the ledger says.
 */
export function matrixText(row: LedgerRow, isSilent = false): MatrixText {
  const number = isSilent ? unknownNumber(row) : numberOf(row)
  const full = isCountRow(row) ? ledgerText(row).word : LEDGER_STATE_WORDS[row.state]
  const word = BRIEF[row.state] ?? full
  const after = [isSilent && 'chưa có số liệu', word !== full && full].filter(Boolean).join(', ')
  return { number, word, before: formatPeriod(row.period), after: after || null }
}

function numberOf(row: LedgerRow): string {
  if (isCountRow(row)) return ledgerText(row).number
  return row.state === 'upcoming' ? UNKNOWN : `${row.staleDays} ngày trống`
}

function unknownNumber(row: LedgerRow): string {
  const owes = isCountRow(row) && !['none', 'excused'].includes(row.state)
  return owes ? `${UNKNOWN}/${row.due}` : UNKNOWN
}
