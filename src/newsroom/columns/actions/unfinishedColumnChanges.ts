import {
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type TypedUser,
  type Where,
} from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import type { ColumnChange } from '@/payload-types'

import { attempt } from '../../check/attempt'
import { carryOut } from './carryOut'

/** Changes of schedules that were begun and not ended, the oldest first. */
export async function unfinishedColumnChanges(
  req: PayloadRequest,
  those: Where = {},
): Promise<ColumnChange[]> {
  return rowsWhere(req, 'column-changes', {
    where: { and: [{ state: { in: ['applying', 'undoing'] } }, those] },
    sort: ['at', 'id'],
    overrideAccess: true,
  })
}

/** Does what a change that was cut short still lacks, in the name of whoever began it. */
export async function goOn({ payload }: PayloadRequest, record: ColumnChange): Promise<void> {
  const isUndo = record.state === 'undoing'
  const by = isUndo ? (record.undo as { by?: string | null } | null)?.by : idOf(record.by)
  const req = await createLocalReq({ user: await userOf(payload, by ?? null) }, payload)
  return carryOut(req, record, isUndo ? 'undo' : 'apply')
}

/** None when the account was closed since: then it is the system's. */
async function userOf(payload: Payload, id: string | null): Promise<TypedUser | undefined> {
  if (id === null) return undefined
  const user = await rowOf(payload, 'users', id, { overrideAccess: true })
  return user ? { ...user, collection: 'users' } : undefined
}

/** The same for all of an outlet, by whoever holds its desk; what can't be gone on with now is left to the check. */
export async function goOnAtDesk(payload: Payload, outlet: string | null): Promise<void> {
  const req = await createLocalReq({}, payload)
  for (const record of await unfinishedColumnChanges(req, { outlet: { equals: outlet } })) {
    await attempt({ payload, part: `column change ${record.id}` }, () => goOn(req, record))
  }
}
