import type { Payload } from 'payload'

import { findId } from './findOrCreate'

type Environment = Record<string, string | undefined>

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
  env,
}: {
  payload: Payload
  env: Environment
}): Promise<FirstAdministrator> {
  const known = await findId(payload, 'users', {
    and: [{ 'memberships.role': { equals: 'administrator' } }, { active: { not_equals: false } }],
  })
  if (known) return { kind: 'there' }
  const email = env.ADMIN_EMAIL?.trim()
  const password = env.ADMIN_PASSWORD
  if (!email || !password) {
    const needed = { ADMIN_EMAIL: email, ADMIN_PASSWORD: password }
    const variables = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
    return { kind: 'missing', variables }
  }
  await payload.create({
    collection: 'users',
    data: {
      email,
      password,
      name: env.ADMIN_NAME?.trim() || 'Quản trị hệ thống',
      memberships: [{ role: 'administrator' }],
    },
    depth: 0,
    overrideAccess: true,
  })
  return { kind: 'created', email }
}
