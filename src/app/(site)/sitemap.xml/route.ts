import { sitemapEntries, type SitemapEntry } from '@/public-api/queries/sitemap'
import { escapeHtml } from '@/domain/text/escapeHtml'

import { siteOrigin } from '../_lib/origin'
import { publicReader } from '../_lib/reader'

export const dynamic = 'force-dynamic'

const KEPT_MS = 60_000
let kept: { until: number; entries: Promise<SitemapEntry[]> } | null = null

/** Every public page. Its list is long, so that it is read once a minute at most, however often it is asked for. */
export async function GET(): Promise<Response> {
  const origin = await siteOrigin()
  const urls = (await entries()).map(
    ({ path, changedAt }) =>
      `<url><loc>${escapeHtml(origin + path)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}</url>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    {
      headers: {
        'Content-Type': 'application/xml; charset=utf-8',
        'Cache-Control': 'public, max-age=60',
      },
    },
  )
}

function entries(): Promise<SitemapEntry[]> {
  if (kept && kept.until > Date.now()) return kept.entries
  const reading = publicReader().then(sitemapEntries)
  kept = { until: Date.now() + KEPT_MS, entries: reading }
  reading.catch(() => {
    kept = null
  })
  return reading
}
