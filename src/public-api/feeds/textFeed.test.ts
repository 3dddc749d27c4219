import { describe, expect, it } from 'vitest'

import type { ArticleSelectionView } from '../selection'
import { FEED_KINDS, type FeedKind, textFeed } from './textFeed'

const source = { title: 'Báo', description: 'Báo', path: '/kenh/bao', self: '/feeds/outlets/bao' }
const item: ArticleSelectionView = {
  ...{
    id: 'a1',
    slug: 'mot-cua',
    title: 'Một cửa',
    sapo: null,
    html: '<p><a href="/bai/x">x</a></p>',
  },
  ...{ penName: null, topics: [], cover: null },
  ...{ publishedAt: '2026-11-01T00:00:00.000Z', updatedAt: '2026-11-02T00:00:00.000Z' },
}
const kinds = Object.keys(FEED_KINDS) as FeedKind[]

describe.each(kinds)('a feed as %s', (kind) => {
  const feed = (items: ArticleSelectionView[]) =>
    textFeed(kind, { ...source, origin: 'https://bao.vn', items })

  it('has a text that nobody signed and that has no picture', () => {
    expect(feed([item])).toContain('Một cửa')
  })

  it('leads to this server from wherever it is read', () => {
    expect(feed([item])).toContain('https://bao.vn/bai/x')
    expect(feed([item])).toContain('https://bao.vn/bai/mot-cua')
  })

  it('names who signed', () => {
    expect(feed([{ ...item, penName: 'Mai Chi' }])).toContain('Mai Chi')
  })

  it('is there without any text', () => {
    expect(feed([])).toContain('Báo')
  })
})
