import type { FailureTable } from './failureTable'

export const PLAN_FAILURES = {
  planSame: { status: 422, say: 'Văn bản không tự thay thế chính nó. Hãy chọn văn bản mới.' },
  planOutdated: {
    status: 422,
    say: (p: { number: string }) =>
      `Văn bản ${p.number} cũng đã được thay thế. Hãy chọn văn bản đang có hiệu lực.`,
  },
  planTooEarly: {
    status: 422,
    say: (p: { from: string }) =>
      `Ngày thay thế phải sau ngày văn bản cũ bắt đầu có hiệu lực (${p.from}). Hãy chọn ngày muộn hơn.`,
  },
  planOutside: {
    status: 422,
    say: (p: { number: string; from: string; until: string }) =>
      `Văn bản ${p.number} chỉ có hiệu lực từ ${p.from}${p.until}. Hãy chọn ngày trong khoảng đó, hoặc sửa hiệu lực của văn bản.`,
  },
  planReplaced: {
    status: 409,
    say: (p: { from: string }) =>
      `Văn bản này đã được thay thế từ ngày ${p.from}. Muốn làm tiếp việc dở dang, hãy chọn đúng văn bản và ngày ấy.`,
  },
  planFuture: {
    status: 422,
    say: (p: { titles: string; from: string }) =>
      `Văn bản cũ có nghĩa vụ chỉ bắt đầu từ ${p.from} trở đi: ${p.titles}. Hãy sửa hoặc xóa các nghĩa vụ đó trước.`,
  },
  planForeign: {
    status: 422,
    say: 'Danh sách nghĩa vụ gửi lên không khớp với văn bản này. Hãy tải lại trang rồi chọn lại.',
  },
  planUnsaid: {
    status: 422,
    say: (p: { titles: string }) =>
      `Chưa chọn “Chuyển tiếp” hay “Chấm dứt” cho: ${p.titles}. Hãy tải lại trang rồi chọn cho từng nghĩa vụ.`,
  },
  planThere: {
    status: 409,
    say: (p: { titles: string }) =>
      `Văn bản mới đã có nghĩa vụ cùng kênh, cùng chuyên mục với: ${p.titles}. Hãy chọn “Chấm dứt” cho các nghĩa vụ này để không tính hai lần.`,
  },
  planTwice: {
    status: 422,
    say: (p: { titles: string }) =>
      `Các nghĩa vụ này trùng kênh, chuyên mục và điểm, khoản: ${p.titles}. Hãy chuyển tiếp một nghĩa vụ, chấm dứt các nghĩa vụ còn lại.`,
  },
} satisfies FailureTable
