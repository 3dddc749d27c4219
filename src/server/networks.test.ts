import { expect, it } from 'vitest'

import { networksOf } from './networks'

const from = (remoteAddress: string) => ({ socket: { remoteAddress } }) as never

it.each([
  ['the connection alone where no proxy is ours', 0, '9.9.9.9', '10.0.0.1', '10.0.0.1'],
  ['what our proxy says', 1, '1.1.1.1, 9.9.9.9', '10.0.0.1', '9.9.9.9'],
  ['the connection where nothing was said', 1, undefined, '10.0.0.1', '10.0.0.1'],
  ['one of IPv6 by its network', 0, undefined, '2001:db8:1:2:3::4', '2001:db8:1:2'],
])('%s', (_, hops, forwarded, remote, network) => {
  const networkFrom = networksOf(hops)
  const ask = () => networkFrom({ forwarded, req: from(remote) })
  expect([ask(), ask()]).toEqual([network, network])
})

it('keeps apart what different people said over one connection', () => {
  const networkFrom = networksOf(1)
  const req = from('10.0.0.1')
  expect(['8.8.8.8', '9.9.9.9'].map((forwarded) => networkFrom({ forwarded, req }))).toEqual([
    '8.8.8.8',
    '9.9.9.9',
  ])
})
