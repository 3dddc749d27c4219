import type { FailureTable } from './failureTable'

/** Consolidated reports, what they close, and the signed papers of reports. */
export const CONSOLIDATION_FAILURES = {
  consolidationNotFound: {
    status: 404,
    say: 'Không tìm thấy báo cáo tổng hợp này. Hãy mở lại từ trang Báo cáo.',
  },
  consolidationWrongState: {
    status: 409,
    say: (p: { move: string; state: string }) =>
      `Không thể ${p.move} khi báo cáo tổng hợp đang ở trạng thái “${p.state}”. Hãy tải lại trang để xem trạng thái mới nhất.`,
  },
  consolidationWrongRole: {
    status: 403,
    say: (p: { move: string }) =>
      `Bạn không được ${p.move}: việc này của cán bộ theo dõi thuộc cơ quan tổng hợp. Hãy nhờ người của cơ quan đó.`,
  },
  consolidationMoved: {
    status: 409,
    say: 'Báo cáo tổng hợp này vừa có người khác xử lý. Hãy tải lại trang để xem kết quả.',
  },
  consolidationPeriodClosed: {
    status: 409,
    say: 'Một kỳ nghĩa vụ trong báo cáo này vừa được đóng ở báo cáo khác. Hãy tải lại trang, xem lại danh sách kỳ rồi chốt.',
  },
  consolidationNoReport: {
    status: 409,
    say: 'Chưa có báo cáo nào của các kênh được tiếp nhận, nên chưa có số liệu để tổng hợp. Hãy tiếp nhận báo cáo của kênh trước.',
  },
  consolidationNothingToAdjust: {
    status: 409,
    say: 'Các kênh chưa có bản điều chỉnh nào được tiếp nhận sau khi chốt, nên chưa có gì để điều chỉnh. Hãy đề nghị kênh gửi bản điều chỉnh rồi tiếp nhận.',
  },
  consolidationSamePerson: {
    status: 409,
    say: 'Mở lại cần hai người: bạn là người đề nghị, nên phải người khác của cơ quan đồng ý. Hãy nhờ một đồng nghiệp.',
  },
  consolidationBadInput: {
    status: 400,
    say: 'Yêu cầu thiếu cơ quan, kỳ báo cáo hoặc khoảng ngày. Hãy chọn lại từ trang Báo cáo.',
  },
  paperNoVersion: {
    status: 409,
    say: 'Báo cáo chưa có bản nào đã gửi hoặc đã chốt, nên chưa có bản ký. Hãy gửi hoặc chốt báo cáo trước.',
  },
  paperWrongRole: {
    status: 403,
    say: 'Vai trò của bạn không được ghi số, ngày và người ký của báo cáo này. Hãy nhờ người lập báo cáo.',
  },
  paperBeforeVersion: {
    status: 400,
    say: (p: { from: string }) =>
      `Ngày ký ở trước ngày gửi hoặc chốt bản này (${p.from}). Hãy nhập ngày trên văn bản đã ký.`,
  },
  paperLater: {
    status: 400,
    say: 'Ngày ký ở sau hôm nay. Hãy nhập ngày trên văn bản đã ký.',
  },
  paperScanKind: {
    status: 400,
    say: 'Bản chụp phải là tệp PDF hoặc ảnh (JPEG, PNG, WebP). Hãy quét hoặc chụp lại rồi chọn tệp đó.',
  },
  paperScanTooLarge: {
    status: 400,
    say: 'Bản chụp lớn hơn 25 MB. Hãy quét ở độ phân giải thấp hơn rồi chọn lại.',
  },
} satisfies FailureTable
