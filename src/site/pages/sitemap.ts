import { escapeHtml } from '@/domain/text/escapeHtml'
import { sitemapEntries } from '@/public-api/queries/sitemap'
import { JSON_CACHE } from '@/public-api/respond'

import type { Call } from '../frame/answer'

/** `/sitemap.xml`: every public page. */
export async function sitemap({ reader, origin }: Call): Promise<Response> {
  const urls = (await sitemapEntries(reader)).map(
    ({ path, changedAt }) =>
      `<url><loc>${escapeHtml(origin + path)}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}</url>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': JSON_CACHE } },
  )
}
