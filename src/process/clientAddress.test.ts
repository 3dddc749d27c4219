import { expect, it } from 'vitest'

import { clientAddress, networkOf } from './clientAddress'

const of = (value: string) => clientAddress(new Headers({ 'x-forwarded-for': value }))

it.each([
  ['10.0.0.5', '10.0.0.5'],
  ['made, up, 10.0.0.5', '10.0.0.5'],
  ['', null],
])('from “%s” comes %s', (value, address) => expect(of(value)).toBe(address))

it('without the header nobody is known', () => {
  expect([clientAddress(new Headers()), clientAddress(undefined)]).toEqual([null, null])
})

it.each([
  ['10.0.0.5', '10.0.0.5'],
  ['::ffff:10.0.0.5', '10.0.0.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  [null, 'unknown'],
])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
