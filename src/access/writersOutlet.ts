import { activeMemberships, idOf, type Member } from './membership'
import { WRITER_ROLES, type Role } from './roles'

/** The first outlet at which a person writes: where an article of theirs goes when they name none. */
export function writersOutlet(user: Member | null | undefined): string | null {
  const writes = (role: Role) => (WRITER_ROLES as readonly Role[]).includes(role)
  const membership = activeMemberships(user).find(({ role, outlet }) => outlet && writes(role))
  return idOf(membership?.outlet)
}
