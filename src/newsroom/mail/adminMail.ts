import { settings } from '@/settings/settings'
import type { EmailAdapter } from 'payload'

import { failure } from '../words/failure'
import { smtp } from './transport'

/**
 * How Payload itself would send a mail: as the rest of the newsroom does. Without it Payload writes mails, with the
 * tokens in them, into the server's log.
 */
export const adminMail: EmailAdapter = () => ({
  name: 'newsroom',
  defaultFromAddress: '',
  defaultFromName: '',
  sendEmail: async ({ to, subject, text, html }) => {
    const mail = settings().mail
    if (!mail || typeof to !== 'string') throw failure('mailNotSet')
    const words = { subject: subject ?? '', text: String(text ?? ''), html: String(html ?? '') }
    await smtp(mail)({ from: mail.from, to, ...words })
  },
})
