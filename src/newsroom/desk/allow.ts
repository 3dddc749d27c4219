import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import type { Role } from '@/access/roles'

import { recordEvent } from '../audit/recordEvent'
import { failure } from '../words/failure'
import { type DeskActionName, deskActionVerb } from '../words/deskActions'
import type { DeskSubject } from './subject'

type Question = {
  req: PayloadRequest
  subject: DeskSubject
  roles: readonly Role[]
  action: DeskActionName
}

/**
 * Lets pass who holds one of the roles at the subject's outlet, and administrators. Whoever else asks is told so, and
 * the log keeps who wanted what: outside any transaction, since what follows does not happen.
 */
export async function allow({ req, subject, roles, action }: Question): Promise<void> {
  if (isAdministrator(req.user as Member | null)) return
  const held = await rolesAt(req, subject.outlet)
  if (held.some((role) => roles.includes(role))) return
  const { collection, id, title, outlet } = subject
  // What was asked for stands in `after`: a reason would be taken for one of a change that was made.
  await recordEvent({
    req,
    action: 'refused',
    collection,
    id,
    title,
    outlet,
    after: { asked: action },
  })
  throw failure('wrongRole', { move: deskActionVerb(action) })
}
