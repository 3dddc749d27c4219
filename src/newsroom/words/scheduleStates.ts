import type { ScheduleMove, ScheduleState } from '@/domain/workflow/schedule'

/** What people call the states of a month's schedule. */
export const SCHEDULE_STATE_WORDS: Record<ScheduleState, { vi: string; en: string }> = {
  preparing: { vi: 'Đang lập', en: 'Preparing' },
  submitted: { vi: 'Chờ duyệt', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
}

/** What people call its moves. */
export const SCHEDULE_MOVE_WORDS: Record<ScheduleMove, { vi: string; en: string }> = {
  submit: { vi: 'Trình duyệt', en: 'Submit' },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
  return: { vi: 'Trả lại', en: 'Return' },
  approve: { vi: 'Duyệt lịch', en: 'Approve' },
  approveChanges: { vi: 'Duyệt thay đổi', en: 'Approve changes' },
}
