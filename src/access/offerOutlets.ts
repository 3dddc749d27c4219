import type { FilterOptions } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { outletsWithRole } from './outletScope'
import type { Role } from './roles'

/**
 * The outlets that a form offers: those at which the person holds one of the roles that may write there, since any
 * other would be refused. Who may write nowhere has the field in lists' filters alone, and is offered all they read.
 */
export function offerOutlets(roles: readonly Role[]): FilterOptions {
  return async ({ req }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const outlets = await outletsWithRole(req, roles)
    return outlets.length === 0 || { id: { in: outlets } }
  }
}
