import type { FailureTable } from './failureTable'

export const HOLIDAY_FAILURES = {
  holidaysEmpty: {
    status: 422,
    say: 'Chưa có dòng nào. Hãy dán bảng ngày nghỉ: mỗi dòng một ngày, tên ngày, rồi “Nghỉ” hoặc “Làm bù”.',
  },
  holidaysMany: {
    status: 422,
    say: (p: { max: number }) => `Bảng có quá ${p.max} ngày. Hãy dán từng năm một.`,
  },
  holidayIssuesChanged: {
    status: 409,
    say: 'Các số trùng ngày nghỉ vừa thay đổi, hoặc còn số chưa chọn cách xử lý. Hãy xem lại danh sách mới rồi lưu.',
  },
  holidaySourceMissing: {
    status: 422,
    say: 'Miễn số vì ngày nghỉ cần căn cứ. Hãy nhập văn bản thông báo lịch nghỉ vào ô “Căn cứ”.',
  },
} satisfies FailureTable
