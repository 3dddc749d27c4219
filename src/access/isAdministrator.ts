import { activeMemberships, type Member } from './membership'

/** Whether the person runs the system: every row, but still bound by the workflow's rules. */
export function isAdministrator(user: Member | null | undefined): boolean {
  return activeMemberships(user).some(({ role }) => role === 'administrator')
}
