import type { Access, Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { supervisedFor } from './organisationScope'
import { outletsWithRole } from './outletScope'
import { ALL_OUTLET_ROLES } from './roles'

/** Rows of the outlets where somebody has a role, and of the bodies they supervise for; all of them for an administrator. */
export const ofOutletOrBody: Access = async ({ req }) => {
  if (isAdministrator(req.user as Member | null)) return true
  const outlets = await outletsWithRole(req, ALL_OUTLET_ROLES)
  const organisations = supervisedFor(req)
  const rows: Where[] = []
  if (outlets.length > 0) rows.push({ outlet: { in: outlets } })
  if (organisations.length > 0) rows.push({ organisation: { in: organisations } })
  return rows.length > 0 ? { or: rows } : false
}
