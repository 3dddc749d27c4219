import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import { idOf } from '@/access/membership'
import type { ColumnChange } from '@/payload-types'

import { atDesk } from '../desk/atDesk'
import { carryOut } from './carryOut'

/**
 * Goes on with changes of schedules that were cut short: before that, nobody knows what their columns lack.
 * @returns how many there were.
 */
export async function resumeColumnChanges(payload: Payload): Promise<number> {
  const req = await createLocalReq({}, payload)
  let resumed = 0
  for (const { id, outlet } of await unfinishedColumnChanges(req)) {
    await atDesk({ req, outlet: idOf(outlet) }, async () => {
      const [record] = await unfinishedColumnChanges(req, { id: { equals: id } })
      if (!record) return
      await carryOut(req, record, record.state === 'undoing' ? 'undo' : 'apply')
      resumed += 1
    })
  }
  return resumed
}

/** Changes of schedules that were begun and not ended, the oldest first. */
export async function unfinishedColumnChanges(
  req: PayloadRequest,
  those: Where = {},
): Promise<ColumnChange[]> {
  const { docs } = await req.payload.find({
    collection: 'column-changes',
    where: { and: [{ state: { in: ['applying', 'undoing'] } }, those] },
    sort: ['at', 'id'],
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}
