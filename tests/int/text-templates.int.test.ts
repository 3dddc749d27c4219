import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { foundBlocks } from '@/domain/text/blocks/blocks'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import type { TemplatePreview } from '@/newsroom/templates/views/previewTemplate'
import { picturesIn, plainTextOf } from '@/newsroom/texts/contentShape'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, maker, person, picture as png, textOf } from '../helpers/newsroom'
import type { Ground, Person } from '../helpers/newsroom'
import { restOf, type Rest, uploadOf, wordsOf } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true } as const

describeOnEachDatabase('templates of texts', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let editor: Person
  let foreigner: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { paper, station } = base
    reporter = await person(payload, 'Lan', [{ role: 'reporter', outlet: paper.outlet }])
    editor = await person(payload, 'Minh', [
      { role: 'sectionEditor', outlet: paper.outlet },
      { role: 'reporter', outlet: station.outlet },
    ])
    foreigner = await person(payload, 'Hoa', [{ role: 'outletHead', outlet: station.outlet }])
  })

  const withPicture = (words: string, value: string) => {
    const content = textOf(words)
    const node = { type: 'upload', version: 3, format: '', relationTo: 'media', fields: null }
    return {
      root: { ...content.root, children: [...content.root.children, { ...node, value }] },
    }
  }
  async function made(data: object = {}, by = editor): Promise<string> {
    const answer = await rest('POST', '/text-templates?depth=0', {
      token: by.token,
      data: {
        ...{ name: 'Bản tin', outlet: base.paper.outlet, column: base.paper.page },
        ...{ titlePattern: 'Bản tin {chuyên mục} ngày {ngày}, số {số}', sapo: 'Tại {tên xã}.' },
        content: textOf('Do {tác giả} ghi tại {tên xã}.'),
        ...data,
      },
    })
    if (!answer.body.doc) throw new Error(answer.text)
    return answer.body.doc.id
  }
  const texts = (template: string, data: object = {}, by = reporter) =>
    rest('POST', `/text-templates/${template}/texts`, { token: by.token, data })
  const begun = async (template: string, data: object = {}, by = reporter) => {
    const { status, body, text } = await texts(template, data, by)
    if (status !== 201) throw new Error(text)
    const found = body as unknown as { id: string; leftOut: string[]; unfilled: string[] }
    return { ...found, row: await article(found.id) }
  }
  const article = (id: string) =>
    payload.findByID({ collection: 'articles', id, draft: true, ...all })
  const preview = async (template: string, query = '', by = reporter) => {
    const answer = await rest('GET', `/text-templates/${template}/preview${query}`, {
      token: by.token,
    })
    return { ...(answer.body as unknown as Partial<TemplatePreview>), status: answer.status }
  }
  const picture = async (outlet: string) => {
    const raw = uploadOf(
      { name: 'anh.png', type: 'image/png', bytes: await png() },
      { alt: 'Ảnh thử', outlet },
    )
    const answer = await rest('POST', '/media?depth=0', { token: editor.token, raw })
    if (!answer.body.doc) throw new Error(answer.text)
    return answer.body.doc.id
  }

  describe('a text made from one', () => {
    it('is the person’s draft, with what is known filled in and the rest in sight', async () => {
      const { row, unfilled, leftOut } = await begun(await made())
      expect(row).toMatchObject({ state: 'draft', outlet: base.paper.outlet, genre: 'article' })
      expect(row.author).toBe(reporter.id)
      expect(row.column).toBe(base.paper.page)
      expect(row.title).toMatch(/^Bản tin Trang cải cách.* ngày \d\d\/\d\d\/\d{4}, số \{số\}$/)
      expect(plainTextOf(row.content)).toBe('Do Lan ghi tại {tên xã}.')
      expect(unfilled).toEqual(['{số}', '{tên xã}'])
      expect(leftOut).toEqual([])
    })

    it('is filled in from the issue that is chosen', async () => {
      const make = maker(payload)
      const plannedAt = '2026-03-05T03:00:00.000Z'
      const issue = await make('issues', { column: base.paper.page, plannedAt, number: 7 })
      const { row } = await begun(await made(), { issue: issue.id })
      expect(row.title).toMatch(/^Bản tin Trang cải cách.* ngày 05\/03\/2026, số 7$/)
      expect(row.issue).toBe(issue.id)
      const foreign = await make('issues', { column: base.paper.programme, plannedAt, number: 8 })
      const refused = await texts(await made(), { issue: foreign.id })
      expect([refused.status, wordsOf(refused)]).toEqual([404, expect.stringContaining('Số này')])
    })

    it('has blocks of its own, and is not altered when the template changes or goes', async () => {
      const template = await made()
      const [one, other] = [await begun(template), await begun(template)]
      const ids = [one, other].map(({ row }) => foundBlocks(row.content).map(({ id }) => id))
      expect(ids.flat().every(Boolean)).toBe(true)
      expect(new Set(ids.flat()).size).toBe(ids.flat().length)
      const before = await article(one.id)
      const changed = await rest('PATCH', `/text-templates/${template}`, {
        token: editor.token,
        data: { titlePattern: 'Khác', sapo: 'Khác', content: textOf('Khác') },
      })
      expect(changed.status).toBe(200)
      expect(await article(one.id)).toEqual(before)
      await rest('DELETE', `/text-templates/${template}`, { token: editor.token })
      expect(await article(one.id)).toEqual(before)
      expect((await texts(template)).status).toBe(404)
    })

    it('warns of what was not filled in before it goes on, and says so in the log', async () => {
      const { id, row } = await begun(await made())
      const submit = (revision: unknown) =>
        rest('POST', `/articles/${id}/moves`, {
          token: reporter.token,
          data: { move: 'submit', revision },
        })
      expect((await submit(row.revision)).status).toBe(200)
      const { docs } = await payload.find({
        collection: 'audit-events',
        where: { subjectId: { equals: id } },
        sort: 'at',
        ...all,
      })
      const after = docs.map((one) => one.after as { template?: string; warnings?: string[] })
      expect(after[0]?.template).toBe('Bản tin')
      expect(after[1]?.warnings).toEqual(['Còn 2 chỗ chờ điền: {số}, {tên xã}'])
    })

    it('goes without a column that ended, unless that is chosen', async () => {
      const column = await payload.create({
        collection: 'columns',
        data: {
          ...{ name: 'Chuyên mục cũ', outlet: base.paper.outlet, kind: 'page' as const },
          ...{ validFrom: '2020-01-01', validTo: '2020-12-31' },
        } as never,
        ...all,
      })
      const template = await made({ column: column.id })
      const { row, leftOut } = await begun(template)
      expect(row.column ?? null).toBeNull()
      expect(leftOut).toEqual([expect.stringContaining('“Chuyên mục cũ”')])
      expect((await begun(template, { column: column.id })).row.column).toBe(column.id)
      expect((await begun(template, { column: null })).leftOut).toEqual([])
    })

    it('goes without pictures that are gone, and topics too', async () => {
      const gone = await picture(base.paper.outlet)
      const topic = await maker(payload)('topics', { plan: base.plan, code: 'x9', title: 'Cũ' })
      const template = await made({ content: withPicture('Chữ.', gone), topics: [topic.id] })
      await payload.delete({ collection: 'media', id: gone, ...all })
      // No way in lets go a topic that is named; a plan of before may have.
      await payload.db.deleteOne({ collection: 'topics', where: { id: { equals: topic.id } } })
      const seen = await preview(template)
      expect(seen.leftOut).toContainEqual(expect.stringMatching(/^1 ảnh của mẫu/))
      const { row } = await begun(template)
      expect(picturesIn(row.content)).toEqual([])
      expect(row.topics ?? []).toEqual([])
    })

    it('never gets a picture of another outlet in', async () => {
      const foreign = await picture(base.station.outlet)
      // The editor works at both outlets, and may use it.
      const template = await made({ content: withPicture('Chữ.', foreign) })
      const { row, leftOut } = await begun(template)
      expect(picturesIn(row.content)).toEqual([])
      expect(leftOut).toEqual([expect.stringMatching(/^1 ảnh của mẫu/)])
    })
  })

  describe('made from a text', () => {
    const keep = (id: string, by: Person, data: object = {}) =>
      rest('POST', `/articles/${id}/template`, {
        token: by.token,
        data: { name: 'Từ bài', titlePattern: 'Số {số}', ...data },
      })
    const written = async (data: object = {}) => {
      const { body, text } = await rest('POST', '/articles?draft=true&depth=0', {
        token: reporter.token,
        data: { ...articleData(base.paper, 'Một bài'), ...data },
      })
      if (!body.doc) throw new Error(text)
      return body.doc.id
    }

    it('keeps the words in blocks of their own, and nothing of the way', async () => {
      const id = await written()
      const { status, body } = await keep(id, editor)
      expect(status).toBe(201)
      const template = await payload.findByID({
        ...{ collection: 'text-templates', id: String((body as { id?: unknown }).id), ...all },
      })
      const source = await article(id)
      expect(template).toMatchObject({ name: 'Từ bài', titlePattern: 'Số {số}', genre: 'article' })
      expect([template.outlet, template.column]).toEqual([base.paper.outlet, base.paper.page])
      expect(plainTextOf(template.content)).toBe(plainTextOf(source.content))
      const blocks = (content: unknown) => foundBlocks(content).map((block) => block.id)
      expect(blocks(template.content)).not.toEqual(blocks(source.content))
    })

    it('is for those who keep templates of the outlet, and says what is missing', async () => {
      const id = await written()
      expect((await keep(id, reporter)).status).toBe(403)
      expect((await keep(id, foreigner)).status).toBe(404)
      const nameless = await keep(id, editor, { name: ' ' })
      expect([nameless.status, wordsOf(nameless)]).toEqual([
        400,
        expect.stringContaining('Tên mẫu còn trống'),
      ])
    })
  })

  it('is read at its outlet alone, and refuses a column of another', async () => {
    const template = await made()
    expect((await preview(template, '', foreigner)).status).toBe(404)
    expect((await texts(template, {}, foreigner)).status).toBe(404)
    const foreign = await rest('POST', '/text-templates', {
      token: editor.token,
      data: {
        ...{ name: 'x', outlet: base.paper.outlet, titlePattern: 'x' },
        column: base.station.page,
      },
    })
    expect([foreign.status, wordsOf(foreign)]).toEqual([400, expect.stringContaining('kênh')])
  })

  it('shows before a text is made what that would hold', async () => {
    const template = await made({ content: textOf('Một dòng.') })
    const seen = await preview(template, '?column=')
    expect(seen).toMatchObject({
      ...{ status: 200, column: null, sapo: 'Tại {tên xã}.', lines: ['Một dòng.'] },
      unfilled: ['{chuyên mục}', '{số}', '{tên xã}'],
    })
    expect((await preview(template)).column).toBe(base.paper.page)
  })

  it('stays while a column names it', async () => {
    const template = await made()
    const { page: id } = base.paper
    await payload.update({ collection: 'columns', id, data: { textTemplate: template }, ...all })
    const remove = () => rest('DELETE', `/text-templates/${template}`, { token: editor.token })
    expect(wordsOf(await remove())).toContain('còn được dùng ở: chuyên mục')
    await payload.update({ collection: 'columns', id, data: { textTemplate: null }, ...all })
    expect((await remove()).status).toBe(200)
  })

  it('is nothing the public can see', async () => {
    const word = 'zzmaubai'
    const template = await made({ name: word, titlePattern: word, content: textOf(word) })
    const now = new Date()
    for (const path of [
      ...['/articles', `/articles?q=${word}`, `/articles/${word}`, '/outlets', '/columns'],
      ...['/changes', `/text-templates/${template}`],
    ]) {
      const request = new Request(`http://localhost/api/v1${path}`)
      const answer = await answerPublicRequest({ payload, now, request })
      const text = await answer.text()
      expect(text.replaceAll(`q=${word}`, ''), path).not.toContain(`"${word}"`)
    }
    expect((await rest('GET', `/text-templates/${template}`)).status).toBeGreaterThanOrEqual(401)
    expect((await rest('GET', '/text-templates')).status).toBeGreaterThanOrEqual(401)
  })
})
