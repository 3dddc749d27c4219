import type { PayloadRequest } from 'payload'

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
  const { docs } = await req.payload.find({
    collection: 'notices',
    where: {
      and: [
        { subject: { equals: subject } },
        { endedAt: { exists: false } },
        { cause: { not_equals: except } },
      ],
    },
    sort: 'id',
    depth: 0,
    pagination: false,
    limit: 0,
    select: {},
    overrideAccess: true,
    req,
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
