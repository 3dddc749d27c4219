import { isFreshness } from '@/domain/obligation/alerts'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'

import type { LedgerEntry } from '../../obligations/loadLedger'
import { type ObligationHead, uncounted } from '../../obligations/obligationHead'
import { LEDGER_STATE_WORDS } from '../../words/ledgerStates'
import { forecastWords } from '../forecastWords'
import { textTable } from './textTable'

const COLUMNS = [
  { title: 'Kỳ' },
  { title: 'Định mức', align: 'right' },
  { title: 'Đã phát', align: 'right' },
  { title: 'Thiếu', align: 'right' },
  { title: 'Trạng thái' },
  { title: 'Dự báo' },
] as const

const NO_COUNT = '–'

type Checked = { entries: readonly LedgerEntry[]; unset: readonly ObligationHead[] }

/**
 * The rows of a check for a terminal: outlet and columns once above the periods of each obligation (their names are long),
 * below them the obligations whose quota nobody entered.
 */
export function checkTable({ entries, unset }: Checked): string {
  const parts: string[] = []
  if (entries.length > 0) parts.push(withHeadings(entries))
  else parts.push('Không có kỳ nào phải thực hiện trong năm này. Hãy nhập nghĩa vụ ở Sổ nghĩa vụ.')
  if (unset.length > 0) {
    for (const missing of ['unset', 'columnless'] as const) {
      const lines = unset
        .filter((head) => uncounted(head) === missing)
        .map(({ outletName, title }) => `  ${outletName}: ${title}`)
      if (lines.length === 0) continue
      parts.push([`${LEDGER_STATE_WORDS[missing]} (khác với 0):`, ...lines].join('\n'))
    }
  }
  return parts.join('\n\n')
}

function withHeadings(entries: readonly LedgerEntry[]): string {
  const [titles = '', rule = '', ...rows] = textTable(COLUMNS, entries.map(cells)).split('\n')
  const lines = [titles, rule]
  entries.forEach(({ obligation }, i) => {
    if (obligation.id !== entries[i - 1]?.obligation.id) lines.push(heading(obligation))
    lines.push(rows[i] ?? '')
  })
  return lines.join('\n')
}

function heading({ outletName, columns, title }: ObligationHead): string {
  return `▸ ${outletName} · ${columns.map(({ name }) => name).join(', ') || title}`
}

function cells({ row }: LedgerEntry): string[] {
  const counts = isFreshness(row)
    ? [NO_COUNT, NO_COUNT, NO_COUNT]
    : [row.due, row.aired, row.shortage].map(String)
  return [formatPeriod(row.period), ...counts, LEDGER_STATE_WORDS[row.state], forecastWords(row)]
}
