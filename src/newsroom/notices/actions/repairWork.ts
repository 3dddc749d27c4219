import type { PayloadRequest } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import {
  isWorkMove,
  LASTING_EVENTS,
  movesWorkOn,
  WORK_AUDIENCES,
  WORK_SUBJECTS,
} from '@/domain/notice/workEvents'
import type { AuditEvent } from '@/payload-types'

import { insertOnce } from '@/database/insertOnce'
import { endNotices } from './endNotices'
import { noticesOfWork } from './tellOfWork'

type Repair = { req: PayloadRequest; now: Date }

/** A server is not away from its database for longer without somebody noticing. */
const LOOK_BACK_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Tells what a server that died between the log and the inboxes left untold: of every piece of work whose last move asks
 * something of somebody, unless it was told of. Each notice is one insert under its key, so nobody hears twice.
 */
export async function repairWork({ req, now }: Repair): Promise<number> {
  const last = await lastMoves(req, new Date(now.getTime() - LOOK_BACK_MS))
  const causesOf = await causes(req, [...last.keys()])
  let created = 0
  for (const [subject, event] of last) {
    const known = causesOf.get(subject)
    if (known?.some(({ cause, isOver }) => !isOver && cause !== event.id)) {
      await endNotices({ req, subject, at: event.at, except: event.id })
    }
    if (!asks(event) || known?.some(({ cause }) => cause === event.id)) continue
    for (const notice of await noticesOfWork({ req, event })) {
      if (await insertOnce({ payload: req.payload, collection: 'notices', data: notice })) {
        created += 1
      }
    }
  }
  return created
}

const asks = ({ action }: Move) =>
  isWorkMove(action) && WORK_AUDIENCES[action].some((audience) => audience.asks)

type Move = Pick<AuditEvent, 'id' | 'action' | 'actor' | 'subjectId' | 'at'>

/** The last line of the log that moved it on, by piece of work. */
async function lastMoves(req: PayloadRequest, since: Date): Promise<Map<string, Move>> {
  const docs = await rowsWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { in: [...WORK_SUBJECTS] } },
        { at: { greater_than: since.toISOString() } },
      ],
    },
    sort: ['at', 'id'],
    select: { action: true, actor: true, subjectId: true, at: true },
    overrideAccess: true,
  })
  const last = new Map<string, Move>()
  for (const event of docs) {
    if (event.subjectId && movesWorkOn(event.action)) last.set(event.subjectId, event)
  }
  return last
}

type Told = { cause: string; isOver: boolean }

async function causes(req: PayloadRequest, subjects: string[]): Promise<Map<string, Told[]>> {
  const known = new Map<string, Told[]>()
  const notices = await inChunks(subjects, (chunk) =>
    rowsWhere(req, 'notices', {
      where: { and: [{ subject: { in: chunk } }, { event: { not_in: [...LASTING_EVENTS] } }] },
      sort: 'id',
      select: { subject: true, cause: true, endedAt: true },
      overrideAccess: true,
    }),
  )
  for (const { subject, cause, endedAt } of notices) {
    const one = { cause: cause ?? '', isOver: Boolean(endedAt) }
    known.set(subject ?? '', [...(known.get(subject ?? '') ?? []), one])
  }
  return known
}
