import type { PayloadRequest } from 'payload'

import { NEWSROOM_ROLES } from '@/access/roles'

import { loadPeople } from '../notices/loadPeople'

export type Mentionable = { id: string; name: string }

/** Who can be mentioned at a text: everybody of its outlet who reads it there, by name. */
export async function peopleToMention(req: PayloadRequest, outlet: string): Promise<Mentionable[]> {
  const people = await loadPeople(req)
  return people
    .filter(({ rolesAt }) => NEWSROOM_ROLES.some((role) => rolesAt.get(outlet)?.has(role)))
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi'))
}

/** The same with the administrators, who read everything: those who may hear of what was said. */
export async function readersOf(req: PayloadRequest, outlet: string): Promise<Set<string>> {
  const people = await loadPeople(req)
  const inside = people.filter(
    ({ isAdministrator, rolesAt }) =>
      isAdministrator || NEWSROOM_ROLES.some((role) => rolesAt.get(outlet)?.has(role)),
  )
  return new Set(inside.map(({ id }) => id))
}
