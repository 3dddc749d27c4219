import { formatRelative } from '@/domain/calendar/vietnameseTimes'
import type { KnownDeadline } from '@/newsroom/deadlines/views/loadDeadlines'
import { DEADLINE_STATE_WORDS } from '@/newsroom/words/deadlines'

type Stood = Pick<KnownDeadline, 'at' | 'state'>

/** How a deadline stands, with how far it is where that is not over: `Quá hạn 2 ngày`, `Hôm nay, còn 3 giờ`. */
export function deadlineWords({ at, state }: Stood, now: number): string {
  const distance = formatRelative(at, now)
  if (state === 'overdue')
    return `${distance.charAt(0).toLocaleUpperCase('vi')}${distance.slice(1)}`
  if (state === 'today') return `${DEADLINE_STATE_WORDS.today}, ${distance}`
  if (state === 'ahead') return `${distance.charAt(0).toLocaleUpperCase('vi')}${distance.slice(1)}`
  return DEADLINE_STATE_WORDS[state]
}
