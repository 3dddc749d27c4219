import fc from 'fast-check'
import { expect, it } from 'vitest'

import { clientOf } from './client'

const PROXY = '10.0.0.1'

it.each<[number, string | string[] | undefined, string]>([
  [0, undefined, PROXY],
  [0, '203.0.113.7', PROXY],
  [1, '203.0.113.7', '203.0.113.7'],
  [1, '1.1.1.1, 2.2.2.2, 203.0.113.7', '203.0.113.7'],
  [2, '1.1.1.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  [1, ['1.1.1.1', '203.0.113.7'], '203.0.113.7'],
  [1, '203.0.113.7:51234', '203.0.113.7'],
  [1, '[2001:db8::7]:443', '2001:db8::7'],
  [1, '2001:db8::7', '2001:db8::7'],
  [1, '::ffff:203.0.113.7', '203.0.113.7'],
  [1, undefined, PROXY],
  [1, '', PROXY],
  [1, 'unknown', PROXY],
  [2, '203.0.113.7', PROXY],
  [3, '1.1.1.1, 203.0.113.7', PROXY],
])('behind %i proxies “%s” is %s', (hops, forwarded, client) => {
  expect(clientOf({ forwarded, socket: `::ffff:${PROXY}`, hops })).toBe(client)
})

it('what somebody puts before it changes nothing, whatever it is', () => {
  const junk = fc.oneof(fc.string(), fc.ipV4(), fc.constantFrom(', ', ',,', 'unknown'))
  fc.assert(
    fc.property(junk, fc.integer({ min: 1, max: 3 }), (made, hops) => {
      const ours = ['203.0.113.7', '10.0.0.2', '10.0.0.3'].slice(0, hops)
      const forwarded = `${made}, ${ours.join(', ')}`
      expect(clientOf({ forwarded, socket: PROXY, hops })).toBe('203.0.113.7')
    }),
  )
})
