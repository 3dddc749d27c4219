import type { Payload } from 'payload'

import type { FirstAdministratorSetting } from '@/settings/administrator'

import { findId } from './findOrCreate'

export type FirstAdministrator =
  | { kind: 'there' }
  | { kind: 'created'; email: string }
  /** Nobody can log in yet: what to set. */
  | { kind: 'missing'; variables: string[] }

/**
 * Makes the first administrator from `ADMIN_EMAIL`, `ADMIN_PASSWORD` and `ADMIN_NAME` while there is none. Nobody
 * registers themselves.
 */
export async function seedFirstAdministrator({
  payload,
  asked,
}: {
  payload: Payload
  asked: FirstAdministratorSetting
}): Promise<FirstAdministrator> {
  const known = await findId(payload, 'users', {
    and: [{ 'memberships.role': { equals: 'administrator' } }, { active: { not_equals: false } }],
  })
  if (known) return { kind: 'there' }
  const { email, password, name, missing } = asked
  if (missing.length > 0) return { kind: 'missing', variables: missing }
  await payload.create({
    collection: 'users',
    data: {
      email,
      password,
      name,
      memberships: [{ role: 'administrator' }],
    },
    depth: 0,
    overrideAccess: true,
  })
  return { kind: 'created', email }
}
