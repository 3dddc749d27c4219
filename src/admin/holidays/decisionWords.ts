import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import type { HolidayPolicy } from '@/domain/schedule/holidayPolicy'
import type { TouchedIssue } from '@/newsroom/holidays/views/touchedIssues'

type Touched = Pick<TouchedIssue, 'policy' | 'isPast' | 'moveBefore' | 'moveAfter'>
export type DecisionOption = { choice: HolidayPolicy; words: string }

const when = (at: number) => `${timeOfDay(at)} ${formatMasthead(civilDateOf(at))}`

/** What can be done with an issue on a new day off, in words, with the day it would move to. */
export function decisionOptions({
  policy,
  isPast,
  moveBefore,
  moveAfter,
}: Touched): DecisionOption[] {
  const options: (DecisionOption | false)[] = [
    !isPast &&
      moveBefore !== null && { choice: 'moveBefore', words: `Chuyển trước: ${when(moveBefore)}` },
    !isPast &&
      moveAfter !== null && { choice: 'moveAfter', words: `Chuyển sau: ${when(moveAfter)}` },
    // A column that excuses days off owes nothing then, whether its issue stays or not.
    policy !== 'excuse' && { choice: 'keep', words: 'Giữ nguyên, vẫn phải thực hiện' },
    { choice: 'excuse', words: 'Giữ nguyên giờ, không tính thiếu' },
  ]
  return options.filter((option) => option !== false)
}
