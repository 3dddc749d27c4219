import type { PayloadRequest, Where } from 'payload'

import { rowsWhere } from '@/database/rows'

import { isAdministrator } from './isAdministrator'
import { activeMemberships, idOf, type Member } from './membership'
import type { Role } from './roles'

/** The roles a person holds at each outlet, by outlet id. */
export type OutletRoles = ReadonlyMap<string, ReadonlySet<Role>>

const cache = new WeakMap<object, Promise<OutletRoles>>()

/**
 * The roles of the request's user at every outlet. A membership in an organisation reaches the outlets it owns;
 * a supervisor's reaches those it supervises too. Read once per request: each request has a user object of its own.
 */
export function outletRoles(req: PayloadRequest): Promise<OutletRoles> {
  const { user } = req
  if (!user) return Promise.resolve(new Map())
  const known = cache.get(user)
  if (known) return known
  const loading = load(req, user as Member)
  cache.set(user, loading)
  return loading
}

/** The ids of the outlets where the user holds one of the roles. */
export async function outletsWithRole(
  req: PayloadRequest,
  roles: readonly Role[],
): Promise<string[]> {
  const held = await outletRoles(req)
  return [...held].filter(([, at]) => roles.some((role) => at.has(role))).map(([id]) => id)
}

/** The user's roles at one outlet. */
export async function rolesAt(req: PayloadRequest, outlet: string | null): Promise<Role[]> {
  if (!outlet) return []
  return [...((await outletRoles(req)).get(outlet) ?? [])]
}

/** The roles of a person at one outlet; an administrator's is there too, which is tied to none. */
export async function rolesOf(
  req: PayloadRequest,
  person: Member,
  outlet: string | null,
): Promise<Role[]> {
  const held = person.id === req.user?.id ? await outletRoles(req) : await load(req, person)
  const roles = [...(held.get(outlet ?? '') ?? [])]
  return isAdministrator(person) ? [...roles, 'administrator'] : roles
}

async function load(req: PayloadRequest, person: Member): Promise<OutletRoles> {
  const held = new Map<string, Set<Role>>()
  const give = (outlet: string, role: Role) => {
    const roles = held.get(outlet) ?? new Set<Role>()
    roles.add(role)
    held.set(outlet, roles)
  }
  for (const { role, outlet, organisation } of activeMemberships(person)) {
    const outletId = idOf(outlet)
    if (outletId) give(outletId, role)
    const organisationId = idOf(organisation)
    if (!organisationId) continue
    const docs = await rowsWhere(req, 'outlets', {
      where: reachOf(role, organisationId),
      limit: 1000,
      select: {},
      sort: 'id',
      overrideAccess: true,
    })
    for (const { id } of docs) give(id, role)
  }
  return held
}

function reachOf(role: Role, organisation: string): Where {
  const owned: Where = { organisation: { equals: organisation } }
  if (role !== 'supervisor') return owned
  return { or: [owned, { supervisors: { in: [organisation] } }] }
}
