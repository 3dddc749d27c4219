import type { ServerProps } from 'payload'

import { canMail } from './canMail'

const WORDS = {
  vi: 'Quên mật khẩu? Hãy nhờ quản trị viên đặt mật khẩu mới cho bạn.',
  en: 'Forgot your password? Ask an administrator to set a new one.',
}

/** What to do without the password where the system can't send a mail: the link to it is then not offered. */
export function LoginHelp({ i18n }: Partial<ServerProps>) {
  if (canMail()) return null
  return (
    <p className="ts-login__help">
      {WORDS[i18n?.language === 'en' ? 'en' : 'vi']}
      <style>{'.login__form a[href$="/forgot"] { display: none }'}</style>
    </p>
  )
}
