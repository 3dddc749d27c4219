import { createElement } from 'react'
import { expect, it } from 'vitest'

import { renderPage } from './document'

it('says the words of people as text, wherever they stand', () => {
  const words = '"><script>a()</script>'
  const html = renderPage(
    { title: words, description: words, url: `https://bao.vn/${words}`, siteName: words },
    createElement('p', null, words),
  )
  expect(html).not.toContain('<script')
  expect(html).toContain('<title>&quot;&gt;&lt;script&gt;')
})

it('has the one script only for content of other sites', () => {
  const scripts = (hasEmbeds: boolean) =>
    renderPage({ title: 'Bài', hasEmbeds }, null).match(/<script[^>]*>/g) ?? []
  expect(scripts(false)).toEqual([])
  expect(scripts(true)).toEqual([
    expect.stringMatching(/^<script src="\/nhung\/[0-9a-f]{16}\.js" defer="">$/),
  ])
})

it('of what is not for everybody is told to no search engine, nor its address to other sites', () => {
  const html = renderPage({ title: 'Bản xem trước', isSecret: true }, null)
  expect(html).toContain('content="noindex, nofollow, noarchive, nosnippet"')
  expect(html).toContain('<meta name="referrer" content="no-referrer"/>')
  expect(html).not.toContain('canonical')
})
