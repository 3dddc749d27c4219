import type { FailureTable } from './failureTable'

/** Alerts, notices and mail. */
export const ALERT_FAILURES = {
  alertGone: {
    status: 409,
    say: 'Việc này đã hết nên không cần xử lý nữa. Hãy tải lại trang để xem tình trạng mới nhất.',
  },
  alertWrongState: {
    status: 409,
    say: (p: { move: string; state: string }) =>
      `Không thể ${p.move} khi cảnh báo đang ở tình trạng “${p.state}”. Hãy tải lại trang để xem tình trạng mới nhất.`,
  },
  alertMovedMeanwhile: {
    status: 409,
    say: 'Cảnh báo này vừa có người khác xử lý. Hãy tải lại trang để xem ai đã làm gì.',
  },
  alertForeignOwner: {
    status: 422,
    say: 'Người phụ trách phải là người xếp lịch, thư ký hoặc lãnh đạo của kênh này và đang hoạt động. Hãy chọn người khác.',
  },
  alertForeignOwnerOfBody: {
    status: 422,
    say: 'Người phụ trách phải là cán bộ theo dõi của cơ quan này và đang hoạt động. Hãy chọn người khác.',
  },
  bodyWrongRole: {
    status: 403,
    say: (p: { move: string }) =>
      `Bạn không được ${p.move}: việc này của cán bộ theo dõi thuộc cơ quan tổng hợp. Hãy nhờ người của cơ quan đó.`,
  },
  noticesNotNamed: {
    status: 400,
    say: 'Chưa rõ thông báo nào đã đọc. Hãy tải lại trang rồi bấm lại nút.',
  },
  mailNotFailed: {
    status: 409,
    say: 'Chỉ gửi lại được thư đã thử nhiều lần mà không gửi được. Thư này đang chờ hoặc đã gửi.',
  },
} satisfies FailureTable
