import type { Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { supervisedFor } from './organisationScope'
import { outletsWithRole } from './outletScope'
import { ADMINISTRATORS, ALL_OUTLET_ROLES } from './roles'
import type { SpecialRule } from './rule'

export const readAlerts: SpecialRule = {
  outlet: ALL_OUTLET_ROLES,
  all: ADMINISTRATORS,
  note: 'What a supervising body owes itself is read by those who supervise for that body.',
  access: async ({ req }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const outlets = await outletsWithRole(req, ALL_OUTLET_ROLES)
    const organisations = supervisedFor(req)
    const rows: Where[] = []
    if (outlets.length > 0) rows.push({ outlet: { in: outlets } })
    if (organisations.length > 0) rows.push({ organisation: { in: organisations } })
    return rows.length > 0 ? { or: rows } : false
  },
}
