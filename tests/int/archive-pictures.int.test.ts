import { createLocalReq, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { loadImportPage } from '@/newsroom/imports/views/loadImportPage'
import type { repair as Repair } from '@/newsroom/repair/repair'
import { findArticle } from '@/public-api/queries/article'

import { settle } from '../helpers/archive'
import { jsonLines, uploadExport } from '../helpers/archiveExport'
import { picture, zipOf } from '../helpers/archiveZip'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, person, type Ground, type Person } from '../helpers/newsroom'
import { type Answer, restOf, type Rest, uploadOf } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true, pagination: false } as const

describeOnEachDatabase('pictures of texts that another place published', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let outlet: string
  let administrator: Person
  let head: Person
  let reporter: Person
  let supervisor: Person
  let repair: typeof Repair

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    outlet = base.paper.outlet
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    ;({ repair } = await import('@/newsroom/repair/repair'))
  })

  const done = (answer: Answer): Answer => {
    if (answer.status >= 300) throw new Error(answer.text)
    return answer
  }
  const ask = (id: string, path: string, data: object = {}) =>
    rest('POST', `/imports/${id}/${path}`, { token: administrator.token, data })
  const reader = () => ({ payload, now: new Date(), origin: 'http://localhost:3000' })

  async function checked(parts: Record<string, Buffer>): Promise<string> {
    const bytes = await zipOf(parts)
    const name = 'kho.zip'
    const answer = done(await uploadExport(rest, administrator.token, { bytes, outlet, name }))
    const id = String(answer.body.id)
    done(await ask(id, 'names', { sections: {}, people: {}, column: null }))
    expect(await settle(rest, administrator.token, id)).toBe('ready')
    return id
  }
  async function go(id: string, path: 'writing' | 'undo', state: string): Promise<void> {
    done(await ask(id, path))
    expect(await settle(rest, administrator.token, id)).toBe(state)
  }
  async function linesOf(id: string) {
    const user = await payload.findByID({ collection: 'users', id: administrator.id, depth: 0 })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    return (await loadImportPage(req, { id, page: 0, wrongOnly: false }))?.lines ?? []
  }
  const notesOf = async (id: string) => (await linesOf(id)).map(({ notes = [] }) => notes.join(' '))
  const pictures = async (): Promise<Record<string, unknown>[]> =>
    (await payload.find({ collection: 'media', sort: 'createdAt', ...all })).docs as never
  const textOf = async (id: string, at = 0) => {
    const { docs } = await payload.find({ collection: 'archived-texts', where: { importedFrom: { equals: id } }, sort: 'createdAt', ...all }) // prettier-ignore
    const row = docs[at]
    const article = await payload.findByID({ collection: 'articles', id: row?.articleId ?? '', depth: 0 }) // prettier-ignore
    return article
  }
  const text = (id: string, more: object = {}) => ({
    ...{ id, title: `Bài có ảnh ${id}`, publishedAt: '2018-01-02T08:00:00+07:00', sapo: 'Sapo.' },
    ...{ url: `https://cu.example.vn/${id}.html`, ...more },
  })
  const content = (...images: string[]) =>
    `<p>Chữ trước.</p>${images.map((src) => `<figure><img src="${src}" alt="Chợ phiên"><figcaption>Chợ Cốc Ly. Ảnh: Hải Lâm</figcaption></figure>`).join('')}<p>Chữ sau.</p>` // prettier-ignore

  it('come into the library by their bytes, once, with their words, and to readers', async () => {
    const before = (await pictures()).length
    const id = await checked({
      'kho/bai.jsonl': jsonLines(
        text('mot', {
          content: content('https://cu.example.vn/wp-content/uploads/2018/01/cho-300x200.jpg'),
          cover: { src: 'anh/bia.png', alt: 'Bìa', credit: 'TTXVN' },
        }),
        text('hai', { content: content('anh/cung-anh-khac-ten.jpg', 'anh/khong-co.jpg') }),
        text('ba', { content: '<p>Không ảnh.</p><img src="anh/hong.jpg">' }),
      ),
      'kho/wp-content/uploads/2018/01/cho.jpg': await picture('red'),
      'kho/anh/cung-anh-khac-ten.jpg': await picture('red'),
      'kho/anh/bia.png': await picture('blue', 'png'),
      'kho/anh/hong.jpg': Buffer.from('không phải ảnh'),
    })
    const notes = await notesOf(id)
    expect(notes[0]).toContain('2 ảnh sẽ vào thư viện')
    expect(notes[1]).toContain('1 ảnh không vào bài vì không có trong tệp nén: khong-co.jpg')
    expect((await pictures()).length).toBe(before)
    await go(id, 'writing', 'written')
    expect((await notesOf(id))[2]).toContain('Ảnh hỏng')

    const brought = (await pictures()).slice(before)
    expect(brought.map(({ alt, caption, credit }) => [alt, caption, credit])).toEqual([
      ['Bìa', null, 'TTXVN'],
      ['Chợ phiên', 'Chợ Cốc Ly', 'Hải Lâm'],
    ])
    expect(brought.every((one) => one.importedFrom === id && one.outlet === outlet)).toBe(true)
    const [cover, market] = brought.map((one) => one.id)
    const [first, second] = [await textOf(id), await textOf(id, 1)]
    expect(first).toMatchObject({ cover, pictures: [cover, market] })
    expect(second).toMatchObject({ cover: null, pictures: [market] })
    const shown = await findArticle(reader(), first.slug ?? '')
    expect(shown?.cover).toBe(cover)
    expect(shown?.pictures.map(({ alt }) => alt)).toEqual(['Bìa', 'Chợ phiên'])
    const blocks = (shown?.content as { root: { children: { type: string }[] } }).root.children
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'upload', 'paragraph'])
    const { docs: publications } = await payload.find({ collection: 'publications', where: { articleId: { equals: first.id } }, ...all }) // prettier-ignore
    const frozen = publications[0]?.pictures as { filename: string; version: string }[]
    expect(frozen.map(({ version }) => version.length)).toEqual([12, 12])
    await go(id, 'undo', 'undone')
    expect((await pictures()).length).toBe(before)
  })

  it('of an import that is taken back stay where another text shows them by now', async () => {
    const red = await picture('green')
    const before = (await pictures()).length
    const one = await checked({
      'bai.jsonl': jsonLines(text('p1', { content: content('anh/a.jpg') })),
      'anh/a.jpg': red,
    })
    await go(one, 'writing', 'written')
    const other = await checked({
      'bai.jsonl': jsonLines(text('p2', { content: content('anh/b.jpg') })),
      'anh/b.jpg': red,
    })
    await go(other, 'writing', 'written')
    expect((await pictures()).length).toBe(before + 1)
    await go(one, 'undo', 'undone')
    expect((await pictures()).length).toBe(before + 1)
    const article = await textOf(other)
    expect((await findArticle(reader(), article.slug ?? ''))?.title).toBe('Bài có ảnh p2')
    await go(other, 'undo', 'undone')
  })

  it('that two imports bring at once are there once', async () => {
    const before = (await pictures()).length
    const bytes = await picture('fuchsia')
    const ids: string[] = []
    for (const name of ['q1', 'q2', 'q3']) {
      ids.push(
        await checked({
          'bai.jsonl': jsonLines(text(name, { content: content(`anh/${name}.jpg`) })),
          [`anh/${name}.jpg`]: bytes,
        }),
      )
    }
    await Promise.all(ids.map((id) => go(id, 'writing', 'written')))
    expect((await pictures()).length).toBe(before + 1)
    const shown = await Promise.all(ids.map(async (id) => (await textOf(id)).pictures))
    expect(new Set(shown.flat().map(String)).size).toBe(1)
    for (const id of ids) await go(id, 'undo', 'undone')
  })

  it('and the export they are in are read by administrators alone, as the import is', async () => {
    const id = await checked({ 'bai.jsonl': jsonLines(text('kin', {})), 'a.jpg': await picture('gold') }) // prettier-ignore
    const raw = uploadOf({ name: 'them.zip', type: 'application/zip', bytes: await zipOf({ 'anh/b.jpg': await picture('gold') }) }, {}) // prettier-ignore
    done(await rest('POST', `/imports/${id}/pictures`, { token: administrator.token, raw }))
    const { file, pictureFiles } = await payload.findByID({ collection: 'imports', id, ...all })
    for (const one of [file, ...(pictureFiles ?? [])].map(String)) {
      const row = await payload.findByID({ collection: 'files', id: one, ...all })
      const found = async ({ token }: Person) => [
        (await rest('GET', `/files/${one}`, { token })).status,
        (await rest('GET', `/files/file/${row.filename}`, { token })).status,
        (await rest('GET', `/files?where[id][equals]=${one}&limit=0`, { token })).body.totalDocs,
        (await rest('GET', `/files/count?where[title][equals]=${encodeURIComponent(row.title)}`, { token })).body.totalDocs, // prettier-ignore
      ]
      expect(await found(administrator)).toEqual([200, 200, 1, expect.any(Number)])
      for (const by of [head, reporter, supervisor]) {
        const [byId, byName, listed, counted] = await found(by)
        expect([[403, 404].includes(Number(byId)), [403, 404].includes(Number(byName))]).toEqual([true, true]) // prettier-ignore
        expect([listed, counted]).toEqual([0, 0])
      }
      // As files of before 1/12/2026 are: the repair pass closes them.
      await payload.db.updateOne({ collection: 'files', id: one, data: { importKind: null } })
      expect((await found(head))[0]).toBe(200)
    }
    expect((await repair({ payload, now: new Date() })).files).toBe(2)
    expect((await rest('GET', `/files/${String(file)}`, { token: head.token })).status).not.toBe(200) // prettier-ignore
  })

  it('come by further zips, which have the texts checked anew', async () => {
    const id = await checked({ 'bai.jsonl': jsonLines(text('them', { content: content('anh/sau.jpg') })) }) // prettier-ignore
    expect((await notesOf(id))[0]).toContain('sau.jpg')
    const add = async (parts: Record<string, Buffer> | Buffer, by = administrator) => {
      const bytes = Buffer.isBuffer(parts) ? parts : await zipOf(parts)
      const raw = uploadOf({ name: 'anh.zip', type: 'application/zip', bytes }, {})
      return rest('POST', `/imports/${id}/pictures`, { token: by.token, raw })
    }
    expect((await add({ 'anh/sau.jpg': await picture('white') }, head)).status).toBe(403)
    expect((await add(Buffer.from('không phải tệp nén'))).text).toContain('.zip')
    expect((await add({ 'doc.txt': Buffer.from('x') })).text).toContain('không có ảnh nào')
    const cut = await zipOf({ 'anh/sau.jpg': await picture('white') })
    expect((await add(cut.subarray(0, cut.length - 30))).status).toBe(422)
    const answer = done(await add({ 'anh/sau.jpg': await picture('white', 'gif') }))
    expect([answer.status, answer.body.pictures]).toEqual([201, 1])
    expect(await settle(rest, administrator.token, id)).toBe('ready')
    expect((await notesOf(id))[0]).toContain('1 ảnh sẽ vào thư viện')
    await go(id, 'writing', 'written')
    const { mimeType, filename } = (await pictures()).at(-1) ?? {}
    expect([mimeType, filename]).toEqual(['image/png', 'sau.png'])
    await go(id, 'undo', 'undone')
  })

  it('are none of the library of another place, whatever a text calls them', async () => {
    const [own] = (await pictures()).slice(-1)
    const words = { type: 'paragraph', children: [{ type: 'text', text: 'Chữ.' }] }
    const upload = {
      type: 'upload',
      relationTo: 'media',
      value: String(own?.id ?? 'x'),
      fields: {},
    }
    const id = await checked({
      'bai.jsonl': jsonLines(text('la', { content: { root: { type: 'root', children: [words, upload] } } })), // prettier-ignore
    })
    await go(id, 'writing', 'written')
    expect((await textOf(id)).pictures ?? []).toEqual([])
    await go(id, 'undo', 'undone')
  })
})
