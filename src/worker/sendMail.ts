import type { Payload } from 'payload'

import { sendMails } from '@/newsroom/mail/actions/sendMails'
import type { Environment } from '@/settings/environment'
import { settings } from '@/settings/settings'

type Context = { payload: Payload; now: Date; env?: Environment }

/** Sends the mails that are due. */
export async function sendMail({ payload, now, env }: Context): Promise<string> {
  const { mail } = settings(env)
  if (!mail) return 'chưa cấu hình gửi thư'
  const { sent, failed, dropped } = await sendMails({ payload, now, settings: mail })
  return `gửi ${sent} thư, lỗi ${failed}, không cần gửi ${dropped}`
}
