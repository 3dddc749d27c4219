import { expect, it } from 'vitest'

import { addressKey } from './addressKey'

const reads = (_: string, key: string) => key !== 'fbclid'

it.each([
  ['/a?x=1&y=2', '/a?y=2&x=1', true],
  ['/a', '/a?', true],
  ['/a?x=%C3%A0', '/a?x=à', true],
  ['/a?x=1', '/a?x=2', false],
  ['/a?x=1&x=2', '/a?x=2&x=1', false],
  ['/a', '/A', false],
  ['/a?x=1&fbclid=2', '/a?x=1', true],
  ['/a?fbclid=2', '/a', true],
])('%s and %s are the same: %s', (one, other, isSame) => {
  expect(addressKey('http://h', one, reads) === addressKey('http://h', other, reads)).toBe(isSame)
})

it('another host is another address', () => {
  expect(addressKey('http://h', '/a', reads)).not.toBe(addressKey('http://k', '/a', reads))
})
