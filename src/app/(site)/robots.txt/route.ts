import { siteOrigin } from '../_lib/origin'

export const dynamic = 'force-dynamic'

/** Search engines read the site and its pictures, not the newsroom. */
export async function GET(): Promise<Response> {
  const lines = [
    'User-agent: *',
    'Allow: /api/v1/pictures/',
    'Disallow: /admin',
    'Disallow: /api/',
    `Sitemap: ${await siteOrigin()}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
