import type { ApiSchema, Fields } from './apiSchema'
import { checkQuery } from './checkQuery'
import { type Branch, queryTree } from './queryTree'

/** A page's query, as Next reads it. */
type Query = Readonly<Record<string, string | string[] | undefined>>

type Page = { segments: readonly string[]; query: Query }

type Pairs = [string, string][]
type Asked = { schema: ApiSchema; fields: Fields }

const MAX_SEARCH = 1000
const MAX_COLUMNS = 200
/** A list with a higher place in it Payload's pages read as something else. */
const LAST_PLACE = 20

/** Parameters that no page of this product has a use for, and Payload's pages break by. */
const UNUSED = /^(preset|groupBy|queryByGroup|joins|localeCodes)$/

/** Parameters that pages read. Each is kept if the page can be opened with it and those before it. */
const READ = ['page', 'limit', 'search', 'columns', 'notFound', 'versionFrom', 'sort', 'where']

/**
 * Where a list of the admin, or the versions of a row, can be opened when its address asks for something that its page
 * would break by (the rules are those of the staff API): the same address without that. Null when it can be opened as it is.
 */
export function openableAddress({ segments, query }: Page, schema: ApiSchema): string | null {
  const fields = fieldsOf(segments, schema)
  if (!fields) return null
  const pairs = Object.entries(query).flatMap(([name, value]): Pairs =>
    [value ?? []].flat().map((one) => [name, one]),
  )
  const asked = { schema, fields }
  if (isOpenable(pairs, asked)) return null
  let kept: Pairs = []
  for (const root of READ) {
    const more = [...kept, ...pairs.filter(([name]) => rootOf(name) === root)]
    if (isOpenable(more, asked)) kept = more
  }
  const search = new URLSearchParams(kept).toString()
  return `/admin/${segments.join('/')}${search && `?${search}`}`
}

/** What a page's rows can be filtered and sorted by; null for a page that lists none. */
function fieldsOf(segments: readonly string[], { collections, isId }: ApiSchema): Fields | null {
  const [area, slug = '', ...rest] = segments
  const collection = area === 'collections' ? collections.get(slug) : undefined
  if (!collection) return null
  const [first, ...within] = rest[0] === 'trash' ? rest.slice(1) : rest
  if (first === undefined) return collection.fields
  const isOfRow = isId(first) && within[0] === 'versions'
  return isOfRow && within.slice(1).every(isId) ? collection.versions : null
}

function isOpenable(pairs: Pairs, { schema, fields }: Asked): boolean {
  const query = new URLSearchParams(pairs)
  const tree = queryTree(query)
  if (typeof tree === 'string' || !areOfPage(tree, schema)) return false
  return checkQuery(query, { schema, fields, joins: new Map() }) === null
}

const rootOf = (name: string) => name.split('[')[0] ?? ''

/** What the pages take for granted besides. */
function areOfPage(tree: Branch, { isId }: ApiSchema): boolean {
  const { where = '', sort = '', search = '', columns = '', notFound = '', versionFrom } = tree
  return (
    !Object.keys(tree).some((name) => UNUSED.test(name)) &&
    (typeof where === 'string' ? where === '' : areLists(where)) &&
    [sort, search, notFound].every((value) => typeof value === 'string') &&
    String(search).length <= MAX_SEARCH &&
    areColumns(columns) &&
    (versionFrom === undefined || (typeof versionFrom === 'string' && isId(versionFrom)))
  )
}

/** Whether whatever is a list by its name is one by its places too. */
function areLists(where: Branch): boolean {
  return Object.entries(where).every(([name, part]) => {
    if (typeof part === 'string') return true
    const isList = !/^(and|or|in|not_in)$/i.test(name) || Object.keys(part).every(isPlace)
    return isList && areLists(part)
  })
}

const isPlace = (name: string) => /^\d{1,2}$/.test(name) && Number(name) <= LAST_PLACE

/** Names of columns, one with a minus for each that is hidden: as a list, or as JSON of one. */
function areColumns(columns: Branch | string): boolean {
  const names = typeof columns === 'string' ? listIn(columns) : Object.values(columns)
  return (
    names !== null &&
    names.length <= MAX_COLUMNS &&
    names.every((name) => typeof name === 'string' && name.length > 0)
  )
}

function listIn(text: string): unknown[] | null {
  if (text === '') return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
