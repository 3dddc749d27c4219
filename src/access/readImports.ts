import type { Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { outletsWithRole } from './outletScope'
import { ADMINISTRATORS, SCHEDULE_ROLES } from './roles'
import type { SpecialRule } from './rule'

/** Who may bring it in may look at it: obligations and texts are brought in by administrators alone. */
export const readImports: SpecialRule = {
  outlet: SCHEDULE_ROLES,
  all: ADMINISTRATORS,
  note: 'Imports of obligations and of texts are read by administrators alone, as they are theirs to make.',
  access: async ({ req }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const outlets = await outletsWithRole(req, SCHEDULE_ROLES)
    if (outlets.length === 0) return false
    const rows: Where[] = [{ outlet: { in: outlets } }, { kind: { in: ['issues', 'airings'] } }]
    return { and: rows }
  },
}
