import type { PeriodKind } from '@/domain/calendar/periods'
import type { CountRow, LedgerRow } from '@/domain/obligation/ledger/types'

import { isCountRow } from '../../words/ledgerText'

/** A year's sum of one obligation: information only, for compliance is judged period by period (domain.md §3 rule 1). */
export type MatrixTotal = {
  /** Issues done and due in the periods that have begun and owe something; null for freshness. */
  done: number | null
  due: number | null
  staleDays: number | null
  shortPeriods: number
  number: string
  word: string
}

/** What has to be said wherever a year's sum stands. */
export const TOTAL_NOTE =
  'Cột “Cả năm” chỉ để tham khảo: nghĩa vụ được xét theo từng kỳ, số thừa của kỳ này không bù cho kỳ khác.'

const NOUNS: Record<PeriodKind, string> = {
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  halfYear: 'nửa năm',
  year: 'năm',
}

/** Whether a row is part of the year's sum: its period has begun and owes something. */
export function isSummed(row: CountRow): boolean {
  return row.state !== 'upcoming' && row.due > 0
}

/** The sum of the year's rows; null while no period has begun. */
export function totalOf(
  rows: readonly LedgerRow[],
  period: PeriodKind,
  isSilent: boolean,
): MatrixTotal | null {
  const begun = rows.filter(({ state }) => state !== 'upcoming')
  if (begun.length === 0) return null
  const shortPeriods = begun.filter(({ state }) => state === 'short').length
  const word = shortPeriods > 0 ? `${shortPeriods} ${NOUNS[period]} thiếu` : 'không thiếu'
  const counted = begun.filter(isCountRow)
  if (counted.length === 0) {
    const stale = begun.reduce((sum, row) => sum + (isCountRow(row) ? 0 : row.staleDays), 0)
    return {
      done: null,
      due: null,
      staleDays: stale,
      shortPeriods,
      number: isSilent ? '–' : `${stale} ngày trống`,
      word,
    }
  }
  const summed = counted.filter(isSummed)
  const done = summed.reduce((sum, row) => sum + row.aired + row.madeUp, 0)
  const due = summed.reduce((sum, row) => sum + row.due, 0)
  return {
    done,
    due,
    staleDays: null,
    shortPeriods,
    number: isSilent ? `–/${due} số` : `${done}/${due} số`,
    word,
  }
}
