import { expect, it } from 'vitest'

import { type Lane, lanes, namesOneHost } from './lanes'

const LANE: Lane = { area: 'publicSite', origin: 'https://a.vn', path: '/', key: 'https://a.vn/' }
const asked = (host: string, url: string) => ({ headers: { host }, url })

it('are of one host and address as they were said', () => {
  const all = lanes()
  all.keep(asked('a.vn', '/'), LANE)
  expect(all.of(asked('a.vn', '/'))).toBe(LANE)
  expect(all.of(asked('b.vn', '/'))).toBeUndefined()
  expect(all.of(asked('a.vn', '/?a=1'))).toBeUndefined()
})

it('are forgotten when there are too many', () => {
  const all = lanes(2)
  for (const url of ['/1', '/2', '/3']) all.keep(asked('a.vn', url), LANE)
  expect(['/1', '/2', '/3'].map((url) => all.of(asked('a.vn', url)) !== undefined)).toEqual([
    false,
    false,
    true,
  ])
})

it.each([
  [['Host', 'a.vn', 'Accept', 'host'], true],
  [['HOST', 'a.vn', 'host', 'b.vn'], false],
  [['Accept', '*/*'], false],
])('%j: one host, %s', (raw, isOne) => expect(namesOneHost(raw)).toBe(isOne))
