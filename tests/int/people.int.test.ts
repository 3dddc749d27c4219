import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { WorkKind } from '@/domain/credit/types'
import { loadChecks } from '@/newsroom/checklists/loadChecks'
import { compareVersions } from '@/newsroom/versions/views/compareVersions'
import { loadVersion } from '@/newsroom/versions/views/loadVersion'
import { loadPaper } from '@/newsroom/word/loadPaper'
import { findTexts } from '@/public-api/queries/texts'
import { findArticle, viewArticle } from '@/public-api/queries/article'
import type { Article } from '@/payload-types'

import { describeOnBothDatabases } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Answer, type Rest } from '../helpers/rest'

const all = { overrideAccess: true, depth: 0 } as const
const row = (id: string, name: string, more: object = {}) => ({
  ...{ id, user: null, name, kind: 'writing' as WorkKind, share: null },
  ...more,
})

describeOnBothDatabases('the people of a text', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let chief: Person
  let second: Person
  let titles = 0

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    chief = await person(payload, 'chief', [{ role: 'editorInChief', outlet }])
    second = await person(payload, 'second chief', [{ role: 'editorInChief', outlet }])
  })

  async function write(people?: unknown): Promise<string> {
    titles += 1
    const { body, text } = await rest('POST', '/articles?draft=true&depth=0', {
      token: reporter.token,
      data: {
        ...articleData(base.paper, `Bài nhiều người ${titles}`),
        ...{ penName: 'Bút danh cũ', people },
      },
    })
    if (!body.doc) throw new Error(text)
    return body.doc.id
  }
  const latest = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, draft: true, ...all })
  const edit = (id: string, data: object, by = reporter) =>
    rest('PATCH', `/articles/${id}?draft=true&depth=0`, { token: by.token, data })
  const save = (id: string, was: unknown, mine: unknown, by = reporter) =>
    rest('POST', `/articles/${id}/save`, {
      token: by.token,
      data: { base: { people: was }, mine: { people: mine } },
    })
  const ok = async (asked: Promise<Answer>) => {
    const answer = await asked
    expect(answer.status, answer.text).toBe(200)
    return answer
  }
  async function move(id: string, name: string, by: Person): Promise<Answer> {
    const { revision } = await latest(id)
    const data = { move: name, revision }
    return rest('POST', `/articles/${id}/moves`, { token: by.token, data })
  }
  const two = () => [
    row('a', 'Mai Chi', { user: reporter.id, share: 60 }),
    row('b', 'Lan Anh', { share: 40 }),
    row('c', 'Hoàng', { kind: 'photo' }),
  ]
  const reader = () => ({ payload, now: new Date(), origin: '' })

  it('are kept as they were given, rows without an id or a share completed', async () => {
    const id = await write([{ name: ' Mai Chi ', kind: 'writing' }])
    const { people } = await latest(id)
    expect(people).toMatchObject([{ name: 'Mai Chi', kind: 'writing', user: null, share: null }])
    expect((people as { id: string }[])[0]?.id).toMatch(/^[\w-]{10,21}$/)
    await ok(edit(id, { people: [] }))
    expect((await latest(id)).people ?? null).toBeNull()
  })

  describe('are refused, in words, whatever the way in', () => {
    const bad = [row('a', 'Mai', { share: 60 }), row('b', 'Lan', { share: 30 })]
    it.each<[string, (id: string) => Promise<Answer>]>([
      ['the API', (id) => edit(id, { people: bad })],
      ['a save', (id) => save(id, null, bad)],
    ])('shares of 90 by %s', async (_, way) => {
      const id = await write()
      const answer = await way(id)
      expect(answer.status).toBe(400)
      expect(wordsOf(answer)).toContain('90%, phải đúng 100%')
      expect((await latest(id)).people ?? null).toBeNull()
    })

    it('shares of 90 by the Local API', async () => {
      const id = await write()
      const written = payload.update({
        collection: 'articles',
        id,
        data: { people: bad },
        draft: true,
        ...all,
      })
      await expect(written).rejects.toThrow('phải đúng 100%')
    })

    it('an account that is none, or is locked', async () => {
      const id = await write()
      const locked = await person(payload, 'locked', [
        { role: 'reporter', outlet: base.paper.outlet },
      ])
      await payload.update({ collection: 'users', id: locked.id, data: { active: false }, ...all })
      for (const user of [locked.id, 'nobody', base.paper.outlet]) {
        const answer = await edit(id, { people: [row('a', 'Mai', { user })] })
        expect(answer.status, answer.text).toBe(400)
        expect(wordsOf(answer)).toContain('Tài khoản ghi cho “Mai”')
      }
    })

    it('not for one who was locked after being named', async () => {
      const leaver = await person(payload, 'leaver', [
        { role: 'reporter', outlet: base.paper.outlet },
      ])
      const id = await write([row('a', 'Mai', { user: leaver.id })])
      await payload.update({ collection: 'users', id: leaver.id, data: { active: false }, ...all })
      await ok(edit(id, { people: [row('a', 'Mai Chi', { user: leaver.id })] }))
    })
  })

  it('are covered by the approval: another name, work, share or account voids it, the same list does not', async () => {
    const changes = [
      [{ name: 'Mai' }, {}],
      [{ kind: 'photo', share: null }, { share: 100 }],
      [{ share: 50 }, { share: 50 }],
      [{ user: null }, {}],
    ]
    for (const [first, other] of changes) {
      const id = await write(two())
      await ok(move(id, 'submit', reporter))
      await ok(move(id, 'approve', chief))
      await ok(edit(id, { people: two() }))
      expect((await latest(id)).state).toBe('approved')
      const [a, b, c] = two()
      await ok(edit(id, { people: [{ ...a, ...first }, { ...b, ...other }, c] }))
      expect((await latest(id)).state).toBe('draft')
    }
  })

  it('who is named as an author does not approve it, another does', async () => {
    const id = await write([row('a', 'Mai Chi'), row('b', 'Trưởng', { user: chief.id })])
    await ok(move(id, 'submit', reporter))
    const answer = await move(id, 'approve', chief)
    expect(answer.status).toBe(403)
    expect(wordsOf(answer)).toContain('không tự duyệt')
    await ok(move(id, 'approve', second))
    const photo = await write([row('b', 'Trưởng', { user: chief.id, kind: 'photo' })])
    await ok(move(photo, 'submit', reporter))
    await ok(move(photo, 'approve', chief))
  })

  it('reach readers by name and work alone, as they were published', async () => {
    const id = await write(two())
    await ok(move(id, 'submit', reporter))
    await ok(move(id, 'approve', chief))
    await ok(move(id, 'publish', chief))
    await ok(edit(id, { people: [row('z', 'Người khác')] }))
    const { slug } = await latest(id)
    const found = await findArticle(reader(), slug ?? '')
    if (!found) throw new Error('not public')
    const view = await viewArticle(reader(), found)
    const credits = [
      { kind: 'writing', name: 'Mai Chi' },
      { kind: 'writing', name: 'Lan Anh' },
      { kind: 'photo', name: 'Hoàng' },
    ]
    expect(view).toMatchObject({ penName: 'Mai Chi, Lan Anh', credits })
    const left = JSON.stringify(view)
    for (const secret of [reporter.id, '"share"', '"user"']) expect(left).not.toContain(secret)
    const [inList] = await findTexts(reader(), { where: [{ articleId: { equals: id } }], limit: 1 })
    expect(inList?.penName).toBe('Mai Chi, Lan Anh')
    const kept = await payload.find({
      collection: 'publications',
      where: { articleId: { equals: id } },
      ...all,
    })
    expect(kept.docs[0]?.people).toMatchObject(two())
  })

  it('of two who save at once are joined row by row, or asked about', async () => {
    const [a, b, c] = [row('a', 'Mai'), row('b', 'Lan'), row('c', 'Hoàng', { kind: 'photo' })]
    const id = await write([a])
    await ok(save(id, [a], [a, b]))
    await ok(save(id, [a], [a, c], chief))
    const names = (people: unknown) => (people as { name: string }[]).map(({ name }) => name)
    expect(names((await latest(id)).people).sort()).toEqual(['Hoàng', 'Lan', 'Mai'])
    const answer = await save(id, [a], [row('a', 'Mai', { share: 100 })], chief)
    expect(answer.status, answer.text).toBe(409)
    const { conflict } = answer.body as unknown as {
      conflict: { fields: { name: string; words: { mine: string; theirs: string } }[] }
    }
    expect(conflict.fields).toMatchObject([{ name: 'people', words: { mine: 'Viết: Mai (100%)' } }])
  })

  it('are told of in the difference of versions', async () => {
    const id = await write([row('a', 'Mai')])
    await ok(edit(id, { people: two() }, chief))
    const req = await createLocalReq(
      {
        user: {
          ...(await payload.findByID({ collection: 'users', id: chief.id, ...all })),
          collection: 'users',
        },
      },
      payload,
    )
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      ...all,
    })
    const [one, other] = [
      await loadVersion(req, { article: id, id: String(docs[0]?.id) }),
      await loadVersion(req, { article: id, id: String(docs.at(-1)?.id) }),
    ]
    if (!one || !other) throw new Error('no versions')
    const { fields } = await compareVersions(req, one, other)
    const told = fields.find(({ key }) => key === 'people')
    expect(told?.label).toBe('Những người thực hiện')
    const words = told?.parts.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)
    expect(words?.join('')).toBe('Viết: Mai Chi (60%), Lan Anh (40%) · Ảnh: Hoàng')
  })

  it('sign what leaves as a Word file, are found by their names, and are the pen name a checklist asks for', async () => {
    const id = await write(two())
    const user = await payload.findByID({ collection: 'users', id: reporter.id, ...all })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    expect((await loadPaper(req, id))?.paper.byline).toBe('Mai Chi, Lan Anh · Ảnh: Hoàng')
    expect((await latest(id)).searchText).toContain('lan anh')
    const unsigned = { ...(await latest(id)), penName: null }
    expect((await loadChecks(req, unsigned)).facts.penName).toBe('Mai Chi, Lan Anh')
  })

  it('are not copied with a text, whose blocks and signature are its own then', async () => {
    const id = await write(two())
    const { body, status, text } = await rest('POST', `/articles/${id}/duplicate`, {
      token: reporter.token,
      data: {},
    })
    expect(status, text).toBe(200)
    const copy = await latest(body.doc?.id ?? '')
    expect([copy.people ?? null, copy.penName ?? null, copy.author]).toEqual([
      ...[null, null, reporter.id],
    ])
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: copy.id } },
      ...all,
    })
    expect(docs).toMatchObject([{ action: 'create', after: { copyOf: (await latest(id)).title } }])
  })

  describe('who is left to sign', () => {
    const signers = (id: string, query: string, by = reporter) =>
      rest('GET', `/articles/${id}/signers${query}`, { token: by.token })

    it('is told before authors are named: nobody, once all who could sign are', async () => {
      const id = await write()
      const asked = async (...writers: Person[]) => {
        const answer = await signers(id, `?writers=${writers.map((one) => one.id).join(',')}`)
        expect(answer.status).toBe(200)
        return (answer.body as { noSigner?: unknown }).noSigner
      }
      expect(await asked()).toBeNull()
      expect(await asked(chief)).toBeNull()
      expect(await asked(chief, second)).toMatchObject({ isByNames: true })
    })

    it('is for those who read the text in its newsroom', async () => {
      const id = await write()
      const stranger = await person(payload, 'signers stranger', [
        { role: 'editorInChief', outlet: base.station.outlet },
      ])
      expect((await signers(id, '', stranger)).status).toBe(404)
      expect((await rest('GET', `/articles/${id}/signers`)).status).toBe(401)
    })
  })
})
