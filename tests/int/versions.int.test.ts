import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'

import { foundBlocks } from '@/domain/text/blocks/blocks'
import type { ArticleMove } from '@/domain/workflow/article'
import { compareVersions } from '@/newsroom/versions/views/compareVersions'
import { countVersions } from '@/newsroom/versions/views/countVersions'
import { listVersions } from '@/newsroom/versions/views/listVersions'
import { loadVersion } from '@/newsroom/versions/views/loadVersion'
import { restoreEffect } from '@/newsroom/versions/views/restoreEffect'
import type { Article } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, textOf, type Ground, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

const all = { overrideAccess: true, depth: 0 } as const

describeOnEachDatabase('the versions of a text', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let chief: Person
  let stranger: Person
  let titles = 0

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    chief = await person(payload, 'chief', [{ role: 'editorInChief', outlet }])
    stranger = await person(payload, 'stranger', [
      { role: 'editorInChief', outlet: base.station.outlet },
    ])
  })

  const as = async ({ id }: Person): Promise<PayloadRequest> => {
    const user = await payload.findByID({ collection: 'users', id, ...all })
    return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  }
  const latest = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, draft: true, trash: true, ...all })
  async function write(data: Partial<Article> = {}): Promise<string> {
    titles += 1
    const { body, text } = await rest('POST', '/articles?draft=true&depth=0', {
      token: reporter.token,
      data: { ...articleData(base.paper, `Bài nhiều bản ${titles}`), ...data },
    })
    if (!body.doc) throw new Error(text)
    return body.doc.id
  }
  async function save(id: string, data: object, by = reporter) {
    const answer = await rest('PATCH', `/articles/${id}?draft=true&depth=0`, {
      token: by.token,
      data,
    })
    expect(answer.status, answer.text).toBe(200)
  }
  async function move(by: Person, id: string, wanted: ArticleMove) {
    const { revision } = await latest(id)
    const data = { move: wanted, revision }
    const answer = await rest('POST', `/articles/${id}/moves`, { token: by.token, data })
    expect(answer.status, answer.text).toBe(200)
  }
  async function publish(id: string) {
    await move(reporter, id, 'submit')
    await move(chief, id, 'approve')
    await move(chief, id, 'publish')
  }
  async function versions(id: string) {
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'updatedAt',
      limit: 600,
      trash: true,
      ...all,
    })
    return docs
  }
  const page = async (
    id: string,
    more: { page?: number; isFolded?: boolean } = {},
    by = reporter,
  ) => listVersions(await as(by), { article: id, page: 1, isFolded: false, ...more })
  const restore = (version: string, by: Person, query = '?draft=true') =>
    rest('POST', `/articles/versions/${version}${query}`, { token: by.token })

  it('are told by rounds and steps, with who moved the text', async () => {
    const id = await write()
    await publish(id)
    await save(id, { title: 'Sửa sau khi đăng' })
    const found = await page(id)
    expect(found?.cycles.map(({ number }) => number)).toEqual([2, 1])
    const [second, first] = found?.cycles ?? []
    expect(second?.lines).toHaveLength(1)
    const told = first?.lines.map(({ action, who, state }) => [action, who, state])
    expect(told?.slice(0, 3)).toEqual([
      ['article.publish', chief.name, 'published'],
      ['article.approve', chief.name, 'approved'],
      ['article.submit', reporter.name, 'submitted'],
    ])
    expect(found?.newest).toBe(second?.lines[0]?.id)
  })

  it('that were saved one after another are one line', async () => {
    const id = await write()
    for (const word of ['một', 'hai', 'ba']) await save(id, { sapo: word })
    const [folded] = (await page(id, { isFolded: true }))?.cycles[0]?.lines ?? []
    expect(folded).toMatchObject({ who: reporter.name, saves: 1 })
    expect((await page(id))?.total).toBeLessThanOrEqual(2)
  })

  it('are for the newsroom of the outlet alone', async () => {
    const id = await write()
    const [version] = await versions(id)
    expect(await page(id, {}, stranger)).toBeNull()
    const req = await as(stranger)
    expect(await loadVersion(req, { article: id, id: String(version?.id) })).toBeNull()
    const counts = `/articles/${id}/version-words?ids=${version?.id}`
    const answer = await rest('GET', counts, { token: stranger.token })
    expect(answer.body).toEqual({ counts: {} })
    expect((await rest('GET', counts)).status).toBe(401)
    const own = await rest('GET', counts, { token: reporter.token })
    expect(Object.keys(own.body.counts as object)).toEqual([version?.id])
  })

  it('of another text are none of this one', async () => {
    const [id, other] = [await write(), await write()]
    const [foreign] = await versions(other)
    const req = await as(reporter)
    expect(await loadVersion(req, { article: id, id: String(foreign?.id) })).toBeNull()
    expect(await countVersions(req, id, [String(foreign?.id)])).toEqual({})
  })

  it('are compared word by word, fields by their names', async () => {
    const id = await write({ content: textOf('Tỉnh đứng thứ mười cả nước.') as Article['content'] })
    await save(id, {
      title: 'Tên hoàn toàn khác',
      content: textOf('Tỉnh đứng thứ chín cả nước.'),
      penName: 'Mai Chi',
    })
    const [before, after] = await versions(id)
    const req = await as(reporter)
    const one = await loadVersion(req, { article: id, id: String(before?.id) })
    const other = await loadVersion(req, { article: id, id: String(after?.id) })
    if (!one || !other) throw new Error('no versions')
    const found = await compareVersions(req, one, other)
    expect(found.fields.map(({ label }) => label)).toEqual(['Tiêu đề', 'Bút danh', 'Đường dẫn'])
    expect(found.lines).toMatchObject([
      {
        kind: 'changed',
        parts: [
          { kind: 'same', text: 'Tỉnh đứng thứ ' },
          { kind: 'removed', text: 'mười ' },
          { kind: 'added', text: 'chín ' },
          { kind: 'same', text: 'cả nước.' },
        ],
      },
    ])
    const counts = await countVersions(req, id, [one.id, other.id])
    expect(counts[other.id]?.added).toBeGreaterThanOrEqual(5)
    expect(counts[other.id]?.removed).toBeGreaterThan(0)
    expect((await compareVersions(req, one, one)).isNone).toBe(true)
  })

  describe('made the draft again', () => {
    it('say what that voids, keep what readers have, and are in the log', async () => {
      const id = await write()
      const [first] = await versions(id)
      await save(id, { title: 'Bản hai' })
      await publish(id)
      const req = await as(reporter)
      const old = await loadVersion(req, { article: id, id: String(first?.id) })
      if (!old) throw new Error('no version')
      const effect = await restoreEffect(req, id, old)
      const said = effect.may ? effect.effects.join(' ') : String(effect.why)
      expect(said).toContain(`Lượt duyệt của ${chief.name} hết hiệu lực.`)
      expect(said).toContain('phải gửi duyệt lại')
      expect(said).toContain('Bản đang đăng không đổi.')

      expect((await restore(old.id, reporter, '')).status).toBe(409)
      const answer = await restore(old.id, reporter)
      expect(answer.status, answer.text).toBe(200)
      expect(await latest(id)).toMatchObject({ state: 'draft', title: first?.version.title })
      const live = await payload.findByID({ collection: 'articles', id, ...all })
      expect(live).toMatchObject({ _status: 'published', title: 'Bản hai' })
      const { docs } = await payload.find({
        collection: 'audit-events',
        where: {
          and: [{ subjectId: { equals: id } }, { action: { equals: 'article.restoreVersion' } }],
        },
        ...all,
      })
      expect(docs.map(({ actor }) => actor)).toEqual([reporter.id])
    })

    it('are refused as an edit is, and say so before', async () => {
      const id = await write()
      const [first] = await versions(id)
      await save(id, { title: 'Bản hai' })
      await move(reporter, id, 'submit')
      const req = await as(reporter)
      const old = await loadVersion(req, { article: id, id: String(first?.id) })
      if (!old) throw new Error('no version')
      const effect = await restoreEffect(req, id, old)
      const answer = await restore(old.id, reporter)
      expect(answer.status).toBe(409)
      expect(effect).toEqual({ may: false, why: wordsOf(answer) })
      expect((await restore(old.id, stranger)).status).toBeGreaterThanOrEqual(403)
      expect((await latest(id)).title).toBe('Bản hai')
    })

    it('come without pictures that were deleted since', async () => {
      const picture = await payload.create({
        collection: 'media',
        data: { alt: 'Ảnh sẽ xóa', outlet: base.paper.outlet } as never,
        file: { data: PIXEL, name: `xoa-${titles}.png`, mimetype: 'image/png', size: PIXEL.length },
        ...all,
      })
      const content = textOf('Chữ bên ảnh.') as { root: { children: object[] } }
      content.root.children.push({
        ...{ type: 'upload', version: 3, format: '', id: 'f00000000000000000000009' },
        ...{ relationTo: 'media', value: picture.id, fields: {} },
      })
      const id = await write({ content: content as never, cover: picture.id })
      await save(id, { content: textOf('Chữ đã bỏ ảnh.'), cover: null })
      const [first, second] = await versions(id)
      await payload.db.deleteOne({ collection: 'media', where: { id: { equals: picture.id } } })
      const req = await as(reporter)
      const old = await loadVersion(req, { article: id, id: String(first?.id) })
      const now = await loadVersion(req, { article: id, id: String(second?.id) })
      if (!old || !now) throw new Error('no versions')
      const found = await compareVersions(req, old, now)
      expect(found.lines.find(({ shape }) => shape === 'Ảnh')).toMatchObject({
        kind: 'removed',
        picture: null,
      })
      const effect = await restoreEffect(req, id, old)
      expect(effect.may && effect.effects.join(' ')).toContain('không còn trong thư viện')
      const answer = await restore(old.id, reporter)
      expect(answer.status, answer.text).toBe(200)
      const again = await latest(id)
      expect(JSON.stringify(again.content)).not.toContain(picture.id)
      expect(again.cover ?? null).toBeNull()
    })

    it('that lay in the trash come back without it', async () => {
      const id = await write()
      await save(id, { title: 'Trước thùng rác' })
      const trash = (deletedAt: string | null) =>
        rest('PATCH', `/articles/${id}?trash=true`, { token: chief.token, data: { deletedAt } })
      expect((await trash(new Date().toISOString())).status).toBe(200)
      expect((await trash(null)).status).toBe(200)
      await save(id, { title: 'Sau thùng rác' })
      const trashed = (await versions(id)).find(({ version }) => version.deletedAt)
      expect(trashed).toBeDefined()
      const answer = await restore(String(trashed?.id), reporter)
      expect(answer.status, answer.text).toBe(200)
      expect((await latest(id)).deletedAt ?? null).toBeNull()
    })
  })

  it('are not copied with a text: a copy has its words, and nothing of its way', async () => {
    const embargoUntil = new Date(Date.now() + 86_400_000).toISOString()
    const id = await write({ embargoUntil })
    await publish(id)
    const { body } = await rest('POST', `/articles/${id}/duplicate`, {
      token: reporter.token,
      data: {},
    })
    const copy = await latest(body.doc?.id ?? '')
    const original = await latest(id)
    expect(copy).toMatchObject({ title: original.title, sapo: original.sapo, state: 'draft' })
    const [mine, theirs] = [copy, original].map(({ content }) => foundBlocks(content))
    expect(mine?.map(({ node }) => node)).toEqual(theirs?.map(({ node }) => node))
    const ids = new Set(theirs?.map(({ id: block }) => block))
    expect(mine?.some(({ id: block }) => ids.has(block))).toBe(false)
    expect([copy.embargoUntil ?? null, copy.issue ?? null, copy.author]).toEqual([
      null,
      null,
      reporter.id,
    ])
    expect((await versions(copy.id)).length).toBe(1)
  })

  it('are 500 and more listed by pages of 50, without reading their words', async () => {
    const id = await write()
    const [first] = await versions(id)
    if (!first) throw new Error('no version')
    const words = textOf('Chữ '.repeat(300))
    for (let at = 0; at < 510; at += 1) {
      await payload.db.createVersion({
        collectionSlug: 'articles',
        parent: id,
        autosave: false,
        createdAt: new Date(Date.now() - (600 - at) * 60_000).toISOString(),
        updatedAt: new Date(Date.now() - (600 - at) * 60_000).toISOString(),
        versionData: { ...first.version, content: words, revision: `r${at}` } as never,
        returning: false,
      } as never)
    }
    const read = vi.spyOn(payload.db, 'findVersions')
    const found = await page(id)
    const rows = (await Promise.all(read.mock.results.map(({ value }) => value as never))) as {
      docs: { version: object }[]
    }[]
    read.mockRestore()
    const versionsRead = rows.flatMap(({ docs }) => docs)
    expect(versionsRead).toHaveLength(50)
    for (const { version } of versionsRead) expect(version).not.toHaveProperty('content')
    expect(found).toMatchObject({ total: 511, pages: 11 })
    expect(found?.cycles.flatMap(({ lines }) => lines)).toHaveLength(50)
    const eleventh = await page(id, { page: 11 })
    expect(eleventh?.cycles.flatMap(({ lines }) => lines)).toHaveLength(11)
  }, 180_000)
})

/** A picture of one point. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
