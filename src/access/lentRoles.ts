import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf, ZONE } from '@/domain/calendar/civil'
import { delegationsAt } from '@/domain/workflow/text/delegationsAt'

import { idOf, type Member } from './membership'
import { type OutletRoles, outletsWithRole, rolesOf } from './outletScope'
import { NEWSROOM_ROLES, type Role } from './roles'

/** One for whom the request's user stands in today, with their own roles at that outlet. */
export type Lender = { outlet: string; from: string; roles: readonly Role[] }

const cache = new WeakMap<object, Promise<Lender[]>>()

/**
 * The roles lent today to the request's user at every outlet: those of whom they stand in for (workflow.md, Who). Nothing is
 * lent where they do not work themselves, or not any more. Read once per request.
 */
export async function lentRoles(req: PayloadRequest): Promise<OutletRoles> {
  const lent = new Map<string, Set<Role>>()
  for (const { outlet, roles } of await lendersOf(req)) {
    lent.set(outlet, new Set([...(lent.get(outlet) ?? []), ...roles]))
  }
  return lent
}

/** The same by whom it is lent: of a text, who lends counts by the desk it belongs to. */
export function lendersOf(req: PayloadRequest): Promise<Lender[]> {
  const { user } = req
  if (!user) return Promise.resolve([])
  const known = cache.get(user)
  if (known) return known
  const loading = load(req, user.id)
  cache.set(user, loading)
  return loading
}

/** The ids of the outlets where the user stands in for somebody with one of the roles. */
export async function outletsLentWithRole(
  req: PayloadRequest,
  roles: readonly Role[],
): Promise<string[]> {
  const lent = await lentRoles(req)
  return [...lent].filter(([, at]) => roles.some((role) => at.has(role))).map(([id]) => id)
}

async function load(req: PayloadRequest, to: string): Promise<Lender[]> {
  const now = Date.now()
  const today = civilDateOf(now)
  // A day more to both sides: which day it is is the law's to say.
  const rows = await rowsWhere(req, 'delegations', {
    where: {
      and: [
        { to: { equals: to } },
        { start: { less_than_equal: addDays(today, 1) } },
        { end: { greater_than_equal: addDays(today, -1) } },
      ],
    },
    depth: 1,
    sort: 'id',
    populate: { users: { memberships: true, active: true } },
    select: { outlet: true, from: true, start: true, end: true },
    overrideAccess: true,
  })
  const works = new Set(await outletsWithRole(req, NEWSROOM_ROLES))
  const lenders: Lender[] = []
  for (const { outlet, from, start, end } of rows) {
    const place = idOf(outlet)
    if (!place || !works.has(place) || typeof from === 'string') continue
    const delegations = [{ from: from.id, to, start, end }]
    const at = new Date(now).toISOString()
    if (delegationsAt({ zone: ZONE, delegations }, to, at).length === 0) continue
    lenders.push({ outlet: place, from: from.id, roles: await rolesOf(req, from as Member, place) })
  }
  return lenders
}
