import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { supervisedFor } from '@/access/organisationScope'
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
 * Whether somebody may act on what is of an outlet or of a body: administrators, who holds one of the roles at the
 * outlet, who supervises for the body.
 */
export async function mayAct(
  req: PayloadRequest,
  { outlet, body }: Pick<DeskSubject, 'outlet' | 'body'>,
  roles: readonly Role[],
): Promise<boolean> {
  if (isAdministrator(req.user as Member | null)) return true
  if (body && supervisedFor(req).includes(body)) return true
  return (await rolesAt(req, outlet)).some((role) => roles.includes(role))
}

/**
 * Lets pass who may act. Whoever else asks is told so, and the log keeps who wanted what: outside any transaction, since
 * what follows does not happen.
 */
export async function allow({ req, subject, roles, action }: Question): Promise<void> {
  if (await mayAct(req, subject, roles)) return
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
  const move = deskActionVerb(action)
  throw subject.body ? failure('bodyWrongRole', { move }) : failure('wrongRole', { move })
}
