import type { Access } from 'payload'

import { isAdministrator } from './isAdministrator'
import { isStaff } from './isStaff'
import type { Member } from './membership'

/** One's own account as long as one has a role, or any as an administrator. */
export const selfOrAdministrator: Access = ({ req }) => {
  if (!req.user || !isStaff(req.user as Member)) return false
  if (isAdministrator(req.user as Member)) return true
  return { id: { equals: req.user.id } }
}
