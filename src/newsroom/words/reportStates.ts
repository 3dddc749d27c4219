import type { ReportMove, ReportState } from '@/domain/report/way/moves'

/** What people call the states of an outlet's report. */
export const REPORT_STATE_WORDS: Record<ReportState, { vi: string; en: string }> = {
  preparing: { vi: 'Đang lập', en: 'Preparing' },
  ready: { vi: 'Chờ gửi', en: 'Ready to send' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
}

/** What people call its moves. */
export const REPORT_MOVE_WORDS: Record<ReportMove, { vi: string; en: string }> = {
  ready: { vi: 'Trình lãnh đạo gửi', en: 'Hand to the head' },
  send: { vi: 'Gửi báo cáo', en: 'Send' },
  return: { vi: 'Trả lại', en: 'Return' },
  accept: { vi: 'Tiếp nhận', en: 'Accept' },
  restate: { vi: 'Gửi bản điều chỉnh', en: 'Send restated' },
}
