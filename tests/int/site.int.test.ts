import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { civilDateOf } from '@/domain/calendar/civil'
import { forgetAll } from '@/process/registry'
import { createFront, type Front } from '@/server/front'
import { LIMITS } from '@/server/limits'
import { publicSideOf } from '@/server/publicSide'

import { silentMp3 } from '../../scripts/seed/sample/silentMp3'
import { actWorld, iso, type World } from '../helpers/acts/act'
import { describeOnEachDatabase } from '../helpers/databases'
import { textOf } from '../helpers/newsroom'
import { dataFaults, dataIn } from '../helpers/structuredData'

const MB = 1024 * 1024
const PAGE_BYTES = 60_000
const PEN_NAME = 'Mai Chi'
/** Of the test in which the database fails: nothing else may. */
const AWAY = 'secret of the database'

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
  let programme: string

  beforeAll(async () => {
    payload = await start()
    world = await actWorld(payload)
    kept = await served(32 * MB)
    never = await served(0)
    text = await published('Bài để đọc')
    const slugOf = async (collection: 'columns' | 'outlets', id: string) =>
      String((await payload.findByID({ collection, id, depth: 0, overrideAccess: true })).slug)
    ;[outlet, column, programme] = [
      await slugOf('outlets', world.outlet),
      await slugOf('columns', world.page),
      await slugOf('columns', world.column),
    ]
    await airedIssue()
    const topic = await world.make('topics', { plan: world.plan, code: '7.1', title: 'Một cửa' })
    await payload.db.updateOne({
      collection: 'public-texts',
      where: { articleId: { equals: text.id } },
      data: { topics: [topic.id] },
    })
    await payload.update({
      ...{ collection: 'outlets', id: world.outlet, overrideAccess: true },
      data: { site: { accent: '#FFFF00', about: 'Đường dây nóng: 0214' } },
    })
  }, 300_000)
  afterAll(async () => {
    await Promise.all(fronts.map((front) => front.stop(0)))
    // The next file's streams don't end for it.
    forgetAll()
  })

  async function served(publicCacheBytes: number): Promise<typeof kept> {
    const origins = ['http://bao.test']
    const front = createFront({
      settings: {
        ...{ host: '127.0.0.1', port: 0, isHttps: false, hops: 0, readers: [], secret: '' },
        ...{ origins, pageOrigins: origins, limits: LIMITS, publicCacheBytes },
      },
      isReady: async () => true,
      onError: (error) => {
        if ((error as Error).message !== AWAY) throw error
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
        penName: PEN_NAME,
      },
    })
    const id = String((body.doc as { id: string }).id)
    await move(id, 'submit', {}, world.reporter)
    await move(id, 'approve', {}, world.editor)
    expect(await move(id, 'publish', {}, world.editor)).toMatchObject({ status: 200 })
    const row = await payload.findByID({ collection: 'articles', id, overrideAccess: true })
    return { id, slug: String(row.slug) }
  }

  /** An issue of the programme, run yesterday with two parts, its recording a file of ours; readers may hear it again. */
  async function airedIssue(): Promise<void> {
    const startedAt = iso(world.lastSlot())
    const later = (seconds: number) => iso(world.lastSlot() + seconds * 1000)
    const issue = await world.make('issues', {
      ...{ column: world.column, plannedAt: startedAt, slotKey: 'site.int 1' },
      ...{ year: 2026, number: 12, title: 'Một cửa ở xã' },
    })
    const rundown = await world.make('rundowns', {
      ...{ key: issue.id, issue: issue.id, column: world.column, outlet: world.outlet },
      ...{ label: 'Số 12', onAir: startedAt, offAir: later(900), firstSettings: {}, revision: 0 },
      ...{ overSeconds: 0, underSeconds: 0, gapSeconds: 0 },
    })
    const take = (key: string, title: string, at: number, kind = 'tape') => ({
      ...{ rundown: rundown.id, outlet: world.outlet, key: `${rundown.id}:${key}`, title, kind },
      ...{ startedAt: later(at), endedAt: later(at + 60), source: 'live' as const, order: at },
    })
    await world.make('rundown-takes', take('1', 'Chào đầu', 0))
    await world.make('rundown-takes', take('2', 'Giới thiệu quảng cáo', 60, 'break'))
    await world.make('rundown-takes', take('3', 'Phóng sự ở xã', 120))
    const sound = { name: 'ban-ghi.mp3', data: silentMp3(2), mimetype: 'audio/mpeg' }
    const file = await payload.create({
      ...{ collection: 'files', data: { title: 'Bản ghi', outlet: world.outlet }, depth: 0 },
      ...{ file: { ...sound, size: sound.data.length }, overrideAccess: true },
    })
    await world.make('airings', {
      ...{ issue: issue.id, kind: 'first', confirmed: true, startedAt, rundown: rundown.id },
      ...{ evidenceFile: file.id, evidenceUrl: 'https://phat-lai.example.vn/12' },
    })
    await payload.update({
      ...{ collection: 'columns', id: world.column, overrideAccess: true },
      data: { kind: 'programme', publishesRecordings: true },
    })
  }

  const issuePage = () => `/chuyen-muc/${programme}/so/2026-12`
  const pages = () => [
    ...['/', `/kenh/${outlet}`, `/chuyen-muc/${column}`, `/bai/${text.slug}`, '/cai-chinh'],
    ...[`/chuyen-muc/${programme}`, issuePage(), '/chu-de/7.1', '/lich-phat-song'],
    `/tac-gia/${encodeURIComponent(PEN_NAME)}`,
  ]
  /** Pages that search engines are kept from: of what somebody looks for, of other days. */
  const hidden = () => [
    ...['/tim-kiem', `/tim-kiem?q=${encodeURIComponent('nội dung')}`],
    ...[
      '/lich-phat-song?tuan=' + civilDateOf(Date.now()),
      `/lich-phat-song?kenh=${outlet}&ngay=` + civilDateOf(Date.now()),
    ],
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
    for (const path of [...pages(), ...hidden(), '/sitemap.xml', '/robots.txt', '/khong-co']) {
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
      for (const script of html.match(/<script\b[^>]*>/g) ?? []) {
        expect(script).toBe('<script type="application/ld+json">')
      }
      expect(html).toContain(`<link rel="canonical" href="http://bao.test${path}"/>`)
      expect(html).toMatch(/<link rel="alternate" type="application\/rss\+xml"/)
      expect(html).toContain('Đường dây nóng: 0214')
      expect(html.match(/<(?:img|video)\b(?![^>]*\bwidth=)[^>]*>/g)).toBeNull()
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
      expect(path).toMatch(/^\/giao-dien\/([0-9a-f]{16}|[0-9a-f]{6}-[0-9a-f]{8})\.(css|woff2|svg)$/)
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

  it('tell search engines what they are, in words that those understand', async () => {
    const types = async (path: string) => {
      const html = (await kept(path)).body.toString()
      expect(await dataFaults(html), path).toEqual([])
      return dataIn(html).map((thing) => thing['@type'])
    }
    expect(await types(`/bai/${text.slug}`)).toEqual(['NewsArticle', 'BreadcrumbList'])
    expect(await types(`/kenh/${outlet}`)).toEqual(['NewsMediaOrganization'])
    expect(await types(`/chuyen-muc/${column}`)).toEqual(['BreadcrumbList'])
    expect(await types(issuePage())).toEqual(
      ['RadioEpisode', 'BreadcrumbList'].map((type) =>
        type === 'RadioEpisode' ? expect.stringMatching(/^(Radio|TV)Episode$/) : type,
      ),
    )
    expect(await types(`/tac-gia/${encodeURIComponent(PEN_NAME)}`)).toEqual(['ProfilePage'])
    const day = civilDateOf(world.lastSlot())
    expect(await types(`/lich-phat-song?ngay=${day}`)).toContain('BroadcastEvent')
  })

  it('of an issue have what was said when, and its recording in parts, while its column lets readers hear it', async () => {
    const html = (await kept(issuePage())).body.toString()
    expect(html).toContain('Phóng sự ở xã')
    expect(html).not.toContain('quảng cáo')
    expect(html).toContain('href="https://phat-lai.example.vn/12"')
    const file = /<audio[^>]* src="([^"]+)"/.exec(html)?.[1] ?? ''
    const part = await kept(file, { Range: 'bytes=0-99' })
    expect([part.status, part.body.length, part.headers['content-type']]).toEqual([
      206,
      100,
      'audio/mpeg',
    ])
    const set = (publishesRecordings: boolean) =>
      payload.update({
        ...{ collection: 'columns', id: world.column, overrideAccess: true },
        data: { publishesRecordings },
      })
    await set(false)
    const closed = (await kept(issuePage())).body.toString()
    expect(closed).toContain('Một cửa ở xã')
    for (const words of ['Phóng sự ở xã', 'phat-lai.example.vn', '<audio']) {
      expect(closed).not.toContain(words)
    }
    expect((await kept(file)).status).toBe(404)
    await set(true)
    expect((await kept(file)).status).toBe(200)
  })

  it('of a text without a picture have one to be shared by, until it is taken down', async () => {
    const { id, slug } = await published('Bài không ảnh')
    const html = (await kept(`/bai/${slug}`)).body.toString()
    expect(html).toContain(
      `<meta property="og:image" content="http://bao.test/bai/${slug}/the.png"/>`,
    )
    const card = await kept(`/bai/${slug}/the.png`)
    const { width, height, format } = await sharp(card.body).metadata()
    expect([card.status, width, height, format]).toEqual([200, 1200, 630, 'png'])
    expect((await never(`/bai/${slug}/the.png`)).body.equals(card.body)).toBe(true)
    await move(id, 'takeDown', { reason: 'Sai số liệu.' })
    expect((await kept(`/bai/${slug}/the.png`)).status).toBe(410)
  })

  it('wear the colour of their outlet as it can be read', async () => {
    const html = (await kept(`/kenh/${outlet}`)).body.toString()
    const sheet = /href="(\/giao-dien\/ffff00-[0-9a-f]{8}\.css)"/.exec(html)?.[1] ?? ''
    const { status, body, headers } = await kept(sheet)
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(body.toString()).not.toMatch(/^:root\{--accent:#ffff00/)
    expect(body.toString()).toContain('--accent:#ffff00')
    expect((await kept('/giao-dien/ffff00-00000000.css')).status).toBe(404)
  })

  it('have the sign of their outlet, which is no other picture of the library', async () => {
    const data = await sharp({ create: { width: 96, height: 96, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const picture = await payload.create({
      ...{ collection: 'media', data: { alt: 'Biểu trưng', outlet: world.outlet }, depth: 0 },
      ...{ file: { name: 'a.png', data, mimetype: 'image/png', size: data.length } },
      overrideAccess: true,
    })
    const set = (logo: string | null) =>
      payload.update({
        ...{ collection: 'outlets', id: world.outlet, overrideAccess: true },
        data: { site: { logo } },
      })
    await set(picture.id)
    const html = (await kept(`/kenh/${outlet}`)).body.toString()
    const src = /<img class="logo" src="([^"]+)" width="\d+" height="\d+"/.exec(html)?.[1] ?? ''
    expect((await kept(src)).headers['content-type']).toMatch(/^image\//)
    await set(null)
    expect((await kept(`/kenh/${outlet}`)).body.toString()).not.toContain('class="logo"')
    expect((await kept(src)).status).toBe(404)
  })

  it('find what is looked for, mark it, keep what was typed, and say what was meant', async () => {
    const search = async (query: string) =>
      (await kept(`/tim-kiem?${new URLSearchParams(query).toString()}`)).body.toString()
    const found = await search('q=noi dung bai')
    expect(found).toContain(`href="/bai/${text.slug}"`)
    expect(found).toMatch(/<mark>/)
    expect(await search('q=kho ng co tu nay')).toContain('Không có bài nào có những từ này')
    const odd = await search('q="><script>alert(1)</script>')
    expect(odd).not.toContain('<script>alert')
    expect(odd).toContain('value="&quot;&gt;&lt;script&gt;')
    const wrong = await search('q=bài&tu=hom-nay')
    expect(wrong).toContain('Ngày không đọc được')
    expect(wrong).toContain('value="bài"')
  })

  it('that fail say so in words with a number, and show nothing of the cause', async () => {
    const find = payload.db.find.bind(payload.db)
    payload.db.find = (() => Promise.reject(new Error(AWAY))) as never
    const { status, body, headers } = await never('/cai-chinh').finally(() => {
      payload.db.find = find
    })
    expect([status, headers['cache-control']]).toEqual([500, 'no-store'])
    expect(body.toString()).toContain('Trang này đang gặp lỗi')
    expect(body.toString()).not.toContain('secret')
  })

  describe('answer', () => {
    it.each([
      ['/bai/khong-co', 404],
      ['/chuyen-muc/khong-co', 404],
      ['/kenh/khong-co', 404],
      ['/khong-co/gi', 404],
      ['/cai-chinh?tiep=x', 404],
      ['/chu-de/khong-co', 404],
      ['/tac-gia/khong-co', 404],
      ['/lich-phat-song?ngay=2026-02-30', 404],
      ['/lich-phat-song?ngay=1990-01-01', 404],
      ['/tim-kiem?kenh=khong-co', 404],
      ['/cai-chinh?kenh=khong-co', 404],
    ])('what is not there, at %s, with %i and a page that says so', async (path, status) => {
      const answer = await kept(path)
      expect(answer.status).toBe(status)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.body.toString()).toContain('Không tìm thấy trang này')
      expect(answer.body.toString()).toContain('class="masthead"')
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
      ...[
        `/tac-gia/${encodeURIComponent(PEN_NAME)}`,
        '/tim-kiem?q=bi%E1%BA%BFn',
        `/api/v1/outlets/${outlet}/front`,
      ],
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
