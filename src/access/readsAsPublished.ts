import { activeMemberships, type Member } from './membership'
import { NEWSROOM_ROLES, type Role } from './roles'

const INSIDE: readonly Role[] = [...NEWSROOM_ROLES, 'administrator']

/** Whether a person is in no newsroom and so meets texts as the public does: as published, no sooner (ADR 0006). */
export function readsAsPublished(user: Member | null | undefined): boolean {
  return !activeMemberships(user).some(({ role }) => INSIDE.includes(role))
}
