import type { PayloadRequest, Where } from 'payload'

import { rowsWhere } from '@/database/rows'
import { LASTING_EVENTS } from '@/domain/notice/workEvents'

type Ending = {
  req: PayloadRequest
  subject: string
  /** When the work moved on. */
  at: string
  /** The line of the log that moved it: what it tells of begins. */
  except: string
}

/**
 * What was told of the moves of a piece of work before is over: nothing of it waits for anybody any more. What was said about
 * it is not: a comment is over when its thread is (src/newsroom/comments).
 */
export async function endNotices({ req, subject, at, except }: Ending): Promise<void> {
  await endWhere(req, at, {
    and: [
      { subject: { equals: subject } },
      { endedAt: { exists: false } },
      { cause: { not_equals: except } },
      // What was told since, beside its moves, stands.
      { openedAt: { less_than_equal: at } },
      { event: { not_in: [...LASTING_EVENTS] } },
    ],
  })
}

/** Nothing that was told of by these causes, or of a subject, waits any more. */
export async function endWhere(req: PayloadRequest, at: string, where: Where): Promise<void> {
  const docs = await rowsWhere(req, 'notices', {
    where,
    sort: 'id',
    select: {},
    overrideAccess: true,
  })
  for (const { id } of docs) {
    await req.payload.db.updateOne({
      collection: 'notices',
      where: { id: { equals: id } },
      data: { endedAt: at },
      returning: false,
      req,
    })
  }
}
