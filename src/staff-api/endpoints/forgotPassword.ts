import { rowWhere } from '@/database/rows'
import { settings } from '@/settings/settings'
import { addDataAndFileToRequest, type Endpoint, type Payload } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'

import { clientAddress, networkOf } from '@/process/clientAddress'
import type { MailSettings } from '@/settings/mail'
import { resetText } from '@/newsroom/mail/resetText'
import { smtp } from '@/newsroom/mail/transport'
import { failure } from '@/newsroom/words/failure'
import { countTry } from '@/newsroom/users/loginLimits'

export const RESET_MINUTES = 60

/**
 * Payload's own way, closed where no mail is set, bounded, and the same for everybody: the answer is given before anybody
 * is looked for, so neither words nor time tell whether there is such an account.
 */
export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const mail = settings().mail
    if (!mail) throw failure('mailNotSet')
    await addDataAndFileToRequest(req)
    const email = emailOf(req.data)
    if (!email) throw failure('emailMissing')
    const { payload } = req
    const wait = countTry(payload, [['mailAddress', networkOf(clientAddress(req.headers))]])
    if (wait !== null) throw failure('tooManyMails', { minutes: Math.ceil(wait / 60) })
    // One account gets a few mails at most; whoever asks for more is told the same and sends nothing.
    const isEnough = countTry(payload, [['mail', email]]) !== null
    if (!isEnough) setImmediate(() => inLine(() => sendReset({ payload, mail, email })))
    return Response.json({
      message:
        'Nếu có tài khoản với thư điện tử này, đường dẫn đặt lại mật khẩu đang được gửi tới đó.',
    })
  },
}

function emailOf(body: unknown): string | null {
  const { email } = (body ?? {}) as { email?: unknown }
  return typeof email === 'string' ? email.toLowerCase().trim() : null
}

let line: Promise<void> = Promise.resolve()

/** One after the other: of two writes to one account at once a database may let just one pass. */
function inLine(send: () => Promise<void>): void {
  line = line.then(send)
}

type Reset = { payload: Payload; mail: MailSettings; email: string }

async function sendReset({ payload, mail, email }: Reset): Promise<void> {
  try {
    const where = { email: { equals: email } }
    const user = await rowWhere(payload, 'users', { where, overrideAccess: true })
    if (!user || !isStaff(user as Member)) return
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
      overrideAccess: true,
    })
    if (!token) return
    const url = `${mail.serverUrl}/admin/reset/${token}`
    const words = resetText({ name: user.name, url, minutes: RESET_MINUTES })
    await smtp(mail)({ from: mail.from, to: user.email, ...words })
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The mail to reset a password was not sent' })
  }
}
