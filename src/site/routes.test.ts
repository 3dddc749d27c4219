import { expect, it } from 'vitest'

import { routeOf } from './routes'

it.each([
  ['/', {}],
  ['/bai/mot-cua', { slug: 'mot-cua' }],
  ['/chuyen-muc/thoi-su', { slug: 'thoi-su' }],
  ['/kenh/bao', { slug: 'bao' }],
  ['/cai-chinh', {}],
  ['/sitemap.xml', {}],
])('%s is an address of the site', (path, parts) => {
  expect(routeOf(path)?.path).toEqual(parts)
})

it.each(['/bai', '/bai/a/b', '/BAI/a', '/tin/1234.html', '/giao-dien/a.css'])(
  '%s is none of its pages',
  (path) => expect(routeOf(path)).toBeNull(),
)
