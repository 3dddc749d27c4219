import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { openPreview as OpenPreview } from '@/newsroom/previews/actions/openPreview'
import type { Article } from '@/payload-types'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { article as articleSchema } from '@/public-api/schemas'
import type { answerPreviewFile as AnswerPreviewFile } from '@/staff-api/answers/answerPreviewFile'

import { describeOnEachDatabase } from '../helpers/databases'
import {
  articleData,
  ground,
  pdf,
  person,
  picture,
  type Ground,
  type Person,
} from '../helpers/newsroom'
import { restOf, uploadOf, wordsOf, type Rest } from '../helpers/rest'

type Json = Record<string, unknown>

const all = { overrideAccess: true, depth: 0 } as const
const node = (type: string, children: unknown[]): Json => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0, children },
})
const paragraph = (text: string) =>
  node('paragraph', [
    { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
  ])
let uploads = 0
const upload = (relationTo: string, value: string, fields: Json | null = null): Json => {
  uploads += 1
  const id = String(uploads).padStart(24, '0')
  return { type: 'upload', version: 3, format: '', id, relationTo, value, fields }
}
const gallery = (...children: Json[]): Json => ({ type: 'gallery', version: 1, children })
const content = (...children: unknown[]) => ({ root: node('root', children) })
/** An MP3 that says which it is behind its head. */
const mp3 = (mark: string) => Buffer.concat([Buffer.from('ID3'), Buffer.from(mark.repeat(40))])

describeOnEachDatabase('galleries and files of a text', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let chief: Person
  let stranger: Person
  let openPreview: typeof OpenPreview
  let answerPreviewFile: typeof AnswerPreviewFile
  const folders: string[] = []
  let made = 0

  beforeAll(async () => {
    payload = await start()
    // Of the same loading of the code as the opened Payload: what it refuses is known by its class.
    ;({ openPreview } = await import('@/newsroom/previews/actions/openPreview'))
    ;({ answerPreviewFile } = await import('@/staff-api/answers/answerPreviewFile'))
    for (const slug of ['media', 'text-files', 'published-files'] as const) {
      const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-media-'))
      folders.push(folder)
      payload.collections[slug].config.upload.staticDir = folder
    }
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    chief = await person(payload, 'chief', [{ role: 'editorInChief', outlet }])
    stranger = await person(payload, 'stranger', [
      { role: 'editorInChief', outlet: base.station.outlet },
    ])
  })
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  async function photo(alt: string, outlet = base.paper.outlet): Promise<string> {
    made += 1
    const data = await picture(90 + made, 60)
    const file = { data, name: `anh-${made}.png`, mimetype: 'image/png', size: data.length }
    const row = await payload.create({
      ...{ collection: 'media', file, ...all },
      data: { alt, caption: `Của thư viện ${alt}`, credit: 'Lan', outlet } as never,
    } as const)
    return row.id
  }
  async function add(
    data: Buffer,
    {
      name,
      type,
      title,
      outlet = base.paper.outlet,
    }: { name: string; type: string; title: string; outlet?: string },
  ): Promise<string> {
    const file = { data, name, mimetype: type, size: data.length }
    const row = await payload.create({
      ...{ collection: 'text-files', file, ...all },
      data: { title, credit: 'Sở Nội vụ', outlet } as never,
    } as const)
    return row.id
  }
  const document = (title: string, outlet?: string) => {
    made += 1
    return add(pdf(), { name: `qd-${made}.pdf`, type: 'application/pdf', title, outlet })
  }
  const sound = (title: string, mark: string) => {
    made += 1
    return add(mp3(mark), { name: `tieng-${made}.mp3`, type: 'audio/mpeg', title })
  }

  async function write(body: unknown, by = reporter) {
    made += 1
    return rest('POST', '/articles?draft=true&depth=0', {
      token: by.token,
      data: { ...articleData(base.paper, `Bài có tệp ${made}`), content: body },
    })
  }
  const idOf = async (body: unknown) => {
    const answer = await write(body)
    expect(answer.status, answer.text).toBe(201)
    return (answer.body.doc as unknown as { id: string }).id
  }
  const latest = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, draft: true, ...all })
  async function move(by: Person, id: string, what: string, more: Json = {}) {
    const { revision } = await latest(id)
    const answer = await rest('POST', `/articles/${id}/moves`, {
      token: by.token,
      data: { move: what, revision, ...more },
    })
    expect(answer.status, `${what}: ${answer.text}`).toBe(200)
  }
  async function publish(id: string) {
    await move(reporter, id, 'submit')
    await move(chief, id, 'approve')
    await move(chief, id, 'publish')
  }
  const ask = (address: string, init: RequestInit = {}) =>
    answerPublicRequest({
      payload,
      now: new Date(Date.now() + 60_000),
      request: new Request(`http://localhost${address}`, init),
    })
  async function read(id: string) {
    const { slug } = await latest(id)
    const answer = await ask(`/api/v1/articles/${slug}`)
    expect(answer.status).toBe(200)
    return articleSchema.parse(await answer.json())
  }
  const childrenOf = ({ content: body }: Article) => (body?.root.children ?? []) as Json[]

  it('are kept, approved, frozen and shown; what is done to the library changes no page', async () => {
    const [one, two, still] = [await photo('một'), await photo('hai'), await photo('chờ')]
    const [paper, voice] = [await document('Quyết định 12'), await sound('Phỏng vấn', 'cũ')]
    const id = await idOf(
      content(
        paragraph('Trước.'),
        gallery(upload('media', two, { caption: 'Của bài' }), upload('media', one)),
        upload('text-files', paper, { caption: 'Bản có ký' }),
        upload('text-files', voice, { poster: still }),
      ),
    )
    const kept = await latest(id)
    expect(childrenOf(kept).map(({ type }) => type)).toEqual([
      ...['paragraph', 'gallery', 'upload', 'upload'],
    ])
    expect(childrenOf(kept).every((block) => (block.$ as { id?: string } | undefined)?.id)).toBe(
      true,
    )
    expect([...(kept.pictures ?? [])].sort()).toEqual([one, two, still].sort())
    expect(kept.files).toEqual([paper, voice])
    await publish(id)

    const before = await read(id)
    expect(before.html).toMatch(/<ul class="gallery"><li><figure>.*Của bài\..*Của thư viện một\./)
    expect(before.html).toMatch(/<figure class="file"><a href="[^"]+" download>Quyết định 12<\/a>/)
    expect(before.html).toMatch(
      /<audio controls preload="none" src="[^"]+" aria-label="Phỏng vấn">/,
    )
    expect(before.files).toMatchObject([
      { id: paper, kind: 'document', title: 'Quyết định 12', credit: 'Sở Nội vụ' },
      { id: voice, kind: 'audio', title: 'Phỏng vấn', bytes: mp3('cũ').length },
    ])
    expect(before.text).toContain('Quyết định 12')

    const changed = await rest('PATCH', `/text-files/${voice}`, {
      token: chief.token,
      raw: uploadOf(
        { name: 'khac.mp3', type: 'audio/mpeg', bytes: mp3('mới') },
        { title: 'Tên khác' },
      ),
    })
    expect(changed.status, changed.text).toBe(200)
    await payload.update({ collection: 'media', id: one, data: { caption: 'Sửa sau' }, ...all })
    expect(await read(id)).toEqual(before)
    const played = await ask(before.files[1]?.url ?? '')
    expect(Buffer.from(await played.arrayBuffer())).toEqual(mp3('cũ'))

    await rest('PATCH', `/articles/${id}?draft=true`, {
      token: reporter.token,
      data: { content: content(gallery(upload('media', one), upload('media', two))) },
    })
    expect((await latest(id)).state, 'another order is another text').toBe('draft')
    expect(await read(id)).toEqual(before)
  })

  it('a changed caption, order, file or picture before a film is another revision', async () => {
    const [one, two] = [await photo('một'), await photo('hai')]
    const [paper, other] = [await document('Một'), await document('Hai')]
    const parts = (more: Json = {}) => ({
      pictures: [one, two],
      caption: null as string | null,
      file: paper,
      poster: null as string | null,
      ...more,
    })
    const body = ({ pictures, caption, file, poster }: ReturnType<typeof parts>) => {
      uploads = 100
      return content(
        gallery(...pictures.map((value) => upload('media', value, { caption }))),
        upload('text-files', file, { poster }),
      )
    }
    const id = await idOf(body(parts()))
    const seen = new Set([(await latest(id)).revision])
    for (const more of [
      { pictures: [two, one] },
      { caption: 'Lời' },
      { file: other },
      { poster: one },
      { pictures: [one] },
    ]) {
      const answer = await rest('PATCH', `/articles/${id}?draft=true`, {
        token: reporter.token,
        data: { content: body(parts(more)) },
      })
      expect(answer.status, answer.text).toBe(200)
      seen.add((await latest(id)).revision)
    }
    expect(seen.size).toBe(6)
  })

  describe('what leaves of a file', () => {
    it('is a download or a part of it, as its type says, and nothing once the text is gone', async () => {
      const [paper, voice] = [await document('Nghị quyết'), await sound('Bản tin', 'tiếng')]
      const id = await idOf(
        content(paragraph('x'), upload('text-files', paper), upload('text-files', voice)),
      )
      const draft = await ask(`/api/v1/files/${paper}-0123456789ab/x.pdf`)
      expect(draft.status, 'not published').toBe(404)
      await publish(id)
      const [page, played] = (await read(id)).files.map(({ url }) => url) as [string, string]

      const whole = await ask(page)
      expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(whole.headers.get('content-disposition')).toMatch(
        /^attachment; filename="qd-\d+\.pdf"$/,
      )
      expect(whole.headers.get('x-content-type-options')).toBe('nosniff')

      const bytes = mp3('tiếng')
      const part = await ask(played, { headers: { range: 'bytes=3-7' } })
      expect([part.status, part.headers.get('content-range')]).toEqual([
        ...[206, `bytes 3-7/${bytes.length}`],
      ])
      expect(part.headers.get('content-disposition')).toMatch(/^inline/)
      expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(3, 8))
      const beyond = await ask(played, { headers: { range: 'bytes=99999-' } })
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
        ...[416, `bytes */${bytes.length}`],
      ])
      const other = { range: 'bytes=3-7', 'if-range': '"another"' }
      expect((await ask(played, { headers: other })).status).toBe(200)
      expect((await ask(played.replace(/-[0-9a-f]{12}\//, '-0123456789ab/'))).status).toBe(404)
      expect((await ask(`${played}x`)).status).toBe(404)

      await move(chief, id, 'takeDown', { reason: 'Sai số liệu' })
      expect([(await ask(page)).status, (await ask(played)).status]).toEqual([410, 410])
    })

    it('is refused to be deleted while a text has it', async () => {
      const paper = await document('Đang dùng')
      await idOf(content(paragraph('x'), upload('text-files', paper)))
      const refused = await rest('DELETE', `/text-files/${paper}`, { token: chief.token })
      expect(refused.status, refused.text).toBe(409)
      const unused = await document('Không dùng')
      expect((await rest('DELETE', `/text-files/${unused}`, { token: chief.token })).status).toBe(
        200,
      )
      const gone = await write(content(paragraph('x'), upload('text-files', unused)))
      expect(gone.status).toBe(201)
      expect(JSON.stringify(gone.body)).toContain('1 tệp không được giữ')
    })
  })

  it('those of another outlet are read, and put into a text, by nobody else', async () => {
    const { outlet } = base.station
    const [foreign, theirs] = [await document('Của đài', outlet), await photo('của đài', outlet)]
    const seen = await rest('GET', `/text-files/${foreign}`, { token: reporter.token })
    expect(seen.status).toBe(404)
    expect((await rest('GET', `/text-files/${foreign}`, { token: stranger.token })).status).toBe(
      200,
    )
    expect((await rest('GET', `/text-files/${foreign}`)).status).toBe(401)
    const answer = await write(
      content(
        paragraph('x'),
        upload('text-files', foreign),
        gallery(upload('media', theirs)),
        upload('media', theirs),
      ),
    )
    expect(answer.status).toBe(201)
    expect(childrenOf(answer.body.doc as unknown as Article).map(({ type }) => type)).toEqual([
      'paragraph',
    ])
  })

  it('a draft’s preview has its own files and no other’s', async () => {
    const [own, other] = [await document('Của bài'), await document('Của bài khác')]
    const id = await idOf(content(paragraph('x'), upload('text-files', own)))
    const link = await rest('POST', `/articles/${id}/preview-links`, {
      token: reporter.token,
      data: {},
    })
    const token =
      String((link.body as unknown as { address: string }).address)
        .split('/')
        .at(-1) ?? ''
    const fileBy = (file: string, by = token) =>
      answerPreviewFile({
        payload,
        request: new Request('http://localhost/'),
        open: () =>
          openPreview({
            payload,
            headers: new Headers({ 'x-forwarded-for': '10.8.9.1' }),
            token: by,
            now: new Date(),
          }),
        file,
      })
    const shown = await fileBy(own)
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect((await fileBy(other)).status).toBe(404)
    expect((await fileBy(own, `${token.slice(0, -1)}0`)).status).toBeGreaterThanOrEqual(404)
  })

  it('a gallery where none may stand is refused in words', async () => {
    const one = await photo('một')
    const inner = { ...node('factbox', []), children: [gallery(upload('media', one))] }
    const refused = await write(content(inner))
    expect([refused.status, wordsOf(refused)]).toEqual([
      400,
      expect.stringMatching(/bộ ảnh ra ngoài/),
    ])
    const odd = await write(content(gallery(upload('media', one), paragraph('x'))))
    expect([odd.status, wordsOf(odd)]).toEqual([400, expect.stringMatching(/không phải là ảnh/)])
  })
})
