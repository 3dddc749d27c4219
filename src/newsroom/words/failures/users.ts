import type { FailureTable } from './failureTable'

/** Accounts, passwords, logging in. */
export const USER_FAILURES = {
  inactiveUser: { status: 403, say: 'Tài khoản đã ngừng hoạt động. Hãy liên hệ quản trị viên.' },
  userStillUsed: {
    status: 409,
    say: (p: { where: string }) =>
      `Không xóa được vì người này còn được ghi ở: ${p.where}. Hãy bỏ chọn “Đang hoạt động” để khóa tài khoản; bài và nhật ký vẫn giữ.`,
  },
  firstAccount: {
    status: 403,
    say: 'Tài khoản quản trị đầu tiên được tạo trên máy chủ, không qua trang web. Hãy đặt ADMIN_EMAIL, ADMIN_PASSWORD rồi chạy lệnh npm run seed.',
  },
  lastAdministrator: {
    status: 409,
    say: 'Đây là quản trị viên cuối cùng đang hoạt động nên không khóa, bỏ vai trò hay xóa được. Hãy cấp vai trò Quản trị hệ thống cho một người khác trước.',
  },
  weakPassword: {
    status: 400,
    say: (p: { min: number }) =>
      `Mật khẩu cần ít nhất ${p.min} ký tự. Hãy chọn mật khẩu dài hơn, ví dụ một câu ngắn dễ nhớ.`,
  },
  longPassword: {
    status: 400,
    say: (p: { max: number }) => `Mật khẩu có nhiều nhất ${p.max} ký tự. Hãy bỏ bớt.`,
  },
  guessablePassword: {
    status: 400,
    say: (p: { why: string }) =>
      `Mật khẩu này dễ đoán: ${p.why}. Hãy chọn một câu chỉ mình bạn nghĩ ra, ví dụ bốn từ không liên quan gì với nhau.`,
  },
  currentPasswordMissing: {
    status: 400,
    say: 'Muốn đổi mật khẩu của mình, hãy nhập cả mật khẩu đang dùng vào ô “Mật khẩu hiện tại”.',
  },
  currentPasswordWrong: {
    status: 400,
    say: 'Mật khẩu hiện tại không đúng nên chưa đổi. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.',
  },
  passwordOneByOne: {
    status: 400,
    say: 'Không đặt một mật khẩu cho nhiều người. Hãy mở từng người rồi đặt mật khẩu riêng.',
  },
  tooManyLogins: {
    status: 429,
    say: (p: { minutes: number; canMail: boolean }) =>
      `Đã nhập sai quá nhiều lần. Hãy đợi ${p.minutes} phút rồi thử lại, ${p.canMail ? 'hoặc bấm “Quên mật khẩu”' : 'hoặc nhờ quản trị viên đặt mật khẩu mới'}.`,
  },
  tooManyMails: {
    status: 429,
    say: (p: { minutes: number }) =>
      `Máy này đã xin đặt lại mật khẩu quá nhiều lần. Hãy đợi ${p.minutes} phút rồi thử lại, hoặc nhờ quản trị viên đặt mật khẩu mới.`,
  },
  mailNotSet: {
    status: 409,
    say: 'Hệ thống chưa gửi được thư nên không tự đặt lại mật khẩu qua thư. Hãy nhờ quản trị viên đặt mật khẩu mới cho bạn.',
  },
  emailMissing: { status: 400, say: 'Thư điện tử còn trống. Hãy nhập dạng ten@coquan.vn.' },
} satisfies FailureTable
