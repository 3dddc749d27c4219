import type { FieldAccess } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'

/** Private parts of an account (address, memberships): its owner and administrators. */
export const fieldSelfOrAdministrator: FieldAccess = ({ req, id, doc }) => {
  if (!req.user) return false
  return isAdministrator(req.user as Member) || req.user.id === (id ?? doc?.id)
}
