import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { Figures } from '@/domain/report/figures'
import { WINDOW } from '@/domain/report/reportRanges'

import type { Warning } from '../desk/deskRefusal'
import type { ReportNames } from './reportNames'

type Drawn = { figures: Figures; names: ReportNames }

/** What a report that is sent now does not hold yet: to be weighed before its figures are frozen. */
export function sendingWarnings(
  { to }: { to: string },
  { figures, names }: Drawn,
  now: Date,
): Warning[] {
  const warnings: Warning[] = []
  if (civilDateOf(now.getTime()) <= to) {
    warnings.push({
      code: 'windowRunning',
      message: `Kỳ báo cáo đến hết ${formatDatePadded(to)} mới xong: những gì làm từ lúc gửi đến ngày đó không có trong số liệu.`,
    })
  }
  for (const row of figures.obligations.filter(({ range }) => range === WINDOW)) {
    const title = names.obligations[row.obligation]?.title ?? ''
    const open = [...row.waiting, ...row.running]
    if (open.length === 0) continue
    warnings.push({
      code: 'periodOpen',
      message: `“${title}”: ${open.map((name) => formatPeriod(name)).join(', ')} chưa hết hoặc còn chờ xác nhận, không tính vào số liệu.`,
    })
  }
  return warnings
}
