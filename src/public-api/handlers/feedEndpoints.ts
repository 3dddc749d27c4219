import { idOf } from '@/access/membership'
import { addDays, civilDateOf } from '@/domain/calendar/civil'

import { addressOf, paths } from '../address'
import { programmeIcs } from '../feeds/programmeIcs'
import { newsSitemap, sitemap, sitemapIndex } from '../feeds/sitemaps'
import { FEED_KINDS, type FeedKind, textFeed } from '../feeds/textFeed'
import { originOfOutlet } from '../hosts'
import { findColumn, findColumns } from '../queries/columns'
import { findOutlet } from '../queries/outlets'
import { noQuery } from '../queries/parameters'
import { programmeOf } from '../queries/programme'
import { selectArticles } from '../queries/selection'
import { articleMonths, monthEntries, newsEntries, pageEntries } from '../queries/sitemap'
import { findTopicIds, listTopics } from '../queries/topics'
import type { ArticleKey } from '../selection'
import type { Call, Group } from './endpoint'
import { found } from './found'
import { plainResponse } from './plainResponse'
import { readQuery } from './readQuery'

/** An address outside the API, whose path says everything. */
export type FeedEndpoint = { path: string; group: Group; handle: (call: Call) => Promise<Response> }

const LENGTH = 20
/** A calendar holds what aired lately and what is to come. */
const DAYS_BEFORE = 7
const DAYS_AHEAD = 54
const XML = 'application/xml; charset=utf-8'
const KEYS = new Set<ArticleKey>([
  ...(['id', 'slug', 'title', 'sapo', 'html', 'penName', 'topics', 'cover'] as const),
  ...(['publishedAt', 'updatedAt'] as const),
])

type Listed = {
  title: string
  path: string
  filter: { outlet?: string; column?: string; topics?: string[] }
  /** Whose addresses are in it; null for texts of many. */
  of: string | null
}

/** What a list of texts is called, and how it is asked for; a name that is none is a 404. */
const LISTS = {
  outlets: async ({ reader }: Call, name: string): Promise<Listed> => {
    const row = found(await findOutlet(reader, name), 'outlet')
    return {
      title: row.name,
      path: paths.outlet({ slug: addressOf(row) }),
      filter: { outlet: row.id },
      of: row.id,
    }
  },
  columns: async ({ reader }: Call, name: string): Promise<Listed> => {
    const row = found(await findColumn(reader, name), 'column')
    return {
      title: row.name,
      path: paths.column({ slug: addressOf(row) }),
      filter: { column: row.id },
      of: idOf(row.outlet),
    }
  },
  topics: async ({ reader }: Call, name: string): Promise<Listed> => {
    const ids = await findTopicIds(reader, name)
    const all = ids.length > 0 ? await listTopics(reader) : []
    const { title } = found(all.find(({ code }) => code === name) ?? null, 'topic')
    return { title, path: '/', filter: { topics: ids }, of: null }
  },
}

/** A name and what stands after its last dot; topics have dots in their codes. */
function fileOf(file: string): { name: string; end: string } {
  const dot = file.lastIndexOf('.')
  return { name: file.slice(0, Math.max(0, dot)), end: file.slice(dot + 1) }
}

const isFeedKind = (end: string): end is FeedKind => Object.keys(FEED_KINDS).includes(end)

async function sendFeed(call: Call, list: keyof typeof LISTS): Promise<Response> {
  const { name, end } = fileOf(call.path.file ?? '')
  const kind = isFeedKind(end) ? end : found<FeedKind>(null, 'endpoint')
  const { title, path, filter, of } = await LISTS[list](call, name)
  const { hosts = [], origin: shared } = call.reader
  const origin = originOfOutlet(hosts, of, shared)
  const reader = { ...call.reader, origin }
  const { items } = await selectArticles(reader, { ...filter, keys: KEYS, limit: LENGTH })
  const self = `/feeds/${list}/${encodeURIComponent(name)}`
  const text = textFeed(kind, { title, description: title, path, self, origin, items })
  return plainResponse(text, FEED_KINDS[kind].type, call.request)
}

async function sendCalendar(call: Call, list: 'outlets' | 'columns'): Promise<Response> {
  const { reader, path, request } = call
  const name = path.name ?? ''
  const row = await (list === 'outlets'
    ? findOutlet(reader, name).then((one) => found(one, 'outlet'))
    : findColumn(reader, name).then((one) => found(one, 'column')))
  const columns =
    list === 'outlets'
      ? await findColumns(reader, { outlet: row.id })
      : [found(await findColumn(reader, name), 'column')]
  const today = civilDateOf(reader.now.getTime())
  const entries =
    columns.length === 0
      ? []
      : await programmeOf(reader, {
          columns,
          ...(list === 'outlets' && { outlet: row.id }),
          ...{ from: addDays(today, -DAYS_BEFORE), to: addDays(today, DAYS_AHEAD) },
          states: new Set(['planned', 'aired', 'madeUp'] as const),
        })
  const text = programmeIcs({ name: row.name, origin: reader.origin, today, entries })
  return plainResponse(text, 'text/calendar; charset=utf-8', request)
}

async function sendSitemap({ reader, path, request }: Call): Promise<Response> {
  const { name, end } = fileOf(path.file ?? '')
  const { origin } = reader
  if (end !== 'xml') return found<Response>(null, 'endpoint')
  if (name === 'pages')
    return plainResponse(sitemap(origin, await pageEntries(reader)), XML, request)
  if (name === 'news') {
    return plainResponse(newsSitemap(origin, await newsEntries(reader)), XML, request)
  }
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(name)
  return isMonth
    ? plainResponse(sitemap(origin, await monthEntries(reader, name)), XML, request)
    : found<Response>(null, 'endpoint')
}

async function sendIndex({ reader, request }: Call): Promise<Response> {
  const months = await articleMonths(reader)
  const entries = ['pages', 'news', ...months].map((name) => ({ path: `/sitemaps/${name}.xml` }))
  return plainResponse(sitemapIndex(reader.origin, entries), XML, request)
}

const plain = ({ handle, ...endpoint }: FeedEndpoint): FeedEndpoint => ({
  ...endpoint,
  handle: async (call) => {
    readQuery(noQuery, call.request)
    return handle(call)
  },
})

export const feedEndpoints: FeedEndpoint[] = [
  {
    path: '/feeds/outlets/{file}',
    group: 'texts' as const,
    handle: (call: Call) => sendFeed(call, 'outlets'),
  },
  {
    path: '/feeds/columns/{file}',
    group: 'texts' as const,
    handle: (call: Call) => sendFeed(call, 'columns'),
  },
  {
    path: '/feeds/topics/{file}',
    group: 'texts' as const,
    handle: (call: Call) => sendFeed(call, 'topics'),
  },
  {
    path: '/feeds/outlets/{name}/schedule.ics',
    group: 'programme' as const,
    handle: (call: Call) => sendCalendar(call, 'outlets'),
  },
  {
    path: '/feeds/columns/{name}/schedule.ics',
    group: 'programme' as const,
    handle: (call: Call) => sendCalendar(call, 'columns'),
  },
  { path: '/sitemap.xml', group: 'texts' as const, handle: sendIndex },
  { path: '/sitemaps/{file}', group: 'texts' as const, handle: sendSitemap },
].map(plain)
