import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { LedgerRow } from '@/domain/obligation/ledger/types'

import { isCountRow } from '../../words/ledgerText'

/** A row of the ledger as a sentence: every part of the number. */
export function sumWords(row: LedgerRow): string {
  if (!isCountRow(row)) {
    const newest = row.newest ? `Bài mới nhất ngày ${formatDatePadded(row.newest)}` : 'Chưa có bài'
    return `${newest}; ${row.staleDays} ngày trong kỳ quá hạn.`
  }
  const parts: [number, string][] = [
    [row.onTime, 'phát đúng giờ'],
    [row.late, 'phát muộn'],
    [row.madeUp, 'phát bù'],
    [row.pending, 'chờ xác nhận'],
    [row.planned, 'sắp tới'],
    [row.missed, 'bỏ lỡ'],
    [row.waived, 'được miễn'],
    [row.excused, 'trong thời gian tạm dừng'],
  ]
  const words = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  const shortage = row.shortage > 0 ? ` Còn thiếu ${row.shortage} số.` : ''
  if (words.length === 0) return `Phải có ${row.due} số; chưa có số nào.${shortage}`
  return `Phải có ${row.due} số: ${words.join(', ')}.${shortage}`
}
