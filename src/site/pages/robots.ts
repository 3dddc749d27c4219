import type { Call } from '../frame/answer'

/** `/robots.txt`: search engines read the site and its pictures, not the newsroom. */
export async function robots({ origin }: Call): Promise<Response> {
  const lines = [
    'User-agent: *',
    'Allow: /api/v1/pictures/',
    'Disallow: /admin',
    'Disallow: /api/',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
