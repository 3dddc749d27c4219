import type { PayloadRequest } from 'payload'

import { activeMemberships, idOf, type Member } from './membership'

/** The bodies for which the request's user supervises outlets. */
export function supervisedFor(req: PayloadRequest): string[] {
  const memberships = activeMemberships(req.user as Member | null)
  const organisations = memberships
    .filter(({ role }) => role === 'supervisor')
    .flatMap(({ organisation }) => idOf(organisation) ?? [])
  return [...new Set(organisations)]
}
