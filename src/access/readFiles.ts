import type { Access, Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import { isStaff } from './isStaff'
import type { Member } from './membership'
import { outletsWithRole } from './outletScope'
import { ALL_OUTLET_ROLES } from './roles'

/** Evidence of one's own or supervised outlets, and scans of legal documents, which belong to no outlet. */
export const readFiles: Access = async ({ req }) => {
  if (isAdministrator(req.user as Member | null)) return true
  if (!isStaff(req.user as Member | null)) return false
  const outlets = await outletsWithRole(req, ALL_OUTLET_ROLES)
  const rows: Where[] = [{ outlet: { exists: false } }]
  if (outlets.length > 0) rows.push({ outlet: { in: outlets } })
  return { or: rows }
}
