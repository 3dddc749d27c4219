import { Link } from '@payloadcms/ui'

import { RESET_MINUTES } from '@/staff-api/endpoints/forgotPassword'

import { canMail } from './canMail'
import { ForgotForm } from './ForgotForm'

/** The page for a forgotten password: a mail where one can be sent, and why not where none can. */
export function ForgotView() {
  return (
    <div className="ts-login">
      <h1>Quên mật khẩu</h1>
      {canMail() ? (
        <ForgotForm minutes={RESET_MINUTES} />
      ) : (
        <p>
          Hệ thống này chưa nối với máy chủ thư nên không gửi được đường dẫn đặt lại mật khẩu. Hãy
          nhờ quản trị viên đặt mật khẩu mới cho bạn: Người dùng, chọn tên bạn, Đổi mật khẩu.
        </p>
      )}
      <p>
        <Link href="/admin/login" prefetch={false}>
          Về trang đăng nhập
        </Link>
      </p>
    </div>
  )
}
