import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { heldBy, isAbandoned, newHolder } from '@/database/holder'
import { rowsWhere } from '@/database/rows'
import { groupDigest } from '@/domain/alert/digest'
import { isQuiet, whenMailMay } from '@/domain/alert/quietHours'
import { nextAttempt } from '@/domain/alert/retry'
import { mayHearOf } from '@/domain/notice/audience'
import { subjectOf } from '@/domain/notice/workEvents'
import type { Mail, Notice } from '@/payload-types'

import { attempt } from '../../check/attempt'
import { alertsById } from '../../notices/views/alertsById'
import { loadPeople, type MailPerson } from '../../notices/loadPeople'
import { type Work, workById } from '../../notices/views/workById'
import { ALERT_KIND_WORDS } from '../../words/alertWords'
import { WORK_EVENT_WORDS } from '../../words/workEvents'
import { alertPath, digestText, type MailItem } from '../digestText'
import { mailable, wantsByMail } from '../mailable'
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

/** A mail that has been going out for longer than this was left by a process that died, on whichever machine. */
const SEND_LEASE_MS = 10 * 60_000
const MOST_PER_RUN = 200

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
    const claimed = await take({ req, mail, now: clock() })
    if (!claimed) return
    const person = people.get(idOf(mail.user) ?? '')
    const items = person?.wantsMail ? await itemsOf(req, mail.id, person) : []
    if (!person || items.length === 0) {
      await finish({ req, mail: claimed, set: { status: 'dropped', problem: null } })
      result.dropped += 1
      return
    }
    const failed = await send(messageOf({ mail, person, items, settings })).then(
      () => null,
      (error: unknown) => afterFailure(claimed.attempts, now, error),
    )
    const done = { status: 'sent', sentAt: now.toISOString(), facts: items.length, problem: null }
    await finish({ req, mail: claimed, set: failed ?? done })
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

/** A mail as it was taken, and as whom. */
type Taken = { id: string; attempts: number; holder: string }

/** Those that wait and are due, and those a process left that died. */
async function dueMails(req: PayloadRequest, now: Date): Promise<Mail[]> {
  const where: Where = {
    or: [
      {
        and: [
          { status: { equals: 'waiting' } },
          { nextAttemptAt: { less_than_equal: now.toISOString() } },
        ],
      },
      { status: { equals: 'sending' } },
    ],
  }
  const docs = await rowsWhere(req, 'mails', {
    where,
    sort: ['nextAttemptAt', 'id'],
    limit: MOST_PER_RUN,
    overrideAccess: true,
  })
  const due: Mail[] = []
  for (const mail of docs) {
    if (mail.status === 'waiting' || (await isLeft(mail, now))) due.push(mail)
  }
  return due
}

const isLeft = ({ holder, claimedAt }: Mail, now: Date) =>
  isAbandoned({ holder, begun: claimedAt }, { now, leaseMs: SEND_LEASE_MS })

/** Takes a mail as it was found: of any number of processes one gets it. */
async function take({
  req,
  mail,
  now,
}: {
  req: PayloadRequest
  mail: Mail
  now: Date
}): Promise<Taken | null> {
  const { id, status, attempts } = mail
  const holder = await newHolder()
  const isOurs = await compareAndSet({
    req,
    collection: 'mails',
    id,
    expected: {
      and: [
        { status: { equals: status } },
        { attempts: { equals: attempts } },
        heldBy(mail.holder),
      ],
    },
    set: { status: 'sending', attempts: attempts + 1, holder, claimedAt: now.toISOString() },
  })
  return isOurs ? { id, attempts: attempts + 1, holder } : null
}

function finish({
  req,
  mail,
  set,
}: {
  req: PayloadRequest
  mail: Taken
  set: Record<string, unknown>
}): Promise<boolean> {
  return compareAndSet({
    req,
    collection: 'mails',
    id: mail.id,
    expected: { and: [{ status: { equals: 'sending' } }, heldBy(mail.holder)] },
    set,
  })
}

function afterFailure(attempts: number, now: Date, error: unknown): Record<string, unknown> {
  const again = nextAttempt({ attempts, now: now.getTime() })
  const words = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  return again === null
    ? { status: 'failed', problem: words, nextAttemptAt: null }
    : {
        status: 'waiting',
        problem: words,
        nextAttemptAt: new Date(whenMailMay(again)).toISOString(),
      }
}

/** What of a mail still holds, concerns the person, and was not read. */
async function itemsOf(req: PayloadRequest, mail: string, person: MailPerson): Promise<MailItem[]> {
  const docs = await rowsWhere(req, 'notices', {
    where: {
      and: [{ mail: { equals: mail } }, ...mailable()],
    },
    sort: 'id',
    select: { alert: true, reason: true, openedAt: true, event: true, subject: true, outlet: true },
    overrideAccess: true,
  })
  const alerts = await alertsById(
    req,
    docs.flatMap(({ alert }) => idOf(alert) ?? []),
    { overrideAccess: true },
  )
  const work = await workById(req, docs, { overrideAccess: true })
  return docs.flatMap((notice): MailItem[] => {
    const { id, alert: of, reason, openedAt, event } = notice
    if (event) return workItem(notice, work, person)
    const alert = alerts.get(idOf(of) ?? '')
    if (!alert || person.mutedKinds.has(alert.kind)) return []
    const { kind, title, outlet } = alert
    const outletId = idOf(outlet)
    if (!person.isAdministrator && !(outletId && person.rolesAt.has(outletId))) return []
    return [
      {
        id,
        path: alertPath(alert.id),
        kind,
        title: title ?? ALERT_KIND_WORDS[kind].vi,
        outletName: outlet && typeof outlet === 'object' ? outlet.name : '',
        openedAt: Date.parse(openedAt),
        isEscalation: reason === 'escalation',
      },
    ]
  })
}

/** Work by its name and its link, as long as the person still works where it belongs. */
function workItem(
  notice: Pick<Notice, 'id' | 'event' | 'subject' | 'openedAt'>,
  work: ReadonlyMap<string, Work>,
  person: MailPerson,
): MailItem[] {
  const { id, event, subject, openedAt } = notice
  const found = work.get(subject ?? '')
  if (!event || !found || !wantsByMail(person, { kind: null, event })) return []
  if (!person.isAdministrator && !mayHearOf(person, { subject: subjectOf(event), ...found })) {
    return []
  }
  return [
    {
      id,
      path: found.path,
      kind: 'work',
      title: `${WORK_EVENT_WORDS[event].vi}: ${found.title}`,
      outletName: found.outletName,
      openedAt: Date.parse(openedAt),
      isEscalation: false,
    },
  ]
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
