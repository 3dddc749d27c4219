import { createLocalReq, type PayloadRequest } from 'payload'

import { rowWhere } from '@/database/rows'

import { demandReader, mayRead } from '../rights'
import { loadRundownRow } from '../rundownRow'
import { eventStream } from './stream'

/** What happens to a rundown, for somebody of the newsroom; as long as they may read it. */
export async function newsroomEvents({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<Response> {
  const rundown = await loadRundownRow(req, id)
  await demandReader(req, rundown)
  return eventStream({
    req,
    rundown: id,
    after: knownRevision(req),
    stillMay: () => stillReads(req, rundown.outlet),
    tellChange: (change) => change,
  })
}

/** The revision a looker has: what the browser remembers of a lost connection, else what the address says. */
export function knownRevision(req: PayloadRequest): number {
  const asked = new URL(req.url ?? '', 'http://localhost').searchParams.get('after')
  const [remembered, after] = [req.headers.get('last-event-id'), asked].map((text) =>
    /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0,
  )
  return Math.max(remembered ?? 0, after ?? 0)
}

/** Asked with the account as it is now: it may have been switched off or moved since. */
async function stillReads(req: PayloadRequest, outlet: string | null): Promise<boolean> {
  const user = await rowWhere(req.payload, 'users', {
    where: { id: { equals: req.user?.id } },
    overrideAccess: true,
  })
  if (!user) return false
  const own = await createLocalReq({ user: { ...user, collection: 'users' } as never }, req.payload)
  return mayRead(own, outlet)
}
