import {
  type CollectionSlug,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { civilDateOf } from '@/domain/calendar/civil'
import { publicPorts } from '@/newsroom/publicPorts'
import { isOwnMark, onPublicChange } from '@/process/publicChanges'
import { type PublicAnswers, publicAnswers } from '@/server/cache/publicAnswers'
import { publicSideOf } from '@/server/publicSide'

import { actWorld, iso, type World } from '../helpers/acts/act'
import { queriesOf } from '../helpers/countQueries'
import { describeOnBothDatabases } from '../helpers/databases'
import { textOf } from '../helpers/newsroom'

const HOUR = 3_600_000
const ORIGIN = 'http://localhost:3000'
const MAX_BYTES = 50_000_000
/** What another process does is seen after this. */
const A_SECOND = 1000

describeOnBothDatabases('what is kept of public answers', (start) => {
  let payload: Payload
  let world: World
  /** Of the process that writes, of another one, and what keeps nothing. */
  let here: PublicAnswers
  let there: PublicAnswers
  let never: PublicAnswers
  let shift = 0
  let close: () => void

  const onError = (error: unknown) => {
    throw error
  }
  const now = () => Date.now() + shift

  beforeAll(async () => {
    payload = await start()
    world = await actWorld(payload)
    const side = publicSideOf(payload, publicPorts(payload))
    const open = (maxBytes: number, of = side) =>
      publicAnswers({ side: of, maxBytes, onError, now })
    here = publicAnswers({ side, maxBytes: MAX_BYTES, onError, now, isOwnMark })
    there = open(MAX_BYTES, publicSideOf(await start()))
    never = open(0)
    close = onPublicChange(here.heard)
  }, 300_000)
  afterAll(() => close())
  afterEach(() => {
    shift = 0
  })

  const at = async (answers: PublicAnswers, path: string) => {
    const answer = await answers.whole({ origin: ORIGIN, url: path })
    return { status: answer.status, body: answer.packed.identity.body.toString() }
  }
  const statusAt = async (answers: PublicAnswers, path: string) => (await at(answers, path)).status
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

  async function move(id: string, name: string, extra = {}, who = world.head) {
    const { revision } = await payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true },
    })
    return world.post(`/articles/${id}/moves`, { move: name, revision, ...extra }, who)
  }

  async function published(title: string): Promise<{ id: string; path: string }> {
    const { body } = await world.rest('POST', '/articles?draft=true', {
      token: world.reporter.token,
      data: {
        ...{ title, sapo: 'Mở đầu.', content: textOf('Nội dung bài viết.') },
        ...{ outlet: world.outlet, column: world.page, genre: 'article' },
        penName: 'Mai Chi',
      },
    })
    const id = String((body.doc as { id: string }).id)
    await move(id, 'submit', {}, world.reporter)
    await move(id, 'approve', {}, world.editor)
    expect(await move(id, 'publish', {}, world.editor)).toMatchObject({ status: 200 })
    const { slug } = await payload.findByID({
      ...{ collection: 'articles', id, depth: 0, overrideAccess: true },
    })
    return { id, path: `/api/v1/articles/${slug}` }
  }
  const takeDown = (id: string) => move(id, 'takeDown', { reason: 'Sai số liệu.' })

  it('is given again without asking the database for it', async () => {
    const { path } = await published('Bài được giữ')
    const first = await here.whole({ origin: ORIGIN, url: path })
    expect(await here.whole({ origin: ORIGIN, url: path })).toBe(first)
    expect(first.headers.find(([name]) => name === 'surrogate-key')?.[1]).toMatch(/^[\w-]{22}( |$)/)
    expect(JSON.stringify(first.headers)).not.toContain(world.outlet)
  })

  it('is made anew from what was frozen and read before, and gone with its public side', async () => {
    const { id, path } = await published('Bài đọc rồi')
    const readings = async () => {
      const made: string[] = []
      const seen = await queriesOf(payload, async () => {
        made.push((await at(never, path)).body, (await at(never, '/api/v1/articles')).body)
      })
      return { made, frozen: seen.filter((one) => /publications$/.test(one)).length }
    }
    const first = await readings()
    const again = await readings()
    expect(again.made).toEqual(first.made)
    // The address is looked up each time, the text is not.
    expect([first.frozen > again.frozen, again.frozen]).toEqual([true, 1])

    await takeDown(id)
    expect(await statusAt(never, path)).toBe(410)
    expect((await at(never, '/api/v1/articles')).body).not.toContain('Bài đọc rồi')
  })

  it('is not ended by a change that it has no part in', async () => {
    const [one, other] = [await published('Bài để yên'), await published('Bài sẽ đổi')]
    await here.heard({ isTold: true })
    const kept = await here.whole({ origin: ORIGIN, url: one.path })
    await payload.db.updateOne({
      collection: 'public-texts',
      where: { articleId: { equals: other.id } },
      data: { takenDown: true, goneSince: iso(Date.now()) },
    })
    expect(await statusAt(here, other.path)).toBe(410)
    expect(await here.whole({ origin: ORIGIN, url: one.path })).toBe(kept)
  })

  it('shows a text no more once its takedown was answered; in another process within a second', async () => {
    const { id, path } = await published('Bài sẽ gỡ')
    for (const answers of [here, there]) {
      expect(await statusAt(answers, path)).toBe(200)
      expect((await at(answers, '/api/v1/articles')).body).toContain('Bài sẽ gỡ')
    }
    expect(await takeDown(id)).toMatchObject({ status: 200 })
    expect(await statusAt(here, path)).toBe(410)
    expect((await at(here, '/api/v1/articles')).body).not.toContain('Bài sẽ gỡ')
    await wait(A_SECOND)
    expect(await statusAt(there, path)).toBe(410)
    expect((await at(there, '/api/v1/articles')).body).not.toContain('Bài sẽ gỡ')
  })

  it('ends by itself at the minute of an embargo, with no worker and no row of the log', async () => {
    const { id } = await published('Bài hẹn giờ')
    const time = iso(Date.now() + HOUR)
    await move(id, 'embargo', { time, reason: 'Theo văn bản.' })
    for (const answers of [here, there]) {
      expect((await at(answers, '/api/v1/articles')).body).not.toContain('Bài hẹn giờ')
    }
    const set = (instant: number) => void (shift = instant - Date.now())
    set(Date.parse(time) - HOUR / 2)
    expect((await at(here, '/api/v1/articles')).body).not.toContain('Bài hẹn giờ')
    set(Date.parse(time))
    for (const answers of [here, there]) {
      expect((await at(answers, '/api/v1/articles')).body).toContain('Bài hẹn giờ')
    }
  })

  it('ends by itself at the instant of a pin, which then leads no more', async () => {
    const first = await published('Bài ghim')
    await published('Bài mới hơn')
    const time = Date.now() + HOUR
    await world.make('front-pins', {
      ...{ outlet: world.outlet, key: `${world.outlet}:1`, position: 1, articleId: first.id },
      ...{ until: iso(time), pinnedAt: iso(Date.now()) },
    })
    const slug = (await payload.findByID({ collection: 'outlets', id: world.outlet })).slug
    const leads = async (answers: PublicAnswers) =>
      /<article class="lead">.*?<h2[^>]*><a[^>]*>([^<]*)/.exec(
        (await at(answers, `/kenh/${slug}`)).body,
      )?.[1]
    await wait(A_SECOND)
    for (const answers of [here, there]) expect(await leads(answers)).toBe('Bài ghim')
    shift = time - HOUR / 2 - Date.now()
    expect(await leads(here)).toBe('Bài ghim')
    shift = time - Date.now()
    for (const answers of [here, there]) expect(await leads(answers)).toBe('Bài mới hơn')
    await payload.db.deleteMany({ collection: 'front-pins', where: {} })
  })

  it('ends also where the process that wrote died before the row of the log', async () => {
    const { id, path } = await published('Bài bị ngắt')
    for (const answers of [here, there]) expect(await statusAt(answers, path)).toBe(200)
    const { create } = payload.db
    payload.db.create = ((args: { collection: string }) =>
      args.collection === 'changes'
        ? Promise.reject(new Error('The process was stopped here.'))
        : create.call(payload.db, args as never)) as typeof create
    await takeDown(id)
    payload.db.create = create
    expect(await statusAt(here, path)).toBe(410)
    await wait(A_SECOND)
    expect(await statusAt(there, path)).toBe(410)
  })

  it('shows nothing of an act that was taken back, whoever looked meanwhile', async () => {
    const { id } = await published('Bài tên cũ')
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await payload.db.updateOne({
      collection: 'public-texts',
      where: { articleId: { equals: id } },
      data: { takenDown: true },
      req,
    })
    await at(here, '/api/v1/articles')
    await killTransaction(req)
    expect((await at(here, '/api/v1/articles')).body).toContain('Bài tên cũ')
  })

  describe('is what would be made anew', () => {
    it('after every kind of write, at every address', async () => {
      const texts = [await published('Bài một'), await published('Bài hai')]
      const topic = await world.make('topics', { plan: world.plan, code: '7.1', title: 'Chủ đề' })
      const issueAt = (ahead: number) =>
        world.make('issues', {
          column: world.page,
          plannedAt: iso(Date.now() + ahead),
          slotKey: `${world.page}@${ahead}`,
        })
      const issue = await issueAt(HOUR)
      const aired = await issueAt(-HOUR)
      const sides = await Promise.all(
        texts.map(async ({ id }) => {
          const { docs } = await payload.find({
            collection: 'public-texts',
            where: { articleId: { equals: id } },
            ...{ depth: 0, overrideAccess: true },
          })
          return docs[0]?.id ?? ''
        }),
      )
      const slugOf = async (collection: 'columns' | 'outlets', id: string) =>
        (await payload.findByID({ collection, id, depth: 0, overrideAccess: true })).slug
      const [column, outlet] = [
        await slugOf('columns', world.page),
        await slugOf('outlets', world.outlet),
      ]
      const addresses = [
        ...texts.map(({ path }) => path),
        '/api/v1/articles',
        '/api/v1/articles?limit=1',
        `/api/v1/articles?column=${column}`,
        `/api/v1/articles?outlet=${outlet}`,
        '/api/v1/articles?topic=7.1',
        '/api/v1/corrections',
        '/api/v1/columns',
        `/api/v1/columns?outlet=${outlet}`,
        `/api/v1/columns/${column}`,
        `/api/v1/columns/${column}/issues`,
        `/api/v1/columns/${column}/schedule`,
        '/api/v1/outlets',
        '/api/v1/changes?limit=100',
        `/api/v1/search?q=${encodeURIComponent('nội dung')}`,
        `/api/v1/search?q=bai&outlet=${outlet}&column=${column}&topic=7.1`,
        '/api/v1/articles?genre=article&corrected=false',
        '/api/v1/articles?fields=title,topics&include=html,related',
        ...['/api/v1/issues', '/api/v1/schedule', '/api/v1/topics', '/api/v1/people'],
        `/api/v1/outlets/${outlet}`,
        ...[`/feeds/outlets/${outlet}.rss`, `/feeds/columns/${column}.json`],
        ...[`/feeds/columns/${column}/schedule.ics`, '/feeds/topics/7.1.atom'],
        ...['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/news.xml'],
        ...texts.map(({ path }) => path.replace('/api/v1/articles', '/bai')),
        ...['/', `/kenh/${outlet}`, `/chuyen-muc/${column}`, '/cai-chinh'],
        ...[`/api/v1/outlets/${outlet}/front`, '/chu-de/7.1', '/lich-phat-song'],
        ...['/lich-phat-song?tuan=' + civilDateOf(Date.now()), '/tim-kiem?q=bai'],
        `/chuyen-muc/${column}/so/2026-12`,
        `/api/v1/columns/${column}/issues/2026-12/recording`,
        '/tac-gia/' + encodeURIComponent('Mai Chi'),
      ]
      const [one = '', other = ''] = sides
      const then = iso(Date.now() - HOUR)
      const WRITES: [CollectionSlug, string, Record<string, unknown>][] = [
        ['public-texts', one, { topics: [topic.id] }],
        ['public-texts', one, { publishedAt: then }],
        ['public-texts', one, { column: null }],
        ['public-texts', one, { column: world.page }],
        ['public-texts', other, { issue: aired.id }],
        ['public-texts', one, { takenDown: true, goneSince: then }],
        ['public-texts', one, { takenDown: false, goneSince: null }],
        ['public-texts', other, { embargoUntil: iso(Date.now() + HOUR) }],
        ['public-texts', other, { embargoUntil: null }],
        ['public-texts', other, { trashed: true }],
        ['public-texts', other, { trashed: false }],
        ['public-texts', one, { topics: [] }],
        ['columns', world.page, { name: 'Tên khác' }],
        ['columns', world.page, { description: 'Lời khác' }],
        ['columns', world.page, { topics: [topic.id] }],
        ['columns', world.page, { kind: 'programme', time: '05:05', channel: 'Khác' }],
        ['topics', topic.id, { title: 'Chủ đề khác' }],
        ['topics', topic.id, { code: '9.9' }],
        ['topics', topic.id, { code: '7.1' }],
        ['outlets', world.outlet, { name: 'Kênh khác' }],
        ['outlets', world.outlet, { legal: { licence: 'Số 1' } }],
        ['issues', issue.id, { title: 'Số sắp tới' }],
        ['issues', issue.id, { plannedAt: iso(Date.now() + 2 * HOUR) }],
        ['issues', issue.id, { cancelled: true }],
        ['issues', issue.id, { cancelled: false }],
        ['outlets', world.outlet, { site: { accent: '#8a1c1c', about: 'Đường dây nóng' } }],
        ['outlets', world.outlet, { publishesCompliance: true }],
        ['outlets', world.outlet, { publishesCompliance: false }],
        ['issues', aired.id, { year: 2026, number: 12 }],
        ['columns', world.page, { publishesRecordings: true }],
        ['columns', world.page, { validTo: '2027-01-01' }],
      ]
      const check = async (what: string) => {
        for (const path of addresses) {
          const anew = await at(never, path)
          expect(await at(here, path), `${path} after ${what}`).toEqual(anew)
        }
      }
      await check('nothing')
      for (const [collection, id, data] of WRITES) {
        await payload.db.updateOne({ collection, id, data })
        await check(`${collection} ${JSON.stringify(data)}`)
      }
      await world.make('airings', {
        ...{ issue: aired.id, kind: 'first', confirmed: true, startedAt: then },
        evidenceUrl: 'https://bang-chung.vn/tep',
      })
      await check('an airing')
      await world.make('front-pins', {
        ...{ outlet: world.outlet, key: `${world.outlet}:1`, position: 1 },
        ...{ articleId: texts[0]?.id ?? '', until: iso(Date.now() + HOUR), pinnedAt: then },
      })
      await check('a pin')
      const last = await published('Bài ba')
      await check('a publication')
      await takeDown(last.id)
      await check('a takedown')
      await wait(A_SECOND)
      for (const path of addresses) {
        expect(await at(there, path), path).toEqual(await at(never, path))
      }
    }, 600_000)
  })
})
