import type { FieldAccess } from 'payload'

import { isAdministrator } from './isAdministrator'
import { idOf, type Member } from './membership'
import { outletRoles, rolesAt } from './outletScope'

/** Waiving a miss: the head of the outlet and administrators. */
export const fieldWaive: FieldAccess = async ({ req, doc }) => {
  if (isAdministrator(req.user as Member | null)) return true
  const outlet = idOf(doc?.outlet)
  if (outlet) return (await rolesAt(req, outlet)).includes('outletHead')
  return [...(await outletRoles(req)).values()].some((roles) => roles.has('outletHead'))
}
