import { addDays, type CivilDate, daysBetween } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'

import type { DeskObligation, NewMeasure } from './changeFacts'

const RULES: Record<DeskObligation['proration'], string> = {
  full: 'mỗi bản tính đủ định mức của mình cho phần kỳ của mình',
  proRata: 'mỗi bản tính theo tỉ lệ số ngày của mình, làm tròn',
  nextFull: 'kỳ này không bản nào tính; định mức mới tính từ kỳ trọn đầu tiên',
}

/**
 * How the period that a change cuts in two is counted, by the obligation's own rule; null when the change falls on the
 * first day of a period, or when days are counted, which need no whole periods.
 */
export function prorationWords(
  { period, proration, measureKind }: DeskObligation,
  from: CivilDate,
  measure: NewMeasure,
): string | null {
  const cut = periodOf(from, period)
  if (cut.from === from || (measure.kind === 'freshness' && measureKind === 'freshness')) {
    return null
  }
  const before = daysBetween(cut.from, from)
  const after = daysBetween(from, cut.to) + 1
  return (
    `${formatPeriod(cut.name)} bị chia đôi: bản cũ đến hết ${formatDatePadded(addDays(from, -1))} (${before} ngày), ` +
    `bản mới từ ${formatDatePadded(from)} (${after} ngày). Theo cách tính kỳ không trọn của nghĩa vụ này, ${RULES[proration]}.`
  )
}
