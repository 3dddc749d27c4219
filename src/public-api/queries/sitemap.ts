import { addressOf, articlePath, paths } from '../address'
import type { PublicReader } from '../reader'
import { findColumns } from './columns'
import { findOutlets } from './outlets'
import { findAddresses } from './texts'

/** What the protocol allows in one file. */
export const MAX_ENTRIES = 50_000

export type SitemapEntry = { path: string; changedAt?: string }

/** Every public page, the newest articles last to be cut. */
export async function sitemapEntries(reader: PublicReader): Promise<SitemapEntry[]> {
  const [outlets, columns] = await Promise.all([findOutlets(reader), findColumns(reader, {})])
  const pages: SitemapEntry[] = [
    { path: '/' },
    { path: paths.corrections() },
    ...outlets.map((row) => ({ path: paths.outlet({ slug: addressOf(row) }) })),
    ...columns.map((row) => ({ path: paths.column({ slug: addressOf(row) }) })),
  ]
  const rows = await findAddresses(reader, {
    where: [{ sample: { not_equals: true } }],
    limit: MAX_ENTRIES - pages.length,
  })
  return [...pages, ...rows.map((row) => ({ path: articlePath(row), changedAt: row.revisedAt }))]
}
