import { createLocalReq, type Payload } from 'payload'

import { idOf } from '@/access/membership'
import { groupDigest } from '@/domain/alert/digest'
import { isQuiet } from '@/domain/alert/quietHours'
import type { Mail } from '@/payload-types'

import { attempt } from '../../check/attempt'
import { loadPeople, type MailPerson } from '../../notices/loadPeople'
import { digestItems } from '../digestItems'
import { digestText, type MailItem } from '../digestText'
import { afterFailure, dueMails, finishMail, takeMail } from '../outbox'
import type { MailSettings } from '@/settings/mail'
import { type Message, smtp } from '../transport'

type Sending = {
  payload: Payload
  now: Date
  settings: MailSettings
  /** Hands a mail to the server; SMTP unless told. */
  send?: (message: Message) => Promise<void>
}

export type SendResult = { sent: number; failed: number; dropped: number }

/**
 * Sends the mails that are due, each taken by one process alone. What a mail says is read at this moment: what was
 * settled, mended or read since is left out, and so is whoever was switched off, moved, or wants no mail any more. One
 * that fails is tried again later, ever more seldom, and then left to a person. One whose process died while it spoke
 * to the server is sent again under the same Message-ID, by which mail servers know it for the same.
 */
export async function sendMails({
  payload,
  now,
  settings,
  send = smtp(settings),
}: Sending): Promise<SendResult> {
  const result: SendResult = { sent: 0, failed: 0, dropped: 0 }
  if (isQuiet(now.getTime())) return result
  const req = await createLocalReq({}, payload)
  const clock = clockFrom(now)
  const due = await dueMails(req, now)
  if (due.length === 0) return result
  const people = new Map((await loadPeople(req)).map((person) => [person.id, person]))
  const sendOne = async (mail: Mail) => {
    const claimed = await takeMail({ req, mail, now: clock() })
    if (!claimed) return
    const person = people.get(idOf(mail.user) ?? '')
    const items = person?.wantsMail ? await digestItems(req, mail.id, person) : []
    if (!person || items.length === 0) {
      await finishMail({ req, mail: claimed, set: { status: 'dropped', problem: null } })
      result.dropped += 1
      return
    }
    const failed = await send(messageOf({ mail, person, items, settings })).then(
      () => null,
      (error: unknown) => afterFailure(claimed.attempts, now, error),
    )
    const done = { status: 'sent', sentAt: now.toISOString(), facts: items.length, problem: null }
    await finishMail({ req, mail: claimed, set: failed ?? done })
    if (failed) result.failed += 1
    else result.sent += 1
  }
  // One that can't be put together stays as taken until its time is up; the others go out.
  for (const mail of due) await attempt({ payload, part: `mail ${mail.id}` }, () => sendOne(mail))
  return result
}

/** How late it is by now, however long a run goes on: a mail is taken for a time from when it is taken. */
function clockFrom(now: Date): () => Date {
  const begun = performance.now()
  return () => new Date(now.getTime() + performance.now() - begun)
}

function messageOf({
  mail,
  person,
  items,
  settings,
}: {
  mail: Mail
  person: MailPerson
  items: MailItem[]
  settings: MailSettings
}): Message {
  const { from, serverUrl } = settings
  return {
    from,
    to: person.email,
    ...digestText(groupDigest(items), { serverUrl, name: person.name }),
    messageId: `<digest-${mail.id}@${new URL(serverUrl).hostname}>`,
  }
}
