import { addressOf, articlePath, paths } from '../address'
import { publishedWhere } from '@/access/publishedWhere'
import { rowsWhere } from '@/database/rows'
import type { PublicReader } from '../reader'
import { findColumns } from './columns'
import { findOutlets } from './outlets'

/** What the protocol allows in one file. */
export const MAX_ENTRIES = 50_000

export type SitemapEntry = { path: string; changedAt?: string }

/** Every public page, the newest articles last to be cut. */
export async function sitemapEntries(reader: PublicReader): Promise<SitemapEntry[]> {
  const { payload, now } = reader
  const [outlets, columns] = await Promise.all([findOutlets(reader), findColumns(reader, {})])
  const pages: SitemapEntry[] = [
    { path: '/' },
    ...outlets.map((row) => ({ path: paths.outlet({ slug: addressOf(row) }) })),
    ...columns.map((row) => ({ path: paths.column({ slug: addressOf(row) }) })),
  ]
  const docs = await rowsWhere(payload, 'articles', {
    where: { and: [publishedWhere(now), { sample: { not_equals: true } }] },
    select: { slug: true, updatedAt: true },
    sort: ['-publishedAt', '-id'],
    limit: MAX_ENTRIES - pages.length,
    overrideAccess: true,
  })
  return [
    ...pages,
    ...docs.map((row) => ({
      path: articlePath(row),
      changedAt: row.updatedAt,
    })),
  ]
}
