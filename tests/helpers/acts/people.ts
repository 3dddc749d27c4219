import { PASSWORD } from '../newsroom'
import { type Act, idOf, must, settledByItself, through, type World } from './act'

const EMAIL = 'nguoi-moi@toa-soan.example'
const account = ({ outlet }: World) => ({
  name: 'Người mới',
  email: EMAIL,
  password: PASSWORD,
  active: true,
  memberships: [{ role: 'reporter', outlet }],
})
const by = { who: 'administrator' } as const
const opening = through('POST /users', { ...by, data: account })
const opened = async (world: World) => idOf(await must(opening.run(world, '')))

/** By the Local API: no limit on logins counts it. */
const login = async (world: World) => {
  const data = { email: EMAIL, password: PASSWORD }
  const { token } = await world.payload.login({ collection: 'users', data })
  return token ?? ''
}
const loggedIn = async (world: World) => {
  await opened(world)
  return login(world)
}
const withSession = async (world: World) => {
  const id = await opened(world)
  await login(world)
  return id
}
const DONE = { status: 200, text: '', body: {}, bytes: new Uint8Array(), headers: new Headers() }

const lockingSeveral = (world: World, id: string) =>
  world.rest('PATCH', `/users?where[id][in]=${id},${world.reporter.id}`, {
    token: world.administrator.token,
    data: { active: false },
  })

/** What is done to accounts and sessions. */
export const PEOPLE_ACTS: Act[] = [
  { name: 'opening an account', ...opening },
  {
    name: 'giving an account other rights',
    ready: withSession,
    ...through('PATCH /users/:id', {
      ...by,
      data: ({ outlet, otherOutlet }) => ({
        memberships: [
          { role: 'sectionEditor', outlet },
          { role: 'reporter', outlet: otherOutlet },
        ],
      }),
    }),
  },
  {
    name: 'locking an account',
    ready: withSession,
    ...through('PATCH /users/:id', { ...by, data: () => ({ active: false }) }),
  },
  {
    name: 'locking several accounts',
    door: 'PATCH /users',
    ready: withSession,
    ...settledByItself(lockingSeveral),
  },
  { name: 'closing an account', ready: opened, ...through('DELETE /users/:id', by) },
  {
    name: 'changing one’s own password',
    ready: (world) => Promise.resolve(world.reporter.id),
    ...through('PATCH /users/:id', {
      who: 'reporter',
      data: () => ({ password: `${PASSWORD} khác`, currentPassword: PASSWORD }),
    }),
  },
  {
    name: 'setting a forgotten password',
    door: 'POST /users/reset-password',
    ready: async (world) => {
      await opened(world)
      return world.payload.forgotPassword({
        collection: 'users',
        data: { email: EMAIL },
        disableEmail: true,
        overrideAccess: true,
      })
    },
    run: (world, token) =>
      world.rest('POST', '/users/reset-password', {
        data: { token, password: `${PASSWORD} khác` },
      }),
  },
  {
    name: 'logging in',
    door: 'POST /users/login',
    ready: opened,
    run: async (world) => {
      await login(world)
      return DONE
    },
  },
  {
    name: 'staying logged in',
    door: 'POST /users/refresh-token',
    ready: loggedIn,
    run: (world, token) => world.rest('POST', '/users/refresh-token', { token, data: {} }),
  },
  {
    name: 'logging out',
    door: 'POST /users/logout',
    ready: loggedIn,
    run: (world, token) => world.rest('POST', '/users/logout', { token, data: {} }),
  },
]
