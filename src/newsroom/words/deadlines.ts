import type { DeadlineState } from '@/domain/schedule/deadlines'

/** What people call the states of a deadline. */
export const DEADLINE_STATE_WORDS: Record<DeadlineState, string> = {
  done: 'Đã xong',
  passedBefore: 'Hạn đã qua khi lập số',
  overdue: 'Quá hạn',
  today: 'Hôm nay',
  ahead: 'Sắp tới',
}
