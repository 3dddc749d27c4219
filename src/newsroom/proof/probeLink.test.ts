import { createServer, type Server } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { probeLink } from './probeLink'

let server: Server
let port: number
let asked: string[] = []

/** Only this test's own server, by its port. */
const allow = (address: string, at: number) => address === '127.0.0.1' && at === port
const here = (path: string) => `http://127.0.0.1:${port}${path}`

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const status = /^\/status\/(\d+)$/.exec(path)?.[1]
    const to = /^\/to\?(.*)$/.exec(path)?.[1]
    if (status) response.writeHead(Number(status)).end('x')
    else if (to) response.writeHead(302, { location: decodeURIComponent(to) }).end()
    else if (path === '/endless') {
      response.writeHead(200)
      const more = (failed?: Error | null) => {
        if (!failed) response.write('x'.repeat(65_536), more)
      }
      more()
    } else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (path === '/big') response.writeHead(200, { 'x-big': 'x'.repeat(60_000) }).end()
    // Anything else is never answered.
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('whether a link answers', () => {
  it.each([
    [200, 'alive'],
    [204, 'alive'],
    [401, 'alive'],
    [403, 'alive'],
    [404, 'dead'],
    [410, 'dead'],
    [500, 'dead'],
    [503, 'dead'],
  ])('%i: %s', async (status, result) => {
    expect(await probeLink({ url: here(`/status/${status}`), allow })).toEqual({
      result,
      detail: `máy chủ trả lời ${status}`,
    })
  })

  it('follows redirects, a few', async () => {
    const once = here(`/to?${encodeURIComponent('/status/200')}`)
    expect(await probeLink({ url: once, allow })).toMatchObject({ result: 'alive' })
    asked = []
    expect(await probeLink({ url: here('/loop'), allow })).toMatchObject({
      result: 'dead',
      detail: 'chuyển hướng quá nhiều lần',
    })
    expect(asked).toHaveLength(6)
  })

  it('reads nothing of an endless answer, and no giant header', async () => {
    expect(await probeLink({ url: here('/endless'), allow })).toMatchObject({ result: 'alive' })
    expect(await probeLink({ url: here('/big'), allow })).toMatchObject({ result: 'dead' })
  })

  it('waits no longer than it may', async () => {
    const answer = await probeLink({ url: here('/silent'), allow, timeoutMs: 200 })
    expect(answer).toEqual({ result: 'dead', detail: 'quá lâu không trả lời' })
  })

  it('says of a port where nobody listens that it is dead', async () => {
    const closed = await freePort()
    const answer = await probeLink({ url: `http://127.0.0.1:${closed}/`, allow: () => true })
    expect(answer).toEqual({ result: 'dead', detail: 'máy chủ không nhận kết nối' })
  })
})

describe('where the server does not go', () => {
  it.each([
    ['this machine', () => here('/status/200')],
    ['this machine by name', () => `http://localhost:${port}/status/200`],
    ['this machine in other spellings', () => `http://0x7f.1:${port}/status/200`],
    ['this machine by its IPv6 address', () => `http://[::1]:${port}/`],
    ['this machine inside IPv6', () => `http://[::ffff:127.0.0.1]:${port}/`],
    ['the metadata of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a private network', () => 'http://192.168.1.1/'],
    ['a public address at another port', () => 'http://8.8.8.8:22/'],
    ['a file', () => 'file:///etc/passwd'],
    ['a link with a password', () => 'http://a:b@example.vn/'],
    ['no address at all', () => 'không phải đường dẫn'],
  ])('%s', async (_, url) => {
    asked = []
    expect((await probeLink({ url: url() })).result).toBe('refused')
    expect(asked).toEqual([])
  })

  it.each([
    ['this machine', 'http://localhost:80/'],
    ['a private network', 'http://10.0.0.1/'],
    ['a file', 'file:///etc/passwd'],
  ])('%s, by a redirect of a page that may be asked', async (_, to) => {
    const url = here(`/to?${encodeURIComponent(to)}`)
    expect((await probeLink({ url, allow })).result).toBe('refused')
  })
})

async function freePort(): Promise<number> {
  const probe = createTcpServer()
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready))
  const { port: free } = probe.address() as AddressInfo
  await new Promise((end) => probe.close(end))
  return free
}
