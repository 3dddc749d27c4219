import type { Access, Where } from 'payload'

import { isAdministrator } from './isAdministrator'
import type { Member } from './membership'
import { namedOutlet, type OutletSource } from './namedOutlet'
import { outletsWithRole } from './outletScope'
import type { Role } from './roles'

const OUTLET: OutletSource = { field: 'outlet' }

type Options = {
  roles: readonly Role[]
  source?: OutletSource
  /** A further condition on the rows. */
  and?: Where
}

/** Rows of the outlets where the person holds one of the roles; a row can't be moved to an outlet where they hold none. */
export function within({ roles, source = OUTLET, and }: Options): Access {
  return async ({ req, data }) => {
    if (isAdministrator(req.user as Member | null)) return and ?? true
    const outlets = await outletsWithRole(req, roles)
    if (outlets.length === 0) return false
    const target = data ? await namedOutlet(req, data as Record<string, unknown>, source) : null
    if (target && !outlets.includes(target)) return false
    const rows: Where = { outlet: { in: outlets } }
    return and ? { and: [rows, and] } : rows
  }
}

/**
 * New rows at the outlets where the person holds one of the roles. A row that names no outlet (the admin asking what
 * to show, or a form half filled) passes here: the collection's required field refuses it with a sentence.
 */
export function createWithin({ roles, source = OUTLET }: Omit<Options, 'and'>): Access {
  return async ({ req, data }) => {
    if (isAdministrator(req.user as Member | null)) return true
    const outlets = await outletsWithRole(req, roles)
    if (outlets.length === 0) return false
    const target = data ? await namedOutlet(req, data as Record<string, unknown>, source) : null
    return target === null || outlets.includes(target)
  }
}
