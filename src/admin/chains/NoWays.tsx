import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { DaySpan } from '@/domain/workflow/text/deadEnds'
import type { NoWay } from '@/newsroom/chains/views/loadDeadEnds'

/** Whose texts can't be approved, at which step, on which days; nothing where all can. */
export function NoWays({ ways }: { ways: readonly (NoWay & { chain?: string })[] }) {
  if (ways.length === 0) return null
  return (
    <div className="ts-article__reason" data-tone="warning">
      <strong>Bài của những người sau không duyệt xong được</strong>
      <ul>
        {ways.map(({ outletId, outlet, author, desk, step, days, chain }) => (
          <li key={`${chain} ${outletId} ${desk?.id} ${author} ${step}`}>
            {author ?? 'Mọi người'} (
            {[outlet, desk && `phòng ${desk.name}`].filter(Boolean).join(', ')}
            {chain && `, quy trình “${chain}”`}): ở bước “{step}” không còn ai khác duyệt được
            {daysWords(days)}.
          </li>
        ))}
      </ul>
      <p>
        Hãy giao vai trò cho thêm một người, thêm người vào phòng, lập ủy quyền cho những ngày đó,
        hoặc đổi bước này.
      </p>
    </div>
  )
}

/** `, từ 02/12/2026 đến hết 04/12/2026`; nothing where it is always. The first day is today. */
function daysWords(days: readonly DaySpan[]): string {
  const [first, ...more] = days
  if (!first || (more.length === 0 && first.to === null)) return ''
  const words = days.map(({ from, to }) => {
    if (to === null) return `từ ${formatDatePadded(from)}`
    if (to === from) return `ngày ${formatDatePadded(from)}`
    return `từ ${formatDatePadded(from)} đến hết ${formatDatePadded(to)}`
  })
  return `, ${words.join('; ')}`
}
