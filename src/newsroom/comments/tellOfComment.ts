import type { PayloadRequest } from 'payload'

import { hearersOf } from '@/domain/comment/hearers'

import { endWhere } from '../notices/actions/endNotices'
import type { Commented } from './loadCommented'
import { readersOf } from './people'

type Told = {
  id: string
  thread: string
  at: string
  mentions: readonly string[]
  /** Those who wrote in the thread before; null where it begins one. */
  parties: readonly string[] | null
}

/** Puts what was said into the inboxes of those who hear of it, without its words: they are read at the text. */
export async function tellOfComment(
  req: PayloadRequest,
  { article, outlet, reader, authors }: Commented,
  { id, thread, at, mentions, parties }: Told,
): Promise<void> {
  const readers = await readersOf(req, outlet)
  for (const hearer of hearersOf({ by: reader.id, mentions, parties, authors, readers })) {
    await req.payload.db.create({
      collection: 'notices',
      data: {
        key: `comment:${id}:${hearer.user}`,
        user: hearer.user,
        reason: 'work',
        event: hearer.event,
        subject: article.id,
        outlet,
        actor: reader.id,
        asks: hearer.asks,
        cause: thread,
        openedAt: at,
      },
      req,
    })
  }
}

/** Nothing that was told of a thread waits any more. */
export function endThread(req: PayloadRequest, thread: string): Promise<void> {
  return endWhere(req, new Date().toISOString(), {
    and: [{ cause: { equals: thread } }, { endedAt: { exists: false } }],
  })
}
