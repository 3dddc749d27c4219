import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

/** Who asks: a stranger, or somebody whose session the run has. */
export const WHO = ['anonymous', 'reporter', 'editor', 'administrator'] as const
export type Who = (typeof WHO)[number]

/** One request, the same for the same seed, number and rows. */
export type Asked = {
  who: Who
  method: string
  /** With its query, from the root of the server. */
  path: string
  headers: Record<string, string>
  /** In latin1, so that bytes that are no text can be among them and it can be printed and read back. */
  body?: string
}

/** What the requests are made from: what the product says of itself, and rows that are there. */
export type Target = {
  collections: readonly Collection[]
  globals: readonly string[]
  /** Of the OpenAPI document. */
  publicPaths: Record<string, { get: { parameters: Parameter[] } }>
  /** Ids of rows by collection; the accounts that ask are not among them. */
  ids: Record<string, readonly string[]>
  /** Parts of public addresses: of articles and columns. */
  slugs: readonly string[]
  /** Pages asked as a browser does; none where there are no pages. */
  pages: readonly string[]
  /** Numbers of server functions in the build; none where there are none. */
  actions: readonly string[]
}

type Parameter = { name: string; in: string; schema: { type?: string; enum?: string[] } }

export type Collection = {
  slug: string
  fields: readonly FlattenedField[]
  isUpload: boolean
  hasVersions: boolean
  endpoints: readonly { method: string; path: string }[]
}

export const collectionOf = (config: SanitizedCollectionConfig): Collection => ({
  slug: config.slug,
  fields: config.flattenedFields,
  isUpload: Boolean(config.upload),
  hasVersions: Boolean(config.versions),
  endpoints: (config.endpoints || []).map(({ method, path }) => ({ method, path })),
})
