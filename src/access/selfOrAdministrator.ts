import type { Access } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'

/** One's own account, or any as an administrator. */
export const selfOrAdministrator: Access = ({ req }) => {
  if (!req.user) return false
  if (isAdministrator(req.user as Member)) return true
  return { id: { equals: req.user.id } }
}
