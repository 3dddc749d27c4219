import { expect, it } from 'vitest'

import { type Lane, lanes } from './lanes'

const LANE: Lane = {
  ...{ area: 'publicSite', origin: 'https://a.vn', path: '/', key: 'https://a.vn/' },
  outlets: new Set(),
}

it('are of one host and address as they were said', () => {
  const all = lanes()
  all.keep({ host: 'a.vn', url: '/', lane: LANE })
  expect(all.of('a.vn', '/')).toBe(LANE)
  expect(all.of('b.vn', '/')).toBeUndefined()
  expect(all.of('a.vn', '/?a=1')).toBeUndefined()
})

it('are forgotten when there are too many', () => {
  const all = lanes(2)
  for (const url of ['/1', '/2', '/3']) all.keep({ host: 'a.vn', url, lane: LANE })
  expect(['/1', '/2', '/3'].map((url) => all.of('a.vn', url) !== undefined)).toEqual([
    false,
    false,
    true,
  ])
})
