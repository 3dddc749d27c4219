import type { PayloadRequest } from 'payload'

import { idOf, type Membership } from '@/access/membership'
import type { Role } from '@/access/roles'
import { rowsWhere } from '@/database/rows'
import type { NoticePerson } from '@/domain/alert/recipients'
import type { AlertKindName } from '@/domain/alert/kinds'
import type { WorkSubject } from '@/domain/notice/workEvents'

/** A person whose account is on, with what they want by mail. */
export type MailPerson = NoticePerson & {
  name: string
  email: string
  wantsMail: boolean
  mutedKinds: ReadonlySet<AlertKindName>
  mutedWork: ReadonlySet<WorkSubject>
}

type OutletReach = { id: string; organisation: string | null; supervisors: readonly string[] }

/** Everybody whose account is on and who has a role, by what they are at which outlet, sorted by id. */
export async function loadPeople(req: PayloadRequest): Promise<MailPerson[]> {
  const outlets = await loadOutlets(req)
  const docs = await rowsWhere(req, 'users', {
    where: { active: { not_equals: false } },
    sort: 'id',
    select: { name: true, email: true, active: true, memberships: true, mail: true },
    overrideAccess: true,
  })
  return docs.flatMap(({ id, name, email, active, memberships, mail }) => {
    if (active === false || !memberships?.length) return []
    return [
      {
        id,
        name,
        email,
        isAdministrator: memberships.some(({ role }) => role === 'administrator'),
        rolesAt: rolesByOutlet(memberships, outlets),
        supervisesFor: new Set(
          memberships
            .filter(({ role }) => role === 'supervisor')
            .flatMap(({ organisation }) => idOf(organisation) ?? []),
        ),
        wantsMail: mail?.digest !== false,
        mutedKinds: new Set(mail?.mutedKinds ?? []),
        mutedWork: new Set(mail?.mutedWork ?? []),
      },
    ]
  })
}

async function loadOutlets(req: PayloadRequest): Promise<OutletReach[]> {
  const docs = await rowsWhere(req, 'outlets', {
    where: {},
    sort: 'id',
    select: { organisation: true, supervisors: true },
    overrideAccess: true,
  })
  return docs.map(({ id, organisation, supervisors }) => ({
    id,
    organisation: idOf(organisation),
    supervisors: (supervisors ?? []).flatMap((one) => idOf(one) ?? []),
  }))
}

/** The same reach as access has (src/access/outletScope.ts), of many people at once. */
function rolesByOutlet(
  memberships: readonly Membership[],
  outlets: readonly OutletReach[],
): Map<string, Set<Role>> {
  const held = new Map<string, Set<Role>>()
  const give = (outlet: string, role: Role) => {
    held.set(outlet, (held.get(outlet) ?? new Set<Role>()).add(role))
  }
  for (const membership of memberships) {
    const { role } = membership
    const outlet = idOf(membership.outlet)
    const organisation = idOf(membership.organisation)
    if (outlet) give(outlet, role)
    if (!organisation) continue
    for (const one of outlets) {
      const supervises = role === 'supervisor' && one.supervisors.includes(organisation)
      if (one.organisation === organisation || supervises) give(one.id, role)
    }
  }
  return held
}
