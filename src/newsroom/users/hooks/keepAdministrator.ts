import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { whileClaimed } from '@/database/claim'
import { rowsWhere } from '@/database/rows'

import { failure } from '../../words/failure'

/** Longer than from this check to the end of what it lets pass. */
const HELD_MS = 3_000
const PATIENCE_MS = 20_000

/** The last administrator is not switched off and keeps the role, whoever asks: nobody could give it to another. */
export const keepAdministratorRole: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !isAdministrator(originalDoc as Member)) return data
  const after = { ...originalDoc, ...data } as Member
  if (!isAdministrator(after)) await refuseLast(req, after.id)
  return data
}

/** Nor is their account deleted. */
export const keepAdministratorAccount: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const leaving = await administrators(req.payload, req)
  if (leaving.includes(String(id))) await refuseLast(req, String(id))
}

/**
 * Two who switch each other off at the same moment would each see the other: so the second waits until what the first
 * does is done, and then sees it. It is looked for outside the transaction too, which began before the wait.
 */
async function refuseLast(req: PayloadRequest, id: string): Promise<void> {
  const { payload, context } = req
  const check = async () => {
    const [seen, here] = [await administrators(payload), await administrators(payload, req)]
    const others = seen.filter((one) => one !== id && here.includes(one))
    if (others.length === 0) throw failure('lastAdministrator')
  }
  if (context.holdsAdministrators) return check()
  await new Promise<void>((pass, refuse) => {
    const claim = {
      payload,
      key: 'administrators',
      leaseMs: HELD_MS * 2,
      patienceMs: PATIENCE_MS,
      taken: () => failure('deskBusy'),
    }
    whileClaimed(claim, async () => {
      await check()
      pass()
      await new Promise((over) => setTimeout(over, HELD_MS))
    }).catch(refuse)
  })
  context.holdsAdministrators = true
}

async function administrators(
  payload: PayloadRequest['payload'],
  req?: PayloadRequest,
): Promise<string[]> {
  const users = await rowsWhere(req ?? payload, 'users', {
    where: { 'memberships.role': { equals: 'administrator' } },
    select: { active: true, memberships: true },
    overrideAccess: true,
  })
  return users.filter((user) => isAdministrator(user as Member)).map(({ id }) => id)
}
