import type { CivilDate } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'

import type { Warning } from '../desk/deskRefusal'
import type { ObligationHead } from '../obligations/obligationHead'

type Affected = Pick<ObligationHead, 'measureKind' | 'period'>

/** What is worth knowing of the day on which a plan takes the place of another: periods that are over, or cut in two. */
export function replacementWarnings(
  affected: readonly Affected[],
  from: CivilDate,
  today: CivilDate,
): Warning[] {
  return [...pastPeriods(affected, from, today), ...cutPeriods(affected, from)]
}

function pastPeriods(affected: readonly Affected[], from: CivilDate, today: CivilDate): Warning[] {
  const over = periodsAt(affected, from).filter(({ to }) => to < today)
  if (over.length === 0) return []
  const names = over.map(({ name }) => formatPeriod(name)).join(', ')
  const message =
    `Ngày ${formatDatePadded(from)} thuộc ${names}, kỳ đã kết thúc: số liệu các kỳ từ đó đến nay sẽ đổi theo. ` +
    'Hãy kiểm tra ngày hiệu lực ghi trong văn bản mới.'
  return [{ code: 'pastPeriods', message }]
}

function cutPeriods(affected: readonly Affected[], from: CivilDate): Warning[] {
  const cut = periodsAt(affected, from).filter((period) => period.from !== from)
  if (cut.length === 0) return []
  const names = cut.map(({ name }) => formatPeriod(name)).join(', ')
  const message =
    `Ngày ${formatDatePadded(from)} nằm giữa ${names}: kỳ bị chia đôi, mỗi nghĩa vụ tính phần kỳ theo cách “kỳ không trọn” ` +
    'của nó. Nếu văn bản cho phép, hãy chọn ngày đầu kỳ.'
  return [{ code: 'cutPeriods', message }]
}

function periodsAt(affected: readonly Affected[], from: CivilDate) {
  const counted = affected.filter(({ measureKind }) => measureKind === 'count')
  return [...new Set(counted.map(({ period }) => period))].map((kind) => periodOf(from, kind))
}
