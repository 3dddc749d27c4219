import { readFileSync } from 'node:fs'
import path from 'node:path'

import { collectionOf, WHO, type Target, type Who } from './generate/target'

/** A server to be asked. */
export type Product = {
  url: string
  password: string
  /** Megabytes of memory its process has; null where the system doesn't tell. */
  memory: () => number | null
  /** What it wrote into its log that was an error. */
  errors: readonly string[]
}

export type Sessions = Record<Exclude<Who, 'anonymous'>, string>

const ACCOUNTS: Record<keyof Sessions, string> = {
  reporter: 'phong-vien@toasoan.test',
  editor: 'bien-tap@toasoan.test',
  administrator: 'quan-tri@toasoan.test',
}

/** Logs in the people who ask: those of the sample data. */
export async function sessions({
  url,
  password,
}: Pick<Product, 'url' | 'password'>): Promise<Sessions> {
  const tokens: Partial<Sessions> = {}
  for (const who of WHO) {
    if (who === 'anonymous') continue
    const response = await fetch(`${url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: ACCOUNTS[who], password }),
    })
    const { token } = (await response.json()) as { token?: string }
    const cookie = /payload-token=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
    if (!token && !cookie) throw new Error(`${ACCOUNTS[who]}: no session (${response.status}).`)
    tokens[who] = token ?? cookie
  }
  return tokens as Sessions
}

/** What the requests are made from: the product's own description of itself, and the rows it has. */
export async function readTarget({ url }: Pick<Product, 'url'>, token: string): Promise<Target> {
  const { default: config } = await import('@payload-config')
  const { collections, globals } = await config
  const ask = async (address: string) => {
    const headers = { authorization: `JWT ${token}` }
    const response = await fetch(`${url}${address}`, { headers })
    return response.ok ? ((await response.json()) as Record<string, unknown>) : null
  }
  const ids: Record<string, string[]> = {}
  const slugs: string[] = []
  for (const { slug } of collections) {
    const list = await ask(`/api/${slug}?limit=12&depth=0&sort=createdAt`)
    const rows = (list?.docs ?? []) as { id: string; slug?: string; email?: string }[]
    const others = rows.filter(({ email }) => !Object.values(ACCOUNTS).includes(email ?? ''))
    ids[slug] = others.map(({ id }) => id)
    slugs.push(...others.flatMap((row) => (row.slug ? [row.slug] : [])))
  }
  const { paths } = (await ask('/api/v1/openapi.json')) as { paths: Target['publicPaths'] }
  return {
    collections: collections.map(collectionOf),
    globals: globals.map(({ slug }) => slug),
    publicPaths: paths,
    ids,
    slugs,
    pages: pagesOf(
      collections.map(({ slug }) => slug),
      slugs,
      ids,
    ),
    actions: actionNumbers(),
  }
}

function pagesOf(
  collections: readonly string[],
  slugs: readonly string[],
  ids: Readonly<Record<string, readonly string[]>>,
): string[] {
  const ours = collections.filter((slug) => !slug.startsWith('payload-'))
  return [
    ...['/', '/admin', '/admin/login', '/admin/account', '/admin/x', '/sitemap.xml', '/robots.txt'],
    ...['/khung/x', '/lich/x.ics', '/admin/forgot', '/admin/reset/x', '/admin/logout-inactivity'],
    ...slugs.slice(0, 10).flatMap((slug) => [`/bai/${slug}`, `/chuyen-muc/${slug}`]),
    ...ours.flatMap((slug) => [
      `/admin/collections/${slug}`,
      `/admin/collections/${slug}/create`,
      `/admin/collections/${slug}/${ids[slug]?.[0] ?? 'x'}`,
      `/admin/collections/${slug}/trash`,
    ]),
  ]
}

/** The numbers Next gave the server functions, from the build. */
function actionNumbers(): string[] {
  const place = path.join(process.env.NEXT_DIST_DIR || '.next', 'server')
  const manifest = readFileSync(path.join(place, 'server-reference-manifest.json'), 'utf8')
  return Object.keys((JSON.parse(manifest) as { node?: object }).node ?? {})
}

/** Of all collections the administrator may read and count. */
export async function countRows(
  { url }: Pick<Product, 'url'>,
  target: Target,
  token: string,
): Promise<number> {
  let count = 0
  for (const { slug } of target.collections) {
    const headers = { authorization: `JWT ${token}` }
    const response = await fetch(`${url}/api/${slug}/count`, { headers })
    const { totalDocs } = (await response.json()) as { totalDocs?: number }
    count += totalDocs ?? 0
  }
  return count
}
