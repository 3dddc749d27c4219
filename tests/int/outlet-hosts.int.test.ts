import { request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { forgetAll } from '@/process/registry'
import { createFront, type Front } from '@/server/front'
import { LIMITS } from '@/server/limits'
import { publicSideOf } from '@/server/publicSide'

import { describeOnBothDatabases } from '../helpers/databases'
import { openNewsroom, type Newsroom } from './public-newsroom'

const all = { depth: 0, overrideAccess: true } as const
const A_SECOND = 1000
const SHARED = 'toasoan.example.vn'
const OWN = 'tv.example.vn'
const SECOND = 'www.tv.example.vn'
const PAPER = 'bao.example.vn'

type Answer = { status?: number; headers: IncomingHttpHeaders; body: string }

describeOnBothDatabases('outlets at hosts of their own', (start) => {
  let payload: Payload
  let newsroom: Newsroom
  let front: Front
  const before = process.env.SERVER_URL

  beforeAll(async () => {
    process.env.SERVER_URL = `http://${SHARED}`
    payload = await start()
    newsroom = await openNewsroom(payload)
    await payload.create({
      collection: 'outlets',
      data: {
        ...{ name: 'Báo Lào Cai', kind: 'online', hosts: [`HTTP://${PAPER}/`] },
        organisation: newsroom.outlet.organisation,
      },
      ...all,
    })
    await setHosts(newsroom.outlet.id, [OWN, SECOND])
    await newsroom.writeAndPublish('Bài truyền hình', { slug: 'bai-truyen-hinh' })
    front = await opened()
  }, 120_000)
  afterAll(async () => {
    if (before === undefined) delete process.env.SERVER_URL
    else process.env.SERVER_URL = before
    await front.stop(0)
    // The next file's streams don't end for it.
    forgetAll()
    newsroom.close()
  })

  const setHosts = (id: string, hosts: string[]) =>
    payload.update({ collection: 'outlets', id, data: { hosts }, ...all })

  async function opened(): Promise<Front> {
    const made = createFront({
      settings: {
        ...{ host: '127.0.0.1', port: 0, isHttps: false, hops: 1, readers: [] },
        ...{ origins: [`http://${SHARED}`], pageOrigins: [`http://${SHARED}`] },
        ...{ publicUrl: `http://${SHARED}`, secret: 'x'.repeat(40), limits: LIMITS },
        publicCacheBytes: 10_000_000,
      },
      isReady: async () => true,
      onError: (error) => {
        throw error
      },
      handler: (_, res) => res.end('of Next'),
      publicSide: publicSideOf(payload),
    })
    await made.listen()
    return made
  }

  function ask(path: string, host: string, headers: Record<string, string> = {}): Promise<Answer> {
    const { port } = front.server.address() as AddressInfo
    return new Promise((resolve, reject) => {
      request({ port, path, headers: { Host: host, ...headers } }, (res) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('end', () => {
          const body = Buffer.concat(parts).toString()
          resolve({ status: res.statusCode, headers: res.headers, body })
        })
      })
        .on('error', reject)
        .end()
    })
  }
  const canonicalOf = ({ body }: Answer) =>
    /<link rel="canonical" href="([^"]*)"/.exec(body)?.[1] ?? null

  it('have their own front page there, under one canonical address', async () => {
    for (const host of [OWN, SECOND]) {
      const page = await ask('/', host)
      expect(page.status).toBe(200)
      expect(page.body).toContain('Bài truyền hình')
      expect(canonicalOf(page)).toBe(`http://${OWN}/`)
    }
    const other = await ask('/', PAPER)
    expect(other.body).not.toContain('Bài truyền hình')
    expect(canonicalOf(other)).toBe(`http://${PAPER}/`)
  })

  it('have pages that say where they are at home, whichever host was asked', async () => {
    const place = '/bai/bai-truyen-hinh'
    for (const host of [OWN, SHARED]) {
      const page = await ask(place, host)
      expect(page.status).toBe(200)
      expect(canonicalOf(page)).toBe(`http://${OWN}${place}`)
      expect(page.body).not.toContain(`http://${SHARED}`)
    }
    const away = await ask(place, PAPER)
    expect([away.status, away.headers.location]).toEqual([308, `http://${OWN}${place}`])
    const { slug } = newsroom.column
    expect((await ask(`/chuyen-muc/${slug}`, PAPER)).headers.location).toBe(
      `http://${OWN}/chuyen-muc/${slug}`,
    )
  })

  it('have sitemaps, feeds and robots.txt of their own', async () => {
    const addressesIn = ({ body }: Answer) =>
      [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address ?? '').host)
    for (const name of ['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/news.xml']) {
      expect(new Set(addressesIn(await ask(name, OWN))), name).toEqual(new Set([OWN]))
      expect(new Set(addressesIn(await ask(name, PAPER))).has(OWN), name).toBe(false)
      expect(new Set(addressesIn(await ask(name, SHARED))).has(OWN), name).toBe(false)
    }
    expect((await ask('/sitemaps/news.xml', OWN)).body).toContain('bai-truyen-hinh')
    expect((await ask('/sitemaps/news.xml', SHARED)).body).not.toContain('bai-truyen-hinh')
    const feed = await ask(`/feeds/outlets/${newsroom.outlet.slug}.rss`, SHARED)
    expect(feed.body).toContain(`http://${OWN}/bai/bai-truyen-hinh`)
    expect(feed.body).not.toContain(`http://${SHARED}`)
    expect((await ask('/robots.txt', OWN)).body).toContain(`Sitemap: http://${OWN}/sitemap.xml`)
  })

  it('have nothing there but what is public', async () => {
    for (const place of [
      '/admin',
      '/api/articles',
      '/khung/x',
      '/xem-truoc/x',
      '/_next/static/x',
    ]) {
      expect([place, (await ask(place, OWN)).status]).toEqual([place, 421])
    }
    expect((await ask('/admin', SHARED)).body).toBe('of Next')
  })

  it('may read the public API from their pages, and others may not', async () => {
    const from = async (origin: string) =>
      (await ask('/api/v1/outlets', SHARED, { Origin: origin })).headers
    expect((await from(`http://${OWN}`))['access-control-allow-origin']).toBe(`http://${OWN}`)
    expect((await from(`http://${OWN}`)).vary).toMatch(/\bOrigin\b/)
    expect((await from('http://evil.vn'))['access-control-allow-origin']).toBeUndefined()
  })

  describe('whatever a request says of its host', () => {
    it.each([
      [{ 'X-Forwarded-Host': 'evil.vn' }],
      [{ 'X-Forwarded-Host': PAPER, 'X-Forwarded-Proto': 'https' }],
      [{ Forwarded: 'host=evil.vn' }],
      [{ 'X-Host': 'evil.vn', 'X-Original-Host': 'evil.vn', 'X-Rewrite-Url': '/admin' }],
    ])('%j changes nothing, and nothing of it is kept for others', async (headers) => {
      for (const place of ['/', '/bai/bai-truyen-hinh', '/sitemap.xml', '/api/v1/articles']) {
        const plain = await ask(place, OWN)
        const said = await ask(`${place}?`, OWN, headers)
        const after = await ask(place, OWN)
        expect([said.body, after.body]).toEqual([plain.body, plain.body])
        expect(JSON.stringify([said, after])).not.toContain('evil.vn')
      }
    })

    it.each(['evil.vn', `${OWN}.evil.vn`, `evil.${OWN}`, `${OWN}.`, `${OWN}:8080`, `x@${OWN}`, ''])(
      'a host that is none (%j) is answered by which is right, and kept by nobody',
      async (host) => {
        const answer = await ask('/', host)
        expect([400, 421]).toContain(answer.status)
        expect(answer.headers['cache-control']).toBe('no-store')
        expect((await ask('/', OWN)).body).not.toContain('evil.vn')
      },
    )

    it('however it is written it is the same', async () => {
      const plain = await ask('/', OWN)
      for (const host of [OWN.toUpperCase(), `${OWN}:80`]) {
        expect((await ask('/', host)).body).toBe(plain.body)
      }
    })
  })

  it('are at other hosts a second after those were changed', async () => {
    const moved = 'moi.example.vn'
    expect((await ask('/', moved)).status).toBe(421)
    await setHosts(newsroom.outlet.id, [moved])
    await new Promise((done) => setTimeout(done, A_SECOND))
    const [there, gone] = [await ask('/', moved), await ask('/', OWN)]
    expect([there.status, canonicalOf(there), gone.status]).toEqual([200, `http://${moved}/`, 421])
    expect(canonicalOf(await ask('/bai/bai-truyen-hinh', SHARED))).toBe(
      `http://${moved}/bai/bai-truyen-hinh`,
    )
    await setHosts(newsroom.outlet.id, [OWN, SECOND])
  })

  it.each([
    ['bao.example.vn/trang', 'không phải là tên miền'],
    [PAPER, 'đang là tên miền của kênh Báo Lào Cai'],
    [SHARED, 'địa chỉ chung của hệ thống'],
  ])('can’t have %s', async (host, why) => {
    await expect(setHosts(newsroom.outlet.id, [host])).rejects.toThrow(why)
  })
})
