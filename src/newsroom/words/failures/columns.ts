import type { FailureTable } from './failureTable'

export const COLUMN_FAILURES = {
  foreignColumn: {
    status: 400,
    say: (p: { column: string }) =>
      `Chuyên mục “${p.column}” không thuộc kênh đã chọn. Hãy chọn chuyên mục của kênh này.`,
  },
  columnChangeNeedsStep: {
    status: 409,
    say: (p: { count: number }) =>
      `Đổi lịch này chạm ${p.count} số đã lên lịch. Hãy dùng “Đổi lịch chuyên mục” để chọn ngày áp dụng và xem từng số dời, bỏ hay giữ.`,
  },
  columnChangeOutdated: {
    status: 409,
    say: 'Các số đã lên lịch vừa thay đổi. Hãy xem lại ảnh hưởng rồi đổi lịch.',
  },
  columnChangeNone: { status: 409, say: 'Chuyên mục này không có lần đổi lịch nào để hoàn tác.' },
  columnChangeOther: {
    status: 409,
    say: 'Lịch của chuyên mục đã được sửa tiếp sau lần đổi này nên không hoàn tác được nữa. Hãy đổi lịch lại bằng tay.',
  },
  seriesWithoutRule: {
    status: 422,
    say: 'Số này không nằm trong lịch lặp của chuyên mục. Hãy dời riêng số này.',
  },
  seriesOddRule: {
    status: 422,
    say: 'Lịch lặp của chuyên mục không dời được cả loạt theo ngày này. Hãy mở chuyên mục và đổi lịch lặp.',
  },
} satisfies FailureTable
