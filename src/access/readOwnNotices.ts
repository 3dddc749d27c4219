import type { Access } from 'payload'

import { isAdministrator } from './isAdministrator'
import { isStaff } from './isStaff'
import type { Member } from './membership'
import { outletRoles } from './outletScope'

/** One's own notices, of outlets one still has a role at: a notice does not outlive the right to what it tells of. */
export const readOwnNotices: Access = async ({ req }) => {
  if (!req.user || !isStaff(req.user as Member)) return false
  const own = { user: { equals: req.user.id } }
  if (isAdministrator(req.user as Member)) return own
  return { and: [own, { 'alert.outlet': { in: [...(await outletRoles(req)).keys()] } }] }
}
