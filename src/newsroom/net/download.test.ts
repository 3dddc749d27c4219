import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { download } from './download'
import { type MayAsk, reasonOf } from './pinned'

const MOST = 1000

describe('a download', () => {
  let server: Server
  let port: number
  let asked: string[] = []
  const pages: Record<string, RequestListener> = {
    '/anh': (_, answer) => answer.end('đây'),
    '/moved': (_, answer) => answer.writeHead(302, { Location: '/anh' }).end(),
    '/away': (_, answer) => answer.writeHead(302, { Location: 'http://127.0.0.2/anh' }).end(),
    '/round': (_, answer) => answer.writeHead(301, { Location: '/round' }).end(),
    '/closed': (_, answer) => answer.writeHead(403).end('không'),
    '/said': (_, answer) => answer.writeHead(200, { 'Content-Length': MOST + 1 }).write('x'),
    '/long': (_, answer) => answer.end('x'.repeat(MOST + 1)),
    '/never': (_, answer) => answer.write('x'),
  }
  beforeAll(async () => {
    server = createServer((request, answer) => {
      asked.push(request.url ?? '')
      pages[request.url ?? '']?.(request, answer)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const own: MayAsk = (address, at) => address === '127.0.0.1' && at === port
  const get = (url: string, { mayAsk = own, timeoutMs = 5000 } = {}) => {
    asked = []
    const signal = AbortSignal.timeout(timeoutMs)
    return download({ url, mayAsk, signal, mostBytes: MOST, accept: 'image/*' }).then(
      (bytes) => bytes.toString('utf8'),
      (error: unknown) => reasonOf(error, signal),
    )
  }
  const at = (path: string) => `http://127.0.0.1:${port}${path}`

  it.each([
    ['/anh', 'đây'],
    ['/moved', 'đây'],
    ['/away', 'địa chỉ nội bộ hoặc cổng không được phép'],
    ['/round', 'chuyển hướng quá nhiều lần'],
    ['/closed', 'máy chủ trả lời 403'],
    ['/said', /^lớn hơn/],
    ['/long', /^lớn hơn/],
  ])('of %s: %s', async (path, expected) => {
    expect(await get(at(path))).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    )
  })

  it('ends in time', async () => {
    expect(await get(at('/never'), { timeoutMs: 300 })).toBe('quá lâu không trả lời')
  })

  it.each([
    ['ftp://a.vn/anh', 'không phải http, https'],
    ['http://lan:mat@a.vn/anh', 'đường dẫn mang tên và mật khẩu'],
    ['anh.jpg', 'đường dẫn không đọc được'],
  ])('never begins at %s', async (url, expected) => {
    expect(await get(url)).toBe(expected)
  })

  it('never begins at an address that is not to be asked', async () => {
    expect(await get(at('/anh'), { mayAsk: () => false })).toMatch('địa chỉ nội bộ')
    expect(asked).toEqual([])
  })
})
