import type { z } from 'zod'

import type {
  compliance,
  frontPage,
  issueDetail,
  issueDetailPage,
  person,
  personList,
  programme,
  recording,
  topicList,
} from '../programmeSchemas'
import type * as ask from '../queries/parameters'
import type * as shapes from '../schemas'
import type { articleSelection, articleSelectionPage } from '../selection'

type Asked<Query extends z.ZodType> = { [Key in keyof z.input<Query>]?: string | number | boolean }
type Operation<Query extends z.ZodType, Answer extends z.ZodType> = {
  query: Asked<Query>
  answer: z.output<Answer>
}

/** Every address that answers JSON, by its path: what it may be asked, what it answers. */
export type Operations = {
  '/articles': Operation<typeof ask.articlesQuery, typeof shapes.articlePage>
  '/articles/{slug}': Operation<typeof ask.articleQuery, typeof shapes.article>
  '/corrections': Operation<typeof ask.correctionsQuery, typeof shapes.correctionPage>
  '/pictures/{id}': Operation<typeof ask.noQuery, typeof shapes.picture>
  '/changes': Operation<typeof ask.changesQuery, typeof shapes.changePage>
  '/columns': Operation<typeof ask.columnsQuery, typeof shapes.columnList>
  '/columns/{slug}': Operation<typeof ask.noQuery, typeof shapes.columnDetail>
  '/columns/{slug}/issues': Operation<typeof ask.issuesQuery, typeof shapes.issuePage>
  '/columns/{slug}/issues/{issue}': Operation<typeof ask.noQuery, typeof issueDetail>
  '/columns/{slug}/issues/{issue}/recording': Operation<typeof ask.noQuery, typeof recording>
  '/columns/{slug}/schedule': Operation<typeof ask.scheduleQuery, typeof shapes.schedule>
  '/issues': Operation<typeof ask.allIssuesQuery, typeof issueDetailPage>
  '/schedule': Operation<typeof ask.programmeQuery, typeof programme>
  '/outlets': Operation<typeof ask.noQuery, typeof shapes.outletList>
  '/outlets/{slug}': Operation<typeof ask.noQuery, typeof shapes.outlet>
  '/outlets/{slug}/front': Operation<typeof ask.noQuery, typeof frontPage>
  '/outlets/{slug}/compliance': Operation<typeof ask.complianceQuery, typeof compliance>
  '/topics': Operation<typeof ask.noQuery, typeof topicList>
  '/topics/{code}': Operation<typeof ask.noQuery, typeof shapes.topic>
  '/people': Operation<typeof ask.peopleQuery, typeof personList>
  '/people/{name}': Operation<typeof ask.noQuery, typeof person>
}
export type Path = keyof Operations

/** What is answered where `fields` or `include` asked for a part. */
type Selections = {
  '/articles': z.output<typeof articleSelectionPage>
  '/articles/{slug}': z.output<typeof articleSelection>
}

type Parts<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parts<Rest>
  : never
type Places<P extends Path> = [Parts<P>] extends [never]
  ? object
  : { path: Record<Parts<P>, string> }
type Options<P extends Path> = Places<P> & { query?: Operations[P]['query']; signal?: AbortSignal }

/** What the API said in place of an answer (RFC 9457). */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly status: number
  /** The end of `type`, for programs: `not-found`, `gone`, `invalid-parameter` … */
  readonly kind: string
  readonly errors: readonly { parameter: string; detail: string }[]

  constructor(
    status: number,
    body: { type?: string; detail?: string; errors?: ApiProblem['errors'] },
  ) {
    super(body.detail ?? `HTTP ${status}`)
    this.status = status
    this.kind = body.type?.split(':').at(-1) ?? 'unknown'
    this.errors = body.errors ?? []
  }
}

type Settings = {
  /** `https://bao.example.vn` */
  origin: string
  key?: string
  fetch?: typeof fetch
}

type Kept = { etag: string; body: unknown }
/** Answers whose tags are remembered. */
const MOST_KEPT = 200

/** Asks the public API by its types. An answer that was had before is not sent again while it is the same. */
export function publicClient({ origin, key, fetch: send = fetch }: Settings) {
  const kept = new Map<string, Kept>()

  async function read(
    path: string,
    { query = {}, path: places = {}, signal }: AnyOptions,
  ): Promise<unknown> {
    const place = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(places[name] ?? ''),
    )
    const asked = Object.entries(query).filter(([, value]) => value !== undefined)
    const search = new URLSearchParams(
      asked.map(([name, value]) => [name, String(value)]),
    ).toString()
    const url = `${origin}/api/v1${place}${search ? `?${search}` : ''}`
    const known = kept.get(url)
    const response = await send(url, {
      headers: {
        ...(key && { Authorization: `Bearer ${key}` }),
        ...(known && { 'If-None-Match': known.etag }),
      },
      signal: signal ?? null,
    })
    if (response.status === 304 && known) return known.body
    const body: unknown = await response.json()
    if (!response.ok) throw new ApiProblem(response.status, body as object)
    const etag = response.headers.get('etag')
    if (etag) {
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(url, { etag, body })
    }
    return body
  }

  return {
    get: <P extends Path>(path: P, options: Options<P>) =>
      read(path, options as AnyOptions) as Promise<Operations[P]['answer']>,
    /** The same where `fields` or `include` is asked for. */
    select: <P extends keyof Selections>(path: P, options: Options<P>) =>
      read(path, options as AnyOptions) as Promise<Selections[P]>,
    /** Every item of a list, page after page. */
    async *each<P extends PagedPath>(path: P, options: Options<P>): AsyncGenerator<ItemOf<P>> {
      for (let cursor: string | null | undefined; cursor !== null;) {
        const query = { ...options.query, ...(cursor && { cursor }) }
        const page = (await read(path, { ...(options as AnyOptions), query })) as Page<ItemOf<P>>
        yield* page.items
        cursor = page.nextCursor
      }
    },
  }
}

type AnyOptions = {
  query?: Record<string, string | number | boolean | undefined>
  path?: Record<string, string>
  signal?: AbortSignal
}
type Page<Item> = { items: Item[]; nextCursor: string | null }
type PagedPath = {
  [P in Path]: Operations[P]['answer'] extends { nextCursor: unknown } ? P : never
}[Path]
type ItemOf<P extends PagedPath> = Operations[P]['answer'] extends { items: (infer Item)[] }
  ? Item
  : never
