import type { FailureTable } from './failureTable'

export const CHECKLIST_FAILURES = {
  checklist: {
    status: 400,
    say: (p: { move: string; count: number; items: string }) =>
      `Chưa ${p.move} được vì còn ${p.count} mục bắt buộc chưa đạt: ${p.items}.`,
  },
  checklistPlace: {
    status: 400,
    say: (p: { items: string }) =>
      `Bài đã đăng hoặc đã hẹn giờ nên đổi chỗ là bạn đọc thấy ngay, mà danh mục kiểm tra không cho bỏ: ${p.items}. Hãy chọn lại.`,
  },
  checklistNowhere: {
    status: 400,
    say: 'Danh mục kiểm tra chưa áp dụng ở đâu. Hãy chọn kênh, hoặc cơ quan.',
  },
  checklistOutlet: {
    status: 400,
    say: 'Chưa chọn kênh. Hãy chọn kênh mà danh mục này áp dụng; danh mục cho cả cơ quan do quản trị lập.',
  },
  checklistTwoPlaces: {
    status: 400,
    say: 'Danh mục áp dụng cho một kênh hoặc cho mọi kênh của một cơ quan, không cho cả hai. Hãy để trống một trong hai ô.',
  },
  checklistColumns: {
    status: 400,
    say: 'Danh mục theo chuyên mục phải thuộc một kênh. Hãy chọn kênh, hoặc để trống ô chuyên mục.',
  },
  checklistLimit: {
    status: 400,
    say: (p: { condition: string }) =>
      `Mục “${p.condition}” chưa có con số. Hãy nhập số, hoặc chọn điều kiện khác.`,
  },
  checklistWords: {
    status: 400,
    say: 'Có mục đánh dấu bằng tay chưa ghi việc phải làm. Hãy ghi, ví dụ “Đã gọi xác minh với nhân vật”.',
  },
  checklistContradicts: {
    status: 400,
    say: (p: { least: string; most: string }) =>
      `Không bài nào đạt được cả “${p.least}” lẫn “${p.most}”. Hãy sửa một trong hai con số.`,
  },
  tickUnknown: {
    status: 409,
    say: 'Mục này không còn trong danh mục kiểm tra của bài. Hãy tải lại trang để xem danh mục mới nhất.',
  },
  tickNotYours: {
    status: 403,
    say: 'Chỉ tác giả và những người biên tập, duyệt bài của kênh đánh dấu được mục này. Hãy nhờ họ.',
  },
} satisfies FailureTable
