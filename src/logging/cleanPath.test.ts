import { expect, it } from 'vitest'

import { cleanPath } from './cleanPath'

const TOKEN = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7-_cF0'

it.each([
  ['/api/articles/6f9619ff-8b86-4d01-b42d-00cf4fc964ff', null],
  ['/bai/ke-hoach-97-kh-ubnd-nam-2022-noi-gi-ve-cai-cach', null],
  ['/api/articles?where[title][like]=mật', '/api/articles'],
  [`/khung/${TOKEN}`, '/khung/…'],
  ['/khung/short', '/khung/…'],
  ['/xem-truoc/short', '/xem-truoc/…'],
  ['/xem-truoc/short/anh/1/card', '/xem-truoc/…/anh/1/card'],
  [`/lich/${TOKEN}.ics`, '/lich/…'],
  [`/admin/reset/${'0a1b'.repeat(10)}`, '/admin/reset/…'],
  ['/api/rundowns/view/abc/events', '/api/rundowns/view/…/events'],
  [`/api/elsewhere/${TOKEN}`, '/api/elsewhere/…'],
  ['/api/users/lan@coquan.vn', '/api/users/…'],
  ['/api/users/lan%40coquan.vn', '/api/users/…'],
  ['', null],
])('%s in the log', (path, clean) => {
  expect(cleanPath(path)).toBe(clean ?? path)
})
