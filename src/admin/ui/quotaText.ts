import type { LedgerRow } from '@/domain/obligation/ledger/types'
import { LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'
import { briefLedgerText, ledgerText } from '@/newsroom/words/ledgerText'

import { LEDGER_TONES, type Tone } from './tone'

export { isCountRow, severityOf } from '@/newsroom/words/ledgerText'

export type QuotaText = { number: string; word: string; tone: Tone }

/** No quota was entered: another thing than a quota of zero. */
export const UNSET_QUOTA: QuotaText = {
  number: '–',
  word: LEDGER_STATE_WORDS.unset,
  tone: LEDGER_TONES.unset,
}

/** A row of the ledger as people read it, with its hue: `1/2`, `Thiếu 1`. */
export function quotaText(row: LedgerRow): QuotaText {
  return { ...ledgerText(row), tone: LEDGER_TONES[row.state] }
}

/** The same where there is little room. */
export function briefQuotaText(row: LedgerRow): QuotaText {
  return { ...briefLedgerText(row), tone: LEDGER_TONES[row.state] }
}
