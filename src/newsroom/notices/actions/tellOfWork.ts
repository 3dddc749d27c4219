import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { workRecipients } from '@/domain/notice/audience'
import { isWorkMove, isWorkTiding, subjectOf } from '@/domain/notice/workEvents'
import type { AuditEvent, Notice } from '@/payload-types'

import { loadPeople } from '../loadPeople'
import { WORK_FACTS } from '../workFacts'

type Telling = {
  req: PayloadRequest
  event: Pick<AuditEvent, 'id' | 'action' | 'actor' | 'subjectId' | 'at'>
}

export type WorkNotice = Pick<
  Notice,
  | 'key'
  | 'user'
  | 'reason'
  | 'event'
  | 'subject'
  | 'outlet'
  | 'actor'
  | 'asks'
  | 'cause'
  | 'openedAt'
>

/** The notices that a line of the log is the cause of: one for each who hears of it. */
export async function noticesOfWork({ req, event }: Telling): Promise<WorkNotice[]> {
  const { action, subjectId } = event
  if (!(isWorkMove(action) || isWorkTiding(action)) || !subjectId) return []
  const facts = await WORK_FACTS[subjectOf(action)](req, subjectId)
  if (!facts) return []
  const people = await loadPeople(req)
  const actor = idOf(event.actor)
  // Who changes a fact doesn't see whose figures it is in.
  const knows = isWorkTiding(action) ? null : actor
  return workRecipients({ event: action, actor: knows, facts, people }).map(({ user, asks }) => ({
    key: `work:${event.id}:${user}`,
    user,
    reason: 'work',
    event: action,
    subject: subjectId,
    outlet: facts.outlet,
    actor,
    asks,
    cause: event.id,
    openedAt: event.at,
  }))
}

/** Puts into the inboxes what a line of the log tells people of, in the request's transaction. */
export async function tellOfWork(telling: Telling): Promise<void> {
  const { req } = telling
  for (const notice of await noticesOfWork(telling)) {
    await req.payload.db.create({ collection: 'notices', data: notice, req })
  }
}
