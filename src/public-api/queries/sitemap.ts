import type { Where } from 'payload'

import { idOf } from '@/access/membership'
import { publicWhere } from '@/access/publicWhere'
import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf, startOfDay } from '@/domain/calendar/civil'
import { dependsOn } from '@/domain/changes/endedBy'

import { addressOf, articlePath, paths } from '../address'
import type { NewsEntry, SitemapEntry } from '../feeds/sitemaps'
import { isListedAt } from '../hosts'
import type { PublicReader } from '../reader'
import { findColumns } from './columns'
import { findOutlets } from './outlets'
import { loadRelations } from './relations'
import { findAddresses, findTexts } from './texts'

/** What the protocol allows in one file. */
const MAX_ENTRIES = 50_000
/** Of news, and how old they are at most. */
const MAX_NEWS = 1000
const NEWS_DAYS = 2

const REAL = { sample: { not_equals: true } }

/** Real texts whose pages are at the host that was asked: a sitemap names addresses of its own host alone (sitemaps.org). */
function listed({ outlet, hosts = [] }: PublicReader): Where[] {
  if (outlet) return [REAL, { outlet: { equals: outlet } }]
  const elsewhere = [...new Set(hosts.map((one) => one.outlet))]
  return elsewhere.length === 0 ? [REAL] : [REAL, { outlet: { not_in: elsewhere } }]
}

/** The pages that are no article. */
export async function pageEntries(reader: PublicReader): Promise<SitemapEntry[]> {
  const [outlets, columns] = await Promise.all([findOutlets(reader), findColumns(reader, {})])
  const listedOutlets = reader.outlet ? [] : outlets.filter(({ id }) => isListedAt(reader, id))
  const listedColumns = columns.filter(({ outlet }) => isListedAt(reader, idOf(outlet)))
  return [
    { path: '/' },
    { path: paths.corrections() },
    ...listedOutlets.map((row) => ({ path: paths.outlet({ slug: addressOf(row) }) })),
    ...listedColumns.map((row) => ({ path: paths.column({ slug: addressOf(row) }) })),
  ]
}

/** The months in which public articles were published, the newest first: between the first and the last, all. */
export async function articleMonths(reader: PublicReader): Promise<string[]> {
  const [first, last] = await Promise.all([
    edge(reader, 'publishedAt'),
    edge(reader, '-publishedAt'),
  ])
  if (!first || !last) return []
  const months: string[] = []
  for (let month = monthOf(last); month >= monthOf(first); month = monthBefore(month)) {
    months.push(month)
  }
  return months
}

/** The articles published in a month, the newest first. */
export async function monthEntries(reader: PublicReader, month: string): Promise<SitemapEntry[]> {
  const after = addDays(`${month}-28`, 4).slice(0, 7)
  const begins = (of: string) => new Date(startOfDay(`${of}-01`)).toISOString()
  const rows = await findAddresses(reader, {
    where: [
      ...listed(reader),
      { publishedAt: { greater_than_equal: begins(month) } },
      { publishedAt: { less_than: begins(after) } },
    ],
    limit: MAX_ENTRIES,
  })
  return rows.map((row) => ({ path: articlePath(row), changedAt: row.revisedAt }))
}

/** Articles of yesterday and today: from a midnight on, so that it is the same all day. */
export async function newsEntries(reader: PublicReader): Promise<NewsEntry[]> {
  const since = addDays(civilDateOf(reader.now.getTime()), 1 - NEWS_DAYS)
  const rows = await findTexts(reader, {
    where: [
      ...listed(reader),
      { publishedAt: { greater_than_equal: new Date(startOfDay(since)).toISOString() } },
    ],
    limit: MAX_NEWS,
  })
  const relations = await loadRelations(reader, rows)
  return rows.map((row) => ({
    path: articlePath(row),
    outlet: relations.outlet(row.outlet)?.name ?? '',
    publishedAt: row.publishedAt,
    title: row.title,
  }))
}

async function edge(
  reader: PublicReader,
  sort: 'publishedAt' | '-publishedAt',
): Promise<string | null> {
  const { payload, now, depends } = reader
  depends?.(dependsOn.texts)
  const [row] = await rowsWhere(payload, 'public-texts', {
    where: { and: [publicWhere(now), ...listed(reader)] },
    select: { publishedAt: true },
    sort,
    limit: 1,
    overrideAccess: true,
  })
  return row?.publishedAt ?? null
}

const monthOf = (instant: string) => civilDateOf(Date.parse(instant)).slice(0, 7)
const monthBefore = (month: string) => addDays(`${month}-01`, -1).slice(0, 7)
