import type { FailureTable } from './failureTable'

export const OBLIGATION_FAILURES = {
  duplicateObligation: {
    status: 409,
    say: (p: { title: string }) =>
      `Đã có nghĩa vụ “${p.title}” cùng kênh, cùng chuyên mục, cùng khoản và trùng thời gian. Hãy sửa nghĩa vụ đó hoặc chọn ngày hiệu lực không chồng lên nhau.`,
  },
  quotaNoColumns: {
    status: 422,
    say: 'Nghĩa vụ này chưa gắn chuyên mục nào nên chưa có gì để đếm. Hãy mở nghĩa vụ, chọn chuyên mục, lưu lại rồi nhập định mức.',
  },
  quotaEntered: {
    status: 409,
    say: 'Nghĩa vụ này đã có định mức. Hãy tải lại trang; muốn đổi, hãy dùng “Đổi định mức từ một ngày”.',
  },
  versionMeasure: {
    status: 422,
    say: 'Hãy nhập đúng một định mức: số lượng mỗi kỳ, hoặc số ngày tối đa giữa hai bài.',
  },
  versionUnchanged: {
    status: 422,
    say: 'Định mức mới giống định mức đang có. Hãy nhập định mức khác.',
  },
  versionTooEarly: {
    status: 422,
    say: (p: { from: string }) =>
      `Ngày đổi phải sau ngày bắt đầu hiệu lực (${p.from}). Nếu định mức sai từ đầu, hãy sửa thẳng nghĩa vụ này.`,
  },
  versionTooLate: {
    status: 422,
    say: (p: { to: string }) =>
      `Nghĩa vụ hết hiệu lực ngày ${p.to}. Hãy chọn ngày đổi không muộn hơn ngày đó.`,
  },
  versionReplaced: {
    status: 409,
    say: (p: { from: string }) =>
      `Nghĩa vụ này đã có định mức mới từ ngày ${p.from}. Hãy mở bản mới nhất để đổi tiếp.`,
  },
} satisfies FailureTable
