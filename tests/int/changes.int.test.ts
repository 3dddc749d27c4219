import { randomUUID } from 'node:crypto'

import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { settleMarks } from '@/newsroom/changes/actions/settleMarks'
import { changeFaults } from '@/newsroom/changes/views/changeFaults'
import { beginWalks } from '@/newsroom/changes/walk'
import { findUnfinished, repair } from '@/newsroom/repair/repair'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import type { ChangeView } from '@/public-api/schemas'

import { actWorld, iso, type World } from '../helpers/acts/act'
import { describeOnBothDatabases } from '../helpers/databases'
import { textOf } from '../helpers/newsroom'

const HOUR = 3_600_000
const ACTS = 300
/** So many at the same time. */
const AT_ONCE = 4

describeOnBothDatabases('the change log', (start) => {
  let payload: Payload
  let world: World

  beforeAll(async () => {
    payload = await start()
    world = await actWorld(payload)
  }, 300_000)

  const get = async (path: string) => {
    const response = await answerPublicRequest({
      payload,
      request: new Request(`http://localhost/api/v1${path}`),
      now: new Date(),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  /** All rows after a number, page by page. */
  async function feed(after = 0, query = ''): Promise<ChangeView[]> {
    const found: ChangeView[] = []
    for (let next = after; ;) {
      const { body } = await get(`/changes?after=${next}&limit=100${query}`)
      const { items, next: last } = body as { items: ChangeView[]; next: number }
      if (items.length === 0) return found
      found.push(...items)
      next = last
    }
  }

  const head = async () => (await feed()).at(-1)?.sequence ?? 0
  const kindsSince = async (after: number, type = 'text') =>
    (await feed(after)).filter(({ thing }) => thing.type === type).map(({ kind }) => kind)

  async function write(title: string): Promise<string> {
    const { body } = await world.rest('POST', '/articles?draft=true', {
      token: world.reporter.token,
      data: {
        title,
        sapo: 'Một đoạn mở đầu.',
        content: textOf('Nội dung bài viết.'),
        outlet: world.outlet,
        column: world.page,
        genre: 'article',
      },
    })
    return String((body.doc as { id: string }).id)
  }

  async function move(
    id: string,
    name: string,
    extra: Record<string, unknown> = {},
    who = world.head,
  ) {
    const { revision } = await payload.findByID({
      collection: 'articles',
      id,
      draft: true,
      trash: true,
      depth: 0,
      overrideAccess: true,
    })
    return world.post(`/articles/${id}/moves`, { move: name, revision, ...extra }, who)
  }

  const change = (id: string, data: Record<string, unknown>) =>
    world.rest('PATCH', `/articles/${id}?draft=true`, { token: world.editor.token, data })

  const embargo = (id: string, time: string | null) =>
    move(id, 'embargo', { time, reason: 'Theo văn bản.' }, time ? world.head : world.editor)

  async function publish(id: string) {
    await move(id, 'submit', {}, world.reporter)
    await move(id, 'approve', {}, world.editor)
    return move(id, 'publish', {}, world.editor)
  }

  it('says of each event what it is, in one order', async () => {
    const before = await head()
    const id = await write('Bài thứ nhất')
    expect(await kindsSince(before)).toEqual([])
    expect(await publish(id)).toMatchObject({ status: 200 })
    expect(await kindsSince(before)).toEqual(['text.published'])
    expect(await embargo(id, iso(Date.now() + HOUR))).toMatchObject({ status: 200 })
    expect(await embargo(id, null)).toMatchObject({ status: 200 })
    await move(id, 'takeDown', { reason: 'Sai số liệu.' })
    expect(await kindsSince(before)).toEqual([
      'text.published',
      'text.hidden',
      'text.restored',
      'text.takenDown',
    ])
    const rows = (await feed(before)).filter(({ thing }) => thing.type === 'text')
    expect(new Set(rows.map(({ thing }) => JSON.stringify(thing))).size).toBe(1)
    expect(rows[0]?.thing).toMatchObject({ slug: null, url: null, gone: true })
    expect(JSON.stringify(rows)).not.toContain(id)
  })

  it('tells of columns, topics and outlets, and nothing of what nobody sees', async () => {
    const before = await head()
    const patch = (path: string, data: object) =>
      world.rest('PATCH', path, { token: world.administrator.token, data })
    await patch(`/columns/${world.page}`, { description: 'Giới thiệu mới' })
    await patch(`/columns/${world.page}`, { tolerancePercent: 7 })
    await patch(`/outlets/${world.outlet}`, { shortName: 'Tên gọn' })
    const kinds = (await feed(before)).map(({ kind }) => kind)
    expect(kinds).toEqual(['column.changed', 'outlet.changed'])
  })

  it('tells at once of the recordings that a column opens and closes, of the column and of each issue', async () => {
    const set = (publishesRecordings: boolean) =>
      world.rest('PATCH', `/columns/${world.page}`, {
        token: world.administrator.token,
        data: { publishesRecordings },
      })
    await payload.db.updateOne({
      ...{ collection: 'columns', id: world.page, data: { kind: 'programme' } },
    })
    const startedAt = iso(Date.now() - HOUR)
    const issueOf = async (number: number, evidence: object) => {
      const { id } = await world.make('issues', {
        ...{ column: world.page, plannedAt: startedAt, slotKey: `recorded ${number}` },
        ...{ year: 2030, number },
      })
      await payload.db.updateOne({ collection: 'issues', id, data: { year: 2030, number } })
      await world.make('airings', {
        ...{ issue: id, kind: 'first', confirmed: true, startedAt, ...evidence },
      })
    }
    await issueOf(1, { evidenceUrl: 'https://phat-lai.example.vn/1' })
    await issueOf(2, { evidenceUrl: 'https://phat-lai.example.vn/2' })
    await world.make('issues', {
      ...{ column: world.page, plannedAt: startedAt, slotKey: 'recorded 3', year: 2030, number: 3 },
    })
    const { slug } = await payload.findByID({
      ...{ collection: 'columns', id: world.page, depth: 0, overrideAccess: true },
    })
    const told = ['column.changed', 'issue.changed', 'issue.changed']
    for (const [isOpen, status] of [
      [true, 200],
      [false, 404],
    ] as const) {
      const before = await head()
      expect(await set(isOpen)).toMatchObject({ status: 200 })
      expect((await feed(before)).map(({ kind }) => kind).sort()).toEqual(told)
      expect((await get(`/columns/${slug}/issues/2030-1/recording`)).status).toBe(status)
      expect(await changeFaults({ payload, now: new Date() })).toEqual({ gap: null, behind: [] })
      await set(isOpen)
      expect((await feed(before)).length).toBe(told.length)
    }
    await payload.db.updateOne({ collection: 'columns', id: world.page, data: { kind: 'page' } })
  })

  it('answers a reader who goes on where the last page ended, and refuses odd numbers', async () => {
    const all = await feed()
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, at) => at + 1))
    const { body } = await get(`/changes?after=${all.length}`)
    expect(body).toEqual({ items: [], next: all.length })
    for (const query of ['after=-1', 'after=1.5', 'after=x', 'limit=101', 'outlet=khong-co']) {
      expect((await get(`/changes?${query}`)).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('has a row for every field that the public reads, whatever way it is written', async () => {
    const id = await write('Bài có trường')
    await publish(id)
    const find = { depth: 0, limit: 1, overrideAccess: true } as const
    const text = await payload.find({
      ...find,
      collection: 'public-texts',
      where: { articleId: { equals: id } },
    })
    const topic = await world.make('topics', { plan: world.plan, code: '7.1', title: 'Chủ đề' })
    const issue = await world.make('issues', {
      column: world.page,
      plannedAt: iso(Date.now() + HOUR),
      slotKey: `${world.page}@1`,
    })
    const side = text.docs[0]?.id ?? ''
    const then = iso(Date.now() - HOUR)
    const WRITES: [CollectionSlug, string, Record<string, unknown>][] = [
      ['public-texts', side, { publishedAt: then }],
      ['public-texts', side, { revisedAt: then }],
      ['public-texts', side, { column: null }],
      ['public-texts', side, { topics: [topic.id] }],
      ['public-texts', side, { corrects: 'x' }],
      ['public-texts', side, { sample: true }],
      ['public-texts', side, { embargoUntil: iso(Date.now() + HOUR) }],
      ['public-texts', side, { embargoUntil: null }],
      ['public-texts', side, { trashed: true }],
      ['public-texts', side, { trashed: false }],
      ['public-texts', side, { takenDown: true }],
      ['columns', world.page, { slug: 'khac' }],
      ['columns', world.page, { name: 'Tên khác' }],
      ['columns', world.page, { sortKey: 'khac' }],
      ['columns', world.page, { kind: 'programme' }],
      ['columns', world.page, { description: 'Lời khác' }],
      ['columns', world.page, { topics: [topic.id] }],
      ['columns', world.page, { validFrom: '2021-01-01' }],
      ['columns', world.page, { validTo: '2099-01-01' }],
      ['columns', world.page, { rrule: 'FREQ=DAILY' }],
      ['columns', world.page, { time: '05:05' }],
      ['columns', world.page, { durationMinutes: 7 }],
      ['columns', world.page, { channel: 'Kênh khác' }],
      ['columns', world.page, { sample: true }],
      ['outlets', world.outlet, { slug: 'kenh-khac' }],
      ['outlets', world.outlet, { name: 'Tên khác' }],
      ['outlets', world.outlet, { sortKey: 'khac' }],
      ['outlets', world.outlet, { shortName: 'Khác' }],
      ['outlets', world.outlet, { validTo: '2099-01-01' }],
      ['outlets', world.outlet, { legal: { licence: 'Số 1' } }],
      ['topics', topic.id, { code: '9.9' }],
      ['topics', topic.id, { title: 'Chủ đề khác' }],
      ['issues', issue.id, { title: 'Tên khác' }],
      ['issues', issue.id, { number: 77 }],
      ['issues', issue.id, { year: 2031 }],
      ['issues', issue.id, { topics: [topic.id] }],
      ['issues', issue.id, { plannedAt: iso(Date.now() + 2 * HOUR) }],
      ['issues', issue.id, { cancelled: true }],
    ]
    for (const [collection, row, data] of WRITES) {
      const before = await head()
      await payload.db.updateOne({ collection, id: row, data })
      const rows = await feed(before)
      expect(rows.length, `${collection} ${JSON.stringify(data)}`).toBeGreaterThan(0)
    }
    expect(await changeFaults({ payload, now: new Date() })).toEqual({ gap: null, behind: [] })
    await payload.db.updateOne({ collection: 'columns', id: world.page, data: { kind: 'page' } })
  })

  it('is made whole where a process stopped between an act and its row', async () => {
    const id = await write('Bài bị ngắt')
    const before = await head()
    const { create } = payload.db
    payload.db.create = ((args: { collection: string }) =>
      args.collection === 'changes'
        ? Promise.reject(new Error('The process was stopped here.'))
        : create.call(payload.db, args as never)) as typeof create
    expect(await publish(id)).toMatchObject({ status: 200 })
    payload.db.create = create
    expect(await kindsSince(before)).toEqual([])
    const now = new Date()
    expect((await findUnfinished({ payload, now })).changes).toBeGreaterThan(0)
    expect((await changeFaults({ payload, now })).behind).toContain(`text:${id}`)
    await repair({ payload, now })
    expect(await kindsSince(before)).toEqual(['text.published'])
    expect((await findUnfinished({ payload, now })).changes).toBe(0)
  })

  it('tells of an embargo that ended with nobody writing, once', async () => {
    const id = await write('Bài hết cấm')
    await publish(id)
    await embargo(id, iso(Date.now() + HOUR))
    const before = await head()
    const later = new Date(Date.now() + 2 * HOUR)
    await settleMarks({ payload, now: new Date() })
    expect(await kindsSince(before)).toEqual([])
    await Promise.all([1, 2, 3].map(() => settleMarks({ payload, now: later })))
    expect(await kindsSince(before)).toEqual(['text.restored'])
    await settleMarks({ payload, now: later })
    expect(await kindsSince(before)).toEqual(['text.restored'])
    await embargo(id, null)
  })

  it('leaves what it says already when everything is compared once more', async () => {
    const before = await head()
    await beginWalks(payload)
    await settleMarks({ payload, now: new Date() })
    expect(await head()).toBe(before)
  })

  it('gives what was public before there was a log its first rows', async () => {
    const id = await write('Bài cũ')
    const { create } = payload.db
    // As an older version did: neither rows nor marks.
    payload.db.create = ((args: { collection: string }) =>
      args.collection === 'changes'
        ? Promise.reject(new Error('There was no such log.'))
        : args.collection === 'change-marks'
          ? Promise.resolve({ id: randomUUID() })
          : create.call(payload.db, args as never)) as typeof create
    await publish(id)
    payload.db.create = create
    const before = await head()
    const opened = await start()
    expect(await kindsSince(before)).toEqual(['text.published'])
    expect(await changeFaults({ payload: opened, now: new Date() })).toEqual({
      gap: null,
      behind: [],
    })
  })

  it('after hundreds of acts at once has no gap, agrees with what readers have, and leads a copy to the same', async () => {
    const ids: string[] = []
    for (let at = 0; at < 12; at += 1) ids.push(await write(`Bài ${at}`))
    let seed = 20261129
    const draw = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * below)
    }
    const acts = [
      (id: string) => publish(id),
      (id: string) => publish(id),
      (id: string) => publish(id),
      (id: string) => move(id, 'takeDown', { reason: 'Sai số liệu.' }),
      (id: string) => move(id, 'reinstate', { reason: 'Đã kiểm tra lại.' }),
      (id: string) => embargo(id, iso(Date.now() + HOUR)),
      (id: string) => embargo(id, null),
      (id: string) => change(id, { title: `Tên ${draw(1000)}` }),
      (id: string) => change(id, { column: draw(2) ? world.page : null }),
      (id: string) => change(id, { deletedAt: iso(Date.now()) }),
      (id: string) =>
        world.rest('PATCH', `/articles/${id}?trash=true&draft=true`, {
          token: world.head.token,
          data: { deletedAt: null },
        }),
    ]
    for (let done = 0; done < ACTS; done += AT_ONCE) {
      await Promise.all(
        Array.from({ length: AT_ONCE }, () => {
          const act = acts[draw(acts.length)] as (id: string) => Promise<unknown>
          return act(ids[draw(ids.length)] as string)
        }),
      )
    }
    expect(await changeFaults({ payload, now: new Date() })).toEqual({ gap: null, behind: [] })

    // A copy that reads nothing but the feed, and asks for each thing it names.
    const copy = new Map<string, string>()
    const rows = (await feed()).filter(({ thing }) => thing.type === 'text')
    for (const { thing } of rows) {
      const { status, body } =
        thing.slug === null ? { status: 404, body: {} } : await get(`/articles/${thing.slug}`)
      if (status === 200) copy.set(thing.id, String((body as { slug: string }).slug))
      else copy.delete(thing.id)
    }
    const { body } = await get('/articles?limit=100')
    const listed = (body.items as { slug: string }[]).map(({ slug }) => slug)
    expect(listed.length).toBeGreaterThan(0)
    expect([...copy.values()].sort()).toEqual(listed.sort())
    expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThan(6)
  }, 600_000)
})
