import type { Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { ChecklistItem } from '@/domain/checklist/types'
import { CHECKED_MOVES } from '@/domain/checklist/types'
import type { ArticleMove, PublicMove } from '@/domain/workflow/article'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import type { Article } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { type Answer, restOf, wordsOf, type Rest } from '../helpers/rest'

const HOUR_MS = 3_600_000
const all = { depth: 0, overrideAccess: true } as const

describeOnEachDatabase('checklists', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let other: Person
  let editor: Person
  let chief: Person
  let head: Person
  let administrator: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const at = (
      name: string,
      role: 'reporter' | 'sectionEditor' | 'editorInChief' | 'outletHead',
    ) => person(payload, `checks ${name}`, [{ role, outlet: base.paper.outlet }])
    reporter = await at('reporter', 'reporter')
    other = await at('other', 'reporter')
    editor = await at('editor', 'sectionEditor')
    chief = await at('chief', 'editorInChief')
    head = await at('head', 'outletHead')
    administrator = await person(payload, 'checks administrator', [{ role: 'administrator' }])
  })
  afterEach(() => payload.delete({ collection: 'checklists', where: {}, ...all }))

  const item = (
    over: Partial<ChecklistItem> & Pick<ChecklistItem, 'condition'>,
  ): Partial<ChecklistItem> => ({ severity: 'blocking', moves: CHECKED_MOVES, ...over })
  const lay = (by: Person, items: object[], data: object = {}) =>
    rest('POST', '/checklists?depth=0', {
      token: by.token,
      data: { name: 'Danh mục thử', outlet: base.paper.outlet, items, ...data },
    })
  async function laid(items: object[], data: object = {}) {
    const answer = await lay(chief, items, data)
    if (!answer.body.doc) throw new Error(answer.text)
    return answer.body.doc.id
  }
  async function write(data: Partial<Article> = {}): Promise<string> {
    const { body, text } = await rest('POST', '/articles?draft=true&depth=0', {
      token: reporter.token,
      data: { ...articleData(base.paper, 'Một cửa ở xã vùng cao'), ...data },
    })
    if (!body.doc) throw new Error(text)
    return body.doc.id
  }
  const article = (id: string) =>
    payload.findByID({ collection: 'articles', id, draft: true, ...all })
  const edit = (by: Person, id: string, data: object) =>
    rest('PATCH', `/articles/${id}?draft=true&depth=0`, { token: by.token, data })
  async function move(by: Person, id: string, name: ArticleMove | PublicMove, time?: string) {
    const { revision } = await article(id)
    return rest('POST', `/articles/${id}/moves`, {
      token: by.token,
      data: { move: name, revision, time },
    })
  }
  async function brought(to: 'submitted' | 'approved' | 'published', data: Partial<Article> = {}) {
    const id = await write(data)
    const done = [await move(reporter, id, 'submit')]
    if (to !== 'submitted') done.push(await move(editor, id, 'approve'))
    if (to === 'published') done.push(await move(editor, id, 'publish'))
    expect(done.map(({ status, text }) => [status, status === 200 || text])).toEqual(
      done.map(() => [200, true]),
    )
    return id
  }
  const codeOf = ({ body }: Answer) => body.errors?.[0]?.data?.code
  const refused = (answer: Answer, ...words: string[]) => {
    expect(answer.status).toBe(400)
    expect(codeOf(answer)).toBe('checklist')
    for (const one of words) expect(wordsOf(answer)).toContain(one)
  }
  const tomorrow = () => new Date(Date.now() + 24 * HOUR_MS).toISOString()
  async function logged(id: string, action: string) {
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: action } }] },
      sort: '-at',
      ...all,
    })
    return docs
  }
  const picture = async (credit: string | null) => {
    const data = { alt: 'Người dân', credit, outlet: base.paper.outlet }
    const file = { filename: `${crypto.randomUUID()}.png`, mimeType: 'image/png' }
    const row = await payload.db.create({ collection: 'media', data: { ...data, ...file } })
    return String(row.id)
  }

  describe('at the moves', () => {
    it('a blocking item that is not met refuses the move by name, and what to do; met, it goes on', async () => {
      await laid([
        item({ condition: 'titleMax', limit: 10, moves: ['submit'] }),
        item({ condition: 'penName', moves: ['submit'] }),
        item({ condition: 'cover', moves: ['publish'] }),
      ])
      const id = await write()
      refused(
        await move(reporter, id, 'submit'),
        'Chưa gửi duyệt được vì còn 2 mục bắt buộc',
        'Tiêu đề 21 ký tự, nhiều nhất 10 (hãy rút ngắn)',
        'Chưa ghi bút danh (hãy ghi ở ô Bút danh)',
      )
      expect((await article(id)).state).toBe('draft')
      await edit(reporter, id, { title: 'Một cửa', penName: 'Lan' })
      expect((await move(reporter, id, 'submit')).status).toBe(200)
    })

    it('what the law refuses is refused by the law first', async () => {
      const waiting = await brought('submitted')
      await laid([item({ condition: 'cover' })])
      const incomplete = await move(reporter, await write({ sapo: '' }), 'submit')
      expect(codeOf(incomplete)).toBe('incomplete')
      expect(codeOf(await move(reporter, waiting, 'approve'))).toBe('wrongRole')
    })

    it('each move asks for its own: approving, publishing, a minute', async () => {
      const id = await brought('submitted')
      await laid([item({ condition: 'topicsMin', limit: 1, moves: ['approve'] })])
      refused(await move(editor, id, 'approve'), '0 chủ đề, ít nhất 1')
      await edit(editor, id, { topics: [base.topic] })
      expect((await move(editor, id, 'approve')).status).toBe(200)
      await laid([item({ condition: 'source', moves: ['publish'] })])
      refused(await move(editor, id, 'publish'), 'Chưa đăng được', 'Chưa ghi nguồn')
      // Not passed by setting a minute in place of publishing.
      refused(await move(editor, id, 'schedule', tomorrow()), 'Chưa hẹn giờ đăng được')
      expect((await article(id)).state).toBe('approved')
    })

    it('several that wait are asked one by one: those that lack something stay', async () => {
      const good = await brought('approved', { source: 'TTXVN' })
      const bad = await brought('approved')
      await laid([item({ condition: 'source', moves: ['publish'] })])
      expect((await move(editor, good, 'publish')).status).toBe(200)
      refused(await move(editor, bad, 'publish'))
      expect((await article(bad)).state).toBe('approved')
    })

    it('no write of many rows, of a status or of an old version leads past', async () => {
      await laid([item({ condition: 'titleMax', limit: 10 })])
      const id = await write()
      const query = `where[id][equals]=${id}`
      for (const data of [{ state: 'approved' }, { _status: 'published' }]) {
        await rest('PATCH', `/articles?${query}`, { token: editor.token, data })
        await rest('PATCH', `/articles?draft=true&${query}`, { token: editor.token, data })
        expect((await article(id)).state).toBe('draft')
      }
      const { docs } = await payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: id } },
        sort: '-updatedAt',
        limit: 1,
        ...all,
      })
      await edit(reporter, id, { title: 'Một cửa' })
      expect((await move(reporter, id, 'submit')).status).toBe(200)
      await rest('POST', `/articles/versions/${docs[0]?.id}?draft=true`, { token: editor.token })
      expect((await article(id)).title).toBe('Một cửa ở xã vùng cao')
      refused(await move(chief, id, 'approve'))
    })

    it('a change after the check is looked at by the next move', async () => {
      await laid([item({ condition: 'titleMax', limit: 10 })])
      const id = await brought('submitted', { title: 'Một cửa' })
      await edit(editor, id, { title: 'Một cửa ở xã vùng cao' })
      refused(await move(chief, id, 'approve'), 'Tiêu đề 21 ký tự')
    })

    it('a text set for its minute goes out as it was set, whatever is laid down since', async () => {
      const id = await brought('approved')
      expect((await move(editor, id, 'schedule', tomorrow())).status).toBe(200)
      await laid([item({ condition: 'cover' })])
      const released = await releaseDue({ payload, now: new Date(Date.now() + 25 * HOUR_MS) })
      expect(released).toMatchObject({ published: 1, left: [] })
      expect((await article(id)).state).toBe('published')
    })

    it('pictures are looked at as readers would get them: the library does not mend what was approved', async () => {
      const cover = await picture(null)
      const id = await brought('approved', { cover })
      await laid([item({ condition: 'pictureCredit' })])
      refused(await move(editor, id, 'publish'), '1 trong 1 ảnh chưa có nguồn ảnh', 'duyệt lại')
      await payload.update({ collection: 'media', id: cover, data: { credit: 'Lan' }, ...all })
      refused(await move(editor, id, 'publish'))
      const { revision } = await article(id)
      const data = { move: 'return', revision, reason: 'Ghi nguồn ảnh.' }
      await rest('POST', `/articles/${id}/moves`, { token: editor.token, data })
      for (const [by, name] of [
        [reporter, 'submit'],
        [editor, 'approve'],
        [editor, 'publish'],
      ] as const) {
        expect((await move(by, id, name)).status).toBe(200)
      }
    })

    it('what readers have, or will have, is not taken out of the topics it could not go out without', async () => {
      await laid([item({ condition: 'topicsMin', limit: 1, moves: ['publish'] })])
      const id = await brought('published', { topics: [base.topic] })
      const place = (data: object) =>
        rest('PATCH', `/articles/${id}?depth=0`, {
          token: editor.token,
          data: { ...data, _status: 'published' },
        })
      const answer = await place({ topics: [] })
      expect([answer.status, codeOf(answer)]).toEqual([400, 'checklistPlace'])
      expect((await article(id)).topics).toHaveLength(1)
    })
  })

  it('a warning lets the move through and stands in the log', async () => {
    const warning = { severity: 'warning' } as const
    await laid([
      item({ condition: 'cover', ...warning }),
      item({ condition: 'titleMax', limit: 10, ...warning, moves: ['schedule'] }),
    ])
    const id = await brought('approved')
    expect((await move(editor, id, 'schedule', tomorrow())).status).toBe(200)
    expect((await logged(id, 'article.submit'))[0]?.after).toMatchObject({
      warnings: ['Chưa có ảnh chính'],
    })
    expect((await logged(id, 'article.schedule'))[0]?.after).toMatchObject({
      warnings: ['Tiêu đề 21 ký tự, nhiều nhất 10', 'Chưa có ảnh chính'],
    })
    const clean = await write({ cover: await picture('Lan') })
    await move(reporter, clean, 'submit')
    expect((await logged(clean, 'article.submit'))[0]?.after).not.toHaveProperty('warnings')
  })

  describe('what is ticked by hand', () => {
    const WORDS = 'Đã gọi xác minh với nhân vật'
    async function tick(by: Person, id: string, over: object = {}) {
      const { revision } = await article(id)
      return rest('POST', `/articles/${id}/ticks`, {
        token: by.token,
        data: { words: WORDS, ticked: true, revision, ...over },
      })
    }

    it('holds for one revision, is logged, and falls with the next', async () => {
      await laid([item({ condition: 'byHand', words: WORDS })])
      const id = await write()
      refused(await move(reporter, id, 'submit'), `Chưa đánh dấu “${WORDS}”`)
      const answer = await tick(reporter, id, { words: ` ${WORDS.toLowerCase()} ` })
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({ facts: { ticked: [WORDS] }, mayTick: true })
      await tick(reporter, id)
      const [line, ...more] = await logged(id, 'article.tick')
      expect([line?.reason, line?.actorName, more.length]).toEqual([WORDS, 'checks reporter', 0])
      await edit(reporter, id, { title: 'Tên khác' })
      refused(await move(reporter, id, 'submit'))
      // Nor does it come back with the words of before.
      await edit(reporter, id, { title: 'Một cửa ở xã vùng cao' })
      refused(await move(reporter, id, 'submit'))
      await tick(reporter, id)
      expect((await move(reporter, id, 'submit')).status).toBe(200)
      expect((await tick(editor, id, { ticked: false })).status).toBe(200)
      expect(await logged(id, 'article.untick')).toHaveLength(1)
      refused(await move(editor, id, 'approve'))
    })

    it('is for the author and those who edit, of the text as they saw it, for what is asked', async () => {
      await laid([item({ condition: 'byHand', words: WORDS })])
      const id = await write()
      expect(codeOf(await tick(other, id))).toBe('tickNotYours')
      expect(codeOf(await tick(reporter, id, { revision: 'khác' }))).toBe('revisionChanged')
      expect(codeOf(await tick(reporter, id, { words: 'Việc khác' }))).toBe('tickUnknown')
      expect((await rest('POST', `/articles/${id}/ticks`, { data: {} })).status).toBe(401)
      expect((await rest('GET', `/articles/${id}/checks`)).status).toBe(401)
      expect((await tick(editor, id)).status).toBe(200)
    })

    it('goes when its text is deleted for good', async () => {
      await laid([item({ condition: 'byHand', words: WORDS })])
      const id = await write()
      await tick(reporter, id)
      await payload.delete({ collection: 'articles', id, ...all })
      const where = { articleId: { equals: id } }
      expect(
        (await payload.count({ collection: 'checklist-ticks', where, ...all })).totalDocs,
      ).toBe(0)
    })
  })

  describe('laying one down', () => {
    const ITEM = { condition: 'cover', severity: 'blocking', moves: ['submit'] }
    it.each<[string, () => Person, object, number, string?]>([
      ['the editor-in-chief for the outlet', () => chief, {}, 201],
      ['the head for the outlet', () => head, {}, 201],
      ['an editor', () => editor, {}, 403],
      [
        'a chief for an organisation',
        () => chief,
        { outlet: null, organisation: 'it' },
        400,
        'checklistOutlet',
      ],
      ['an administrator for one', () => administrator, { outlet: null, organisation: 'it' }, 201],
      ['of no place', () => administrator, { outlet: null }, 400, 'checklistNowhere'],
      ['of two places', () => administrator, { organisation: 'it' }, 400, 'checklistTwoPlaces'],
      [
        'without its figure',
        () => chief,
        { items: [{ ...ITEM, condition: 'titleMax' }] },
        400,
        'checklistLimit',
      ],
      [
        'without its words',
        () => chief,
        { items: [{ ...ITEM, condition: 'byHand' }] },
        400,
        'checklistWords',
      ],
      [
        'that no text can meet',
        () => chief,
        {
          items: [
            { ...ITEM, condition: 'sapoMin', limit: 90 },
            { ...ITEM, condition: 'sapoMax', limit: 80 },
          ],
        },
        400,
        'checklistContradicts',
      ],
    ])('%s', async (_name, by, data, status, code) => {
      const { organisation } = await payload.findByID({
        collection: 'outlets',
        id: base.paper.outlet,
        ...all,
      })
      const named = 'organisation' in data ? { ...data, organisation } : data
      const answer = await lay(by(), [ITEM], named)
      expect([answer.status, code && codeOf(answer)]).toEqual([status, code])
    })

    it('is logged, and keeps of an item only what its condition goes by', async () => {
      const id = await laid([{ ...ITEM, limit: 5, words: 'thừa' }])
      const row = await payload.findByID({ collection: 'checklists', id, ...all })
      expect(row.items[0]).toMatchObject({ condition: 'cover', limit: null, words: null })
      expect(await logged(id, 'create')).toHaveLength(1)
    })

    it('holds at its own outlet, column and genre alone', async () => {
      await laid([ITEM], { genres: ['reportage'] })
      await laid([ITEM], { columns: [base.paper.programme] })
      const id = await write()
      expect((await move(reporter, id, 'submit')).status).toBe(200)
      refused(await move(reporter, await write({ genre: 'reportage' }), 'submit'))
      refused(await move(reporter, await write({ column: base.paper.programme }), 'submit'))
    })
  })
})
