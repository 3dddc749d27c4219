import type { Environment } from './environment'

export type FirstAdministratorSetting = {
  email: string
  password: string
  name: string
  /** The variables that are still empty: nobody can be made of it. */
  missing: string[]
}

/** The first administrator, as `npm run seed` makes them while there is none. */
export function firstAdministrator(env: Environment): FirstAdministratorSetting {
  const email = env.ADMIN_EMAIL?.trim() ?? ''
  const password = env.ADMIN_PASSWORD ?? ''
  const needed = { ADMIN_EMAIL: email, ADMIN_PASSWORD: password }
  return {
    email,
    password,
    name: env.ADMIN_NAME?.trim() || 'Quản trị hệ thống',
    missing: Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name])),
  }
}
