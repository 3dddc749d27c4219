import type { LedgerRow } from '@/domain/obligation/ledger/types'
import { uncounted } from '@/newsroom/obligations/obligationHead'
import { LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'
import { briefLedgerText, ledgerText } from '@/newsroom/words/ledgerText'

import { LEDGER_TONES, type Tone } from './tone'

export { isCountRow, severityOf } from '@/newsroom/words/ledgerText'

export type QuotaText = { number: string; word: string; tone: Tone }

/** Nothing can be counted yet: another thing than a quota of zero. */
export function uncountedQuota(head: Parameters<typeof uncounted>[0]): QuotaText | null {
  const missing = uncounted(head)
  return missing && { number: '–', word: LEDGER_STATE_WORDS[missing], tone: LEDGER_TONES[missing] }
}

/** A row of the ledger as people read it, with its hue: `1/2`, `Thiếu 1`. */
export function quotaText(row: LedgerRow): QuotaText {
  return { ...ledgerText(row), tone: LEDGER_TONES[row.state] }
}

/** The same where there is little room. */
export function briefQuotaText(row: LedgerRow): QuotaText {
  return { ...briefLedgerText(row), tone: LEDGER_TONES[row.state] }
}
