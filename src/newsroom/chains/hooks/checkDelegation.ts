import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { idOf, type Member } from '@/access/membership'
import { rolesOf } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import { rowOf } from '@/database/rows'
import type { Delegation } from '@/payload-types'

import { failure } from '../../words/failure'

/**
 * Rights are lent by one who works at the outlet to another who does.
 * @throws NewsroomError in words.
 */
export const checkDelegation: CollectionBeforeChangeHook<Delegation> = async ({
  data,
  originalDoc,
  req,
}) => {
  const after = { ...originalDoc, ...data } as Partial<Delegation>
  const [outlet, from, to] = [idOf(after.outlet), idOf(after.from), idOf(after.to)]
  // Required, so the fields' own checks refuse it with a sentence.
  if (!outlet || !from || !to) return data
  if (from === to) throw failure('delegationToSelf')
  for (const person of [from, to]) await checkMember(req, person, outlet)
  return data
}

async function checkMember(req: PayloadRequest, person: string, outlet: string): Promise<void> {
  const user = await rowOf(req, 'users', person, {
    select: { name: true, active: true, memberships: true },
    overrideAccess: true,
  })
  const roles = user ? await rolesOf(req, user as Member, outlet) : []
  if (roles.some((role) => (NEWSROOM_ROLES as readonly string[]).includes(role))) return
  throw failure('delegationStranger', { name: user?.name ?? 'Người đã chọn' })
}
