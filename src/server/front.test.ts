import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

import { jwtSign } from 'payload'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { noteReached } from '@/logging/requests'

import { captureLog } from '../../tests/helpers/log'
import { createFront, type Front } from './front'
import { LIMITS, type Limits } from './limits'
import { forgetAll, onStop } from '@/process/registry'
import type { FrontSettings } from './settings'

const SECRET = 'a secret of the tests, longer than thirty-two'
const MB = 1024 * 1024
const QUICK: Limits = { ...LIMITS, headersMs: 300, silenceMs: 300, lingerMs: 200 }

type Seen = { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }
type Started = { front: Front; port: number; seen: Seen[]; errors: unknown[] }

const running: Started[] = []

beforeEach(forgetAll)
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ front }) => front.stop(0)))
})

/** A front before a product that reads everything and says what it got. */
async function start(
  settings: Partial<Omit<FrontSettings, 'limits'>> & { limits?: Partial<Limits> } = {},
  answer?: (req: IncomingMessage, res: ServerResponse) => unknown,
): Promise<Started> {
  const seen: Seen[] = []
  const errors: unknown[] = []
  const front = createFront({
    settings: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'https://toasoan.vn',
      isHttps: true,
      origins: ['https://toasoan.vn', 'http://localhost:3000'],
      pageOrigins: ['https://toasoan.vn'],
      readers: [],
      hops: 0,
      secret: SECRET,
      publicCacheBytes: 0,
      ...settings,
      limits: { ...QUICK, ...settings.limits },
    },
    isReady: async () => true,
    onError: (error) => errors.push(error),
    handler: async (req, res) => {
      if (answer) return answer(req, res)
      const body = await text(req)
      seen.push({ method: req.method, url: req.url, headers: req.headers, body })
      res.writeHead(200, { 'Content-Type': 'text/plain', 'X-Powered-By': 'Next.js' })
      res.end('hello')
    },
  })
  await front.listen()
  const { port } = front.server.address() as AddressInfo
  const started = { front, port, seen, errors }
  running.push(started)
  return started
}

type Line = { socket: Socket; received: () => string; closed: Promise<string> }

function open(port: number, host = '127.0.0.1'): Line {
  const socket = connect(port, host)
  let received = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk
  })
  const closed = new Promise<string>((done) => {
    socket.once('close', () => done(received))
    socket.on('error', () => {})
  })
  return { socket, received: () => received, closed }
}

/** What is answered to these bytes, until the server closes. */
function said(port: number, ...parts: (string | Buffer)[]): Promise<string> {
  const { socket, closed } = open(port)
  for (const part of parts) socket.write(part)
  return closed
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4)
const until = async (holds: () => boolean) => {
  for (let at = 0; at < 200 && !holds(); at += 1) await wait(10)
  expect(holds()).toBe(true)
}
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

type Ask = { method?: string; path?: string; headers?: string[] }

function head({ method = 'GET', path = '/', headers = [] }: Ask = {}): string {
  const hasHost = headers.some((line) => /^host:/i.test(line))
  const lines = [...(hasHost ? [] : ['Host: toasoan.vn']), 'Connection: close', ...headers]
  return `${method} ${path} HTTP/1.1\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`
}

async function cookie(seconds = 60): Promise<string> {
  const secret = createHash('sha256').update(SECRET).digest('hex').slice(0, 32)
  const fieldsToSign = { id: '1', collection: 'users' }
  const { token } = await jwtSign({ fieldsToSign, secret, tokenExpiration: seconds })
  return `Cookie: payload-token=${token}`
}

describe('a request', () => {
  it('is passed on with a number of its own, and answered with what every answer says', async () => {
    const { port, seen } = await start()
    const answer = await said(
      port,
      head({ path: '/admin?x=1', headers: ['X-Request-Id: made-up'] }),
    )
    expect(statusOf(answer)).toBe(200)
    const [, id] = /\r\nX-Request-Id: ([0-9a-f]{12})\r\n/.exec(answer) ?? []
    expect(seen).toMatchObject([{ method: 'GET', url: '/admin?x=1' }])
    expect(seen[0]?.headers['x-request-id']).toBe(id)
    expect(answer).toContain('Strict-Transport-Security: max-age=31536000')
    expect(answer).toContain('Cache-Control: no-store')
    expect(answer).not.toMatch(/x-powered-by/i)
  })

  it('tells of one client: the other end, whatever it says of itself', async () => {
    const { port, seen } = await start()
    const forged = ['X-Forwarded-For: 1.1.1.1', 'X-Real-IP: 1.1.1.1', 'Forwarded: for=1.1.1.1']
    await said(port, head({ headers: [...forged, 'X-Forwarded-Proto: http'] }))
    expect(seen[0]?.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'toasoan.vn',
    })
    expect(Object.keys(seen[0]?.headers ?? {})).not.toContain('x-real-ip')
    expect(JSON.stringify(seen[0]?.headers)).not.toContain('1.1.1.1')
  })

  it('behind a proxy of ours, of the one the proxy was asked from', async () => {
    const { port, seen } = await start({ hops: 1 })
    await said(port, head({ headers: ['X-Forwarded-For: 1.1.1.1, 203.0.113.7'] }))
    expect(seen[0]?.headers['x-forwarded-for']).toBe('203.0.113.7')
  })

  it.each([
    ['a foreign host', head({ headers: ['Host: khac.vn'] }), 421],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['no host, of old', 'GET / HTTP/1.0\r\n\r\n', 400],
    ['two hosts', head({ headers: ['Host: toasoan.vn', 'Host: khac.vn'] }), 400],
    ['TRACE', head({ method: 'TRACE' }), 405],
    ['CONNECT', head({ method: 'CONNECT', path: 'khac.vn:443' }), 405],
    ['a method nobody knows', head({ method: 'PROPFIND' }), 501],
    ['a word that is no method', head({ method: 'TÒASOẠN' }), 501],
    ['another server’s address', head({ path: 'http://khac.vn/' }), 400],
    ['a lone surrogate', head({ path: '/bai/%ED%A0%80' }), 400],
    ['NUL', head({ path: '/bai/%00' }), 400],
    ['a long address', head({ path: `/${'a'.repeat(9000)}` }), 414],
    ['a very long address', head({ path: `/${'a'.repeat(40_000)}` }), 431],
    ['large headers', head({ headers: [`X-A: ${'a'.repeat(40_000)}`] }), 431],
    ['many headers', head({ headers: Array.from({ length: 120 }, (_, at) => `X-${at}: a`) }), 431],
    ['what is no HTTP', 'xin chào\r\n\r\n', 501],
    [
      'both lengths',
      head({ method: 'POST', headers: ['Content-Length: 1', 'Transfer-Encoding: chunked'] }),
      400,
    ],
  ])('with %s is not passed on: %#', async (_, bytes, status) => {
    const { port, seen } = await start()
    const answer = await said(port, bytes)
    expect(statusOf(answer), answer).toBe(status)
    expect(seen).toEqual([])
  })

  it.each([
    [
      '/api/v1/articles',
      [],
      'application/problem+json',
      '"type":"urn:toa-soan:problem:wrong-host"',
    ],
    ['/api/articles', [], 'application/json', '{"errors":[{"message":"Máy chủ này không mở ở'],
    ['/bai/x', [], 'text/plain', 'Hãy mở https://toasoan.vn'],
    ['/bai/x', ['Accept: text/html'], 'text/html', '<a href="https://toasoan.vn">'],
    ['/admin', ['Accept: text/html', 'Next-Action: a'], 'text/plain', 'Máy chủ này'],
  ])('that is refused at %s is told as it is read there', async (path, headers, type, words) => {
    const { port } = await start()
    const answer = await said(port, head({ path, headers: ['Host: <khac>', ...headers] }))
    expect(statusOf(answer)).toBe(421)
    expect(answer).toContain(`Content-Type: ${type}`)
    expect(bodyOf(answer)).toContain(words)
    if (type === 'text/html') expect(answer).toContain('&lt;khac&gt;')
  })

  it('at another host, where no public address is set, sends nobody to their own machine', async () => {
    const { port } = await start({ publicUrl: undefined })
    const answer = await said(port, head({ headers: ['Host: 10.0.0.5:3000'] }))
    expect(bodyOf(answer)).toContain('SERVER_URL')
    expect(bodyOf(answer)).not.toContain('localhost')
  })

  it('that breaks the product gets a number, and the log the cause', async () => {
    const { port, errors } = await start({}, () => {
      throw new Error('secret of the product')
    })
    const answer = await said(port, head({ path: '/api/articles' }))
    expect(statusOf(answer)).toBe(500)
    const [, id = ''] = /\r\nX-Request-Id: (\w+)\r\n/.exec(answer) ?? []
    expect(bodyOf(answer)).toContain(`mã ${id}`)
    expect(answer).not.toContain('secret')
    expect(errors).toMatchObject([{ message: 'secret of the product' }])
  })
})

/** A header of an answer, undefined where it has none. */
const headerOf = (answer: string, name: string) =>
  new RegExp(`^${name}: (.*)\r$`, 'im').exec(answer.slice(0, answer.indexOf('\r\n\r\n') + 2))?.[1]

describe('a page', () => {
  const html = (text: string, status = 200) =>
    start({}, (_, res) => {
      res.statusCode = status
      res.setHeader('Content-Type', 'text/html; charset=utf-8')
      // In parts, as Next does.
      res.flushHeaders()
      res.write(text.slice(0, 5))
      res.end(text.slice(5))
    })

  it('of the admin has a nonce nobody can foresee, which Next hears too', async () => {
    const { port, seen } = await start()
    const forged = "Content-Security-Policy: script-src 'nonce-forged'"
    const ask = () => said(port, head({ path: '/admin/login', headers: [forged] }))
    const policies = [await ask(), await ask()].map((one) =>
      headerOf(one, 'Content-Security-Policy'),
    )
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='/)
    expect(policies[1]).not.toBe(policies[0])
    expect(seen.map(({ headers }) => headers['content-security-policy'])).toEqual(policies)
  })

  it('of the admin goes out as it comes', async () => {
    const { port } = await html('<p>Chào <script>a()</script>bạn</p>')
    expect(bodyOf(await said(port, head({ path: '/admin' })))).toContain('<script>')
  })
})

describe('another site', () => {
  const READER = 'Origin: https://bao.vn'
  const STRANGER = 'Origin: https://khac.vn'
  const allowing = () => start({ readers: ['https://bao.vn'] })
  const preflight = (origin: string, path = '/api/v1/articles') =>
    head({ method: 'OPTIONS', path, headers: [origin, 'Access-Control-Request-Method: GET'] })

  it('that is set reads the public API, without anybody’s cookies', async () => {
    const { port, seen } = await allowing()
    const answer = await said(port, head({ path: '/api/v1/articles', headers: [READER] }))
    expect(headerOf(answer, 'Access-Control-Allow-Origin')).toBe('https://bao.vn')
    expect(headerOf(answer, 'Vary')).toBe('Origin')
    expect(answer).not.toMatch(/allow-credentials/i)
    expect(seen.length).toBe(1)
  })

  it('is told before it asks what it may send', async () => {
    const { port, seen } = await allowing()
    const answer = await said(port, preflight(READER))
    expect(statusOf(answer)).toBe(204)
    expect(headerOf(answer, 'Access-Control-Allow-Origin')).toBe('https://bao.vn')
    expect(headerOf(answer, 'Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS')
    expect(headerOf(answer, 'Vary')).toBe('Origin')
    expect(seen).toEqual([])
  })

  it('that is not set hears which setting it would need, and reads nothing', async () => {
    const { port } = await allowing()
    const refused = await said(port, preflight(STRANGER))
    expect(statusOf(refused)).toBe(403)
    expect(bodyOf(refused)).toContain('PUBLIC_API_ORIGINS')
    const answer = await said(port, head({ path: '/api/v1/articles', headers: [STRANGER] }))
    for (const one of [refused, answer]) {
      expect(headerOf(one, 'Access-Control-Allow-Origin')).toBeUndefined()
      expect(headerOf(one, 'Vary')).toBe('Origin')
    }
  })

  it('reads nothing else, whichever it is', async () => {
    const { port } = await start({ readers: 'all' })
    for (const path of ['/api/articles', '/admin', '/api/files/file/a.pdf']) {
      const answer = await said(port, head({ path, headers: [READER] }))
      expect(answer, path).not.toMatch(/access-control-allow-origin/i)
    }
  })

  it.each(['/api/articles', '/admin/login', '/'])('changes nothing at %s', async (path) => {
    const { port, seen } = await allowing()
    const answer = await said(port, head({ method: 'POST', path, headers: [READER] }))
    expect(statusOf(answer)).toBe(403)
    expect(bodyOf(answer)).toContain('chỉ nhận thao tác từ địa chỉ https://toasoan.vn')
    expect(seen).toEqual([])
  })

  it('is one of ours where a page of ours asks', async () => {
    const { port, seen } = await allowing()
    const headers = ['Origin: https://toasoan.vn']
    await said(port, head({ method: 'POST', path: '/api/articles', headers }))
    expect(seen.length).toBe(1)
  })
})

describe('a body', () => {
  const upload = (length: number, ...headers: string[]) =>
    head({
      method: 'POST',
      path: '/api/media',
      headers: [
        'Content-Type: multipart/form-data; boundary=x',
        `Content-Length: ${length}`,
        ...headers,
      ],
    })

  it('of an upload from nobody is refused before it is sent', async () => {
    const { port, seen } = await start()
    const answer = await said(port, upload(25 * MB))
    expect(statusOf(answer)).toBe(401)
    expect(bodyOf(answer)).toContain('"code":"loginFirst"')
    expect(seen).toEqual([])
  })

  it('that is being sent meanwhile leaves the sender the answer', async () => {
    const { port } = await start({ limits: { lingerMs: 3000 } })
    const line = open(port)
    // As browsers do: first all is sent, then the answer is read.
    line.socket.pause()
    line.socket.write(upload(5 * MB))
    for (let sent = 0; sent < 50; sent += 1) {
      line.socket.write(Buffer.alloc(MB / 10))
      await wait(5)
    }
    line.socket.resume()
    expect(statusOf(await line.closed)).toBe(401)
  })

  it('of somebody who asks first is refused without “go on”, and else gets it', async () => {
    const { port, seen } = await start()
    const expecting = 'Expect: 100-continue'
    expect(await said(port, upload(25 * MB, expecting))).toMatch(/^HTTP\/1\.1 401/)
    const line = open(port)
    line.socket.write(upload(100_000, expecting, await cookie()))
    await until(() => line.received().startsWith('HTTP/1.1 100 Continue'))
    line.socket.write(Buffer.alloc(100_000))
    expect(await line.closed).toContain('HTTP/1.1 200')
    expect(seen[0]?.body.length).toBe(100_000)
  })

  it('of staff is passed on whole', async () => {
    const { port, seen } = await start()
    const answer = await said(port, upload(MB, await cookie()), Buffer.alloc(MB, 'a'))
    expect(statusOf(answer)).toBe(200)
    expect(seen[0]?.body).toBe('a'.repeat(MB))
  })

  it.each([
    ['longer than any file', '/api/media', 28 * MB, 413, 'Tệp lớn hơn 25 MB'],
    ['longer than any text', '/api/articles', 5 * MB, 413, 'lớn hơn 4 MB'],
    ['where none belongs', '/api/v1/articles', MB, 413, 'không nhận nội dung'],
  ])('%s is refused before it is sent', async (_, path, length, status, words) => {
    const { port } = await start()
    const type = path.endsWith('media') ? 'multipart/form-data; boundary=x' : 'application/json'
    const headers = [`Content-Type: ${type}`, `Content-Length: ${length}`, await cookie()]
    const answer = await said(port, head({ method: 'POST', path, headers }))
    expect(statusOf(answer)).toBe(status)
    expect(bodyOf(answer)).toContain(words)
  })

  it('without a length is refused where no file belongs', async () => {
    const { port, seen } = await start()
    const headers = ['Transfer-Encoding: chunked', 'Content-Type: application/json']
    const answer = await said(port, head({ method: 'POST', path: '/api/users/login', headers }))
    expect(statusOf(answer)).toBe(411)
    expect(seen).toEqual([])
  })

  it('without a length is cut where it gets longer than a file may be', async () => {
    let read = 0
    let isWhole = false
    const { port } = await start({}, async (req, res) => {
      for await (const chunk of req) read += (chunk as Buffer).length
      isWhole = true
      res.end('all')
    })
    const headers = [
      'Transfer-Encoding: chunked',
      'Content-Type: multipart/form-data; boundary=x',
      await cookie(),
    ]
    const line = open(port)
    line.socket.write(head({ method: 'POST', path: '/api/media', headers }))
    const chunk = Buffer.concat([
      Buffer.from(`${MB.toString(16)}\r\n`),
      Buffer.alloc(MB),
      Buffer.from('\r\n'),
    ])
    for (let at = 0; at < 40 && !line.received(); at += 1) {
      line.socket.write(chunk)
      await wait(2)
    }
    line.socket.write('0\r\n\r\n')
    expect(statusOf(await line.closed)).toBe(413)
    expect(read).toBeLessThanOrEqual(27 * MB)
    expect(isWhole).toBe(false)
  })

  it('that stops coming is given up', async () => {
    const { port } = await start()
    const headers = ['Content-Type: application/json', 'Content-Length: 100']
    const answer = await said(
      port,
      head({ method: 'POST', path: '/api/users/login', headers }),
      '{',
    )
    expect(statusOf(answer)).toBe(408)
  })
})

describe('a connection', () => {
  it('whose headers come drop by drop is given up', async () => {
    const { port } = await start()
    const line = open(port)
    const dripping = setInterval(() => line.socket.write('a'), 20)
    line.socket.write('GET / HTTP/1.1\r\nX-Slow: ')
    const answer = await line.closed
    clearInterval(dripping)
    expect(statusOf(answer)).toBe(408)
  })

  it('that was made ahead of need and never used ends without a word', async () => {
    const { port } = await start()
    expect(await open(port).closed).toBe('')
  })

  it('that rests is kept for the next request', async () => {
    const { port } = await start()
    const line = open(port)
    const ask = 'GET / HTTP/1.1\r\nHost: toasoan.vn\r\n\r\n'
    line.socket.write(ask)
    await until(() => line.received().includes('hello'))
    expect(line.received()).toContain('Keep-Alive: timeout=620')
    // Longer than a body or the headers of a request may rest.
    await wait(900)
    line.socket.write(ask)
    await until(() => line.received().split('hello').length === 3)
    line.socket.destroy()
  })

  it('is answered however long the product works, and cut when its reader takes nothing', async () => {
    const big = Buffer.alloc(16 * MB)
    const { port } = await start({}, async (req, res) => {
      if (req.url === '/big') return res.end(big)
      await wait(900)
      res.end('late')
    })
    expect(bodyOf(await said(port, head({ path: '/slow' })))).toBe('late')
    const line = open(port)
    line.socket.pause()
    line.socket.write(head({ path: '/big' }))
    await wait(1200)
    line.socket.resume()
    expect((await line.closed).length).toBeLessThan(big.length)
  })

  it('is one of so many of its network', async () => {
    const { port } = await start({ limits: { perNetwork: 2, headersMs: 5000, silenceMs: 5000 } })
    const lines = [open(port), open(port)]
    await wait(50)
    expect(await open(port).closed).toBe('')
    lines[0]?.socket.destroy()
    await wait(50)
    expect(statusOf(await said(port, head()))).toBe(200)
    lines[1]?.socket.destroy()
  })

  it('of a proxy is for many, each of whom has a share of requests at once', async () => {
    const waiting: ServerResponse[] = []
    const { port } = await start({ hops: 1, limits: { perNetwork: 2 } }, (_, res) =>
      waiting.push(res),
    )
    const from = (address: string) => head({ headers: [`X-Forwarded-For: ${address}`] })
    const held = [said(port, from('203.0.113.7')), said(port, from('203.0.113.7'))]
    await until(() => waiting.length === 2)
    expect(statusOf(await said(port, from('203.0.113.7')))).toBe(429)
    held.push(said(port, from('203.0.113.8')))
    await until(() => waiting.length === 3)
    for (const res of waiting) res.end()
    expect((await Promise.all(held)).map(statusOf)).toEqual([200, 200, 200])
  })

  it('to the other loopback address leads here as well', async () => {
    const { port } = await start()
    const line = open(port, '::1')
    line.socket.write(head())
    const answer = await line.closed
    // A machine may have no IPv6.
    expect([0, 200]).toContain(statusOf(answer))
  })
})

describe('a stop', () => {
  it('answers what is under way, tells streams to come back, and takes nothing more', async () => {
    const waiting: ServerResponse[] = []
    const { front, port } = await start({}, (req, res) => {
      if (req.url !== '/events') return waiting.push(res)
      res.writeHead(200, { 'Content-Type': 'text/event-stream' })
      res.write('retry: 1000\n\n')
      onStop(() => res.end('retry: 2000\n\n'))
    })
    const [stream, slow] = [open(port), open(port)]
    stream.socket.write('GET /events HTTP/1.1\r\nHost: toasoan.vn\r\n\r\n')
    slow.socket.write('GET /slow HTTP/1.1\r\nHost: toasoan.vn\r\n\r\n')
    await until(() => waiting.length === 1 && stream.received().includes('retry: 1000'))
    const stopped = front.stop(60_000)
    await until(() => stream.received().includes('retry: 2000'))
    const refused = await open(port).closed
    expect(refused).toBe('')
    waiting[0]?.end('answered')
    await stopped
    const answer = await slow.closed
    expect(bodyOf(answer)).toContain('answered')
    expect(answer).toContain('Connection: close')
    expect(await stream.closed).toContain('retry: 2000')
  })

  it('waits no longer than it may, and leaves resting connections at once', async () => {
    const { front, port } = await start({}, (req, res) =>
      req.url === '/' ? res.end('hello') : undefined,
    )
    const [resting, stuck] = [open(port), open(port)]
    resting.socket.write('GET / HTTP/1.1\r\nHost: toasoan.vn\r\n\r\n')
    stuck.socket.write(head({ path: '/stuck' }))
    await until(() => resting.received().includes('hello'))
    await front.stop(300)
    await Promise.all([resting.closed, stuck.closed])
  })
})

describe('a watcher', () => {
  it('is told that the process lives and whether it takes requests, at any host', async () => {
    const front = createFront({
      settings: {
        host: '127.0.0.1',
        port: 0,
        publicUrl: 'https://toasoan.vn',
        isHttps: true,
        origins: ['https://toasoan.vn'],
        pageOrigins: ['https://toasoan.vn'],
        readers: [],
        hops: 0,
        secret: SECRET,
        publicCacheBytes: 0,
        limits: QUICK,
      },
      isReady: async () => isUp,
      onError: () => {},
    })
    let isUp = false
    await front.listen()
    const { port } = front.server.address() as AddressInfo
    running.push({ front, port, seen: [], errors: [] })
    const ask = async (path: string) => {
      const answer = await said(port, head({ path, headers: ['Host: 10.0.0.9:3000'] }))
      return `${statusOf(answer)} ${bodyOf(answer)}`
    }
    expect(await ask('/healthz')).toBe('200 {"status":"alive"}')
    expect(await ask('/readyz')).toBe('503 {"status":"starting"}')
    const early = await said(port, head())
    expect(early).toContain('Retry-After: 5')
    expect(bodyOf(early)).toContain('Máy chủ đang khởi động')
    front.open((_, res) => res.end())
    expect(await ask('/readyz')).toBe('503 {"status":"database"}')
    isUp = true
    expect(await ask('/readyz')).toBe('200 {"status":"ready"}')
  })
})

describe('a call of a server function that Next could not carry out', () => {
  const fail = (isReached: boolean) => (_: IncomingMessage, res: ServerResponse) => {
    if (isReached) noteReached()
    res.statusCode = 500
    res.end('1:E{}')
  }
  it.each([
    ['is the caller’s while none was reached', ['Next-Action: x'], false, 400],
    ['is ours once one was reached', ['Next-Action: x'], true, 500],
    ['is ours where no function was called', [], false, 500],
  ])('%s', async (_, headers, isReached, status) => {
    const log = captureLog()
    const { port } = await start({}, fail(isReached))
    const call = head({
      method: 'POST',
      path: '/admin',
      headers: ['Origin: https://toasoan.vn', 'Content-Length: 0', ...headers],
    })
    expect(statusOf(await said(port, call))).toBe(status)
    await expect.poll(() => log.lines().length).toBe(1)
    log.release()
    const line = status === 400 ? { level: 'info', code: 'unreadableCall' } : { level: 'error' }
    expect(log.lines()).toMatchObject([{ status, ...line }])
  })
})
