import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import type { Article } from '@/payload-types'
import { findArticleById, viewArticle } from '@/public-api/queries/article'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, type Ground, person, type Person, textOf } from '../helpers/newsroom'
import { restOf, type Rest, wordsOf } from '../helpers/rest'

type Json = Record<string, unknown>

const node = (type: string, children: unknown[]): Json => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0, children },
})
const paragraph = (text: string) =>
  node('paragraph', [
    { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
  ])
const ADDRESS = 'https://youtu.be/dQw4w9WgXcQ?si=theo-doi'
const embed = (more: Json = {}) => ({
  ...{ type: 'embed', version: 1, address: ADDRESS, caption: 'Chợ phiên Bắc Hà', ...more },
})
const content = (...children: unknown[]) => ({ root: node('root', children) })

describeOnEachDatabase('content of other sites in a text', (start) => {
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
      data: { ...articleData(base.paper, `Bài có video ${titles}`), content: body },
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

  async function move(by: Person, id: string, what: string): Promise<void> {
    const { revision } = await latest(id)
    const answer = await rest('POST', `/articles/${id}/moves`, {
      token: by.token,
      data: { move: what, revision },
    })
    expect(answer.status, answer.text).toBe(200)
  }

  it('are kept as their address says, approved with it, frozen when published, and leave as a link', async () => {
    const forged = { provider: 'vimeo', item: '<script>', html: '<iframe src="https://evil.vn">' }
    const id = await write(content(paragraph('Trước.'), embed(forged)))
    const kept = (await latest(id)).content?.root.children[1]
    expect(kept).toEqual({
      ...{ type: 'embed', version: 1, provider: 'youtube', item: 'dQw4w9WgXcQ' },
      ...{ address: ADDRESS, caption: 'Chợ phiên Bắc Hà', $: { id: expect.any(String) } },
    })
    expect((await latest(id)).searchText).toContain('cho phien bac ha')
    await move(reporter, id, 'submit')
    await move(chief, id, 'approve')
    await move(chief, id, 'publish')

    const { revision } = await latest(id)
    const other = 'https://youtu.be/aaaaaaaaaaa'
    const edited = await save(id, content(paragraph('Trước.'), { ...kept, address: other }))
    expect(edited.status, edited.text).toBe(200)
    expect((await latest(id)).revision, 'another video is another text').not.toBe(revision)

    const reader = { payload, now: new Date(), origin: '' }
    const found = await findArticleById(reader, id)
    if (!found) throw new Error('not public')
    const { embeds, html, text } = await viewArticle(reader, found)
    expect(html).toContain('data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"')
    expect(html).not.toMatch(/<iframe|<script|evil|theo-doi|aaaaaaaaaaa/)
    expect(text).toBe(
      'Trước.\n\nVideo trên YouTube: Chợ phiên Bắc Hà\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ',
    )
    expect(embeds).toEqual([
      {
        ...{ provider: 'youtube', name: 'YouTube', caption: 'Chợ phiên Bắc Hà', ratio: '16:9' },
        url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        frameUrl: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
      },
    ])
  })

  it('keep their caption with the place they stand at when two people write', async () => {
    const id = await write(content(paragraph('Trước.'), embed()))
    const read = await latest(id)
    const blocks = read.content?.root.children ?? []
    const answer = await rest('POST', `/articles/${id}/save`, {
      token: reporter.token,
      data: {
        base: { content: read.content },
        mine: { content: content(blocks[0], { ...blocks[1], caption: 'Chú thích mới' }) },
      },
    })
    expect(answer.status, answer.text).toBe(200)
    const kept = (await latest(id)).content?.root.children[1]
    expect(kept).toEqual({ ...blocks[1], caption: 'Chú thích mới' })
  })

  it.each([
    [
      'of no site of the list',
      embed({ address: 'https://youtube.com.evil.vn/watch?v=dQw4w9WgXcQ' }),
      /YouTube, Vimeo, Facebook, TikTok và Google Maps/,
    ],
    [
      'without protection on the way',
      embed({ address: 'http://youtu.be/dQw4w9WgXcQ' }),
      /đầy đủ \(https/,
    ],
    ['without an address', embed({ address: null }), /Không nhúng được/],
    ['in a box', node('factbox', [embed()]), /nằm trong bảng, danh sách hoặc hộp/],
    ['with endless words', embed({ caption: 'a'.repeat(501) }), /501 ký tự/],
  ])('are refused in words when they are %s, whatever the way in', async (_, bad, words) => {
    const id = await write(textOf('Đã lưu.'))
    const body = content(paragraph('a'), bad)
    const read = await latest(id)
    for (const answer of [
      await save(id, body),
      await rest('PATCH', `/articles/${id}?draft=true&autosave=true&depth=0`, {
        token: reporter.token,
        data: { content: body },
      }),
      await rest('POST', `/articles/${id}/save`, {
        token: reporter.token,
        data: { base: { content: read.content }, mine: { content: body } },
      }),
      await rest('POST', '/articles?draft=true&depth=0', {
        token: reporter.token,
        data: { ...articleData(base.paper, 'Bài khác'), content: body },
      }),
    ]) {
      expect(answer.status, answer.text).toBe(400)
      expect(wordsOf(answer)).toMatch(words)
    }
    const local = payload.update({
      ...{ collection: 'articles', id, draft: true, overrideAccess: true },
      data: { content: body as unknown as Article['content'] },
    } as const)
    await expect(local).rejects.toThrow(words)
    expect(JSON.stringify((await latest(id)).content)).toContain('Đã lưu.')
  })
})
