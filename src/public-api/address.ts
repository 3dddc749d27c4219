import type { Where } from 'payload'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const ID = /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const MAX_LENGTH = 200

type Addressed = { id: string; slug?: string | null }

/** What names a row in public addresses: its slug, or its id when its name has no letters to make one from. */
export function addressOf({ slug, id }: Addressed): string {
  return slug || id
}

/** The rows an address may name, or null for a text that can't be one. */
export function addressWhere(address: string): Where | null {
  if (address.length > MAX_LENGTH || !SLUG.test(address)) return null
  if (!isId(address)) return { slug: { equals: address } }
  // A row that was published before it had a slug keeps its first address.
  return { or: [{ slug: { equals: address } }, { id: { equals: address } }] }
}

/** Whether a text has the shape of an id of one of the two databases. */
export function isId(text: string): boolean {
  return ID.test(text)
}

/** Where readers find a row of articles, from the root of the public site. */
export function articlePath(row: Addressed): string {
  return paths.article({ slug: addressOf(row) })
}

const withOutlet = (path: string, outlet: { slug: string } | undefined) =>
  outlet ? `${path}?kenh=${outlet.slug}` : path

/** Addresses of the public site, of pictures and of files, from the root of this server. */
export const paths = {
  article: (article: { slug: string }) => `/bai/${article.slug}`,
  /** The picture it is shared by where it has none. */
  card: (article: { slug: string }) => `/bai/${article.slug}/the.png`,
  column: (column: { slug: string }) => `/chuyen-muc/${column.slug}`,
  outlet: (outlet: { slug: string }) => `/kenh/${outlet.slug}`,
  logo: (outlet: { slug: string }, version: string) =>
    `${API_ROOT}/logos/${outlet.slug}/${version}`,
  /** One that aired, by its number in its year; null for one without. */
  issue: (column: { slug: string }, issue: { year: number | null; number: number | null }) =>
    issue.year === null || issue.number === null
      ? null
      : `/chuyen-muc/${column.slug}/so/${issue.year}-${issue.number}`,
  /** Of the page of an issue. */
  recording: (page: string, name: string) =>
    `${API_ROOT}${page.replace('/chuyen-muc/', '/columns/').replace('/so/', '/issues/')}/recording/${name}`,
  topic: (topic: { code: string }) => `/chu-de/${encodeURIComponent(topic.code)}`,
  person: (person: { name: string }) => `/tac-gia/${encodeURIComponent(person.name)}`,
  schedule: (outlet?: { slug: string }) => withOutlet('/lich-phat-song', outlet),
  search: (outlet?: { slug: string }) => withOutlet('/tim-kiem', outlet),
  compliance: (outlet: { slug: string }) => `/kenh/${outlet.slug}/nghia-vu`,
  feed: (list: 'outlets' | 'columns' | 'topics', name: string, kind: 'rss' | 'atom' | 'json') =>
    `/feeds/${list}/${encodeURIComponent(name)}.${kind}`,
  calendar: (list: 'outlets' | 'columns', name: string) => `/feeds/${list}/${name}/schedule.ics`,
  /** All of them, or those of one outlet. */
  corrections: (outlet?: { slug: string }) => withOutlet('/cai-chinh', outlet),
  picture: (picture: Versioned, size: string) =>
    `${API_ROOT}/pictures/${versionedName(picture)}/${size}`,
  file: (file: Versioned & { name: string }) =>
    `${API_ROOT}/files/${versionedName(file)}/${encodeURIComponent(file.name)}`,
}

type Versioned = { id: string; version: string | null }

/** What names a picture or a file in its address: no other file of the same row of the library has that name. */
export const versionedName = ({ id, version }: Versioned): string =>
  version ? `${id}-${version}` : id

export const API_ROOT = '/api/v1'
