import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { HistoryLine } from '@/newsroom/obligations/views/loadHistory'

import { Timeline } from '../ui/Timeline'

/** What happened to the issues and airings in view, oldest first. */
export function PeriodHistory({ lines, label }: { lines: readonly HistoryLine[]; label: string }) {
  if (lines.length === 0) return <p className="ts-none">Chưa có thay đổi nào được ghi.</p>
  return (
    <Timeline
      label={label}
      items={lines.map(({ key, at, who, what, about, reason, tone }) => ({
        key,
        at: formatDateTime(Date.parse(at)),
        tone,
        children: (
          <>
            <span className="ts-behind__did">{what}</span>
            <span className="ts-second">
              {[about, who, reason && `lý do: ${reason}`].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      }))}
    />
  )
}
