import { createLocalReq, type Payload } from 'payload'

import { idOf } from '@/access/membership'

import { atDesk } from '../desk/atDesk'
import { goOn, unfinishedColumnChanges } from './unfinishedColumnChanges'

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
      await goOn(req, record)
      resumed += 1
    })
  }
  return resumed
}
