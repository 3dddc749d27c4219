import { headers } from 'next/headers'
import type { ServerProps } from 'payload'

import { ownOrigins } from '@/database/settings'

const WORDS = {
  vi: {
    why: (host: string) =>
      `Trang này đang mở ở địa chỉ ${host}, không phải địa chỉ của hệ thống: đăng nhập ở đây sẽ không được.`,
    link: 'Mở đúng địa chỉ',
  },
  en: {
    why: (host: string) => `This page is open at ${host}, which is not an address of this system.`,
    link: 'Open the right address',
  },
}

/** At an address from which nothing is accepted: says so before anybody types a password, with the way to the right one. */
export async function ForeignAddress({ i18n }: Partial<ServerProps>) {
  const own = ownOrigins(process.env)
  const host = (await headers()).get('host')
  const [right] = own
  if (!right || !host || own.some((origin) => new URL(origin).host === host)) return null
  const words = WORDS[i18n?.language === 'en' ? 'en' : 'vi']
  return (
    <p className="ts-login__foreign" role="alert" data-tone="bad">
      {words.why(host)} <a href={`${right}/admin`}>{words.link}</a>
    </p>
  )
}
