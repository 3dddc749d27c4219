import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'

import { attempt } from '../check/attempt'
import { atDesk } from '../desk/run/atDesk'
import { goOn, unfinishedColumnChanges } from '../columns/actions/unfinishedColumnChanges'

export type ResumedChanges = {
  /** How many were ended. */
  resumed: number
  /** Columns whose change could not be gone on with now: until it is, nobody knows what they lack. */
  left: { id: string; column: string; message: string }[]
}

/**
 * Goes on with changes of schedules that were cut short: before that, nobody knows what their columns lack. One that can't
 * be (another holds the desk) is left to the next time, and the others are gone on with.
 */
export async function resumeColumnChanges(payload: Payload): Promise<ResumedChanges> {
  const req = await createLocalReq({}, payload)
  const result: ResumedChanges = { resumed: 0, left: [] }
  for (const { id, outlet, column } of await unfinishedColumnChanges(req)) {
    const message = await attempt({ payload, part: `column change ${id}` }, () =>
      atDesk({ req, outlet: idOf(outlet) }, async () => {
        const [record] = await unfinishedColumnChanges(req, { id: { equals: id } })
        if (!record) return
        await goOn(req, record)
        result.resumed += 1
      }),
    )
    if (message === null) continue
    const of = idOf(column) ?? ''
    result.left.push({ id: of, column: await nameOf(req, of), message })
  }
  return result
}

async function nameOf(req: PayloadRequest, id: string): Promise<string> {
  const column = await rowOf(req, 'columns', id, { select: { name: true }, overrideAccess: true })
  return column?.name ?? id
}
