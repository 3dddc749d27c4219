import type { FailureTable } from './failureTable'

/** Addresses for calendar programs, without an account. */
export const CALENDAR_FAILURES = {
  calendarOutlet: {
    status: 403,
    say: 'Bạn không xem được lịch của kênh này, hoặc kênh không còn. Hãy mở lại trang Lịch và chọn một kênh.',
  },
  calendarsTooMany: {
    status: 409,
    say: (p: { max: number }) =>
      `Bạn đã có ${p.max} địa chỉ lịch còn dùng. Hãy thu hồi bớt rồi tạo mới.`,
  },
  calendarUnknown: {
    status: 404,
    say: 'Không có lịch ở địa chỉ này. Hãy chép lại cả địa chỉ, hoặc tạo địa chỉ mới trên trang Lịch.',
  },
  calendarRevoked: {
    status: 410,
    say: 'Địa chỉ lịch này đã bị thu hồi. Hãy bỏ nó khỏi phần mềm lịch; nếu vẫn cần, hãy tạo địa chỉ mới trên trang Lịch.',
  },
  calendarClosed: {
    status: 410,
    say: 'Người tạo địa chỉ lịch này không còn quyền xem lịch. Hãy bỏ nó khỏi phần mềm lịch, hoặc nhờ quản trị viên cấp lại vai trò.',
  },
} satisfies FailureTable
