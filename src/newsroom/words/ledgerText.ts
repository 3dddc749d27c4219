import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { CountRow, FreshnessRow, LedgerRow } from '@/domain/obligation/ledger/types'

import { LEDGER_STATE_WORDS } from './ledgerStates'

export type LedgerStateName = keyof typeof LEDGER_STATE_WORDS

/** What a row of the ledger says in one place: a number and a word. */
export type LedgerText = { number: string; word: string }

export function isCountRow(row: LedgerRow): row is CountRow {
  return 'due' in row
}

/** A row of the ledger as people read it: `1/2`, `Thiếu 1`. */
export function ledgerText(row: LedgerRow): LedgerText {
  return isCountRow(row) ? countText(row) : freshnessText(row)
}

function countText(row: CountRow): LedgerText {
  if (row.state === 'none' || row.state === 'excused' || row.state === 'upcoming') {
    return {
      number: row.state === 'upcoming' ? `–/${row.due}` : '–',
      word: LEDGER_STATE_WORDS[row.state],
    }
  }
  return { number: `${row.aired + row.madeUp}/${row.due}`, word: countWord(row) }
}

function countWord(row: CountRow): string {
  if (row.state === 'short') return `${LEDGER_STATE_WORDS.short} ${row.shortage}`
  return LEDGER_STATE_WORDS[row.state]
}

function freshnessText(row: FreshnessRow): LedgerText {
  if (row.state === 'upcoming') return { number: '–', word: LEDGER_STATE_WORDS.upcoming }
  const number = row.newest ? `Mới nhất ${shortDate(row.newest)}` : 'Chưa có bài'
  if (row.staleDays > 0) return { number, word: `${row.staleDays} ngày quá hạn` }
  return { number, word: LEDGER_STATE_WORDS[row.state] }
}

function shortDate(date: CivilDate): string {
  return formatDatePadded(date).slice(0, 5)
}

/** The same where there is little room: the dates of newest items give way to the days that went stale. */
export function briefLedgerText(row: LedgerRow): LedgerText {
  const text = ledgerText(row)
  if (isCountRow(row) || row.state === 'upcoming') return text
  return row.staleDays > 0
    ? { number: `${row.staleDays} ngày`, word: 'quá hạn' }
    : { number: '0 ngày', word: text.word }
}

/** Worst first: what a person has to look at before the rest. */
const SEVERITY: readonly LedgerStateName[] = [
  'short',
  'atRisk',
  'pending',
  'open',
  'unset',
  'columnless',
  'waived',
  'excused',
  'madeUp',
  'met',
  'none',
  'upcoming',
]

export function severityOf(state: LedgerStateName): number {
  return SEVERITY.indexOf(state)
}
