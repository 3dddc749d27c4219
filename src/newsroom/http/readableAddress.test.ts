import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readableAddress } from './readableAddress'
import { readAddresses } from './readAddresses'

describe('an address whose path can be decoded', () => {
  it.each([
    ['/bai/%', '/bai/%25'],
    ['/bai/%ff', '/bai/%25ff'],
    ['/bai/%C0%AF..', '/bai/%25C0%25AF..'],
    ['/bai/%zz%2', '/bai/%25zz%252'],
    ['/bai/%ED%A0%80', '/bai/%25ED%25A0%2580'],
    ['/api/v1/articles/%E0%A4%A?a=%', '/api/v1/articles/%25E0%25A4%25A?a=%'],
    ['/%F0%9F%98/x%', '/%25F0%259F%2598/x%25'],
    ['*', '/*'],
  ])('%s is read as %s', (address, readable) => {
    expect(readableAddress(address)).toBe(readable)
  })

  it.each([
    '/',
    '/bai/Đường',
    '/bai/%C4%91%C6%B0%E1%BB%9Dng',
    '/bai/%2e%2e%2f%00%25',
    '/bai/x?%=%ff&a=100%',
    'http://localhost/bai/x',
  ])('%s stays', (address) => {
    expect(readableAddress(address)).toBe(address)
  })

  it('is one whatever comes, once and for all', () => {
    const unit = fc.constantFrom('%', '/', '?', 'a', 'f', 'F', '0', 'C', 'E', '25', '%ff', '%C4%91')
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const address = readableAddress(`/${units.join('')}`)
        expect(() => decodeURIComponent(address.split('?')[0] ?? '')).not.toThrow()
        expect(readableAddress(address)).toBe(address)
      }),
    )
  })
})

it('the server sees the address that can be decoded', async () => {
  const seen: (string | undefined)[] = []
  readAddresses()
  readAddresses()
  const server = createServer((request: IncomingMessage, response) => {
    seen.push(request.url)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  for (const target of ['/bai/%ff?a=%', '/bai/%25']) {
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    await text(socket)
  }
  await new Promise((resolve) => server.close(resolve))
  expect(seen).toEqual(['/bai/%25ff?a=%', '/bai/%25'])
})
