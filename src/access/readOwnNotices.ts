import type { Access, Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import { isStaff } from './isStaff'
import type { Member } from './membership'
import { outletRoles } from './outletScope'
import { NEWSROOM_ROLES } from './roles'

/**
 * One's own notices, of outlets one still has a role at, and of work where one still works in the newsroom: a notice does
 * not outlive the right to what it tells of.
 */
export const readOwnNotices: Access = async ({ req }) => {
  if (!req.user || !isStaff(req.user as Member)) return false
  const own = { user: { equals: req.user.id } }
  if (isAdministrator(req.user as Member)) return own
  const held = await outletRoles(req)
  const works = [...held].filter(([, roles]) => NEWSROOM_ROLES.some((role) => roles.has(role)))
  const rows: Where[] = [
    { 'alert.outlet': { in: [...held.keys()] } },
    { outlet: { in: works.map(([outlet]) => outlet) } },
  ]
  return { and: [own, { or: rows }] }
}
