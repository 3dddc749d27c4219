import type { Payload } from 'payload'

import { sendMails } from '@/newsroom/mail/actions/sendMails'
import { mailSettings } from '@/newsroom/mail/settings'

type Context = { payload: Payload; now: Date; env?: Record<string, string | undefined> }

/** Sends the mails that are due. */
export async function sendMail({ payload, now, env = process.env }: Context): Promise<string> {
  const settings = mailSettings(env)
  if (!settings) return 'chưa cấu hình gửi thư'
  const { sent, failed, dropped } = await sendMails({ payload, now, settings })
  return `gửi ${sent} thư, lỗi ${failed}, không cần gửi ${dropped}`
}
