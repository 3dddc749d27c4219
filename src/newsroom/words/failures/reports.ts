import type { CountedSlug } from '@/domain/report/countedSlugs'
import type { FailureTable } from './failureTable'

/** What a counted fact is called, and what to do in place of deleting it. */
const COUNTED_WORDS: Record<CountedSlug, readonly [what: string, instead: string]> = {
  issues: ['số', 'Nếu số này không làm nữa hoặc nhập nhầm, hãy hủy số và ghi lý do.'],
  airings: ['lượt phát', 'Nếu ghi sai, hãy đính chính hoặc bác lượt phát.'],
  articles: ['bài', 'Nếu bài không được để bạn đọc thấy, hãy gỡ bài và ghi lý do.'],
  activities: ['hoạt động', 'Nếu ghi sai, hãy sửa nội dung hoạt động.'],
  obligations: ['nghĩa vụ', 'Nếu nghĩa vụ đã hết, hãy ghi ngày hết hiệu lực.'],
  columns: ['chuyên mục', 'Nếu chuyên mục đã dừng, hãy ghi ngày hết hiệu lực.'],
  'activity-kinds': ['hình thức truyền thông', 'Nếu không dùng nữa, hãy để nguyên.'],
  topics: ['chủ đề', 'Nếu không dùng nữa, hãy để nguyên.'],
}

/** Periodic reports, and the rules by which they are owed. */
export const REPORT_FAILURES = {
  reportRuleOrder: {
    status: 400,
    say: 'Ngày cuối của kỳ ở trước ngày đầu. Hãy đổi lại, hoặc đánh dấu “Bắt đầu từ năm trước”.',
  },
  reportRuleLong: {
    status: 400,
    say: 'Kỳ bắt đầu từ năm trước dài hơn một năm. Hãy sửa ngày đầu hoặc ngày cuối, hoặc bỏ dấu “Bắt đầu từ năm trước”.',
  },
  reportRuleDue: {
    status: 400,
    say: 'Hạn gửi ở trước ngày cuối của kỳ. Hãy chọn một ngày từ ngày cuối của kỳ trở đi, trong cùng năm.',
  },
  reportRuleTwice: {
    status: 409,
    say: (p: { name: string }) =>
      `Đã có kỳ báo cáo “${p.name}” có hiệu lực vào những ngày này. Hãy cho kỳ cũ hết hiệu lực trước, hoặc đặt tên khác.`,
  },
  reportNotFound: {
    status: 404,
    say: 'Không tìm thấy báo cáo này. Hãy mở lại từ trang Báo cáo.',
  },
  reportVersionNotFound: {
    status: 404,
    say: (p: { number: string }) =>
      `Báo cáo này không có bản “${p.number}”. Hãy chọn một bản đã gửi trên trang của báo cáo.`,
  },
  reportPaperUnknown: {
    status: 404,
    say: 'Chỉ tải được Word (docx), PDF (pdf) hoặc Excel (xlsx). Hãy bấm lại nút Tải trên trang.',
  },
  reportPaperLong: {
    status: 400,
    say: (p: { rows: number; most: number }) =>
      `Phụ lục sẽ có ${p.rows.toLocaleString('vi-VN')} dòng; bản in chứa được ${p.most.toLocaleString('vi-VN')}. Hãy chọn một kênh hoặc khoảng ngày ngắn hơn, hoặc tải XLSX.`,
  },
  reportPaperQueue: {
    status: 503,
    say: 'Máy chủ đang tạo nhiều bản PDF khác nên chưa tạo thêm được. Hãy đợi một phút rồi bấm lại; bản Word và Excel tải được ngay.',
  },
  reportPaperSlow: {
    status: 503,
    say: 'Máy chủ tạo bản PDF này quá một phút chưa xong nên đã dừng. Hãy đợi lúc máy chủ bớt bận rồi bấm lại, hoặc tải bản Word.',
  },
  reportWrongState: {
    status: 409,
    say: (p: { move: string; state: string }) =>
      `Không thể ${p.move} khi báo cáo đang ở trạng thái “${p.state}”. Hãy tải lại trang để xem trạng thái mới nhất.`,
  },
  reportWrongRole: {
    status: 403,
    say: (p: { move: string }) =>
      `Vai trò của bạn ở kênh này không được ${p.move}. Thư ký, người xếp lịch lập báo cáo; lãnh đạo kênh gửi và gửi bản điều chỉnh; cơ quan theo dõi trả lại hoặc tiếp nhận.`,
  },
  reportTextChanged: {
    status: 409,
    say: 'Lời báo cáo vừa được người khác sửa sau khi bạn mở trang. Hãy chép phần bạn viết ra, tải lại trang rồi ghép vào.',
  },
  reportUnknownFigures: {
    status: 409,
    say: (p: { names: string }) =>
      `Trong lời báo cáo có tên không phải là số liệu: ${p.names}. Hãy chọn lại từ danh sách số liệu, hoặc bỏ dấu ngoặc.`,
  },
  reportSameFigures: {
    status: 409,
    say: 'Số liệu bây giờ vẫn như bản đã gửi, chưa có gì để điều chỉnh. Hãy xác nhận lượt phát hoặc ghi hoạt động còn thiếu trước.',
  },
  reportClockBack: {
    status: 409,
    say: 'Đồng hồ máy chủ đang ở trước lần gửi trước nên chưa chốt số liệu được. Hãy báo quản trị chỉnh giờ máy chủ rồi gửi lại.',
  },
  reportMoved: {
    status: 409,
    say: 'Báo cáo này vừa có người khác xử lý. Hãy tải lại trang để xem kết quả.',
  },
  reportWindowUnknown: {
    status: 400,
    say: (p: { window: string; year: string }) =>
      `Năm ${p.year} không có kỳ báo cáo “${p.window}”. Hãy chọn lại từ trang Báo cáo.`,
  },
  reportNotBegun: {
    status: 400,
    say: (p: { from: string }) =>
      `Kỳ báo cáo này đến ${p.from} mới bắt đầu. Hãy lập báo cáo từ ngày đó.`,
  },
  reportOutletClosed: {
    status: 400,
    say: (p: { outlet: string }) =>
      `“${p.outlet}” không hoạt động trong những ngày của báo cáo. Hãy chọn kênh khác hoặc khoảng ngày khác.`,
  },
  countedByReport: {
    status: 409,
    say: (p: { kind: CountedSlug; report: string; number: number }) => {
      const [what, instead] = COUNTED_WORDS[p.kind] ?? COUNTED_WORDS.issues
      return `Báo cáo “${p.report}” (bản ${p.number}) đã gửi có tính ${what} này nên không xóa được. ${instead} Số liệu đã gửi vẫn giữ nguyên; cần sửa thì gửi lại báo cáo.`
    },
  },
  indicatorUnknown: {
    status: 409,
    say: 'Có chỉ tiêu không còn hoặc không phải nhập tay. Hãy chép số đã nhập ra, tải lại trang rồi nhập lại.',
  },
  indicatorSourceMissing: {
    status: 400,
    say: (p: { name: string }) =>
      `“${p.name}” chưa ghi nguồn số liệu. Hãy ghi số lấy từ sổ, văn bản nào hoặc ai đếm.`,
  },
  indicatorBadInput: {
    status: 400,
    say: 'Chỉ tiêu phải là số nguyên từ 0 đến 1 tỉ hoặc để trống, nguồn dài không quá 500 ký tự. Hãy sửa rồi lưu lại.',
  },
  reportBadInput: {
    status: 400,
    say: 'Yêu cầu thiếu kênh, kỳ báo cáo hoặc khoảng ngày. Hãy chọn lại từ trang Báo cáo.',
  },
} satisfies FailureTable
