import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { whileClaimed } from '@/database/claim'
import { compareAndSet } from '@/database/compareAndSet'
import { countWhere, rowWhere, rowsWhere } from '@/database/rows'
import { isQuiet } from '@/domain/alert/quietHours'

import { insertOnce } from '@/database/insertOnce'
import { loadPeople, type MailPerson } from '../../notices/loadPeople'
import { type Mailed, mailable, wantsByMail } from '../mailable'
import type { MailSettings } from '@/settings/mail'

type Collecting = { payload: Payload; now: Date; settings: Pick<MailSettings, 'digestMinutes'> }

const CLAIM = 'mail:collect'
const LEASE_MS = 5 * 60_000
const MINUTE_MS = 60_000

/**
 * Puts what people were not yet told by mail into one mail for each, and answers how many mails are ready. Nothing is
 * collected in quiet hours, nor for whoever got a digest a moment ago: whatever comes meanwhile goes into the next one.
 *
 * A notice names the mail it is in, set once and for all by one conditional write, and a person has one mail being put
 * together at a time. So a process that dies in between is carried on by the next: nothing is lost, nothing told twice.
 */
export async function collectDigests({ payload, now, settings }: Collecting): Promise<number> {
  if (isQuiet(now.getTime())) return 0
  const taken = new Error('collected by another')
  const claim = { payload, key: CLAIM, leaseMs: LEASE_MS, taken: () => taken }
  return whileClaimed(claim, () => collectAll({ payload, now, settings })).catch(
    (error: unknown) => {
      if (error === taken) return 0
      throw error
    },
  )
}

async function collectAll({ payload, now, settings }: Collecting): Promise<number> {
  const req = await createLocalReq({}, payload)
  const people = new Map((await loadPeople(req)).map((person) => [person.id, person]))
  let ready = 0
  for (const [user, notices] of await untold(req)) {
    const person = people.get(user)
    if (!person?.wantsMail) continue
    const wanted = notices.filter((notice) => wantsByMail(person, notice))
    if (await collectFor({ req, now, settings, person, notices: wanted })) ready += 1
  }
  // What a process that died left half done, and has nothing to add to now.
  for (const mail of await halfDone(req)) {
    if (await seal(req, mail.id, now)) ready += 1
  }
  return ready
}

type Untold = { id: string } & Mailed

/** The notices nobody was mailed or has read, of facts that hold and that nobody settled, and of what is asked, by person. */
async function untold(req: PayloadRequest): Promise<Map<string, Untold[]>> {
  const docs = await rowsWhere(req, 'notices', {
    where: {
      and: [{ mail: { exists: false } }, ...mailable()],
    },
    sort: 'id',
    depth: 1,
    select: { user: true, alert: true, event: true },
    populate: { alerts: { kind: true }, users: {} },
    overrideAccess: true,
  })
  const byUser = new Map<string, Untold[]>()
  for (const { id, user, alert, event } of docs) {
    const who = idOf(user)
    const kind = event ? null : typeof alert === 'object' ? alert?.kind : null
    if (!who || !(kind ?? event)) continue
    byUser.set(who, [...(byUser.get(who) ?? []), { id, kind: kind ?? null, event: event ?? null }])
  }
  return byUser
}

type CollectFor = {
  req: PayloadRequest
  now: Date
  settings: Collecting['settings']
  person: MailPerson
  notices: readonly Untold[]
}

async function collectFor({ req, now, settings, person, notices }: CollectFor): Promise<boolean> {
  const { payload } = req
  if (notices.length === 0 || (await gotOneLately({ req, now, settings, person }))) return false
  const key = `collecting:${person.id}`
  const id =
    (await collectingMail(req, key)) ??
    (await insertOnce({
      payload,
      collection: 'mails',
      data: {
        key,
        user: person.id,
        status: 'collecting',
        attempts: 0,
        label: `Bản tin gửi ${person.name}`,
      },
    }))
  if (!id) return false
  for (const notice of notices) {
    await compareAndSet({
      req,
      collection: 'notices',
      id: notice.id,
      expected: { mail: { exists: false } },
      set: { mail: id },
    })
  }
  return seal(req, id, now)
}

/** Whether a digest to the person was made within the pause between two, whatever became of it. */
async function gotOneLately({
  req,
  now,
  settings,
  person,
}: Omit<CollectFor, 'notices'>): Promise<boolean> {
  const since = new Date(now.getTime() - settings.digestMinutes * MINUTE_MS)
  const totalDocs = await countWhere(req, 'mails', {
    where: {
      and: [
        { user: { equals: person.id } },
        { status: { not_equals: 'collecting' } },
        { collectedAt: { greater_than: since.toISOString() } },
      ],
    },
    overrideAccess: true,
  })
  return totalDocs > 0
}

async function collectingMail(req: PayloadRequest, key: string): Promise<string | null> {
  const row = await rowWhere(req, 'mails', {
    where: { and: [{ key: { equals: key } }, { status: { equals: 'collecting' } }] },
    sort: 'id',
    select: {},
    overrideAccess: true,
  })
  return row?.id ?? null
}

async function halfDone(req: PayloadRequest): Promise<{ id: string }[]> {
  const docs = await rowsWhere(req, 'mails', {
    where: { status: { equals: 'collecting' } },
    sort: 'id',
    select: {},
    overrideAccess: true,
  })
  return docs
}

/** Closes a mail: it waits to be sent, under a key of its own, and the next fact goes into another. */
async function seal(req: PayloadRequest, id: string, now: Date): Promise<boolean> {
  const totalDocs = await countWhere(req, 'notices', {
    where: { mail: { equals: id } },
    overrideAccess: true,
  })
  return compareAndSet({
    req,
    collection: 'mails',
    id,
    expected: { status: { equals: 'collecting' } },
    set: {
      status: 'waiting',
      key: `digest:${id}`,
      facts: totalDocs,
      collectedAt: now.toISOString(),
      nextAttemptAt: now.toISOString(),
    },
  })
}
