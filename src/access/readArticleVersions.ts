import type { Access } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { outletsWithRole } from './outletScope'
import { NEWSROOM_ROLES } from './roles'

/** Versions hold drafts: the newsroom of the article only (a supervisor reads the published article itself). */
export const readArticleVersions: Access = async ({ req }) => {
  if (isAdministrator(req.user as Member | null)) return true
  const own = await outletsWithRole(req, NEWSROOM_ROLES)
  return own.length > 0 ? { 'version.outlet': { in: own } } : false
}
