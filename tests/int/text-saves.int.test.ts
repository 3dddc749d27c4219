import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { foundBlocks } from '@/domain/text/blocks/blocks'
import { SAVED_FIELDS } from '@/newsroom/articles/saving/savedFields'
import { findArticle } from '@/public-api/queries/article'
import type { Article } from '@/payload-types'

import { describeOnBothDatabases } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { type Answer, restOf, wordsOf, type Rest } from '../helpers/rest'

type Json = Record<string, unknown>

const text = (words: string): Json => ({
  ...{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' },
})
const id = (name: string) => `${name}-0123456789`
const block = (name: string | null, words: string): Json => ({
  ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0, textFormat: 0 },
  children: [text(words)],
  ...(name !== null && { $: { id: id(name) } }),
})
const content = (...children: Json[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
})
const A = 'Sở Nội vụ công bố chỉ số.'
const B = 'Tỉnh đứng thứ mười.'
const C = 'Hội nghị diễn ra sáng nay.'
const start = content(block('a', A), block('b', B), block('c', C))
const readWords = (value: unknown): string[] =>
  foundBlocks(value).map(({ node }) => {
    const { children = [] } = node as { children?: { text: string }[] }
    return children.map((one) => one.text).join('')
  })

describeOnBothDatabases('saving a text', (open) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let writer: Person
  let editor: Person
  let chief: Person
  let secretary: Person
  let outsider: Person
  let titles = 0

  beforeAll(async () => {
    payload = await open()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    writer = await person(payload, 'Người viết', [{ role: 'reporter', outlet }])
    editor = await person(payload, 'Biên tập', [{ role: 'sectionEditor', outlet }])
    chief = await person(payload, 'Tổng biên tập', [{ role: 'editorInChief', outlet }])
    secretary = await person(payload, 'Thư ký', [{ role: 'secretary', outlet }])
    outsider = await person(payload, 'Kênh khác', [
      { role: 'reporter', outlet: base.station.outlet },
    ])
  }, 120_000)

  async function write(body: unknown = start): Promise<string> {
    titles += 1
    const answer = await rest('POST', '/articles?draft=true&depth=0', {
      token: writer.token,
      data: { ...articleData(base.paper, `Bài lưu ${titles}`), content: body },
    })
    expect(answer.status, answer.text).toBe(201)
    return answer.body.doc?.id ?? ''
  }

  const latest = (article: string): Promise<Article> =>
    payload.findByID({
      ...{ collection: 'articles', id: article, draft: true, depth: 0, overrideAccess: true },
    })
  const save = (article: string, by: Person, was: Json, mine: Json): Promise<Answer> =>
    rest('POST', `/articles/${article}/save`, { token: by.token, data: { base: was, mine } })
  const saved = async (answer: Promise<Answer>) => {
    const { status, text: body, ...more } = await answer
    expect(status, body).toBe(200)
    return more.body as Json & { fields: Json; revision: string; merged: string[] }
  }
  const refused = async (answer: Promise<Answer>, status: number) => {
    const got = await answer
    expect(got.status, got.text).toBe(status)
    expect(wordsOf(got)).toMatch(/[ăâđêôơư].*\./i)
    return got.body as Json & { conflict: Json & { content: Json[] | null; fields: Json[] } }
  }
  const versionsOf = async (article: string) => {
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article } },
      sort: 'createdAt',
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    return docs
  }
  const move = async (article: string, by: Person, name: string, more: Json = {}) => {
    const { revision } = await latest(article)
    const answer = await rest('POST', `/articles/${article}/moves`, {
      token: by.token,
      data: { move: name, revision, ...more },
    })
    expect(answer.status, answer.text).toBe(200)
  }

  describe('a text without any block', () => {
    const picture = { type: 'upload', version: 3, relationTo: 'media', value: '', fields: null }

    it('is kept with one to write in when its only picture is left out', async () => {
      const article = await write(content(block('a', A)))
      const mine = content({ ...picture, format: '', id: 'x' })
      const { fields } = await saved(save(article, writer, { content: start }, { content: mine }))
      expect(readWords((fields as { content: unknown }).content)).toEqual([''])
    })

    it('is read with one where it was stored so, and written on', async () => {
      const article = await write(content(block('a', A)))
      const { id: row } = await latest(article)
      await payload.db.updateOne({ collection: 'articles', id: row, data: { content: content() } })
      const { docs } = await payload.db.findVersions({
        collection: 'articles',
        where: { and: [{ parent: { equals: article } }, { latest: { equals: true } }] },
      })
      for (const { id: versionId, version } of docs)
        await payload.db.updateVersion({
          ...{ collection: 'articles', id: versionId },
          versionData: { version: { ...version, content: content() } } as never,
        })
      const { content: read } = await latest(article)
      expect(readWords(read)).toEqual([''])
      const base = { content: read as unknown as Json }
      await saved(save(article, writer, base, { content: content(block('b', B)) }))
      expect(readWords((await latest(article)).content)).toEqual([B])
    })
  })

  describe('ids of blocks', () => {
    it('are kept, and given where a program sends none, save after save', async () => {
      const article = await write(content(block(null, A), block('b', B), block(null, C)))
      const first = foundBlocks((await latest(article)).content).map((one) => one.id)
      expect(first).toEqual([expect.any(String), id('b'), expect.any(String)])
      await rest('PATCH', `/articles/${article}?draft=true`, {
        token: writer.token,
        data: { content: content(block(null, 'Mới.'), block(null, A), block(null, B)) },
      })
      const then = foundBlocks((await latest(article)).content).map((one) => one.id)
      expect(then.slice(1)).toEqual(first.slice(0, 2))
    })

    it('given to a text of before void no approval, make no publication, and never leave', async () => {
      const article = await write()
      for (const [by, name] of [
        [writer, 'submit'],
        [chief, 'approve'],
        [chief, 'publish'],
      ] as const)
        await move(article, by, name)
      const before = await latest(article)
      const bare = content(block(null, A), block(null, B), block(null, C))
      await saved(save(article, chief, { content: bare }, { content: bare }))
      await saved(
        save(
          article,
          chief,
          { content: bare },
          { content: content(block('x', A), block(null, B), block('z', C)) },
        ),
      )
      expect(await latest(article)).toMatchObject({
        ...{ state: 'published', revision: before.revision, approvals: before.approvals },
      })
      const { docs } = await payload.find({
        ...{ collection: 'publications', where: { articleId: { equals: article } } },
        overrideAccess: true,
      })
      expect(docs).toHaveLength(1)
      expect(JSON.stringify(docs)).not.toContain('"$"')
      const found = await findArticle(
        { payload, now: new Date(), origin: 'http://localhost:3000' },
        String(before.slug),
      )
      expect(JSON.stringify(found)).not.toContain('0123456789')
      expect(JSON.stringify(found)).toContain('Sở Nội vụ')
    })
  })

  describe('one person', () => {
    it('gets every field as the text has it now', async () => {
      const article = await write()
      const { title } = await latest(article)
      const done = await saved(save(article, writer, { title }, { title: '  Tít mới ' }))
      expect(Object.keys(done.fields).sort()).toEqual([...SAVED_FIELDS].sort())
      expect(done.fields).toMatchObject({ title: 'Tít mới', author: writer.id, topics: [] })
      expect(done.merged).toEqual([])
      const now = await latest(article)
      expect(now).toMatchObject({ title: 'Tít mới', revision: done.revision })
      expect(done.savedAt).toBe(now.updatedAt)
      expect(done.fields.content).toEqual(now.content)
    })

    it('who got no answer sends the same again: it is there once', async () => {
      const article = await write()
      const was = {
        title: (await latest(article)).title,
        content: start,
        embargoUntil: null,
        sapo: (await latest(article)).sapo,
      }
      const link = { ...text(''), type: 'link', version: 3, fields: { url: 'a.vn', linkType: 'x' } }
      const mine = {
        title: ' Tít  khác ',
        content: content(
          block('a', A),
          { ...block('new', ''), children: [{ ...link, children: [text('xem')] }] },
          block('b', 'Tỉnh đứng thứ chín.'),
        ),
        embargoUntil: '2030-01-01T08:00:00+07:00',
        sapo: 'Sapo ',
      }
      const first = await saved(save(article, writer, was, mine))
      const again = await saved(save(article, writer, was, mine))
      expect(again).toEqual(first)
      expect(await versionsOf(article)).toHaveLength(2)
    })

    it('and a program that knows no ids alike', async () => {
      const bare = content(block(null, A), block(null, B))
      const article = await write(bare)
      const mine = content(block(null, A), block(null, 'Thêm.'), block(null, B))
      for (let times = 0; times < 2; times += 1)
        await saved(save(article, writer, { content: bare }, { content: mine }))
      expect(readWords((await latest(article)).content)).toEqual([A, 'Thêm.', B])
    })

    it('is told what could not be kept', async () => {
      const article = await write()
      const link = { ...block(null, 'nơi khác'), type: 'link', fields: { url: 'ftp://x.vn' } }
      const odd = content({ ...block('a', ''), children: [link] }, block('b', B), block('c', C))
      const picture = { type: 'upload', version: 3, relationTo: 'media', value: 'nothing', $: {} }
      odd.root.children.push(picture)
      const done = await saved(save(article, writer, { content: start }, { content: odd }))
      expect(String(done.leftOut)).toMatch(/ảnh/i)
      expect(readWords(done.fields.content)).toEqual(['nơi khác', B, C])
    })
  })

  describe('two people', () => {
    it('in different paragraphs and fields both are kept', async () => {
      const article = await write()
      const { title } = await latest(article)
      await saved(
        save(
          article,
          editor,
          { content: start, sapo: 'Một đoạn mở đầu.' },
          {
            ...{
              sapo: 'Tóm tắt.',
              content: content(block('a', A), block('b', 'Tỉnh đứng thứ tám.'), block('c', C)),
            },
          },
        ),
      )
      const done = await saved(
        save(
          article,
          writer,
          { title, content: start },
          {
            ...{
              title: 'Tít của người viết',
              content: content(
                block('a', 'Sở công bố.'),
                block('b', B),
                block('c', C),
                block('d', 'Thêm.'),
              ),
            },
          },
        ),
      )
      expect(done.merged).toEqual(['content'])
      const now = await latest(article)
      expect(now).toMatchObject({ title: 'Tít của người viết', sapo: 'Tóm tắt.' })
      expect(readWords(now.content)).toEqual(['Sở công bố.', 'Tỉnh đứng thứ tám.', C, 'Thêm.'])
      expect(new Set(now.writers as string[])).toEqual(new Set([writer.id, editor.id]))
    })

    it('in the same words neither is lost: all is handed over and nothing written', async () => {
      const article = await write()
      const { title } = await latest(article)
      const theirs = content(block('a', A), block('b', 'Tỉnh đứng thứ tám.'), block('c', C))
      await saved(
        save(
          article,
          editor,
          { content: start, title },
          { title: 'Tít của biên tập', content: theirs },
        ),
      )
      const kept = await latest(article)
      const was = { content: start, title, sapo: 'Một đoạn mở đầu.' }
      const mine = {
        ...{ title: 'Tít của người viết', sapo: 'Sapo.' },
        content: content(
          block('a', 'Sở công bố.'),
          block('b', 'Tỉnh đứng thứ chín.'),
          block('c', C),
        ),
      }
      const { conflict } = await refused(save(article, writer, was, mine), 409)
      expect(await latest(article)).toEqual(kept)
      expect(conflict).toMatchObject({
        at: kept.updatedAt,
        revision: kept.revision,
        theirs: { title: 'Tít của biên tập', content: theirs },
        fields: [
          { name: 'title', base: title, mine: 'Tít của người viết', theirs: 'Tít của biên tập' },
        ],
        merged: { sapo: 'Sapo.' },
      })
      expect(conflict.content).toMatchObject([
        { kind: 'block', block: { id: id('a') } },
        { kind: 'conflict', id: id('b') },
        { kind: 'block', block: { id: id('c') } },
      ])
      for (const words of ['thứ chín', 'thứ tám', 'thứ mười', 'Sở công bố.'])
        expect(JSON.stringify(conflict.content)).toContain(words)
      // As the person decides: with what is there now as the beginning.
      const chosen = { title: 'Tít chung', content: mine.content }
      await saved(
        save(article, writer, conflict.theirs as Json, { ...(conflict.theirs as Json), ...chosen }),
      )
      expect(readWords((await latest(article)).content)).toEqual(readWords(mine.content))
    })

    it('at once from two windows of a text of before there were ids', async () => {
      const bare = content(block(null, A), block(null, B), block(null, C))
      const article = await write(bare)
      // As it was kept then: past the hooks.
      const newest = (await versionsOf(article)).at(-1) as unknown as Json
      await payload.db.updateVersion({
        collection: 'articles',
        id: String(newest.id),
        versionData: { version: { content: bare } } as never,
      })
      const windows = [
        save(
          article,
          writer,
          { content: bare },
          { content: content(block('p', 'Sở công bố.'), block('q', B), block('r', C)) },
        ),
        save(
          article,
          editor,
          { content: bare },
          { content: content(block('x', A), block('y', B), block('z', 'Chiều nay.')) },
        ),
      ]
      for (const answer of windows) await saved(answer)
      expect(readWords((await latest(article)).content)).toEqual(['Sở công bố.', B, 'Chiều nay.'])
    })

    it('with a relation against a relation decide; against a word they don’t', async () => {
      const column = await payload.create({
        collection: 'columns',
        data: {
          ...(await columnLike()),
          name: 'Chuyên mục thứ hai',
          code: undefined,
          slug: undefined,
        },
        depth: 0,
        overrideAccess: true,
      } as never)
      const article = await write()
      const { title, column: from = null } = await latest(article)
      const other = (column as { id: string }).id
      await saved(save(article, editor, { column: from }, { column: other }))
      await saved(
        save(article, writer, { title, topics: [] }, { title: 'Khác', topics: [base.topic] }),
      )
      expect(await latest(article)).toMatchObject({
        column: other,
        title: 'Khác',
        topics: [base.topic],
      })
      const { conflict } = await refused(
        save(article, writer, { column: from }, { column: null }),
        from === null ? 200 : 409,
      )
      expect(conflict.fields).toEqual([
        {
          ...{ name: 'column', base: from, mine: null, theirs: other },
          words: { mine: '', theirs: 'Chuyên mục thứ hai' },
        },
      ])
      expect(conflict.content).toBeNull()
    })

    it('a save and a move at once: both, or the save is told in words', async () => {
      for (let round = 0; round < 3; round += 1) {
        const article = await write()
        const { title, revision } = await latest(article)
        const [kept, moved] = await Promise.all([
          save(article, writer, { title }, { title: `Vòng ${round}` }),
          rest('POST', `/articles/${article}/moves`, {
            token: writer.token,
            data: { move: 'submit', revision },
          }),
        ])
        const now = await latest(article)
        expect(now.title).toBe(kept.status === 200 ? `Vòng ${round}` : title)
        expect(now.state).toBe(moved.status === 200 ? 'submitted' : 'draft')
        for (const one of [kept, moved]) expect([200, 409]).toContain(one.status)
        expect([kept.status, moved.status]).toContain(200)
      }
    })
  })

  describe('the law and the rights', () => {
    it('a text approved meanwhile is edited as the law has it', async () => {
      const article = await write()
      await move(article, writer, 'submit')
      await move(article, chief, 'approve')
      const { title } = await latest(article)
      await refused(save(article, secretary, { title }, { title: 'Của ai khác' }), 403)
      await saved(save(article, writer, { title }, { title: 'Của tác giả' }))
      expect(await latest(article)).toMatchObject({
        state: 'draft',
        title: 'Của tác giả',
        approvals: [],
      })
    })

    it('what one may not read is not there, what one may not write is refused', async () => {
      const article = await write()
      const { title } = await latest(article)
      await refused(save(article, outsider, { title }, { title: 'x' }), 404)
      await refused(
        rest('POST', `/articles/${article}/save`, {
          data: { base: { title }, mine: { title: 'x' } },
        }),
        401,
      )
      await refused(save('nothing', writer, { title }, { title: 'x' }), 404)
      const colleague = await person(payload, `Đồng nghiệp ${titles}`, [
        { role: 'reporter', outlet: base.paper.outlet },
      ])
      await refused(save(article, colleague, { title }, { title: 'x' }), 403)
      await move(article, writer, 'submit')
      await refused(save(article, writer, { title }, { title: 'x' }), 409)
      expect((await latest(article)).title).toBe(title)
    })

    it.each<[string, unknown]>([
      ['a state', { base: { state: 'draft' }, mine: { state: 'published' } }],
      ['a status', { base: { _status: 'draft' }, mine: { _status: 'published' } }],
      ['an outlet', { base: { outlet: 'x' }, mine: { outlet: 'y' } }],
      ['other names', { base: { title: 'x' }, mine: { sapo: 'y' } }],
      ['no names', { base: {}, mine: {} }],
      ['no base', { mine: { title: 'x' } }],
      ['a list', []],
      ['a title that is none', { base: { title: 'x' }, mine: { title: { a: 1 } } }],
      ['a content that is none', { base: { content: start }, mine: { content: 'x' } }],
      ['a base that is none', { base: { content: { root: 7 } }, mine: { content: start } }],
      ['a reference to nothing', { base: { cover: null }, mine: { cover: 'nowhere' } }],
      ['a time that is none', { base: { embargoUntil: null }, mine: { embargoUntil: 'hôm qua' } }],
    ])('%s is refused in words', async (_, data) => {
      const article = await write()
      const before = await latest(article)
      await refused(rest('POST', `/articles/${article}/save`, { token: writer.token, data }), 400)
      expect(await latest(article)).toEqual(before)
    })

    it('a base that lies gets nobody past the law, and loses no word', async () => {
      const article = await write()
      const mine = content(block('a', 'Bịa.'), block('zz', 'Thêm.'))
      const lie = content(block('a', 'Chưa từng có.'), block('q', 'Cũng không.'))
      const { conflict } = await refused(
        save(article, writer, { content: lie }, { content: mine }),
        409,
      )
      for (const words of ['Bịa.', 'Thêm.', A, B, C])
        expect(JSON.stringify(conflict.content)).toContain(words)
    })
  })

  describe('a program that says which text it read', () => {
    const patch = (article: string, data: Json) =>
      rest('PATCH', `/articles/${article}?draft=true&depth=0`, { token: writer.token, data })

    it('writes over that one alone', async () => {
      const article = await write()
      const { title, revision } = await latest(article)
      const done = await patch(article, { title: 'Một', basedOn: revision })
      expect(done.status, done.text).toBe(200)
      const kept = await latest(article)
      const { conflict } = await refused(
        patch(article, { title: 'Hai', sapo: kept.sapo, basedOn: revision }),
        409,
      )
      expect(conflict).toMatchObject({
        ...{ revision: kept.revision, theirs: { title: 'Một' }, content: null },
        fields: [{ name: 'title', base: null, mine: 'Hai', theirs: 'Một' }],
      })
      expect(await latest(article)).toEqual(kept)
      expect(kept.title).not.toBe(title)
      await refused(patch(article, { title: 'x', basedOn: 7 }), 400)
      // Without it as ever.
      expect((await patch(article, { title: 'Ba' })).status).toBe(200)
    })
  })

  describe('versions', () => {
    const titled = async (article: string, by: Person, title: string) =>
      saved(save(article, by, { title: (await latest(article)).title }, { title }))
    const titlesOf = async (article: string) =>
      (await versionsOf(article)).map(({ version }) => version.title)

    it('forty saves of one person in one state are one', async () => {
      const article = await write()
      const { title } = await latest(article)
      for (let at = 1; at <= 40; at += 1) await titled(article, writer, `Lần ${at}`)
      expect(await titlesOf(article)).toEqual([title, 'Lần 40'])
      expect(await latest(article)).toMatchObject({ title: 'Lần 40', savedBy: writer.id })
    })

    it('another person begins a new one, and nobody’s is folded away', async () => {
      const article = await write()
      const { title } = await latest(article)
      for (const [by, words] of [
        [writer, 'A1'],
        [writer, 'A2'],
        [editor, 'B1'],
        [editor, 'B2'],
        [writer, 'A3'],
      ] as const)
        await titled(article, by, words)
      expect(await titlesOf(article)).toEqual([title, 'A2', 'B2', 'A3'])
    })

    it('a move, an older version and what the log tells of stand alone', async () => {
      const article = await write()
      const { title } = await latest(article)
      await titled(article, writer, 'A1')
      await move(article, writer, 'submit')
      await move(article, writer, 'withdraw')
      await titled(article, writer, 'A2')
      await titled(article, writer, 'A3')
      const [first] = await versionsOf(article)
      const answer = await rest('POST', `/articles/versions/${first?.id}?draft=true`, {
        token: writer.token,
      })
      expect(answer.status, answer.text).toBe(200)
      await titled(article, writer, 'A4')
      expect((await titlesOf(article)).sort()).toEqual(
        [title, title, 'A1', 'A1', 'A1', 'A3', 'A4'].sort(),
      )
    })

    it('an edit that takes the approval away is kept, as the log names it', async () => {
      const article = await write()
      await move(article, writer, 'submit')
      await move(article, chief, 'approve')
      await titled(article, writer, 'Sửa bài đã duyệt')
      const { revision } = await latest(article)
      await titled(article, writer, 'Sửa tiếp')
      await titled(article, writer, 'Sửa nữa')
      const kept = (await versionsOf(article)).map(({ version }) => version)
      expect(kept.map((one) => one.title).slice(-2)).toEqual(['Sửa bài đã duyệt', 'Sửa nữa'])
      expect(kept.some((one) => one.revision === revision)).toBe(true)
    })

    it('what a form or a program saves the old way is folded alike, whatever it calls itself', async () => {
      const article = await write()
      const { title } = await latest(article)
      for (const [by, words] of [
        [writer, 'A1'],
        [editor, 'B1'],
        [editor, 'B2'],
      ] as const)
        await rest('PATCH', `/articles/${article}?draft=true&autosave=true`, {
          token: by.token,
          data: { title: words, savedBy: chief.id, savedSince: null },
        })
      expect(await titlesOf(article)).toEqual([title, 'A1', 'B2'])
    })

    it('whoever wrote last is named to whoever is refused', async () => {
      const article = await write()
      const { title } = await latest(article)
      await titled(article, editor, 'Của biên tập')
      const { conflict } = await refused(save(article, writer, { title }, { title: 'Khác' }), 409)
      expect(conflict.by).toEqual({ id: editor.id, name: editor.name })
    })
  })

  async function columnLike(): Promise<Json> {
    const { docs } = await payload.find({
      collection: 'columns',
      where: { outlet: { equals: base.paper.outlet } },
      ...{ depth: 0, limit: 1, overrideAccess: true },
    })
    const { outlet, kind, validFrom, rrule, time, shortMonths, holidayPolicy } =
      docs[0] as unknown as Json
    return { outlet, kind, validFrom, rrule, time, shortMonths, holidayPolicy }
  }
})
