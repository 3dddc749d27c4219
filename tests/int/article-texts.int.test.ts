import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { linkAddress } from '@/domain/text/linkAddress'
import { findUnfinished, repair } from '@/newsroom/repair/repair'
import { findArticle } from '@/public-api/queries/article'
import { renderHtml } from '@/public-api/richText/renderHtml'
import type { Article } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, textOf, type Ground, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

type Json = Record<string, unknown>

const text = (words: string, format = 0): Json => ({
  ...{ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' },
})
const block = (type: string, children: Json[], more: Json = {}): Json => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0, children, ...more },
})
const link = (url: unknown, words = 'xem'): Json =>
  block('link', [text(words)], {
    ...{ version: 3, id: 'f00000000000000000000001' },
    fields: { linkType: 'custom', newTab: false, url },
  })
const waiting = (src: string): Json => ({
  ...{ type: 'upload', version: 3, format: '', id: 'f00000000000000000000002' },
  pending: { formID: 'f1', src },
})
const content = (...children: Json[]) => ({ root: block('root', children) })
const linked = (url: unknown) => content(block('paragraph', [text('Trước '), link(url)]))

/** The addresses of the links of a text, in order. */
const linksIn = (node: unknown): unknown[] => {
  if (typeof node !== 'object' || node === null) return []
  const { type, fields } = node as { type?: unknown; fields?: { url?: unknown } }
  return [...(type === 'link' ? [fields?.url] : []), ...Object.values(node).flatMap(linksIn)]
}

describeOnEachDatabase('what comes into the text of an article', (start) => {
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

  async function write(body: unknown, title?: string): Promise<{ id: string; leftOut?: string[] }> {
    titles += 1
    const answer = await rest('POST', '/articles?draft=true&depth=0', {
      token: reporter.token,
      data: { ...articleData(base.paper, title ?? `Bài nhận chữ ${titles}`), content: body },
    })
    expect(answer.status, answer.text).toBe(201)
    return answer.body.doc as unknown as { id: string; leftOut?: string[] }
  }

  const latest = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })

  async function save(id: string, body: unknown) {
    return rest('PATCH', `/articles/${id}?draft=true&autosave=true&depth=0`, {
      token: reporter.token,
      data: { content: body },
    })
  }

  async function publish(id: string): Promise<void> {
    for (const [by, move] of [
      [reporter, 'submit'],
      [chief, 'approve'],
      [chief, 'publish'],
    ] as const) {
      const { revision } = await latest(id)
      const answer = await rest('POST', `/articles/${id}/moves`, {
        token: by.token,
        data: { move, revision },
      })
      expect(answer.status, `${move}: ${answer.text}`).toBe(200)
    }
  }

  const inner = async (id: string): Promise<Json[]> =>
    ((await latest(id)).content as unknown as { root: { children: { children: Json[] }[] } }).root
      .children[0]?.children ?? []

  describe('a link', () => {
    it('is kept as it was meant, save after save, and leaves so', async () => {
      const pairs = [
        ['www.yenbai.gov.vn', 'https://www.yenbai.gov.vn'],
        ['yenbai.gov.vn', 'https://yenbai.gov.vn'],
        [' https://yenbai.gov.vn/a', 'https://yenbai.gov.vn/a'],
        ['https://yenbai.gov.vn/?q=một cửa', 'https://yenbai.gov.vn/?q=một%20cửa'],
        ['mailto:a@yenbai.gov.vn?subject=Góp ý', 'mailto:a@yenbai.gov.vn?subject=Góp%20ý'],
        ['#phần-3', '#phần-3'],
        ['%2Fbai%2Fhai-c%E1%BB%ADa', '/bai/hai-cửa'],
      ]
      const { id, leftOut } = await write(
        content(
          block(
            'paragraph',
            pairs.map(([typed]) => link(typed)),
          ),
        ),
      )
      expect(leftOut).toBeUndefined()
      const meant = pairs.map(([, url]) => ({ type: 'link', fields: { url } }))
      for (let times = 0; times < 2; times += 1) {
        expect(await inner(id)).toMatchObject(meant)
        const again = await save(id, (await latest(id)).content)
        expect(again.status, again.text).toBe(200)
      }
      await publish(id)
      const page = renderHtml((await latest(id)).content, new Map())
      for (const [, url] of pairs) expect(page).toContain(`<a href="${url}"`)
    })

    it('that leads nowhere becomes words, is named, and blocks nothing', async () => {
      const odd = ['', 'https://', 'ftp://x.vn', 'file:///D:/a.docx', 'Phu%20luc.docx', null, 7]
      const { id, leftOut } = await write(
        content(
          block(
            'paragraph',
            odd.map((url, at) => link(url, `Chữ ${at}. `)),
          ),
        ),
      )
      expect(leftOut?.join()).toMatch(/“Chữ 0\..*“ftp:\/\/x\.vn”.* và 4 liên kết khác/)
      expect(await inner(id)).toMatchObject(odd.map((_, at) => ({ text: `Chữ ${at}. ` })))
      await publish(id)
    })

    it('that a save lets through, every later step and the public page take, whatever was typed', async () => {
      const piece = fc.constantFrom(
        ...['https://', 'www.', 'mailto:', 'tel:', 'file:///', '#', '/', '%2F', ' ', 'a.vn', 'ả'],
        ...['?q=', '\\', '"', '@', ':', '1', 'javascript:', '\u0000', '\u200b'],
      )
      const typed = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''))
      await fc.assert(
        fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 40 }), async (addresses) => {
          const { id } = await write(
            content(...addresses.map((url) => block('paragraph', [text('Chữ '), link(url)]))),
          )
          await publish(id)
          const { content: stored } = await latest(id)
          const wanted = addresses.map(linkAddress).filter((url) => url !== null)
          expect(linksIn(stored)).toEqual(wanted)
          expect(renderHtml(stored, new Map()).match(/<a href=/g) ?? []).toHaveLength(wanted.length)
        }),
        { numRuns: 2 },
      )
    })
  })

  describe('a picture outside the library', () => {
    it('is left out when the text is saved, and named', async () => {
      const { id, leftOut } = await write(
        content(
          block('paragraph', [text('Trước')]),
          ...[
            'file:///D:/anh.jpg',
            'data:image/png;base64,AAAA',
            'https://foreign.example/a.jpg',
          ].map(waiting),
          block('paragraph', [text('Sau')]),
        ),
      )
      expect(leftOut?.join()).toContain('3 ảnh')
      expect(JSON.stringify((await latest(id)).content)).not.toContain('upload')
      await publish(id)
    })

    it('that the library does not have is left out too, the text staying one the editor opens', async () => {
      const gone = {
        ...waiting(''),
        relationTo: 'media',
        value: '7b1c1c1e-0000-4000-8000-000000000000',
      }
      const { id, leftOut } = await write(content(gone))
      expect(leftOut?.join()).toContain('1 ảnh')
      expect((await latest(id)).content?.root.children).toMatchObject([{ type: 'paragraph' }])
    })
  })

  it('a part of a kind no text has is refused by its name, what was saved before staying', async () => {
    const { id } = await write(textOf('Đã lưu.'))
    const answer = await save(id, content(block('block', [])))
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(wordsOf(answer)).toContain('“block”')
    expect(JSON.stringify((await latest(id)).content)).toContain('Đã lưu.')
  })

  it('an approved text from before keeps its approval, and its odd parts are no hindrance', async () => {
    const { id } = await write(linked('https://yenbai.gov.vn'))
    for (const [by, move] of [
      [reporter, 'submit'],
      [chief, 'approve'],
    ] as const) {
      const { revision } = await latest(id)
      await rest('POST', `/articles/${id}/moves`, { token: by.token, data: { move, revision } })
    }
    const { docs } = await payload.db.findVersions<Article>({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      limit: 1,
    })
    const [version] = docs
    if (!version) throw new Error('no version')
    const old = content(
      block('paragraph', [text('Trước '), link('www.yenbai.gov.vn')]),
      waiting('file:///D:/anh.jpg'),
    )
    const as = { approvedRevision: 'made-otherwise', revision: 'made-otherwise', content: old }
    await payload.db.updateVersion({
      collection: 'articles',
      id: version.id,
      versionData: { ...version, version: { ...version.version, ...as } } as never,
    })
    const answer = await rest('POST', `/articles/${id}/moves`, {
      token: chief.token,
      data: { move: 'publish', revision: 'made-otherwise' },
    })
    expect(answer.status, answer.text).toBe(200)
    expect(await inner(id)).toMatchObject([{}, { fields: { url: 'https://www.yenbai.gov.vn' } }])
  })

  describe('a title without a Latin letter', () => {
    const proofsOf = async (article: string) => {
      const { docs } = await payload.find({
        collection: 'airings',
        where: { and: [{ article: { equals: article } }, { replacedBy: { exists: false } }] },
        depth: 0,
        overrideAccess: true,
      })
      return docs
    }
    const pathsOf = async (article: string) =>
      (await proofsOf(article)).map(({ evidenceUrl }) => new URL(evidenceUrl ?? '').pathname)

    it('has an address that answers, in its proof too, whatever it is called later', async () => {
      const { id } = await write(textOf('Chữ.'), '安沛省新闻')
      await publish(id)
      expect((await latest(id)).slug ?? null).toBeNull()
      expect(await pathsOf(id)).toEqual([`/bai/${id}`])
      const { status, text: words } = await rest('PATCH', `/articles/${id}?draft=true&depth=0`, {
        token: reporter.token,
        data: { title: 'Tin Yên Bái' },
      })
      expect(status, words).toBe(200)
      await publish(id)
      expect((await latest(id)).slug).toBe('tin-yen-bai')
      expect(await pathsOf(id)).toEqual([`/bai/${id}`])
      const reader = { payload, now: new Date(), origin: '' }
      for (const address of [id, 'tin-yen-bai']) {
        expect((await findArticle(reader, address))?.title, address).toBe('Tin Yên Bái')
      }
    })

    it.each(['null', 'undefined'])(
      'published by an older version, with the address /bai/%s for its proof, gets its own',
      async (name) => {
        const { id } = await write(textOf('Chữ.'), `安沛省 ${name === 'null' ? '一' : '二'}`)
        await publish(id)
        const [before] = await proofsOf(id)
        const wrong = { evidenceUrl: `https://bao.example.vn/bai/${name}` }
        await payload.db.updateOne({ collection: 'airings', id: before?.id ?? '', data: wrong })
        const { id: titled } = await write(textOf('Chữ.'), name)
        await publish(titled)
        const now = new Date()
        expect(await findUnfinished({ payload, now })).toMatchObject({ proofs: 1 })
        expect(await repair({ payload, now })).toMatchObject({ proofs: 1 })
        const [after, ...more] = await proofsOf(id)
        expect([after?.evidenceUrl, more]).toEqual([`https://bao.example.vn/bai/${id}`, []])
        const kept = ['startedAt', 'confirmed', 'confirmedBy', 'confirmedAt', 'issue'] as const
        for (const key of kept) expect([key, after?.[key]]).toEqual([key, before?.[key]])
        expect(after?.replaces).toBe(before?.id)
        expect(await pathsOf(titled)).toEqual([`/bai/${name}`])
        expect(await repair({ payload, now })).toMatchObject({ proofs: 0 })
      },
    )
  })
})
