import type { ConsolidationMove, ConsolidationState } from '@/domain/report/way/consolidation'
import type { ClosingFate } from '@/domain/report/way/closing'

/** What people call the states of a consolidated report. */
export const CONSOLIDATION_STATE_WORDS: Record<ConsolidationState, { vi: string; en: string }> = {
  preparing: { vi: 'Đang tổng hợp', en: 'Preparing' },
  closed: { vi: 'Đã chốt', en: 'Closed' },
  reopenAsked: { vi: 'Chờ đồng ý mở lại', en: 'Asked to be opened again' },
  reopened: { vi: 'Đang mở lại', en: 'Opened again' },
}

/** What people call its moves. */
export const CONSOLIDATION_MOVE_WORDS: Record<ConsolidationMove, { vi: string; en: string }> = {
  close: { vi: 'Chốt và đóng kỳ', en: 'Close' },
  adjust: { vi: 'Chốt bản điều chỉnh', en: 'Adjust' },
  askReopen: { vi: 'Đề nghị mở lại', en: 'Ask to open again' },
  reopen: { vi: 'Đồng ý mở lại', en: 'Agree to open again' },
  keepClosed: { vi: 'Giữ nguyên bản đã chốt', en: 'Keep closed' },
}

/** What becomes of a period inside. */
export const CLOSING_FATE_WORDS: Record<ClosingFate, string> = {
  closes: 'Đóng',
  adjusts: 'Điều chỉnh số đã đóng',
  kept: 'Đã đóng, không đổi',
  closedElsewhere: 'Đã đóng ở báo cáo khác',
  waiting: 'Chờ xác nhận, để mở',
  running: 'Chưa hết kỳ, để mở',
  later: 'Hết sau kỳ báo cáo, để mở',
}
