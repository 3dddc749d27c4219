import type { AlertKindName } from '@/domain/alert/kinds'
import type { AlertHandling } from '@/domain/workflow/alert'

type Words = Record<'vi' | 'en', string>

/** What people call the kinds of alert. */
export const ALERT_KIND_WORDS: Record<AlertKindName, Words> = {
  checkMissing: { vi: 'Việc kiểm tra không chạy', en: 'Check did not run' },
  releaseLate: { vi: 'Bài hẹn giờ bị chậm', en: 'Scheduled text late' },
  shortPeriod: { vi: 'Kỳ thiếu', en: 'Short period' },
  missedIssue: { vi: 'Số bị lỡ', en: 'Missed issue' },
  stale: { vi: 'Quá hạn cập nhật', en: 'Stale' },
  fileGone: { vi: 'Mất tệp chứng cứ', en: 'Evidence file gone' },
  linkDead: { vi: 'Đường dẫn chứng cứ hỏng', en: 'Proof link dead' },
  webhookGivenUp: { vi: 'Nơi nhận tin không nhận', en: 'Webhook gave up' },
  textCorrected: { vi: 'Bài đã tính được cải chính', en: 'Counted text corrected' },
  textWithdrawn: { vi: 'Bài đã tính được gỡ', en: 'Counted text withdrawn' },
  atRisk: { vi: 'Có nguy cơ thiếu', en: 'At risk' },
  reportOverdue: { vi: 'Báo cáo quá hạn', en: 'Report overdue' },
  reportDue: { vi: 'Báo cáo sắp đến hạn', en: 'Report due soon' },
  consolidationOverdue: {
    vi: 'Báo cáo tổng hợp quá hạn',
    en: 'Consolidated report overdue',
  },
  consolidationDue: {
    vi: 'Báo cáo tổng hợp sắp đến hạn',
    en: 'Consolidated report due soon',
  },
  pendingLong: { vi: 'Chờ xác nhận quá lâu', en: 'Pending too long' },
}

/** What people did about an alert. */
export const ALERT_HANDLING_WORDS: Record<AlertHandling, Words> = {
  new: { vi: 'Chưa ai nhận', en: 'New' },
  acknowledged: { vi: 'Đang xử lý', en: 'Being handled' },
  settled: { vi: 'Đã kết thúc', en: 'Settled' },
}
