import nodemailer from 'nodemailer'

import type { MailSettings } from '@/settings/mail'

const CONNECT_MS = 10_000
const SOCKET_MS = 20_000

export type Message = {
  from: string
  to: string
  subject: string
  text: string
  html: string
  messageId?: string
}

/** Hands mails to the server that is set. */
export function smtp({ smtpUrl }: MailSettings): (message: Message) => Promise<void> {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SOCKET_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ to, ...message }) => {
    // An address as it is, never parsed for more than one.
    await transport.sendMail({
      ...message,
      to: { name: '', address: to },
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}
