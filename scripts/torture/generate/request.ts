import { anyBody, formBody, jsonBody, rowBody } from './body'
import { chanceOf, type Chance } from './chance'
import { encoded, queryFor } from './query'
import { WHO, type Asked, type Collection, type Target } from './target'
import { idIn, oddValue } from './values'

/** Those with more rights get further. */
const ASKERS = [...WHO, 'administrator', 'administrator'] as const

/** The request of this number: the same for the same seed and rows, whatever was asked before. */
export function requestOf(target: Target, seed: number, number: number): Asked {
  const chance = chanceOf(seed, number)
  const kind = chance.pick(kindsFor(target))
  const asked: Asked = {
    who: chance.pick(ASKERS),
    method: 'GET',
    headers: {},
    ...kind(chance, target),
  }
  return { ...asked, headers: { ...asked.headers, ...oddHeaders(chance) } }
}

type Kind = (
  chance: Chance,
  target: Target,
) => Omit<Asked, 'who' | 'headers' | 'method'> & Partial<Asked>

const lists: Kind = (chance, target) => {
  const collection = chance.pick(target.collections)
  const id = idOf(collection, chance, target)
  const place = chance.pick([
    ...['', '', '', '/count', '/versions', `/${id}`, `/${id}`, `/access/${id}`],
    ...[`/versions/${id}`, '/docs-distinct', '/count-versions'],
  ])
  const path = `/api/${collection.slug}${place}`
  const query = queryFor(collection, chance, target)
  if (!chance.once(6)) return { path: `${path}${query}` }
  // As the admin asks what is too long for an address.
  return {
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-payload-http-method-override': chance.pick(['GET', 'GET', 'DELETE', 'x']),
    },
    body: query.slice(1),
  }
}

const writes: Kind = (chance, target) => {
  const collection = chance.pick(target.collections)
  const id = idOf(collection, chance, target)
  const isOfMany = collection.slug !== 'users' && chance.once(12)
  const query = chance.once(3)
    ? queryFor(collection, chance, target)
    : chance.pick(['', '?draft=true', '?draft=true&depth=0', '?autosave=true&draft=true'])
  const [method, place] = chance.pick([
    ['POST', ''],
    ['POST', ''],
    ['POST', ''],
    ['PATCH', isOfMany ? '' : `/${id}`],
    ['PATCH', `/${id}`],
    ['PATCH', `/${id}`],
    ['POST', `/${id}/duplicate`],
    ['POST', `/versions/${id}`],
    ['DELETE', `/${idIn([], chance)}`],
    ['DELETE', `/${id}`],
    ['PUT', `/${id}`],
  ] as const)
  return {
    method,
    path: `/api/${collection.slug}${place}${query}`,
    ...rowBody(collection, chance, target),
  }
}

/** Every address that a collection has, Payload's and ours, with parts that are there or are none. */
const doors: Kind = (chance, target) => {
  const collection = chance.pick(target.collections.filter(({ endpoints }) => endpoints.length > 0))
  const { method, path } = chance.pick(collection.endpoints)
  const filled = path.replaceAll(/:(\w+)\??/g, (_, name: string) =>
    partFor(name, collection, chance, target),
  )
  const address = `/api/${collection.slug}${filled === '/' ? '' : filled}`
  // A session that ends takes everything after it along.
  const who = /logout/.test(path) ? { who: 'anonymous' as const } : {}
  const query = chance.once(3) ? queryFor(collection, chance, target) : ''
  if (method === 'get') return { ...who, path: `${address}${query}` }
  const isOfMany = path === '/' && collection.slug === 'users' && method !== 'post'
  return {
    ...who,
    method: isOfMany ? 'POST' : method.toUpperCase(),
    path: `${address}${query}`,
    ...(chance.once(6) ? formBody({ a: oddValue(chance) }, chance) : anyBody(chance, target)),
  }
}

const remembered: Kind = (chance, target) => {
  const { slug } = chance.pick(target.collections)
  const key = chance.pick([
    `collection-${slug}`,
    `${slug}-airings`,
    'nav',
    'x',
    `collection-${slug}-x`,
  ])
  const odd = () => oddValue(chance)
  const value = chance.pick<() => unknown>([
    odd,
    () => ({ columns: odd(), limit: odd(), sort: odd(), preset: odd(), groupBy: odd() }),
    () => ({ columns: [{ accessor: 'title', active: true }, odd()], listViewType: odd() }),
    () => ({ fields: { topics: { collapsed: odd(), tabIndex: odd() }, a: odd() } }),
    () => ({ createdAt: odd(), updatedAt: odd(), user: odd(), key: odd(), value: 5 }),
  ])()
  const keep = {
    method: 'POST',
    path: `/api/payload-preferences/${key}`,
    ...jsonBody({ value }, chance),
  }
  return chance.pick<ReturnType<Kind>>([
    keep,
    keep,
    { path: `/api/payload-preferences/${key}` },
    { path: '/api/payload-preferences?limit=5' },
    { ...keep, method: 'PATCH', body: JSON.stringify({ createdAt: 'abc', value: 1 }) },
    { ...keep, path: '/api/payload-preferences' },
    { ...keep, method: 'PATCH', path: '/api/payload-locked-documents/x' },
    { ...keep, path: '/api/payload-locked-documents' },
  ])
}

const publicApi: Kind = (chance, { publicPaths, slugs, ids }) => {
  const [path, { get }] = chance.pick(Object.entries(publicPaths))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'slug' && slugs.length > 0 && !chance.once(3)
      ? encodeURIComponent(chance.pick(slugs))
      : encodeURIComponent(
          chance.once(2) ? idIn(ids.media, chance) : chance.pick(['card', 'x', '..']),
        ),
  )
  const named = get.parameters.filter((one) => one.in === 'query')
  const query = chance.some(named, 2).map(({ name, schema }) => {
    const known =
      schema.enum ?? (schema.type === 'integer' ? ['1', '5', '100', '-1', '1e9'] : slugs)
    return `${name}=${encoded(chance.once(2) && known.length > 0 ? chance.pick(known) : JSON.stringify(oddValue(chance)).slice(0, 900))}`
  })
  if (chance.once(8))
    query.push(chance.pick(['x=1', 'limit=1&limit=2', 'cursor=e30', 'cursor=%00', 'a[b]=c', '%']))
  return {
    who: 'anonymous',
    method: chance.pick(['GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE']),
    path: `/api/v1${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`,
  }
}

const nowhere: Kind = (chance, { globals }) => ({
  method: chance.pick(['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS', 'HEAD']),
  path: chance.pick([
    ...[
      '/api',
      '/api/',
      '/api/x',
      '/api/globals',
      '/api/globals/x',
      '/api/globals/x/access',
      '/api/access',
    ],
    ...[
      '/api//users',
      '/api/users//',
      '/api/%2e%2e/users',
      '/api/users/%00',
      '/api/users/%E0%A4%A',
    ],
    ...['/api/payload-jobs/run', '/api/payload-kv', '/api/payload-migrations', '/api/graphql'],
    ...[
      '/api/constructor',
      '/api/__proto__',
      '/api/users/__proto__',
      '/api/v1',
      '/api/v1/x',
      '/api/v2',
    ],
    ...globals.map((slug) => `/api/globals/${slug}`),
  ]),
})

/** A page as a browser opens it, its list shown by what the address says. */
const pages: Kind = (chance, target) => {
  const page = chance.pick(target.pages)
  return { path: `${page}${queryFor(chance.pick(target.collections), chance, target)}` }
}

/** What the admin's pages ask of the server besides: functions by number, with whatever arguments. */
const actions: Kind = (chance, target) => {
  const { slug } = chance.pick(target.collections)
  const odd = () => oddValue(chance)
  const name = chance.pick([
    'form-state',
    'render-list',
    'table-state',
    'render-document',
    'render-field',
    'x',
  ])
  const args = chance.pick<() => unknown>([
    odd,
    () => ({
      collectionSlug: slug,
      columns: odd(),
      query: { where: odd(), sort: odd(), limit: odd(), page: odd() },
    }),
    () => ({
      collectionSlug: slug,
      docPermissions: odd(),
      schemaPath: slug,
      data: odd(),
      formState: odd(),
      operation: 'create',
    }),
    () => ({
      collectionSlug: slug,
      docID: odd(),
      initialData: odd(),
      drawerSlug: odd(),
      enableRowSelections: true,
      query: odd(),
    }),
    () => ({
      collectionSlug: odd(),
      schemaPath: odd(),
      operation: odd(),
      path: odd(),
      field: odd(),
    }),
  ])()
  return {
    method: 'POST',
    path: `/admin/collections/${slug}`,
    headers: {
      'next-action': chance.pick(target.actions),
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
    },
    body: jsonBody([{ name, args }], chance).body,
  }
}

/** How often each is asked: questions and writes are most of what there is. */
function kindsFor({ pages: known, actions: numbers }: Target): Kind[] {
  return [
    ...[lists, lists, lists, lists, lists, lists, lists],
    ...[writes, writes, writes, writes, writes, writes],
    ...[doors, doors, doors, doors],
    ...[publicApi, publicApi, remembered, nowhere],
    ...(known.length > 0 ? [pages] : []),
    ...(numbers.length > 0 ? [actions] : []),
  ]
}

function idOf({ slug }: Collection, chance: Chance, { ids }: Target): string {
  return encodeURIComponent(idIn(ids[slug], chance))
}

function partFor(name: string, collection: Collection, chance: Chance, target: Target): string {
  if (name === 'format') return chance.pick(['xlsx', 'csv', 'docx', 'pdf', 'ics', 'x'])
  if (name === 'period') return chance.pick(['2026-03', '2026-Q1', '2026', 'x', '2026-13'])
  if (name === 'revision') return chance.pick(['0', '1', '-1', 'x', '1e9'])
  if (name === 'issue') return encodeURIComponent(idIn(target.ids.issues, chance))
  if (name === 'filename' || name === 'key')
    return chance.pick(['anh.png', 'x', '%00', '..%2fx', 'nav'])
  return idOf(collection, chance, target)
}

function oddHeaders(chance: Chance): Record<string, string> {
  if (!chance.once(10)) return {}
  return chance.pick<Record<string, string>>([
    { 'accept-language': 'xx;q=abc,,' },
    { cookie: 'payload-token=%E0%A4%A; a=%; =; payload-lng=xx' },
    { cookie: 'payload-token=a.b.c' },
    { 'x-http-method-override': 'GET' },
    { 'if-none-match': '"x", W/"y' },
    { range: 'bytes=5-1,abc' },
    { 'if-modified-since': 'abc' },
    { 'user-agent': '\xff' },
    { 'content-encoding': 'gzip' },
    { origin: 'null' },
  ])
}
