import type { FailureTable } from './failureTable'

export const ISSUE_FAILURES = {
  issueHasAirings: {
    status: 409,
    say: 'Số này đã có lượt phát nên không xóa được. Hãy hủy số (giữ lại lượt phát và chứng cứ).',
  },
  issuePlannedByRule: {
    status: 409,
    say: 'Số này do lịch của chuyên mục tạo ra nên không xóa được. Hãy tích “Hủy số này” và ghi lý do.',
  },
  numberTaken: {
    status: 409,
    say: (p: { number: number; year: number }) =>
      `Số ${p.number}/${p.year} của chuyên mục này đã có. Hãy để trống ô số thứ tự để hệ thống đánh số tiếp theo.`,
  },
  waiverIncomplete: {
    status: 400,
    say: 'Miễn một số cần lý do và văn bản cho phép. Hãy nhập cả lý do lẫn số, ngày văn bản.',
  },
  slotCleared: {
    status: 422,
    say: 'Số đã có giờ thì không bỏ trống giờ được. Hãy dời số sang giờ khác, hoặc hủy số và ghi lý do.',
  },
  issueAired: {
    status: 409,
    say: (p: { at: string; action: string }) =>
      `Số này đã phát lúc ${p.at} nên không ${p.action} được. Nếu xác nhận sai, hãy bác lượt phát trước.`,
  },
  alreadyCancelled: {
    status: 409,
    say: 'Số này đã được hủy rồi. Hãy tải lại trang để xem trạng thái mới nhất.',
  },
  notCancelled: {
    status: 409,
    say: 'Số này không bị hủy. Hãy tải lại trang để xem trạng thái mới nhất.',
  },
  cancelledIssue: {
    status: 409,
    say: (p: { action: string }) =>
      `Số này đã bị hủy nên không ${p.action} được. Hãy bỏ hủy số trước.`,
  },
  alreadyWaived: {
    status: 409,
    say: (p: { document: string }) =>
      `Số này đã được miễn theo văn bản ${p.document}. Hãy tải lại trang để xem.`,
  },
  notWaived: { status: 409, say: 'Số này không ở trạng thái được miễn. Hãy tải lại trang để xem.' },
  waiveMakeUp: {
    status: 422,
    say: (p: { issue: string }) =>
      `Đây là số phát bù. Hãy miễn số bị lỡ “${p.issue}”, hoặc hủy lịch bù này.`,
  },
  withoutSlot: {
    status: 422,
    say: (p: { action: string }) =>
      `Số này không có giờ phát dự kiến nên không ${p.action} được. Hãy xếp giờ cho số trước.`,
  },
  makeUpOfItself: { status: 400, say: 'Một số không thể phát bù cho chính nó. Hãy chọn số bị lỡ.' },
  makeUpOfMakeUp: {
    status: 400,
    say: 'Không phát bù cho một số vốn đã là phát bù. Hãy chọn số bị lỡ ban đầu.',
  },
  makeUpTaken: {
    status: 409,
    say: (p: { issue: string }) =>
      `${p.issue} đã được lên lịch phát bù cho số này. Hãy hủy lịch bù đó trước, hoặc chọn số bị lỡ khác.`,
  },
  makeUpOfWaived: {
    status: 422,
    say: 'Số này đã được miễn nên không cần phát bù. Hãy chọn số bị lỡ khác.',
  },
  makeUpOfExcused: {
    status: 422,
    say: 'Số này rơi vào đợt tạm dừng hoặc ngày nghỉ được trừ nên không tính thiếu, không cần phát bù.',
  },
  sameSlot: { status: 422, say: 'Giờ mới trùng với giờ đang có. Hãy chọn giờ khác.' },
  slotPast: {
    status: 422,
    say: (p: { at: string }) => `Giờ ${p.at} đã qua. Hãy chọn một giờ sắp tới.`,
  },
  slotFar: {
    status: 422,
    say: (p: { until: string }) => `Giờ đã chọn quá xa. Hãy chọn một giờ trước ngày ${p.until}.`,
  },
  slotOutside: {
    status: 422,
    say: (p: { from: string; until: string }) =>
      `Chuyên mục chỉ hoạt động từ ${p.from}${p.until}. Hãy chọn giờ trong khoảng đó.`,
  },
  slotNotOwed: {
    status: 422,
    say: 'Không có nghĩa vụ nào của chuyên mục còn hiệu lực vào ngày này, nên số phát sẽ không được tính. Hãy chọn ngày khác.',
  },
  slotSuspended: {
    status: 422,
    say: 'Chuyên mục tạm dừng hoặc được nghỉ vào ngày này. Hãy chọn ngày ngoài đợt tạm dừng.',
  },
  slotClash: {
    status: 409,
    say: (p: { issue: string; at: string }) =>
      `Giờ này trùng với “${p.issue}” lúc ${p.at}. Hãy chọn giờ khác.`,
  },
  requestForeign: {
    status: 422,
    say: 'Không tìm thấy văn bản đề nghị này của kênh. Hãy chọn lại trong danh sách đề nghị.',
  },
} satisfies FailureTable
