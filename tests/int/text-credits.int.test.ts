import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { loadPieces, pieceOutlets } from '@/newsroom/credits/views/loadPieces'
import { loadPieceSums } from '@/newsroom/credits/views/loadPieceSums'
import { daysCounted } from '@/newsroom/credits/views/countedDays'
import { pieceQuery, type PieceQuery } from '@/newsroom/credits/views/pieceQuery'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { fillCredits, textsWithoutCredits } from '@/newsroom/repair/fillCredits'
import type { TextCredit } from '@/payload-types'

import { describeOnBothDatabases } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { sqlitePlan } from '../helpers/queryPlan'
import { restOf, type Answer, type Rest } from '../helpers/rest'

const all = { overrideAccess: true, depth: 0 } as const
const HOUR = 3_600_000

type Named = { user: string | null; name: string; kind: string; share: number | null }

describeOnBothDatabases('who has which part in which text', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let chief: Person
  let second: Person
  let stranger: Person
  let supervisor: Person
  let titles = 0

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    const there = base.station.outlet
    reporter = await person(payload, 'reporter', [
      { role: 'reporter', outlet },
      { role: 'reporter', outlet: there },
    ])
    chief = await person(payload, 'chief', [{ role: 'editorInChief', outlet }])
    second = await person(payload, 'second chief', [{ role: 'editorInChief', outlet }])
    stranger = await person(payload, 'stranger', [{ role: 'editorInChief', outlet: there }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
  })

  const named = (name: string, more: Partial<Named> = {}): Named & { id: string } => ({
    ...{ id: name.replaceAll(' ', '-').replace(/[^\w-]/g, 'x'), user: null, name },
    ...{ kind: 'writing', share: null },
    ...more,
  })
  async function write(data: object = {}, desk = base.paper, by = reporter): Promise<string> {
    titles += 1
    const { body, text } = await rest('POST', '/articles?draft=true&depth=0', {
      token: by.token,
      data: { ...articleData(desk, `Bài có phần việc ${titles}`), ...data },
    })
    if (!body.doc) throw new Error(text)
    return body.doc.id
  }
  const latest = (id: string) =>
    payload.findByID({ collection: 'articles', id, draft: true, trash: true, ...all })
  const edit = (id: string, data: object, by = reporter) =>
    rest('PATCH', `/articles/${id}?draft=true&depth=0&trash=true`, { token: by.token, data })
  async function move(id: string, name: string, by: Person, more: object = {}): Promise<Answer> {
    const { revision } = await latest(id)
    const data = { move: name, revision, ...more }
    return rest('POST', `/articles/${id}/moves`, { token: by.token, data })
  }
  async function must(asked: Promise<Answer>): Promise<Answer> {
    const answer = await asked
    expect(answer.status, answer.text).toBeLessThan(300)
    return answer
  }
  async function publish(id: string) {
    await must(move(id, 'submit', reporter))
    await must(move(id, 'approve', second))
    await must(move(id, 'publish', second))
  }
  const rowsOf = async (id: string): Promise<TextCredit[]> => {
    const where = { articleId: { equals: id } }
    const { docs } = await payload.find({ collection: 'text-credits', where, limit: 0, ...all })
    return docs
  }

  /** The rows of a text in words, reckoned anew from the text and what readers have of it. */
  async function expected(id: string): Promise<string[]> {
    const { docs } = await payload.find({
      collection: 'articles',
      where: { id: { equals: id } },
      draft: true,
      trash: true,
      ...all,
    })
    const [text] = docs
    if (!text || text.deletedAt) return []
    const where = { articleId: { equals: id } }
    const sides = await payload.find({ collection: 'public-texts', where, ...all })
    const [side] = sides.docs
    const published = side?.publication ? side.publishedAt : ''
    const people = (text.people ?? []) as Named[]
    const authors = people.filter(({ kind }) => kind === 'writing')
    const alone = {
      user: String(text.author),
      name: text.penName ?? '',
      kind: 'writing',
      share: 100,
    }
    const each = authors.length > 0 ? people : [alone, ...people]
    return each
      .map(({ user, name, kind, share }) => {
        const part = kind === 'writing' ? (share ?? 100 / Math.max(authors.length, 1)) * 100 : 0
        const who = user ? `account:${user}` : `name:${name.toLowerCase()}`
        return [who, kind, name, part, text.outlet, text.genre, text.state, published].join(' | ')
      })
      .sort()
  }
  const found = async (id: string) =>
    (await rowsOf(id))
      .map(({ person: who, kind, name, share, outlet, genre, state, publishedAt }) =>
        [who, kind, name ?? '', share, String(outlet), genre, state, publishedAt ?? ''].join(' | '),
      )
      .sort()

  const as = async ({ id }: Person) => {
    const user = await payload.findByID({ collection: 'users', id, ...all })
    return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  }
  const of = (account: string, more: Partial<PieceQuery> = {}): PieceQuery => ({
    ...pieceQuery({}),
    account,
    ...more,
  })

  it('is what follows from the texts, whatever is done to them', async () => {
    const lists = [
      null,
      [named('Mai', { user: reporter.id, share: 60 }), named('Lan Anh', { share: 40 })],
      [named('A'), named('B', { user: chief.id })],
      [named('Hoàng', { kind: 'photo' }), named('Mai', { user: reporter.id, kind: 'voice' })],
      [named('B', { user: chief.id }), named('B ảnh', { user: chief.id, kind: 'photo' })],
    ]
    // The same walk every time: a step is told by its number.
    let seed = 20_261_130
    const drawn = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * most)
    }
    const texts = [await write(), await write({ people: lists[1] }), await write()]
    const reason = 'Lý do.'
    const acts: Record<string, (id: string) => Promise<unknown>> = {
      people: (id) => edit(id, { people: lists[drawn(lists.length)] }, chief),
      genre: (id) => edit(id, { genre: ['news', 'article', 'photo'][drawn(3)] }, chief),
      penName: (id) => edit(id, { penName: `Bút danh ${drawn(9)}` }, chief),
      author: (id) => edit(id, { author: [reporter, chief][drawn(2)]?.id }, chief),
      publish: async (id) => {
        await move(id, 'submit', reporter)
        await move(id, 'approve', second)
        await move(id, 'publish', second)
      },
      takeDown: (id) => move(id, 'takeDown', chief, { reason }),
      reinstate: (id) => move(id, 'reinstate', chief, { reason }),
      return: (id) => move(id, 'return', second, { reason }),
      release: async (id) => {
        await move(id, 'submit', reporter)
        await move(id, 'approve', second)
        await move(id, 'schedule', second, { time: new Date(Date.now() + HOUR).toISOString() })
        // Somebody writes on before the minute.
        await edit(id, { people: lists[drawn(lists.length)] }, chief)
        await releaseDue({ payload, now: new Date(Date.now() + 2 * HOUR) })
      },
      trash: (id) => edit(id, { deletedAt: new Date().toISOString() }, chief),
      untrash: (id) => edit(id, { deletedAt: null }, chief),
      restore: async (id) => {
        const { docs } = await payload.findVersions({
          collection: 'articles',
          where: { parent: { equals: id } },
          sort: 'createdAt',
          limit: 0,
          trash: true,
          ...all,
        })
        const version = docs[drawn(docs.length)]?.id
        await rest('POST', `/articles/versions/${version}?draft=true`, { token: chief.token })
      },
    }
    const names = Object.keys(acts)
    const done = new Map<string, number>()
    for (let step = 0; step < 60; step += 1) {
      const [id, name] = [texts[drawn(texts.length)] ?? '', names[drawn(names.length)] ?? '']
      await acts[name]?.(id)
      done.set(name, (done.get(name) ?? 0) + 1)
      expect(await found(id), `step ${step}: ${name}`).toEqual(await expected(id))
    }
    expect(done.size).toBe(names.length)
    const states = await Promise.all(texts.map(latest))
    expect(new Set(states.map(({ id }) => id)).size).toBe(3)
  }, 240_000)

  it('goes with a text that is deleted for good', async () => {
    const id = await write({ people: [named('Mai', { user: reporter.id })] })
    expect(await rowsOf(id)).toHaveLength(1)
    await must(edit(id, { deletedAt: new Date().toISOString() }, chief))
    expect(await rowsOf(id)).toHaveLength(0)
    await must(edit(id, { deletedAt: null }, chief))
    expect(await rowsOf(id)).toHaveLength(1)
    await must(edit(id, { deletedAt: new Date().toISOString() }, chief))
    await must(rest('DELETE', `/articles/${id}?trash=true`, { token: chief.token }))
    expect(await rowsOf(id)).toHaveLength(0)
    expect(await textsWithoutCredits(await createLocalReq({}, payload))).toEqual([])
  })

  it('is said again of texts that lack it, and no more of texts that are gone', async () => {
    const lacking = await write({ people: [named('Lan Anh'), named('Ai đó', { kind: 'sound' })] })
    const req = await createLocalReq({}, payload)
    const whole = await found(lacking)
    await payload.db.deleteMany({
      collection: 'text-credits',
      where: { articleId: { equals: lacking } },
    })
    expect(await textsWithoutCredits(req)).toEqual([lacking])
    expect(await fillCredits(payload)).toBe(1)
    expect(await found(lacking)).toEqual(whole)
    expect(await fillCredits(payload)).toBe(0)
    const [row] = await rowsOf(lacking)
    const left = { ...(row as TextCredit), id: undefined }
    await payload.db.create({
      collection: 'text-credits',
      data: { ...left, key: 'left', articleId: 'gone', isFirst: true },
    })
    expect(await fillCredits(payload)).toBe(1)
    expect(await rowsOf('gone')).toEqual([])
  })

  describe('a person’s texts', () => {
    it('are listed at each outlet whose texts one may read, and told no supervisor', async () => {
      const mai = await person(payload, 'Mai', [{ role: 'reporter', outlet: base.paper.outlet }])
      const people = [named('Hạ Vy', { user: mai.id, share: 50 }), named('Bắc', { share: 50 })]
      const here = await write({ people })
      const there = await write({ people }, base.station)
      await publish(here)
      const seen = async (by: Person) =>
        (await loadPieces(await as(by), of(mai.id))).pieces.map(({ articleId }) => articleId)
      expect(await seen(reporter)).toEqual([here, there])
      expect(await seen(chief)).toEqual([here])
      expect(await seen(stranger)).toEqual([there])
      expect(await seen(supervisor)).toEqual([])
      expect(await pieceOutlets(await as(supervisor))).toEqual([])
      const sums = async (by: Person, outlet = '') => {
        const query = of(mai.id, { outlet })
        const { months } = await loadPieceSums({ req: await as(by), query, now: new Date() })
        return months.reduce((sum, { all: { texts } }) => sum + texts, 0)
      }
      expect(await sums(chief)).toBe(1)
      expect(await sums(stranger)).toBe(0)
      expect(await sums(stranger, base.paper.outlet)).toBe(0)
      expect(await sums(supervisor)).toBe(0)
      const table = (by: Person) =>
        rest('GET', `/text-credits/pieces/csv?nguoi=${mai.id}`, { token: by.token })
      expect((await table(chief)).text).toContain('Hạ Vy')
      expect((await table(stranger)).text.match(/Bài có phần việc/g)).toHaveLength(1)
      expect((await table(supervisor)).status).toBe(403)
      expect((await rest('GET', `/text-credits/pieces/csv?nguoi=${mai.id}`)).status).toBe(401)
    })

    it('are found by the name of somebody without an account, however it is typed', async () => {
      const id = await write({ people: [named('Cộng Tác'), named('Ai', { kind: 'photo' })] })
      const query = { ...pieceQuery({}), name: ' cộng tác ' }
      const { pieces } = await loadPieces(await as(reporter), query)
      expect(pieces.map(({ articleId, share }) => [articleId, share])).toEqual([[id, 10_000]])
    })

    it('are counted by month and genre, and each number opens what it counts', async () => {
      const bình = await person(payload, 'Binh', [{ role: 'reporter', outlet: base.paper.outlet }])
      const half = [named('Bình', { user: bình.id, share: 50 }), named('Nam', { share: 50 })]
      for (const [genre, people] of [
        ['news', half],
        ['news', [named('Bình', { user: bình.id })]],
        ['reportage', half],
        ['news', [named('Nam'), named('Bình', { user: bình.id, kind: 'photo' })]],
      ]) {
        await publish(await write({ genre, people }))
      }
      await write({ genre: 'news', people: half })
      const req = await as(chief)
      const query = of(bình.id)
      const sums = await loadPieceSums({ req, query, now: new Date() })
      expect(sums.months).toHaveLength(1)
      expect(sums.months[0]?.byGenre.get('news')).toEqual({ texts: 2, weight: 15_000 })
      expect(sums.months[0]?.byGenre.get('reportage')).toEqual({ texts: 1, weight: 5_000 })
      for (const { month, byGenre } of sums.months) {
        for (const [genre, { texts }] of byGenre) {
          const days = daysCounted(month, sums)
          const asked = { ...query, ...days, genre, work: sums.work, state: 'public' }
          expect((await loadPieces(req, asked)).pieces).toHaveLength(texts)
        }
      }
      const photo = { req, query: of(bình.id, { work: 'photo' }), now: new Date() }
      expect((await loadPieceSums(photo)).months[0]?.all.texts).toBe(1)
      const asXlsx = await rest('GET', `/text-credits/pieces/xlsx?nguoi=${bình.id}`, {
        token: chief.token,
      })
      expect([asXlsx.status, asXlsx.bytes.length > 3000]).toEqual([200, true])
    })

    it('come page by page, each once, by an index', async () => {
      const many = await person(payload, 'Many', [{ role: 'reporter', outlet: base.paper.outlet }])
      const template = { kind: 'writing', share: 10_000, genre: 'news', state: 'draft' } as const
      for (let at = 0; at < 130; at += 1) {
        const when = new Date(Date.UTC(2024, 0, 1, at)).toISOString()
        await payload.db.create({
          collection: 'text-credits',
          data: {
            ...{ ...template, person: `account:${many.id}`, name: 'Many', isFirst: false },
            ...{ key: `many ${at}`, articleId: `t${at}`, outlet: base.paper.outlet },
            sortKey: `${when} t${at} writing`,
          },
        })
      }
      const req = await as(chief)
      const seen: string[] = []
      for (let after: string | null = ''; after !== null;) {
        const page: Awaited<ReturnType<typeof loadPieces>> = await loadPieces(
          req,
          of(many.id, { after }),
        )
        seen.push(...page.pieces.map(({ articleId }) => articleId))
        after = page.next
      }
      expect(seen).toHaveLength(130)
      expect(new Set(seen).size).toBe(130)
      expect(seen[0]).toBe('t129')
      if (payload.db.name === 'mongoose') return
      const plan = await sqlitePlan(payload, 'text-credits', () =>
        loadPieces(req, of(many.id, { after: '2024-01-03', state: 'public' })),
      )
      expect(plan.indexes).toContain('person')
      expect(plan.sorts, plan.words).toBe(false)
    })
  })
})
