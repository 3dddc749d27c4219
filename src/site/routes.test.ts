import { expect, it } from 'vitest'

import { readsKey, routeOf, searches } from './routes'

it.each([
  ['/', {}],
  ['/bai/mot-cua', { slug: 'mot-cua' }],
  ['/bai/mot-cua/the.png', { slug: 'mot-cua' }],
  ['/chuyen-muc/thoi-su', { slug: 'thoi-su' }],
  ['/chuyen-muc/thoi-su/so/2026-12', { slug: 'thoi-su', issue: '2026-12' }],
  ['/chu-de/1.4', { code: '1.4' }],
  ['/tac-gia/Mai Chi', { name: 'Mai Chi' }],
  ['/lich-phat-song', {}],
  ['/tim-kiem', {}],
  ['/kenh/bao', { slug: 'bao' }],
  ['/kenh/bao/nghia-vu', { slug: 'bao' }],
  ['/cai-chinh', {}],
])('%s is an address of the site', (path, parts) => {
  expect(routeOf(path)?.path).toEqual(parts)
})

it.each(['/bai', '/bai/a/b', '/BAI/a', '/tin/1234.html', '/giao-dien/a.css', '/kenh/bao/khac'])(
  '%s is none of its pages',
  (path) => expect(routeOf(path)).toBeNull(),
)

it.each([
  ['/chuyen-muc/thoi-su', 'nam', true],
  ['/chuyen-muc/thoi-su', 'q', false],
  ['/chuyen-muc/thoi-su', 'fbclid', false],
  ['/chuyen-muc/thoi-su', 'p', false],
  ['/bai/mot-cua', 'nam', false],
  ['/tac-gia/Mai%20Chi', 'tiep', true],
  ['/tim-kiem', 'q', true],
  ['/lich-phat-song', 'ngay', true],
  ['/', 'p', true],
  ['/', 'utm_source', false],
  ['/tin.php', 'id', true],
])('%s?%s= is read: %s', (path, key, isRead) => {
  expect(readsKey(path, key)).toBe(isRead)
})

it.each([
  ['/tim-kiem', true],
  ['/tim%2Dkiem', true],
  ['/x/../tim-kiem', true],
  ['/tim-kiem/x', false],
  ['/tim-kiem-x', false],
  ['/', false],
])('whether %s searches: %s', (path, is) => expect(searches(path)).toBe(is))
