import { activeMemberships, type Member } from './membership'

/** Whether the person has any role at all; nobody else passes the login. */
export function isStaff(user: Member | null | undefined): boolean {
  return activeMemberships(user).length > 0
}
