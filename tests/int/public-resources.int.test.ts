import ICAL from 'ical.js'
import type { Payload } from 'payload'
import Parser from 'rss-parser'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { civilDateOf } from '@/domain/calendar/civil'
import { publicPorts } from '@/newsroom/publicPorts'
import { fillListed } from '@/newsroom/repair/fillListed'
import { ApiProblem, publicClient } from '@/public-api/client/publicClient'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import type { ContentNode } from '@/public-api/selection'

import { describeOnEachDatabase } from '../helpers/databases'
import { expectKeptPromise } from '../helpers/publicApi'
import { openNewsroom, textOf, type Newsroom } from './public-newsroom'

const DAY = 86_400_000
const ORIGIN = 'https://bao.example'

describeOnEachDatabase('what the public API has beside texts', (start) => {
  let payload: Payload
  let newsroom: Newsroom
  let client: ReturnType<typeof publicClient>
  const slugs = { one: '', two: '', corrected: '', correction: '' }
  let issue: { year: number; number: number }

  const ask = async (url: string, init: RequestInit = {}) => {
    const request = new Request(url.startsWith('/') ? `${ORIGIN}${url}` : url, init)
    const now = new Date(Date.now() + 1000)
    const { complianceOf } = publicPorts(payload)
    const response = await answerPublicRequest({
      ...{ payload, request, now },
      complianceOf: (outlet, year) => complianceOf(outlet, year, now),
    })
    if (url.includes('/api/')) await expectKeptPromise(request, response)
    return response
  }
  const text = async (url: string) => {
    const response = await ask(url)
    expect(response.status, url).toBe(200)
    return response.text()
  }
  const titles = async (query: Record<string, string>) =>
    (await client.get('/articles', { query })).items.map(({ title }) => title).sort()
  const problem = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      (error: unknown) => (error instanceof ApiProblem ? error.kind : String(error)),
    )

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
    client = publicClient({ origin: ORIGIN, fetch: (url, init) => ask(String(url), init) })
    const aired = await newsroom.issue({
      title: 'Số đã phát',
      plannedAt: new Date(Date.now() - 2 * DAY).toISOString(),
    })
    await newsroom.airing(aired.id, 47)
    const missed = await newsroom.issue({ plannedAt: new Date(Date.now() - 3 * DAY).toISOString() })
    const makeUp = await newsroom.issue({
      ...{ title: 'Số phát bù', makesUp: missed.id },
      plannedAt: new Date(Date.now() - DAY).toISOString(),
    })
    await newsroom.airing(makeUp.id, 23)
    await newsroom.issue({
      title: 'Số sắp phát',
      plannedAt: new Date(Date.now() + DAY).toISOString(),
      slotKey: `${newsroom.column.id}@x`,
    })
    issue = { year: aired.year ?? 0, number: aired.number ?? 0 }
    const cover = await newsroom.picture('anh bia')
    const one = await newsroom.writeAndPublish('Bài một', {
      ...{ issue: aired.id, cover: cover.id, topics: [newsroom.topic.id] },
      content: textOf('Đoạn đầu & đoạn sau.', cover.id),
    })
    const two = await newsroom.writeAndPublish('Bài hai', {
      ...{ column: newsroom.pageColumn.id, topics: [newsroom.topic.id] },
    })
    Object.assign(slugs, { one: one.slug, two: two.slug })
    await payload.db.updateOne({
      collection: 'public-texts',
      where: { articleId: { equals: two.id } },
      data: { genre: 'interview', publishedAt: '2025-03-04T05:00:00.000Z' },
    })
  }, 300_000)
  afterAll(() => newsroom.close())

  it.each<[string, Record<string, string>, string[]]>([
    ['nothing', {}, ['Bài hai', 'Bài một']],
    ['a column', { column: 'doi-song' }, ['Bài hai']],
    ['an outlet', { outlet: 'truyen-hinh-lao-cai' }, ['Bài hai', 'Bài một']],
    ['a topic', { topic: '1.4' }, ['Bài hai', 'Bài một']],
    ['another topic', { topic: '1.5' }, []],
    ['a genre', { genre: 'interview' }, ['Bài hai']],
    ['a name, in whatever letters', { person: 'MAI CHI' }, ['Bài hai', 'Bài một']],
    ['a name with other accents', { person: 'Mai Chí' }, []],
    ['days', { from: '2025-03-04', to: '2025-03-04' }, ['Bài hai']],
    ['the day before', { to: '2025-03-03' }, []],
    ['no correction', { corrected: 'false' }, ['Bài hai', 'Bài một']],
    ['a correction', { corrected: 'true' }, []],
    ['several at once', { genre: 'interview', column: 'doi-song', topic: '1.4' }, ['Bài hai']],
  ])('texts are asked for by %s', async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  it('texts are asked for by the issue they are in, and by their correction', async () => {
    const of = `${issue.year}-${issue.number}`
    expect(await titles({ column: 'cai-cach-hanh-chinh', issue: of })).toEqual(['Bài một'])
    const side = { collection: 'public-texts' } as const
    const { docs } = await payload.find({ ...side, depth: 0, overrideAccess: true })
    const [about, by] = docs
    await payload.db.updateOne({ ...side, id: by?.id ?? '', data: { corrects: about?.articleId } })
    const corrected = await titles({ corrected: 'true' })
    expect(corrected).toHaveLength(1)
    expect(await titles({ corrected: 'false' })).not.toContain(corrected[0])
    await payload.db.updateOne({ ...side, id: by?.id ?? '', data: { corrects: null } })
  })

  it.each([
    ['an issue of no column', { issue: '2026-1' }, 'invalid-parameter'],
    ['an issue that is none', { issue: '2026-999', column: 'doi-song' }, 'not-found'],
    ['a genre that is none', { genre: 'tho' }, 'invalid-parameter'],
    ['a field that is none', { fields: 'title,revision' }, 'invalid-parameter'],
    ['whole texts by the hundred', { include: 'html', limit: 100 }, 'invalid-parameter'],
    ['days in the wrong order', { from: '2026-02-02', to: '2026-02-01' }, 'invalid-parameter'],
    ['a word for yes', { corrected: 'co' }, 'invalid-parameter'],
  ])('%s is refused with what to do', async (_, query, kind) => {
    expect(await problem(client.get('/articles', { query }))).toBe(kind)
  })

  it('gives the fields that are asked for, and no others', async () => {
    const [item] = (await client.select('/articles', { query: { fields: 'slug,title', limit: 1 } }))
      .items
    expect(Object.keys(item ?? {})).toEqual(['slug', 'title'])
    const whole = await client.select('/articles/{slug}', {
      path: { slug: slugs.one },
      query: { include: 'content,related' },
    })
    expect(whole.related?.map(({ title }) => title)).toEqual([])
    expect(whole.text).toContain('Đoạn đầu & đoạn sau.')
    expect(wordsOf(whole.content ?? [])).toContain('Đoạn đầu & đoạn sau.')
    expect(JSON.stringify(whole.content)).toContain('"tag":"img"')
  })

  it('names things by what stays, the same as in the change feed', async () => {
    const article = await client.get('/articles/{slug}', { path: { slug: slugs.one } })
    const { items } = await client.get('/changes', { query: { limit: 100 } })
    const idsOf = (type: string) =>
      items.filter(({ thing }) => thing.type === type).map(({ thing }) => thing.id)
    expect(idsOf('text')).toContain(article.id)
    expect(idsOf('column')).toContain(article.column?.id)
    expect(idsOf('outlet')).toContain(article.outlet?.id)
    expect(idsOf('topic')).toContain(article.topics[0]?.id)
    expect(idsOf('issue')).toContain(article.issue?.id)
  })

  it('says when an article became as it is, and goes on page by page', async () => {
    const response = await ask(`/api/v1/articles/${slugs.one}`)
    const { updatedAt } = (await response.json()) as { updatedAt: string }
    const said = Date.parse(response.headers.get('last-modified') ?? '')
    expect(Math.floor(Date.parse(updatedAt) / 1000)).toBe(said / 1000)
    const found: string[] = []
    for await (const { title } of client.each('/articles', { query: { limit: 1 } }))
      found.push(title)
    expect(found).toEqual(['Bài một', 'Bài hai'])
  })

  it('has issues, and what of the schedule is to come, aired and made up', async () => {
    const { items } = await client.get('/issues', { query: { outlet: 'truyen-hinh-lao-cai' } })
    expect(items.map(({ title, isMakeUp }) => [title, isMakeUp])).toEqual([
      ['Số phát bù', true],
      ['Số đã phát', false],
    ])
    const path = { slug: 'cai-cach-hanh-chinh', issue: `${issue.year}-${issue.number}` }
    const one = await client.get('/columns/{slug}/issues/{issue}', { path })
    expect(one).toMatchObject({ title: 'Số đã phát', articles: [{ title: 'Bài một' }] })
    const missing = client.get('/columns/{slug}/issues/{issue}', { path: { ...path, issue: 'x' } })
    expect(await problem(missing)).toBe('not-found')

    const day = (ahead: number) => civilDateOf(Date.now() + ahead * DAY)
    const span = { from: day(-4), to: day(2) }
    const all = await client.get('/schedule', { query: span })
    expect(all.items.map(({ title, state }) => [title, state])).toEqual([
      ['Số đã phát', 'aired'],
      ['Số phát bù', 'madeUp'],
      ['Số sắp phát', 'planned'],
    ])
    const query = { ...span, state: 'madeUp', column: 'cai-cach-hanh-chinh' }
    expect((await client.get('/schedule', { query })).items).toHaveLength(1)
    const none = await client.get('/schedule', { query: { ...span, column: 'doi-song' } })
    expect(none.items).toEqual([])
  })

  it('has outlets, topics, people and pictures by their addresses', async () => {
    const outlet = await client.get('/outlets/{slug}', { path: { slug: 'truyen-hinh-lao-cai' } })
    expect(outlet.name).toBe('Truyền hình Lào Cai')
    expect((await client.get('/topics', {})).items.map(({ code }) => code)).toEqual(['1.4', '1.5'])
    expect((await client.get('/topics/{code}', { path: { code: '1.5' } })).title).toBe(
      'Chính quyền điện tử',
    )
    expect((await client.get('/people', {})).items.map(({ name }) => name)).toEqual(['Mai Chi'])
    expect(await client.get('/people/{name}', { path: { name: 'mai chi' } })).toMatchObject({
      name: 'Mai Chi',
    })
    // Whoever is known to the newsroom alone is known to nobody here.
    const reporter = client.get('/people/{name}', {
      path: { name: newsroom.reporter.name as string },
    })
    expect(await problem(reporter)).toBe('not-found')
    const { cover } = await client.get('/articles/{slug}', { path: { slug: slugs.one } })
    const picture = await client.get('/pictures/{id}', { path: { id: cover?.id ?? '' } })
    expect(picture).toEqual(cover)
  })

  it('tells of obligations only what an outlet chose to publish', async () => {
    const path = { slug: 'truyen-hinh-lao-cai' }
    const sums = () => client.get('/outlets/{slug}/compliance', { path, query: { year: 2026 } })
    expect(await problem(sums())).toBe('not-found')
    await payload.update({
      ...{ collection: 'outlets', id: newsroom.outlet.id, overrideAccess: true },
      data: { publishesCompliance: true },
    })
    expect(await sums()).toMatchObject({ outlet: path.slug, year: 2026, periods: [] })
  })

  it('fills what lists ask for on rows of an older version', async () => {
    const side = { collection: 'public-texts' } as const
    const { docs } = await payload.find({ ...side, depth: 0, overrideAccess: true })
    for (const { id } of docs) {
      for (const data of [{ genre: null }, { signers: [] }]) {
        await payload.db.updateOne({ ...side, id, data })
      }
    }
    expect(await titles({ person: 'Mai Chi' })).toEqual([])
    expect(await fillListed(payload)).toBe(2)
    expect(await titles({ person: 'Mai Chi', genre: 'article' })).toEqual(['Bài hai', 'Bài một'])
    expect(await fillListed(payload)).toBe(0)
  })

  describe('feeds', () => {
    const parse = (xml: string) => new Parser().parseString(xml)

    it.each(['outlets/truyen-hinh-lao-cai', 'columns/cai-cach-hanh-chinh', 'topics/1.4'])(
      '%s is read by a reader of RSS and of Atom, and is JSON Feed',
      async (name) => {
        for (const end of ['rss', 'atom']) {
          const feed = await parse(await text(`/feeds/${name}.${end}`))
          const item = feed.items.find(({ title }) => title === 'Bài một')
          expect(item?.link).toBe(`${ORIGIN}/bai/${slugs.one}`)
          expect(item?.['content:encoded'] ?? item?.content).toContain(
            `src="${ORIGIN}/api/v1/pictures`,
          )
        }
        const feed = JSON.parse(await text(`/feeds/${name}.json`)) as {
          version: string
          items: { id: string }[]
        }
        const { id } = await client.get('/articles/{slug}', { path: { slug: slugs.one } })
        expect(feed.version).toMatch(/jsonfeed/)
        expect(feed.items.map((item) => item.id)).toContain(`urn:toa-soan:${id}`)
      },
    )

    it('the schedule is read by a reader of iCalendar', async () => {
      for (const of of ['outlets/truyen-hinh-lao-cai', 'columns/cai-cach-hanh-chinh']) {
        const calendar = new ICAL.Component(
          ICAL.parse(await text(`/feeds/${of}/schedule.ics`)) as [],
        )
        const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
        expect(events.map(({ summary }) => summary)).toEqual([
          'Cải cách hành chính: Số đã phát',
          'Cải cách hành chính: Số phát bù',
          'Cải cách hành chính: Số sắp phát',
        ])
      }
    })

    it('the sitemaps name each other and every page', async () => {
      const placesIn = async (url: string) => {
        const found: string[] = []
        let isPlace = false
        const parser = new SaxesParser()
        parser.on('opentag', ({ name }) => void (isPlace = name === 'loc'))
        parser.on('closetag', () => void (isPlace = false))
        parser.on('text', (words) => void (isPlace && found.push(words)))
        parser.write(await text(url)).close()
        return found
      }
      const pages: string[] = []
      for (const sitemap of await placesIn('/sitemap.xml')) pages.push(...(await placesIn(sitemap)))
      expect(pages).toContain(`${ORIGIN}/bai/${slugs.one}`)
      expect(pages).toContain(`${ORIGIN}/bai/${slugs.two}`)
      expect(pages).toContain(`${ORIGIN}/chuyen-muc/cai-cach-hanh-chinh`)
      expect(await placesIn('/sitemaps/news.xml')).toEqual([`${ORIGIN}/bai/${slugs.one}`])
    })

    it.each([
      '/feeds/outlets/khong-co.rss',
      '/feeds/outlets/truyen-hinh-lao-cai.doc',
      '/feeds/topics/9.9.rss',
      '/sitemaps/2026-13.xml',
      '/sitemaps/x.xml',
    ])('%s is 404', async (url) => {
      expect((await ask(url)).status).toBe(404)
    })
  })

  describe('changes', () => {
    const newest = async () => {
      let after = 0
      for (;;) {
        const { items, next } = await client.get('/changes', { query: { after, limit: 100 } })
        if (items.length === 0) return after
        after = next
      }
    }

    it('are waited for, and told once they come', async () => {
      const after = await newest()
      const waiting = client.get('/changes', { query: { after, wait: 20 } })
      await newsroom.writeAndPublish('Bài ba')
      const { items } = await waiting
      expect(items[0]).toMatchObject({ kind: 'text.published', thing: { gone: false } })
    })

    it('are nothing after the time that was said', async () => {
      const after = await newest()
      expect(await client.get('/changes', { query: { after, wait: 1 } })).toEqual({
        items: [],
        next: after,
      })
    })

    it('come as events, go on after the last one, and end with who listens', async () => {
      const after = await newest()
      const gone = new AbortController()
      const response = await ask('/api/v1/changes', {
        headers: { accept: 'text/event-stream', 'last-event-id': String(after) },
        signal: gone.signal,
      })
      expect(response.headers.get('content-type')).toContain('text/event-stream')
      const reader = (response.body as ReadableStream<Uint8Array>).getReader()
      const { slug } = await newsroom.writeAndPublish('Bài bốn')
      let said = ''
      while (!said.includes('event: change')) {
        const { value, done } = await reader.read()
        if (done) throw new Error(`The stream ended: ${said}`)
        said += new TextDecoder().decode(value)
      }
      expect(said).toContain(`id: ${after + 1}\n`)
      expect(said).toContain(`/bai/${slug}`)
      gone.abort()
      for (let isOver = false; !isOver;) isOver = (await reader.read()).done
    })
  })
})

const wordsOf = (nodes: ContentNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('')
