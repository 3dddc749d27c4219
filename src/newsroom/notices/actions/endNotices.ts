import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'

type Ending = {
  req: PayloadRequest
  subject: string
  /** When the work moved on. */
  at: string
  /** The line of the log that moved it: what it tells of begins. */
  except: string
}

/** What was told of a piece of work before is over: nothing of it waits for anybody any more. */
export async function endNotices({ req, subject, at, except }: Ending): Promise<void> {
  const docs = await rowsWhere(req, 'notices', {
    where: {
      and: [
        { subject: { equals: subject } },
        { endedAt: { exists: false } },
        { cause: { not_equals: except } },
      ],
    },
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
