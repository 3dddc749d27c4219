import type { CollectionConfig, Endpoint } from 'payload'
import { z } from 'zod'

import { NEWSROOM_ROLES, type Role } from '@/access/roles'
import { ROLE_WORDS } from '@/newsroom/words/roles'
import type { EndpointFacts } from '@/staff-api/answers/endpointFacts'

import { ENDPOINTS } from './endpointWords'
import { table } from './table'

/** Every endpoint of our own, by the collection that has it, in the order in which addresses are tried. */
export function staffApi(collections: readonly CollectionConfig[]): string {
  const found = collections.flatMap(({ slug, endpoints }) =>
    Array.isArray(endpoints) && endpoints.length > 0 ? [{ slug, endpoints }] : [],
  )
  const known = found.flatMap(({ slug, endpoints }) => endpoints.map((one) => keyOf(slug, one)))
  const gone = Object.keys(ENDPOINTS).filter((key) => !known.includes(key))
  if (gone.length > 0) throw new Error(`scripts/docs/endpointWords.ts names what is gone: ${gone}`)
  return found
    .map(({ slug, endpoints }) =>
      [
        `## ${slug}`,
        table(
          ['address', 'does', 'body', 'who'],
          endpoints.map((endpoint) => line(slug, endpoint)),
        ),
      ].join('\n\n'),
    )
    .join('\n\n')
}

function line(slug: string, endpoint: Endpoint): string[] {
  const key = keyOf(slug, endpoint)
  const said = ENDPOINTS[key]
  if (!said) throw new Error(`scripts/docs/endpointWords.ts must say what ${key} does`)
  const { roles, input, status }: EndpointFacts = endpoint.custom ?? {}
  const who = said.who ?? roles
  if (!who) throw new Error(`scripts/docs/endpointWords.ts must say who may ${key}`)
  return [
    `\`${key}\``,
    status === 201 ? `${said.does} (201)` : said.does,
    said.body ?? bodyOf(endpoint, input),
    typeof who === 'string' ? who : peopleOf(who),
  ]
}

/** Administrators always may: the page says so above. */
function peopleOf(roles: readonly Role[]): string {
  if (roles.length === 0) return 'administrator'
  const isNewsroom = NEWSROOM_ROLES.every((role) => roles.includes(role))
  const others = roles.filter((role) => !isNewsroom || !isOfNewsroom(role))
  const names = others.map((role) => ROLE_WORDS[role].en.toLowerCase())
  return [...(isNewsroom ? ['the newsroom'] : []), ...names].join(', ')
}

const isOfNewsroom = (role: Role) => NEWSROOM_ROLES.some((one) => one === role)

const keyOf = (slug: string, { method, path }: Endpoint): string =>
  `${method.toUpperCase()} /api/${slug}${path}`

/** The names of a body's values; those with `?` may be left out. */
function bodyOf({ method }: Endpoint, input: z.ZodType | undefined): string {
  if (method === 'get' || !input) return '–'
  const {
    properties = {},
    required = [],
    anyOf,
  } = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
  })
  if (anyOf) return 'one of several kinds'
  const names = Object.keys(properties).map((name) =>
    required.includes(name) ? `\`${name}\`` : `\`${name}?\``,
  )
  return names.join(', ') || '–'
}
