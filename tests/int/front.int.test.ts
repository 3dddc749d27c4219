import type { Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import { answerPublicRequest } from '@/public-api/handlers/answer'
import { outletPage } from '@/site/pages/outletPages'

import { actWorld, iso, type World } from '../helpers/acts/act'
import { describeOnEachDatabase } from '../helpers/databases'
import { textOf } from '../helpers/newsroom'
import { expectKeptPromise } from '../helpers/publicApi'

const HOUR = 3_600_000

const ORIGIN = 'http://bao.test'

describeOnEachDatabase('texts pinned to a front page', (start) => {
  let payload: Payload
  let world: World
  let slug: string
  let texts: string[]

  beforeAll(async () => {
    payload = await start()
    world = await actWorld(payload)
    const row = await payload.findByID({ collection: 'outlets', id: world.outlet, depth: 0 })
    slug = String(row.slug)
    texts = []
    for (const title of ['Bài cũ', 'Bài giữa', 'Bài mới']) texts.push(await published(title))
  }, 300_000)
  afterEach(() => payload.db.deleteMany({ collection: 'front-pins', where: {} }))

  async function move(id: string, name: string, extra = {}, who = world.editor) {
    const { revision } = await payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true },
    })
    return world.post(`/articles/${id}/moves`, { move: name, revision, ...extra }, who)
  }
  async function approved(title: string): Promise<string> {
    const { body } = await world.rest('POST', '/articles?draft=true', {
      token: world.reporter.token,
      data: {
        ...{ title, sapo: 'Mở đầu.', content: textOf('Nội dung bài viết.') },
        ...{ outlet: world.outlet, column: world.page, genre: 'article' },
      },
    })
    const id = String((body.doc as { id: string }).id)
    await move(id, 'submit', {}, world.reporter)
    await move(id, 'approve')
    return id
  }
  async function published(title: string): Promise<string> {
    const id = await approved(title)
    expect(await move(id, 'publish')).toMatchObject({ status: 200 })
    return id
  }

  const list = (who = world.editor) =>
    world.rest('GET', `/front-pins/${world.outlet}/list`, { token: who.token })
  const seen = async () => (await list()).body.seen as string[]
  const pin = async (ids: readonly string[], { who = world.editor, hours = 1 } = {}) =>
    world.post(
      `/front-pins/${world.outlet}/list`,
      {
        pins: ids.map((article) => ({ article, until: iso(Date.now() + hours * HOUR) })),
        seen: await seen(),
      },
      who,
    )
  const [old, middle, newest] = [() => texts[0] ?? '', () => texts[1] ?? '', () => texts[2] ?? '']

  /** What leads, then what stands beside it, on the page and in the API alike. */
  async function top(now = new Date()): Promise<string[]> {
    const reader = { payload, now, origin: '' }
    const page = await outletPage({
      ...{ reader, origin: ORIGIN, originOf: () => ORIGIN },
      ...{ query: new URLSearchParams(), path: { slug } },
    })
    const html = (await page.text()).split('class="section"')[0] ?? ''
    const shown = [...html.matchAll(/<h2 class="headline"><a[^>]*>([^<]*)/g)].map(([, one]) => one)
    const request = new Request(`${ORIGIN}/api/v1/outlets/${slug}/front`)
    const answer = await answerPublicRequest({ payload, now, request })
    await expectKeptPromise(request, answer)
    const { items } = (await answer.json()) as { items: { article: { title: string } }[] }
    const told = items.map(({ article }) => article.title)
    expect(told.slice(0, shown.length)).toEqual(shown)
    return told
  }

  it('lead in their order, the newest others after them; without one the newest leads', async () => {
    expect(await top()).toEqual(['Bài mới', 'Bài giữa', 'Bài cũ'])
    expect(await pin([old(), middle()])).toMatchObject({ status: 200, body: { count: 2 } })
    expect(await top()).toEqual(['Bài cũ', 'Bài giữa', 'Bài mới'])
    expect(await pin([middle(), old()])).toMatchObject({ status: 200 })
    expect(await top()).toEqual(['Bài giữa', 'Bài cũ', 'Bài mới'])
    expect(await pin([])).toMatchObject({ status: 200 })
    expect(await top()).toEqual(['Bài mới', 'Bài giữa', 'Bài cũ'])
  })

  it('end at their instant by themselves', async () => {
    await pin([old()])
    const { body } = await list()
    const [{ until } = { until: 0 }] = body.pins as { until: number }[]
    expect((await top(new Date(until - 1)))[0]).toBe('Bài cũ')
    expect((await top(new Date(until)))[0]).toBe('Bài mới')
  })

  it('never show what readers have not: embargoed, then taken down; after it the newest leads', async () => {
    const id = await published('Bài sẽ gỡ')
    await pin([id, old()])
    expect((await top())[0]).toBe('Bài sẽ gỡ')
    const time = iso(Date.now() + HOUR / 2)
    await move(id, 'embargo', { time, reason: 'Theo văn bản.' }, world.head)
    expect(await top()).not.toContain('Bài sẽ gỡ')
    expect((await top(new Date(time)))[0]).toBe('Bài sẽ gỡ')
    await move(id, 'takeDown', { reason: 'Sai số liệu.' }, world.head)
    expect((await top(new Date(time)))[0]).toBe('Bài cũ')
    const { body } = await list()
    expect((body.pins as object[])[0]).toMatchObject({ isPublic: false, why: 'đã gỡ' })
  })

  it('may wait for their own minute', async () => {
    const id = await approved('Bài hẹn giờ')
    const time = iso(Date.now() + HOUR / 2)
    expect(await move(id, 'schedule', { time })).toMatchObject({ status: 200 })
    expect(await pin([id])).toMatchObject({ status: 200 })
    expect(await top()).not.toContain('Bài hẹn giờ')
    expect((await list()).body.pins).toMatchObject([{ title: 'Bài hẹn giờ', isPublic: false }])
    await move(id, 'unschedule')
  })

  describe('are refused in words, and nothing changes', () => {
    it.each<[string, () => Promise<{ status: number; text: string }>, number, string]>([
      ['one text twice', () => pin([old(), old()]), 422, 'được ghim hai lần'],
      ['an instant that has passed', () => pin([old()], { hours: -1 }), 422, 'đã qua'],
      ['two months', () => pin([old()], { hours: 24 * 60 }), 422, 'quá 31 ngày'],
      ['too many', () => pin(Array(7).fill(old())), 422, 'nhiều nhất 6'],
      ['a draft', async () => pin([await approved('Bài nháp')]), 422, 'chưa được đăng'],
      ['no text', () => pin(['khong-co']), 422, 'chưa được đăng'],
      [
        'a list that another changed',
        async () => {
          const before = await seen()
          await pin([newest()])
          return world.post(
            `/front-pins/${world.outlet}/list`,
            { pins: [], seen: before },
            world.editor,
          )
        },
        409,
        'Người khác vừa ghim',
      ],
      [
        'what is no list',
        () => world.post(`/front-pins/${world.outlet}/list`, {}, world.editor),
        400,
        'không đọc được',
      ],
    ])('%s', async (_, ask, status, words) => {
      const answer = await ask()
      expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)])
      const { totalDocs } = await payload.count({ collection: 'front-pins' })
      expect(totalDocs).toBe(status === 409 ? 1 : 0)
    })
  })

  it('of another outlet are refused without a word of what they are called', async () => {
    const [other] = (
      await payload.find({
        ...{ collection: 'outlets', where: { id: { not_equals: world.outlet } } },
        ...{ limit: 1, depth: 0, overrideAccess: true },
      })
    ).docs
    const { id } = await payload.create({
      collection: 'articles',
      data: {
        title: 'Tin chưa đăng của kênh bạn',
        outlet: other?.id ?? '',
        _status: 'draft',
      } as never,
      ...{ draft: true, depth: 0, overrideAccess: true },
    })
    const { status, text } = await pin([id])
    expect([status, text]).toEqual([422, expect.stringContaining('Không ghim được bài này')])
    expect(text).not.toContain('kênh bạn')
  })

  it('are laid down by who edits there, and nobody else looks either', async () => {
    for (const who of [world.reporter, world.scheduler, world.supervisor, world.stranger]) {
      expect((await list(who)).status).toBe(403)
      expect((await pin([old()], { who })).status).toBe(403)
    }
    for (const who of [world.editor, world.head, world.administrator]) {
      expect((await pin([old()], { who })).status).toBe(200)
    }
  })

  it('are told of in the log, which texts and until when', async () => {
    await pin([old()])
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { action: { equals: 'front.pin' } },
      ...{ sort: '-at', limit: 1, depth: 0, overrideAccess: true },
    })
    expect(docs[0]).toMatchObject({
      subjectCollection: 'outlets',
      subjectId: world.outlet,
      after: { frontPins: expect.stringMatching(/^Bài cũ \(đến \d\d\/\d\d\/\d{4} \d\d:\d\d\)$/) },
    })
  })

  it('are told of in the change log as what leads', async () => {
    await pin([old()])
    const request = new Request('http://bao.test/api/v1/changes?limit=100')
    const answer = await answerPublicRequest({ payload, now: new Date(), request })
    const { items } = (await answer.json()) as {
      items: { kind: string; thing: { slug: string } }[]
    }
    expect(items.at(-1)).toMatchObject({ kind: 'outlet.front', thing: { slug } })
  })
})
