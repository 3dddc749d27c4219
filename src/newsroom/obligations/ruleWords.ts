import { formatDate } from '@/domain/calendar/vietnameseDates'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { ObligationHead } from './obligationHead'

type Head = Pick<
  ObligationHead,
  | 'measureKind'
  | 'count'
  | 'days'
  | 'period'
  | 'minimumSeconds'
  | 'validFrom'
  | 'validTo'
  | 'clause'
  | 'planNumber'
>

const EACH: Record<ObligationHead['period'], string> = {
  week: 'mỗi tuần',
  month: 'mỗi tháng',
  quarter: 'mỗi quý',
  halfYear: 'mỗi nửa năm',
  year: 'mỗi năm',
}

/** The rule of an obligation in one sentence, with its legal basis. */
export function ruleWords(head: Head): string {
  const until = head.validTo ? ` đến hết ${formatDate(head.validTo)}` : ''
  const basis = [head.clause, head.planNumber].filter(Boolean).join(', ')
  return `${demand(head)}, từ ${formatDate(head.validFrom)}${until} (${basis})`
}

function demand({ measureKind, count, days, period, minimumSeconds }: Head): string {
  const least = minimumSeconds ? `dài ít nhất ${formatDuration(minimumSeconds)}` : ''
  if (measureKind === 'count') {
    const length = least && `, mỗi số ${least}`
    return `${count ?? 0} số ${EACH[period]}${length}, tính theo ngày phát thực tế`
  }
  if (measureKind === 'freshness') {
    return `Bài mới nhất không cũ quá ${days ?? 0} ngày${least && `, chỉ tính bài ${least}`}`
  }
  return 'Chưa nhập định mức'
}
