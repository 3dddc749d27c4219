import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { outletsWithRole } from './outletScope'
import { ADMINISTRATORS, NEWSROOM_ROLES } from './roles'
import type { SpecialRule } from './rule'

export const readArticleVersions: SpecialRule = {
  outlet: NEWSROOM_ROLES,
  all: ADMINISTRATORS,
  note: 'Versions hold drafts: they are the newsroom’s alone.',
  access: async ({ req }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const own = await outletsWithRole(req, NEWSROOM_ROLES)
    return own.length > 0 ? { 'version.outlet': { in: own } } : false
  },
}
