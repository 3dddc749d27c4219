import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { BaselineChange } from '@/domain/schedule/baseline'

const NO_TIME = 'chưa xếp giờ'

/** A change against what was approved, in one phrase: `11/12 19:45 → 12/12 19:45`. */
export function changeWords(change: BaselineChange): string {
  switch (change.kind) {
    case 'added':
      return `thêm vào ${moment(change.to)}`
    case 'moved':
      return `${moment(change.from)} → ${moment(change.to)}`
    case 'cancelled':
      return `hủy, trước là ${moment(change.from)}`
    case 'removed':
      return `xóa khỏi lịch, trước là ${moment(change.from)}`
  }
}

/** What stands before a change, as a sign of its kind. */
export const CHANGE_SIGNS: Record<BaselineChange['kind'], { sign: string; word: string }> = {
  added: { sign: '+', word: 'Thêm' },
  moved: { sign: '→', word: 'Dời lịch' },
  cancelled: { sign: '−', word: 'Hủy' },
  removed: { sign: '−', word: 'Xóa' },
}

function moment(ms: number | null): string {
  if (ms === null) return NO_TIME
  return `${formatDatePadded(civilDateOf(ms)).slice(0, 5)} ${timeOfDay(ms)}`
}
