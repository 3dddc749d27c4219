import { createLocalReq, type Payload } from 'payload'

import { idOf } from '@/access/membership'

import { atDesk } from '../desk/atDesk'
import { carryOut } from './carryOut'

/** Goes on with changes of schedules that were cut short: before that, nobody knows what their columns lack. */
export async function resumeColumnChanges(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  const query = {
    collection: 'column-changes',
    where: { state: { in: ['applying', 'undoing'] } },
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  } as const
  const { docs } = await payload.find({
    ...query,
    sort: ['at', 'id'],
    select: { outlet: true },
    overrideAccess: true,
  })
  for (const { id, outlet } of docs) {
    await atDesk({ req, outlet: idOf(outlet) }, async () => {
      const { docs: rows } = await payload.find({
        ...query,
        where: { and: [query.where, { id: { equals: id } }] },
        overrideAccess: true,
      })
      const [record] = rows
      if (record) await carryOut(req, record, record.state === 'undoing' ? 'undo' : 'apply')
    })
  }
}
