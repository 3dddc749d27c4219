import { createLocalReq, type PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'

import { recordEvent } from './recordEvent'

type Refusal = {
  req: PayloadRequest
  collection: string
  /** Empty for what is not there yet. */
  id: string
  title: string
  outlet: unknown
  /** What was asked, as the log calls it: `article.approve`, `update`. */
  asked: string
  /** Why it was refused. */
  code: string
}

/** Logs that the request's user was refused a change, apart from the act that was taken back. */
export async function recordRefusal({
  req,
  asked,
  code,
  outlet,
  ...thing
}: Refusal): Promise<void> {
  if (!req.user) return
  const own = await createLocalReq({ user: req.user }, req.payload)
  own.headers = req.headers
  await recordEvent({
    req: own,
    action: 'refused',
    ...thing,
    outlet: idOf(outlet as Parameters<typeof idOf>[0]),
    after: { asked, code },
  })
}
