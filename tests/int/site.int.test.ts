import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createFront, type Front } from '@/server/front'
import { LIMITS } from '@/server/limits'
import { publicSideOf } from '@/server/publicSide'

import { actWorld, type World } from '../helpers/acts/act'
import { describeOnEachDatabase } from '../helpers/databases'
import { textOf } from '../helpers/newsroom'

const MB = 1024 * 1024
const PAGE_BYTES = 60_000

type Answer = { status?: number; headers: Record<string, string | undefined>; body: Buffer }

describeOnEachDatabase('the pages of the site', (start) => {
  let payload: Payload
  let world: World
  const fronts: Front[] = []
  let kept: (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>
  let never: typeof kept
  let text: { id: string; slug: string }
  let outlet: string
  let column: string

  beforeAll(async () => {
    payload = await start()
    world = await actWorld(payload)
    kept = await served(32 * MB)
    never = await served(0)
    text = await published('Bài để đọc')
    const slugOf = async (collection: 'columns' | 'outlets', id: string) =>
      String((await payload.findByID({ collection, id, depth: 0, overrideAccess: true })).slug)
    ;[outlet, column] = [await slugOf('outlets', world.outlet), await slugOf('columns', world.page)]
  }, 300_000)
  afterAll(() => Promise.all(fronts.map((front) => front.stop(0))))

  async function served(publicCacheBytes: number): Promise<typeof kept> {
    const origins = ['http://bao.test']
    const front = createFront({
      settings: {
        ...{ host: '127.0.0.1', port: 0, isHttps: false, hops: 0, readers: [], secret: '' },
        ...{ origins, pageOrigins: origins, limits: LIMITS, publicCacheBytes },
      },
      isReady: async () => true,
      onError: (error) => {
        throw error
      },
      handler: (_, res) => res.end('of Next'),
      publicSide: publicSideOf(payload),
    })
    await front.listen()
    fronts.push(front)
    const { port } = front.server.address() as AddressInfo
    return (path, headers = {}, method = 'GET') =>
      new Promise((resolve, reject) => {
        const options = { port, host: '127.0.0.1', path, method, agent: false }
        const all = { ...options, headers: { Host: 'bao.test', ...headers } }
        request(all, (res) => {
          const parts: Buffer[] = []
          res.on('data', (part: Buffer) => parts.push(part))
          res.on('end', () =>
            resolve({
              status: res.statusCode,
              headers: res.headers as Answer['headers'],
              body: Buffer.concat(parts),
            }),
          )
        })
          .on('error', reject)
          .end()
      })
  }

  async function move(id: string, name: string, extra = {}, who = world.head) {
    const { revision } = await payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true },
    })
    return world.post(`/articles/${id}/moves`, { move: name, revision, ...extra }, who)
  }

  async function published(title: string): Promise<{ id: string; slug: string }> {
    const { body } = await world.rest('POST', '/articles?draft=true', {
      token: world.reporter.token,
      data: {
        ...{ title, sapo: 'Mở đầu.', content: textOf('Nội dung bài viết.') },
        ...{ outlet: world.outlet, column: world.page, genre: 'article' },
      },
    })
    const id = String((body.doc as { id: string }).id)
    await move(id, 'submit', {}, world.reporter)
    await move(id, 'approve', {}, world.editor)
    expect(await move(id, 'publish', {}, world.editor)).toMatchObject({ status: 200 })
    const row = await payload.findByID({ collection: 'articles', id, overrideAccess: true })
    return { id, slug: String(row.slug) }
  }

  const pages = () => [
    ...['/', `/kenh/${outlet}`, `/chuyen-muc/${column}`, `/bai/${text.slug}`, '/cai-chinh'],
  ]
  const plain = ({ status, headers, body }: Answer) => {
    const { 'x-request-id': id, date, 'surrogate-key': keys, ...rest } = headers
    expect(id && date).toBeTruthy()
    return { status, headers: rest, hasKeys: keys !== undefined, body: body.toString('base64') }
  }

  it('are the same kept, made anew and without anything kept, in every way they are sent', async () => {
    const ways: [Record<string, string>, string][] = [
      [{}, 'GET'],
      [{}, 'HEAD'],
      [{ 'Accept-Encoding': 'gzip' }, 'GET'],
      [{ 'Accept-Encoding': 'br' }, 'GET'],
      [{ 'If-None-Match': '*' }, 'GET'],
    ]
    for (const path of [...pages(), '/sitemap.xml', '/robots.txt', '/khong-co']) {
      for (const [headers, method] of ways) {
        const made = plain(await never(path, headers, method))
        expect(plain(await kept(path, headers, method)), path).toEqual(made)
        expect(plain(await kept(path, headers, method)), `${path} again`).toEqual(made)
      }
    }
  })

  it('are whole, small, and set nothing on who reads', async () => {
    for (const path of pages()) {
      const { status, headers, body } = await kept(path)
      const html = body.toString()
      expect(status, path).toBe(200)
      expect(body.length, path).toBeLessThan(PAGE_BYTES)
      expect(html).toMatch(/^<!doctype html><html lang="vi">/)
      expect(html).toMatch(/<h1\b/)
      expect(html.match(/<script\b[^>]*>/g) ?? []).toEqual(
        path.startsWith('/bai') ? ['<script type="application/ld+json">'] : [],
      )
      expect(html).toContain(`<link rel="canonical" href="http://bao.test${path}"/>`)
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=0, must-revalidate',
        'content-type': 'text/html; charset=utf-8',
      })
      expect(headers.etag).toMatch(/^"[\w-]{27}"$/)
      expect(headers['surrogate-key']).toMatch(/^[\w-]{22}( |$)/)
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
  })

  it('name their looks and fonts by what is in them, to be kept for ever', async () => {
    const html = (await kept('/')).body.toString()
    const files = [...html.matchAll(/href="(\/giao-dien\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(files.length).toBeGreaterThan(3)
    for (const path of files) {
      expect(path).toMatch(/^\/giao-dien\/[0-9a-f]{16}\.(css|woff2|svg)$/)
      const { status, headers } = await kept(path)
      expect([status, headers['cache-control']]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ])
    }
    const sheet = await kept(files.find((path) => path.endsWith('.css')) ?? '', {
      'Accept-Encoding': 'gzip',
    })
    expect(gunzipSync(sheet.body).toString()).toContain('.masthead')
    expect((await kept('/giao-dien/0123456789abcdef.css')).status).toBe(404)
  })

  describe('answer', () => {
    it.each([
      ['/bai/khong-co', 404],
      ['/chuyen-muc/khong-co', 404],
      ['/kenh/khong-co', 404],
      ['/khong-co/gi', 404],
      ['/cai-chinh?tiep=x', 404],
      ['/cai-chinh?kenh=khong-co', 404],
    ])('what is not there, at %s, with %i and a page that says so', async (path, status) => {
      const answer = await kept(path)
      expect(answer.status).toBe(status)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.body.toString()).toContain('Không tìm thấy trang này')
      expect(answer.body.toString()).toContain('<meta name="robots" content="noindex"/>')
    })

    it('an address of before with the one of now', async () => {
      const at = async (path: string) => {
        const { status, headers } = await kept(path)
        return [status, headers.location]
      }
      expect(await at(`/bai/${text.id}`)).toEqual([307, `/bai/${text.slug}`])
      expect(await at(`/bai/${text.slug}/?a=1`)).toEqual([308, `/bai/${text.slug}?a=1`])
      expect(await at('//khac.test/')).toEqual([308, '/khac.test'])
      await world.make('archived-texts', {
        ...{ articleId: text.id, outlet: world.outlet, path: '/tin/1234.html' },
        ...{ key: 'site.int 1234', fingerprint: 'x', publication: 'x' },
        publishedAt: '2020-01-01T00:00:00.000Z',
      })
      expect(await at('/tin/1234.html?x=1')).toEqual([308, `/bai/${text.slug}`])
    })

    it('nobody who would change something', async () => {
      const { status, headers } = await kept('/', {}, 'POST')
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    })
  })

  it('show a text no more once its takedown was answered, in any of them', async () => {
    const { id, slug } = await published('Bài sẽ biến mất')
    const shown = [
      ...['/', `/kenh/${outlet}`, `/chuyen-muc/${column}`, '/sitemaps/news.xml'],
      ...['rss', 'atom', 'json'].map((end) => `/feeds/outlets/${outlet}.${end}`),
    ]
    const says = async (path: string) => {
      const html = (await kept(path)).body.toString()
      return html.includes('Bài sẽ biến mất') || html.includes(`/bai/${slug}`)
    }
    for (const path of [...shown, `/bai/${slug}`]) expect(await says(path), path).toBe(true)
    expect(await move(id, 'takeDown', { reason: 'Sai số liệu.' })).toMatchObject({ status: 200 })
    for (const path of shown) expect(await says(path), path).toBe(false)
    const gone = await kept(`/bai/${slug}`)
    expect([gone.status, gone.headers['cache-control']]).toEqual([410, 'no-store'])
    expect(gone.body.toString()).toContain('Bài này đã được gỡ')
  })
})
