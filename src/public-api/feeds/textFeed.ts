import { Feed } from 'feed'

import { paths } from '../address'
import type { ArticleSelectionView } from '../selection'

/** The kinds of feeds of texts, by the ends of their addresses. */
export const FEED_KINDS = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: (feed: Feed) => feed.rss2() },
  atom: { type: 'application/atom+xml; charset=utf-8', write: (feed: Feed) => feed.atom1() },
  json: { type: 'application/feed+json; charset=utf-8', write: (feed: Feed) => feed.json1() },
} as const
export type FeedKind = keyof typeof FEED_KINDS

type Source = {
  title: string
  description: string
  /** Of the page that shows the same. */
  path: string
  /** Of the feed, without its end. */
  self: string
  origin: string
  items: ArticleSelectionView[]
}

/**
 * Texts as a feed. An item is named by what stays of it whatever its address becomes, and says when readers were given it as it
 * is; what is withdrawn is not in the feed any more.
 */
export function textFeed(kind: FeedKind, { origin, items, ...source }: Source): string {
  const updated = items.map(({ updatedAt }) => updatedAt ?? '').sort()
  const feed = new Feed({
    id: `${origin}${source.path}`,
    title: source.title,
    description: source.description,
    link: `${origin}${source.path}`,
    language: 'vi',
    // The library would take the moment of writing, and each time the bytes would be others.
    updated: new Date(updated.at(-1) ?? 0),
    generator: 'Tòa soạn',
    copyright: source.title,
    feedLinks: Object.fromEntries(
      Object.keys(FEED_KINDS).map((one) => [one, `${origin}${source.self}.${one}`]),
    ),
  })
  for (const item of items) {
    const link = `${origin}${paths.article({ slug: item.slug ?? '' })}`
    const file = item.cover?.sizes.wide ?? item.cover?.sizes.original
    feed.addItem({
      title: item.title ?? '',
      id: `urn:toa-soan:${item.id}`,
      guid: `urn:toa-soan:${item.id}`,
      link,
      description: item.sapo ?? '',
      content: absolute(item.html ?? '', origin),
      date: new Date(item.updatedAt ?? 0),
      published: new Date(item.publishedAt ?? 0),
      // Of a list without anybody the library reads the first.
      ...(item.penName && { author: [{ name: item.penName }] }),
      category: (item.topics ?? []).map(({ code, title }) => ({ name: title, term: code })),
      ...(file && { image: absoluteAddress(file.url, origin) }),
    })
  }
  return FEED_KINDS[kind].write(feed)
}

const absoluteAddress = (url: string, origin: string) =>
  url.startsWith('/') ? `${origin}${url}` : url

/** A feed is read elsewhere: what leads to this server says where that is. */
const absolute = (html: string, origin: string) =>
  html.replace(/\b(href|src|poster)="\/(?!\/)/g, `$1="${origin}/`)
