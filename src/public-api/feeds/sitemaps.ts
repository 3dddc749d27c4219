import { escapeHtml } from '@/domain/text/escapeHtml'

export type SitemapEntry = { path: string; changedAt?: string }
export type NewsEntry = { path: string; outlet: string; publishedAt: string; title: string }

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

const tag = (name: string, text: string) => `<${name}>${escapeHtml(text)}</${name}>`

/** A list of sitemaps (sitemaps.org). */
export const sitemapIndex = (origin: string, entries: readonly SitemapEntry[]): string =>
  `${HEAD}<sitemapindex xmlns="${SITEMAPS}">${entries
    .map((entry) => `\n<sitemap>${placeOf(origin, entry)}</sitemap>`)
    .join('')}\n</sitemapindex>\n`

/** A list of pages. */
export const sitemap = (origin: string, entries: readonly SitemapEntry[]): string =>
  `${HEAD}<urlset xmlns="${SITEMAPS}">${entries
    .map((entry) => `\n<url>${placeOf(origin, entry)}</url>`)
    .join('')}\n</urlset>\n`

/** The news of two days, for those who look for news. */
export const newsSitemap = (origin: string, entries: readonly NewsEntry[]): string =>
  `${HEAD}<urlset xmlns="${SITEMAPS}" xmlns:news="${NEWS}">${entries
    .map(
      ({ path, outlet, publishedAt, title }) =>
        `\n<url>${tag('loc', origin + path)}<news:news><news:publication>${tag('news:name', outlet)}` +
        `<news:language>vi</news:language></news:publication>${tag('news:publication_date', publishedAt)}` +
        `${tag('news:title', title)}</news:news></url>`,
    )
    .join('')}\n</urlset>\n`

const placeOf = (origin: string, { path, changedAt }: SitemapEntry) =>
  tag('loc', origin + path) + (changedAt ? tag('lastmod', changedAt) : '')
