import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request, type IncomingHttpHeaders } from 'node:http'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { tellPublicChange } from '@/process/publicChanges'
import { forgetAll } from '@/process/registry'
import type { Horizon } from '@/public-api/states/horizon'

import { createFront, type Front } from './front'
import { LIMITS } from './limits'
import type { PublicSide } from './cache/side'

const LONG = JSON.stringify({ text: 'Một cửa liên thông '.repeat(200) })
const running: Front[] = []

beforeEach(forgetAll)
afterEach(async () => {
  await Promise.all(running.splice(0).map((front) => front.stop(0)))
})

type Product = {
  bodies: Record<string, string | Response>
  made: string[]
  seen: Headers[]
  horizon: Partial<Horizon>
}

async function start({
  publicCacheBytes = 10_000_000,
  hops = 0,
  isToFail = false,
  publicPerMinute = 0,
} = {}) {
  const product: Product = { bodies: {}, made: [], seen: [], horizon: {} }
  const publicSide: PublicSide = {
    answer: async ({ request: asked, depends }) => {
      const { pathname, search } = new URL(asked.url)
      product.made.push(pathname + search)
      product.seen.push(asked.headers)
      if (isToFail) throw new Error('The database is away.')
      depends?.('text:x')
      const body = product.bodies[pathname] ?? LONG
      const headers = {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'public, max-age=0, must-revalidate',
      }
      return body instanceof Response ? body.clone() : new Response(body, { headers })
    },
    groupOf: (path) => (path.endsWith('/changes') ? 'changes' : 'texts'),
    findKey: async (key) => (key === 'k' ? { id: '1', scopes: ['texts'], perMinute: 9 } : null),
    searches: (path) => path === '/tim-kiem',
    reads: (_, key) => key !== 'fbclid',
    answerDraft: async ({ request: asked }) => {
      product.seen.push(asked.headers)
      return new Response('of a draft', { headers: { 'Set-Cookie': 'none=1' } })
    },
    readHorizon: async () => ({
      sequence: 1,
      changed: [],
      marks: [],
      turn: 1e15,
      ...product.horizon,
    }),
  }
  const front = createFront({
    settings: {
      ...{ host: '127.0.0.1', port: 0, publicUrl: 'https://toasoan.vn', isHttps: true, hops },
      origins: ['https://toasoan.vn', 'https://khac.vn'],
      pageOrigins: ['https://toasoan.vn'],
      readers: ['https://cong.vn'],
      secret: 'a secret of the tests, longer than thirty-two',
      limits: LIMITS,
      ...{ publicCacheBytes, publicPerMinute },
    },
    isReady: async () => true,
    onError: (error) => {
      if (!isToFail) throw error
    },
    handler: (_, res) => res.end('of Next'),
    publicSide,
  })
  await front.listen()
  running.push(front)
  const { port } = front.server.address() as AddressInfo
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    answerOf(port, { path, method, headers: { Host: 'toasoan.vn', ...headers } })
  return { product, ask }
}

type Answer = { status?: number; headers: IncomingHttpHeaders; body: Buffer }

function answerOf(port: number, options: { path: string; method: string; headers: object }) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', ...options } as never, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => {
        resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(parts) })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Without what is of one answer alone. */
const plain = ({ status, headers, body }: Answer) => {
  const { 'x-request-id': id, ...rest } = headers
  expect(id).toMatch(/^[0-9a-f]{12}$/)
  delete rest.date
  return { status, headers: rest, body: body.toString('base64') }
}

const WAYS: [string, Record<string, string>, string][] = [
  ['plain', {}, 'GET'],
  ['for HEAD', {}, 'HEAD'],
  ['in gzip', { 'Accept-Encoding': 'gzip' }, 'GET'],
  ['in brotli', { 'Accept-Encoding': 'gzip, deflate, br' }, 'GET'],
  ['to a page of a portal', { Origin: 'https://cong.vn' }, 'GET'],
  ['to a foreign page', { Origin: 'https://la.vn' }, 'GET'],
  ['to who has it', { 'If-None-Match': '*' }, 'GET'],
]

describe('an answer of the public side', () => {
  it('is made once, and not by Next', async () => {
    const { product, ask } = await start()
    const answers = [await ask('/api/v1/x'), await ask('/api/v1/x'), await ask('/api/v1/x?')]
    expect(answers.map(({ body }) => body.toString())).toEqual([LONG, LONG, LONG])
    expect(product.made).toEqual(['/api/v1/x'])
    expect((await ask('/admin')).body.toString()).toBe('of Next')
  })

  it.each(WAYS)(
    'is the same kept, made anew, and without anything kept: %s',
    async (_, headers, method) => {
      const [on, off] = [await start(), await start({ publicCacheBytes: 0 })]
      const first = plain(await on.ask('/api/v1/x', headers, method))
      // Kept, and packed by now.
      await on.ask('/api/v1/x', headers, method)
      const kept = plain(await on.ask('/api/v1/x', headers, method))
      const never = plain(await off.ask('/api/v1/x', headers, method))
      await off.ask('/api/v1/x', headers, method)
      expect(kept).toEqual(first)
      expect(never).toEqual(first)
      expect([on.product.made.length, off.product.made.length]).toEqual([1, 2])
    },
  )

  it('is packed as the asker takes it, each way with a validator of its own', async () => {
    const { ask } = await start()
    const [identity, gzip, br, none] = await Promise.all(
      ['', 'gzip', 'br', 'br;q=0, gzip;q=0.0'].map((said) =>
        ask('/api/v1/x', { 'Accept-Encoding': said }),
      ),
    )
    expect(gunzipSync(gzip?.body ?? '').toString()).toBe(LONG)
    expect(brotliDecompressSync(br?.body ?? '').toString()).toBe(LONG)
    expect([identity, none].map((one) => one?.headers['content-encoding'])).toEqual([
      undefined,
      undefined,
    ])
    const tags = [identity, gzip, br].map((one) => one?.headers.etag)
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) {
      const again = await ask('/api/v1/x', { 'If-None-Match': tag ?? '' })
      expect([again.status, again.body.length]).toEqual([304, 0])
      const { etag, vary, 'cache-control': control } = identity?.headers ?? {}
      expect(again.headers).toMatchObject({ etag, vary, 'cache-control': control })
    }
    expect((await ask('/api/v1/x', { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('is made from the address alone: nothing of who asks reaches it, and no cookie leaves', async () => {
    const { product, ask } = await start()
    product.bodies['/api/v1/x'] = new Response(LONG, {
      headers: { 'Content-Type': 'application/json', 'Set-Cookie': 'a=b' },
    })
    const answer = await ask('/api/v1/x', {
      ...{ Cookie: 'payload-token=x', Authorization: 'JWT x', 'X-Forwarded-For': '1.1.1.1' },
    })
    expect([...(product.seen[0]?.keys() ?? [])]).toEqual([])
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('is of one host', async () => {
    const { product, ask } = await start()
    await ask('/api/v1/x')
    await ask('/api/v1/x', { Host: 'khac.vn' })
    expect(product.made).toHaveLength(2)
    expect((await ask('/api/v1/x', { Host: 'la.vn' })).status).toBe(421)
  })

  it.each([404, 410, 500])('that is no answer (%i) is not kept', async (status) => {
    const { product, ask } = await start()
    product.bodies['/api/v1/x'] = new Response('{}', { status })
    expect([(await ask('/api/v1/x')).status, (await ask('/api/v1/x')).status]).toEqual([
      status,
      status,
    ])
    expect(product.made).toHaveLength(2)
  })

  it('is gone as soon as something it is made of has changed', async () => {
    const { product, ask } = await start()
    await ask('/api/v1/x')
    product.bodies['/api/v1/x'] = new Response('{}', { status: 410 })
    product.horizon = { changed: [{ thing: 'text:y', parts: {} }] }
    await tellPublicChange({ isTold: true })
    expect((await ask('/api/v1/x')).status).toBe(200)
    product.horizon = { changed: [{ thing: 'text:x', parts: {} }] }
    await tellPublicChange({ isTold: true })
    expect((await ask('/api/v1/x')).status).toBe(410)
  })

  it('is so of a page of the site as of the API', async () => {
    const { product, ask } = await start()
    await ask('/bai/x?fbclid=1')
    const answers = [await ask('/bai/x'), await ask('/bai/x', { Cookie: 'payload-token=x' })]
    expect(answers.map(({ body }) => body.toString())).toEqual([LONG, LONG])
    expect(answers[0]?.headers['content-security-policy']).toContain("default-src 'none'")
    expect(product.made).toEqual(['/bai/x?fbclid=1'])
    expect([...(product.seen[0]?.keys() ?? [])]).toEqual([])
  })

  it('that can’t be made is told as a page with its number, and nothing of it is kept', async () => {
    const { product, ask } = await start({ isToFail: true })
    const answer = await ask('/bai/x', { Accept: 'text/html' })
    expect(answer.status).toBe(500)
    expect(answer.body.toString()).toContain(`mã ${String(answer.headers['x-request-id'])}`)
    expect((await ask('/bai/x')).status).toBe(500)
    expect(product.made).toHaveLength(2)
  })

  it('behind a proxy counts for its client as any other', async () => {
    const { ask } = await start({ hops: 1 })
    for (let at = 0; at < 5; at += 1) {
      expect((await ask('/api/v1/x', { 'X-Forwarded-For': '9.9.9.9' })).status).toBe(200)
    }
  })
})

describe('whoever asks the public API', () => {
  const from = (network: string, more = {}) => ({ 'X-Forwarded-For': network, ...more })

  it('without a key too often in a minute is told to wait, what is kept or not; pictures are not counted', async () => {
    const { ask } = await start({ hops: 1, publicPerMinute: 2 })
    const answers: [number | undefined, unknown, unknown][] = []
    for (const path of ['/api/v1/x', '/api/v1/x', '/api/v1/x', '/feeds/outlets/x.rss']) {
      const { status, headers } = await ask(path, from('203.0.113.9'))
      const left = /^"network";r=(\d);t=\d+$/.exec(String(headers.ratelimit))?.[1]
      answers.push([status, left, headers['ratelimit-policy']])
    }
    const policy = '"network";q=2;w=60'
    expect(answers).toEqual([
      ...[200, 200].map((status, at) => [status, String(1 - at), policy]),
      ...[429, 429].map((status) => [status, '0', policy]),
    ])
    const refused = await ask('/api/v1/x', from('203.0.113.9'))
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(JSON.parse(refused.body.toString())).toMatchObject({
      type: 'urn:toa-soan:problem:too-many',
    })
    expect((await ask('/api/v1/pictures/a/wide', from('203.0.113.9'))).status).toBe(200)
    expect((await ask('/api/v1/x', from('203.0.113.10'))).status).toBe(200)
  })

  it('and searches by page too often is told so as a page, kept or not; other pages stay open', async () => {
    const { ask } = await start({ hops: 1, publicPerMinute: 2 })
    const asHuman = from('203.0.113.9', { Accept: 'text/html' })
    const statuses: (number | undefined)[] = []
    for (const words of ['a', 'a', 'a', 'b']) {
      statuses.push((await ask(`/tim-kiem?q=${words}`, asHuman)).status)
    }
    expect(statuses).toEqual([200, 200, 429, 429])
    const { headers, body } = await ask('/tim-kiem?q=a', asHuman)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toContain('no-store')
    expect(body.toString()).toContain('Mạng của bạn đã tìm quá 2 lần trong một phút.')
    for (const path of ['/', '/bai/x', '/api/v1/x']) {
      expect((await ask(path, asHuman)).status, path).toBe(200)
    }
    expect((await ask('/tim-kiem?q=a', from('203.0.113.10'))).status).toBe(200)
    expect((await ask('/tim-kiem?q=a', from('127.0.0.1'))).status).toBe(200)
  })

  it('with a key asks by its measure, for what it is for', async () => {
    const { ask } = await start({ hops: 1, publicPerMinute: 1 })
    const withKey = (path: string, key: string) =>
      ask(path, from('203.0.113.9', { Authorization: `Bearer ${key}` }))
    const statuses = [await withKey('/api/v1/x', 'k'), await withKey('/api/v1/x', 'k')]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200])
    expect((await withKey('/api/v1/changes', 'k')).status).toBe(403)
    expect(
      (await ask('/api/v1/x', from('203.0.113.11', { Authorization: 'Bearer z' }))).status,
    ).toBe(401)
  })
})

it('who waits for changes is not given what is kept, and is heard by whoever answers', async () => {
  const { product, ask } = await start()
  await ask('/api/v1/changes')
  await ask('/api/v1/changes', { Accept: 'text/event-stream', 'Last-Event-ID': '7' })
  await ask('/api/v1/changes?wait=1')
  expect(product.made).toEqual(['/api/v1/changes', '/api/v1/changes', '/api/v1/changes?wait=1'])
  expect(product.seen[1]?.get('last-event-id')).toBe('7')
})

describe('a host of an outlet', () => {
  const hosts = [{ host: 'bao.vn', outlet: '1' }]

  it('is one of ours as soon as the rows say so, for what is public alone, and is no more when they don’t', async () => {
    const { product, ask } = await start()
    const asked = (path: string, host: string) => ask(path, { Host: host })
    expect((await asked('/', 'bao.vn')).status).toBe(421)
    product.horizon = { hosts }
    await tellPublicChange({ isTold: true })
    const answers = [await asked('/', 'bao.vn'), await asked('/', 'BAO.vn:443')]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await asked('/', 'toasoan.vn')).status).toBe(200)
    // One for each origin, however it is written.
    expect(product.made).toEqual(['/', '/'])
    expect((await asked('/admin', 'bao.vn')).status).toBe(421)
    expect((await asked('/api/articles', 'bao.vn')).status).toBe(421)
    product.horizon = { hosts: [] }
    await tellPublicChange({ isTold: true })
    expect((await asked('/', 'bao.vn')).status).toBe(421)
  })

  it('may read the API by script', async () => {
    const { product, ask } = await start()
    const from = async (origin: string) => (await ask('/api/v1/x', { Origin: origin })).headers
    expect((await from('https://bao.vn'))['access-control-allow-origin']).toBeUndefined()
    product.horizon = { hosts }
    await tellPublicChange({ isTold: true })
    for (let time = 0; time < 2; time += 1) {
      expect((await from('https://bao.vn'))['access-control-allow-origin']).toBe('https://bao.vn')
      expect((await from('http://bao.vn'))['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('is not looked for where a server is asked whether it lives', async () => {
    const { ask } = await start()
    expect((await ask('/healthz', { Host: 'la.vn' })).status).toBe(200)
  })
})

describe('a draft', () => {
  it('is asked for with who asks, the client as the server knows it, and kept by nobody', async () => {
    const { product, ask } = await start()
    const asked = { Cookie: 'payload-token=x', 'X-Forwarded-For': '1.1.1.1' }
    const answers = [await ask('/xem-truoc/a', asked), await ask('/xem-truoc/a', asked)]
    expect(answers.map(({ body }) => body.toString())).toEqual(['of a draft', 'of a draft'])
    expect(answers[0]?.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    expect(product.seen).toHaveLength(2)
    expect(product.seen[0]?.get('cookie')).toBe('payload-token=x')
    expect(product.seen[0]?.get('x-forwarded-for')).toBe('127.0.0.1')
  })
})
