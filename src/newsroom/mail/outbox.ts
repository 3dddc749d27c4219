import type { PayloadRequest, Where } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'
import { heldBy, isAbandoned, newHolder } from '@/database/holder'
import { rowsWhere } from '@/database/rows'
import { whenMailMay } from '@/domain/alert/quietHours'
import { nextAttempt } from '@/domain/alert/retry'
import type { Mail } from '@/payload-types'

/** A mail that has been going out for longer than this was left by a process that died, on whichever machine. */
const SEND_LEASE_MS = 10 * 60_000
const MOST_PER_RUN = 200

/** A mail as it was taken, and as whom. */
type Taken = { id: string; attempts: number; holder: string }

/** Those that wait and are due, and those a process left that died. */
export async function dueMails(req: PayloadRequest, now: Date): Promise<Mail[]> {
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
export async function takeMail({
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

/** Says what became of a mail that was taken. */
export function finishMail({
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

/** What is said of a mail that could not be sent: tried again later, or left to a person. */
export function afterFailure(attempts: number, now: Date, error: unknown): Record<string, unknown> {
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
