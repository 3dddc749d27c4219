import type { Access, Where } from 'payload'

import { holdsAnyOf, type Member } from './membership'
import { namedOutlet, type OutletSource } from './namedOutlet'
import { outletsWithRole } from './outletScope'
import type { ConditionalRule, RoleRule } from './rule'

const OUTLET: OutletSource = { field: 'outlet' }

/** Rows of the outlets where the person holds one of the roles; a row can't be moved to an outlet where they hold none. */
export function within(
  { all = [], outlet, only }: RoleRule | ConditionalRule,
  source = OUTLET,
): Access {
  return async ({ req, data }) => {
    if (holdsAnyOf(req.user as Member | null, all)) return only?.rows ?? true
    if (!outlet) return false
    const outlets = await outletsWithRole(req, outlet)
    if (outlets.length === 0) return false
    const target = data ? await namedOutlet(req, data as Record<string, unknown>, source) : null
    if (target && !outlets.includes(target)) return false
    const rows: Where = { outlet: { in: outlets } }
    return only ? { and: [rows, only.rows] } : rows
  }
}

/**
 * New rows at the outlets where the person holds one of the roles. A row that names no outlet (the admin asking what
 * to show, or a form half filled) passes here: the collection's required field refuses it with a sentence.
 */
export function createWithin({ all = [], outlet }: RoleRule, source = OUTLET): Access {
  return async ({ req, data }) => {
    if (holdsAnyOf(req.user as Member | null, all)) return true
    if (!outlet) return false
    const outlets = await outletsWithRole(req, outlet)
    if (outlets.length === 0) return false
    const target = data ? await namedOutlet(req, data as Record<string, unknown>, source) : null
    return target === null || outlets.includes(target)
  }
}
