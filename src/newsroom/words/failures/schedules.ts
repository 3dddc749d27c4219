import type { FailureTable } from './failureTable'

export const SCHEDULE_FAILURES = {
  scheduleWrongState: {
    status: 409,
    say: (p: { move: string; state: string }) =>
      `Không thể ${p.move} khi lịch đang ở trạng thái “${p.state}”. Hãy tải lại trang để xem trạng thái mới nhất.`,
  },
  scheduleWrongRole: {
    status: 403,
    say: (p: { move: string }) =>
      `Vai trò của bạn ở kênh này không được ${p.move}. Hãy nhờ người xếp lịch hoặc lãnh đạo kênh.`,
  },
  scheduleOwnWork: {
    status: 403,
    say: 'Người lập hoặc sửa lịch không tự duyệt lịch đó. Hãy nhờ một lãnh đạo khác của kênh duyệt.',
  },
  scheduleBlocked: {
    status: 409,
    say: (p: { blockers: string }) => `Lịch chưa dùng được: ${p.blockers}`,
  },
  scheduleChanged: {
    status: 409,
    say: 'Lịch đã được sửa sau khi bạn mở trang. Hãy tải lại trang, xem lịch mới rồi bấm lại.',
  },
  scheduleBusy: {
    status: 409,
    say: 'Lịch này vừa có người khác xử lý. Hãy tải lại trang để xem kết quả.',
  },
  scheduleLostIssue: {
    status: 409,
    say: 'Có số đã bị đưa khỏi lịch sau khi trình mà không rõ ai làm. Hãy trả lại để người xếp lịch trình lại.',
  },
  scheduleNotFound: { status: 404, say: 'Không tìm thấy lịch này. Hãy mở lại từ trang Lịch.' },
  scheduleBadMonth: {
    status: 400,
    say: 'Tháng không đọc được. Hãy chọn lại tháng trên trang Lịch.',
  },
  scheduleMonthOver: {
    status: 400,
    say: (p: { month: string }) =>
      `${p.month} đã qua nên không lập lịch nữa. Hãy chọn tháng này hoặc tháng sau.`,
  },
  scheduleMonthFar: {
    status: 400,
    say: (p: { month: string }) => `${p.month} còn quá xa. Hãy lập lịch trong vòng 13 tháng tới.`,
  },
  scheduleNoChange: {
    status: 409,
    say: 'Thay đổi này không còn nữa, hoặc đã được duyệt. Hãy tải lại trang để xem những thay đổi đang chờ.',
  },
} satisfies FailureTable
