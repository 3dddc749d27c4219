import type { Role } from './roles'

type Reference = string | { id: string } | null | undefined

/** One role of a person, at one outlet or over all outlets of one organisation; an administrator's has neither. */
export type Membership = { role: Role; outlet?: Reference; organisation?: Reference }

/** As much of a user as access rules look at. */
export type Member = {
  id: string
  active?: boolean | null
  memberships?: Membership[] | null
}

/** The id behind a relationship, populated or not. */
export function idOf(reference: Reference): string | null {
  if (!reference) return null
  return typeof reference === 'string' ? reference : reference.id
}

/** The memberships that still give rights: none for a person who was switched off. */
export function activeMemberships(user: Member | null | undefined): Membership[] {
  if (!user || user.active === false) return []
  return user.memberships ?? []
}

/** Whether the person has one of the roles anywhere. */
export function holdsAnyOf(user: Member | null | undefined, roles: readonly Role[]): boolean {
  return activeMemberships(user).some(({ role }) => roles.includes(role))
}
