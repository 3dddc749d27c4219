import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { TABLE_LIMITS } from '@/domain/text/table/tableFault'
import type { Article } from '@/payload-types'
import { findArticleById, viewArticle } from '@/public-api/queries/article'

import { describeOnEachDatabase } from '../helpers/databases'
import {
  articleData,
  ground,
  person,
  picture,
  textOf,
  type Ground,
  type Person,
} from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

type Json = Record<string, unknown>

const node = (type: string, children: unknown[], more: Json = {}): Json => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0, children, ...more },
})
const paragraph = (text: string) =>
  node('paragraph', [
    { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
  ])
const cell = (text: string, more: Json = {}) =>
  node('tablecell', [paragraph(text)], {
    ...{ colSpan: 1, rowSpan: 1, headerState: 0, backgroundColor: null, ...more },
  })
const head = (text: string) => cell(text, { headerState: 1 })
const row = (...cells: unknown[]) => node('tablerow', cells)
const table = (...rows: unknown[]) => node('table', rows)
const content = (...children: unknown[]) => ({ root: node('root', children) })
const figures = (count: string) =>
  content(
    paragraph('Trước.'),
    table(row(head('Xã'), head('Hồ sơ')), row(cell('Cam Đường'), cell(count))),
  )

describeOnEachDatabase('the parts of the text of an article', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let chief: Person
  let titles = 0

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    chief = await person(payload, 'chief', [{ role: 'editorInChief', outlet }])
  })

  async function write(body: unknown): Promise<string> {
    titles += 1
    const answer = await rest('POST', '/articles?draft=true&depth=0', {
      token: reporter.token,
      data: { ...articleData(base.paper, `Bài có bảng ${titles}`), content: body },
    })
    expect(answer.status, answer.text).toBe(201)
    return (answer.body.doc as unknown as { id: string }).id
  }

  const latest = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })

  const save = (id: string, body: unknown) =>
    rest('PATCH', `/articles/${id}?draft=true&depth=0`, {
      token: reporter.token,
      data: { content: body },
    })

  async function move(by: Person, id: string, what: string) {
    const { revision } = await latest(id)
    return rest('POST', `/articles/${id}/moves`, {
      token: by.token,
      data: { move: what, revision },
    })
  }

  it('a table is kept, approved with its words, frozen when published, and leaves as HTML and text', async () => {
    const id = await write(figures('1.204'))
    expect((await move(reporter, id, 'submit')).status).toBe(200)
    expect((await move(chief, id, 'approve')).status).toBe(200)
    expect((await move(chief, id, 'publish')).status).toBe(200)

    const edited = await save(id, figures('9.999'))
    expect(edited.status, edited.text).toBe(200)
    expect((await latest(id)).state, 'another figure is another text').toBe('draft')

    const reader = { payload, now: new Date(), origin: '' }
    const found = await findArticleById(reader, id)
    if (!found) throw new Error('not public')
    const { html, text } = await viewArticle(reader, found)
    expect(html).toContain(
      '<thead><tr><th scope="col">Xã</th><th scope="col">Hồ sơ</th></tr></thead>' +
        '<tbody><tr><td>Cam Đường</td><td>1.204</td></tr></tbody>',
    )
    expect(text).toBe('Trước.\n\nXã\tHồ sơ\nCam Đường\t1.204')
  })

  it('a picture is as wide, and captioned, as its text was approved with', async () => {
    const file = { data: await picture(), mimetype: 'image/png', name: 'tru-so.png', size: 1 }
    const media = await payload.create({
      ...{ collection: 'media', file, depth: 0, overrideAccess: true },
      data: { alt: 'Trụ sở', caption: 'Của thư viện', credit: 'Lan', outlet: base.paper.outlet },
    } as const)
    const placed = (fields: Json | null) =>
      content(paragraph('Trước.'), {
        ...{ type: 'upload', version: 3, format: '', id: 'f00000000000000000000001' },
        ...{ relationTo: 'media', value: media.id, fields },
      })
    const id = await write(placed({ width: 'wide', caption: 'Của bài' }))
    for (const [by, what] of [
      [reporter, 'submit'],
      [chief, 'approve'],
      [chief, 'publish'],
    ] as const) {
      const answer = await move(by, id, what)
      expect(answer.status, answer.text).toBe(200)
    }
    expect((await latest(id)).searchText).toContain('cua bai')
    const reader = { payload, now: new Date(), origin: '' }
    const found = await findArticleById(reader, id)
    if (!found) throw new Error('not public')
    const { html } = await viewArticle(reader, found)
    expect(html).toMatch(/<figure class="wide"><img [^>]+><figcaption>Của bài\. <cite>Ảnh: Lan/)

    const { revision } = await latest(id)
    expect((await save(id, placed({ width: 'full', caption: 'Của bài' }))).status).toBe(200)
    expect((await latest(id)).revision).not.toBe(revision)
    const refused = await save(id, placed({ caption: 'a'.repeat(501) }))
    expect([refused.status, wordsOf(refused)]).toEqual([400, expect.stringMatching(/501 ký tự/)])
  })

  it('a gallery is kept with its pictures in order, approved and frozen with them, and refused where none may stand', async () => {
    const { outlet } = base.paper
    const add = async (alt: string) => {
      const file = { data: await picture(), mimetype: 'image/png', name: `${alt}.png`, size: 1 }
      const row = await payload.create({
        ...{ collection: 'media', file, depth: 0, overrideAccess: true },
        data: { alt, caption: `Của thư viện ${alt}`, credit: 'Lan', outlet },
      } as const)
      return row.id
    }
    const [one, two] = [await add('mot'), await add('hai')]
    const placed = (value: string, caption?: string) => ({
      ...{ type: 'upload', version: 3, format: '', id: `u-${value}`, relationTo: 'media', value },
      fields: caption ? { caption } : null,
    })
    const gallery = (...children: unknown[]) => ({ type: 'gallery', version: 1, children })
    const id = await write(
      content(paragraph('Trước.'), gallery(placed(two, 'Của bài'), placed(one))),
    )
    const kept = await latest(id)
    expect(kept.content?.root.children[1]).toMatchObject({
      ...{ type: 'gallery', $: { id: expect.any(String) as string } },
      children: [{ value: two }, { value: one }],
    })
    expect([...(kept.pictures ?? [])].sort()).toEqual([one, two].sort())
    expect(kept.searchText).toContain('cua bai')
    for (const [by, what] of [
      [reporter, 'submit'],
      [chief, 'approve'],
      [chief, 'publish'],
    ] as const) {
      const answer = await move(by, id, what)
      expect(answer.status, answer.text).toBe(200)
    }
    const reader = () => ({ payload, now: new Date(), origin: '' })
    const shown = async () => {
      const found = await findArticleById(reader(), id)
      if (!found) throw new Error('not public')
      return viewArticle(reader(), found)
    }
    const before = await shown()
    expect(before.html).toMatch(
      /<ul class="gallery"><li><figure>.*Của bài\. <cite>.*<\/li><li><figure>.*Của thư viện mot\./,
    )
    await payload.update({
      ...{ collection: 'media', id: one, depth: 0, overrideAccess: true },
      data: { caption: 'Sửa sau' },
    } as const)
    expect((await save(id, content(gallery(placed(one), placed(two, 'Của bài'))))).status).toBe(200)
    expect((await latest(id)).state, 'another order is another text').toBe('draft')
    expect(await shown()).toEqual(before)

    const inBox = await save(id, content(node('factbox', [gallery(placed(one))])))
    expect([inBox.status, wordsOf(inBox)]).toEqual([400, expect.stringMatching(/bộ ảnh ra ngoài/)])
    const odd = await save(id, content(gallery(placed(one), paragraph('x'))))
    expect([odd.status, wordsOf(odd)]).toEqual([400, expect.stringMatching(/không phải là ảnh/)])
  })

  it('a box of facts is kept beside the paragraphs, and refused in words in a table', async () => {
    const box = node('factbox', [paragraph('Lệ phí: không')])
    const id = await write(content(paragraph('Trước.'), box))
    const kept = (await latest(id)).content
    expect(kept?.root.children[1]).toMatchObject({ type: 'factbox' })
    expect((await latest(id)).searchText).toContain('le phi: khong')
    const refused = await save(id, content(table(row(node('tablecell', [box])))))
    expect([refused.status, wordsOf(refused)]).toEqual([400, expect.stringMatching(/hộp ra ngoài/)])
    expect((await latest(id)).content).toEqual(kept)
  })

  it('a table is found by what its cells say', async () => {
    const id = await write(figures('7.531'))
    const { searchText } = await latest(id)
    expect(searchText).toContain('cam duong 7.531')
  })

  it.each([
    [
      'too long',
      table(...Array.from({ length: TABLE_LIMITS.rows + 1 }, () => row(cell('a')))),
      /201 hàng.*200 hàng/,
    ],
    [
      'too wide',
      table(row(...Array.from({ length: TABLE_LIMITS.columns + 1 }, () => cell('a')))),
      /21 cột.*20 cột/,
    ],
    ['within another', table(row(node('tablecell', [table(row(cell('a')))]))), /bảng khác ở trong/],
    ['without rows for its cells', table(cell('a')), /bị hỏng/],
  ])(
    'a table is refused in words when it is %s, what was saved before staying',
    async (_, bad, words) => {
      const id = await write(textOf('Đã lưu.'))
      for (const answer of [
        await save(id, content(bad)),
        await rest('PATCH', `/articles/${id}?draft=true&autosave=true&depth=0`, {
          token: reporter.token,
          data: { content: content(bad) },
        }),
      ]) {
        expect(answer.status).toBe(400)
        expect(wordsOf(answer)).toMatch(words)
      }
      expect(JSON.stringify((await latest(id)).content)).toContain('Đã lưu.')
      const local = payload.update({
        ...{ collection: 'articles', id, draft: true, overrideAccess: true },
        data: { content: content(bad) as unknown as Article['content'] },
      } as const)
      await expect(local).rejects.toThrow(words)
    },
  )
})
