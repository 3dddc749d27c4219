import type { Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import { isStaff } from './isStaff'
import type { Member } from './membership'
import { supervisedFor } from './organisationScope'
import { outletsWithRole } from './outletScope'
import { ADMINISTRATORS, ALL_OUTLET_ROLES } from './roles'
import type { SpecialRule } from './rule'

export const readFiles: SpecialRule = {
  outlet: ALL_OUTLET_ROLES,
  all: ADMINISTRATORS,
  note: 'Files of no outlet, scans of legal documents, are read by everybody; scans that a body keeps, by those who supervise for it.',
  access: async ({ req }) => {
    if (isAdministrator(req.user as Member | null)) return true
    if (!isStaff(req.user as Member | null)) return false
    const outlets = await outletsWithRole(req, ALL_OUTLET_ROLES)
    const rows: Where[] = [
      { and: [{ outlet: { exists: false } }, { organisation: { exists: false } }] },
    ]
    const organisations = supervisedFor(req)
    if (organisations.length > 0) rows.push({ organisation: { in: organisations } })
    if (outlets.length > 0) rows.push({ outlet: { in: outlets } })
    return { or: rows }
  },
}
