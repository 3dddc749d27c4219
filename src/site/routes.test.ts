import { expect, it } from 'vitest'

import { readsKey, routeOf } from './routes'

it.each([
  ['/', {}],
  ['/bai/mot-cua', { slug: 'mot-cua' }],
  ['/chuyen-muc/thoi-su', { slug: 'thoi-su' }],
  ['/kenh/bao', { slug: 'bao' }],
  ['/cai-chinh', {}],
])('%s is an address of the site', (path, parts) => {
  expect(routeOf(path)?.path).toEqual(parts)
})

it.each(['/bai', '/bai/a/b', '/BAI/a', '/tin/1234.html', '/giao-dien/a.css'])(
  '%s is none of its pages',
  (path) => expect(routeOf(path)).toBeNull(),
)

it.each([
  ['/chuyen-muc/thoi-su', 'nam', true],
  ['/chuyen-muc/thoi-su', 'fbclid', false],
  ['/chuyen-muc/thoi-su', 'p', false],
  ['/', 'p', true],
  ['/', 'utm_source', false],
  ['/tin.php', 'id', true],
])('%s?%s= is read: %s', (path, key, isRead) => {
  expect(readsKey(path, key)).toBe(isRead)
})
