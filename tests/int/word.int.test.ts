import { buffer } from 'node:stream/consumers'

import JSZip from 'jszip'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'

import type { MadeDraft } from '@/newsroom/word/actions/makeDraft'
import type { WordPreview } from '@/newsroom/word/views/previewWord'

import { castOf, type Cast } from '../helpers/cast'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, type Ground, maker, pdf, type Person, picture } from '../helpers/newsroom'
import { type Answer, restOf, type Rest, uploadOf, wordsOf } from '../helpers/rest'
import { docx, img, p, r, tbl, tc, tr } from '../helpers/word'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describeOnEachDatabase('texts from Word files, and as files', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let cast: Cast
  let file: Buffer

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    cast = await castOf(payload, base)
    file = await docx({
      body:
        p('Chợ phiên Bắc Hà') +
        p(r('Sáng chủ nhật, chợ đông.', { bold: true })) +
        p('Mục một', { style: 'Heading1' }) +
        p(img('rP', 'Chợ họp')) +
        p('Chợ họp từ sớm.', { style: 'Caption' }) +
        p('Người mua kẻ bán tấp nập.') +
        tbl(tr(tc('Xã'), tc('Hộ')), tr(tc('Bản Phố'), tc('12'))),
      pictures: { rP: await picture() },
    })
  })

  const send = (
    path: string,
    bytes: Buffer,
    { who = cast.reporter as Person | null, data = {} as object, name = 'cho-phien.docx' } = {},
  ): Promise<Answer> =>
    rest('POST', path, {
      token: who?.token,
      raw: uploadOf({ name, type: TYPE, bytes }, data as Record<string, unknown>),
    })
  const preview = async (bytes: Buffer, options = {}) =>
    (await send('/articles/word/preview', bytes, options)).body as unknown as WordPreview
  const PICTURE = { at: 0, alt: 'Chợ họp', caption: 'Chợ họp từ sớm.', credit: 'Minh Anh' }
  const make = (data: object = {}, who: Person | null = cast.reporter, bytes = file) =>
    send('/articles/word', bytes, {
      who,
      data: { outlet: base.paper.outlet, column: base.paper.page, pictures: [PICTURE], ...data },
    })
  const made = async (data: object = {}) => {
    const answer = await make(data)
    expect(answer.status, answer.text).toBe(201)
    return answer.body as unknown as MadeDraft
  }
  const counts = async () => [
    (await payload.count({ collection: 'articles', overrideAccess: true })).totalDocs,
    (await payload.count({ collection: 'media', overrideAccess: true })).totalDocs,
  ]

  it('shows what a file would become, and writes nothing', async () => {
    const before = await counts()
    expect(await preview(file)).toMatchObject({
      title: 'Chợ phiên Bắc Hà',
      sapo: 'Sáng chủ nhật, chợ đông.',
      lines: expect.arrayContaining(['Mục một', 'Người mua kẻ bán tấp nập.']),
      pictures: [
        {
          ...{ at: 0, alt: 'Chợ họp', caption: 'Chợ họp từ sớm.' },
          thumbnail: expect.stringMatching(/^data:image\/webp;base64,/),
        },
      ],
      legacy: null,
    })
    expect(await counts()).toEqual(before)
  })

  it('makes a draft as the person, with its pictures in the library and a line in the log', async () => {
    const { id, pictures } = await made()
    expect(pictures).toBe(1)
    const article = await payload.findByID({ collection: 'articles', id, draft: true, depth: 1, overrideAccess: true }) // prettier-ignore
    expect(article).toMatchObject({
      ...{ title: 'Chợ phiên Bắc Hà', sapo: 'Sáng chủ nhật, chợ đông.', state: 'draft' },
      ...{ _status: 'draft', author: { id: cast.reporter.id }, column: { id: base.paper.page } },
    })
    const upload = article.content?.root.children.find(({ type }) => type === 'upload')
    const { docs } = await payload.find({ collection: 'media', where: { credit: { equals: 'Minh Anh' } }, depth: 0, overrideAccess: true }) // prettier-ignore
    expect(docs[0]).toMatchObject({
      ...{ alt: 'Chợ họp', caption: 'Chợ họp từ sớm.', outlet: base.paper.outlet },
      filename: expect.stringMatching(/^cho-phien-bac-ha-1(-\d+)?\.png$/),
    })
    expect(docs.map((one) => one.id)).toContain((upload?.value as { id?: string }).id ?? upload?.value) // prettier-ignore
    const { docs: lines } = await payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: 'article.import' } }] },
      overrideAccess: true,
    })
    expect(lines).toEqual([
      expect.objectContaining({ actorName: cast.reporter.name, after: expect.objectContaining({ file: 'cho-phien.docx' }) }), // prettier-ignore
    ])
  })

  it('says so when a file became a text already, to those who may read that', async () => {
    const { id } = await made({ title: 'Tên đã sửa' })
    expect((await preview(file)).known).toContainEqual({ id, title: 'Tên đã sửa' })
    expect((await preview(file, { who: cast.stationReporter })).known).toEqual([])
  })

  it('is one picture in the library, however many drafts show it', async () => {
    await made()
    const [, before] = await counts()
    const [one, other] = await Promise.all([made(), made()])
    expect((await counts())[1]).toBe(before)
    const shown = await Promise.all([one, other].map(({ id }) => payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true }))) // prettier-ignore
    expect(new Set(shown.map(({ pictures }) => String(pictures))).size).toBe(1)
  })

  it('leaves out a picture that is not taken', async () => {
    const { id, pictures } = await made({ pictures: [] })
    expect(pictures).toBe(0)
    const { content } = await payload.findByID({ collection: 'articles', id, draft: true, overrideAccess: true }) // prettier-ignore
    expect(content?.root.children.map(({ type }) => type)).not.toContain('upload')
  })

  it('asks for what the library asks for, and then nothing of the file is there', async () => {
    const before = await counts()
    const bare = await make({ pictures: [{ ...PICTURE, alt: ' ', credit: '' }] })
    expect([bare.status, wordsOf(bare)]).toEqual([400, expect.stringContaining('Ảnh 1 còn thiếu mô tả ảnh và nguồn ảnh')]) // prettier-ignore
    const none = await make({ pictures: [{ ...PICTURE, at: 7 }] })
    expect([none.status, wordsOf(none)]).toEqual([400, expect.stringContaining('Không có ảnh 8')])
    const { createVersion } = payload.db
    payload.db.createVersion = () => Promise.reject(new Error('The version could not be written.'))
    const stopped = await make()
    payload.db.createVersion = createVersion
    expect(stopped.status).toBeGreaterThanOrEqual(400)
    expect(await counts()).toEqual(before)
  })

  it('is for those who write, at their outlets', async () => {
    expect((await make({}, null)).status).toBe(401)
    expect((await make({}, cast.supervisor)).status).toBe(403)
    const other = await make({}, cast.stationReporter)
    expect(other.status).toBe(403)
    expect((await send('/articles/word/preview', file, { who: cast.supervisor })).status).toBe(403)
  })

  it('says of a file that is none of Word what to do', async () => {
    const cfb = (name: string) =>
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(512), Buffer.from(name, 'utf16le')]) // prettier-ignore
    const zip = (names: Record<string, string>) => {
      const made = new JSZip()
      for (const [name, text] of Object.entries(names)) made.file(name, text)
      return made.generateAsync({ type: 'nodebuffer' })
    }
    const bomb = new ZipFile()
    bomb.addBuffer(Buffer.alloc(130 * 1024 * 1024), 'word/document.xml')
    bomb.end()
    const cases: [Buffer, number, string][] = [
      [Buffer.from('{\\rtf1 Chào}'), 422, 'RTF'],
      [cfb('WordDocument'), 422, '.doc'],
      [pdf(), 422, 'PDF'],
      [cfb('EncryptedPackage'), 422, 'mật khẩu'],
      [await zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), 422, '.odt'], // prettier-ignore
      [await zip({ 'xl/workbook.xml': '<a/>' }), 422, 'Excel'],
      [Buffer.from('chỉ là chữ'), 422, 'không phải Word'],
      [await docx({ body: p('Tên'), extra: { 'word/vbaProject.bin': 'x' } }), 422, 'macro'],
      [await docx({ body: p('Tên'), extra: { '[Content_Types].xml': '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' } }), 422, 'macro'], // prettier-ignore
      [file.subarray(0, file.length / 2), 422, 'hỏng'],
      [await buffer(bomb.outputStream), 413, 'quá lớn khi mở ra'],
    ]
    for (const [bytes, status, words] of cases) {
      const answer = await send('/articles/word/preview', bytes)
      expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringContaining(words)])
      expect(wordsOf(answer)).toContain('Hãy')
    }
    const empty = await send('/articles/word/preview', Buffer.alloc(0))
    expect([empty.status, wordsOf(empty)]).toEqual([422, expect.stringContaining('0 byte')])
    const huge = await send('/articles/word/preview', Buffer.alloc(50 * 1024 * 1024))
    expect([huge.status, wordsOf(huge)]).toEqual([413, expect.stringContaining('25 MB')])
  })

  describe('taken along', () => {
    const taken = (path: string, who: Person | null = cast.reporter) =>
      rest('GET', path, { token: who?.token })

    it.each(['docx', 'html', 'txt', 'windows.txt', 'zip'])(
      'as %s, and the log says by whom',
      async (format) => {
        const { id } = await made()
        const answer = await taken(`/articles/${id}/export/${format}`)
        expect(answer.status, answer.text).toBe(200)
        expect(answer.headers.get('content-disposition')).toMatch(
          /filename="cho-phien-bac-ha\.\w+"/,
        )
        const { docs } = await payload.find({
          collection: 'audit-events',
          where: { and: [{ subjectId: { equals: id } }, { action: { equals: 'article.export' } }] },
          overrideAccess: true,
        })
        expect(docs).toEqual([expect.objectContaining({ after: { format, state: 'draft' } })])
      },
    )

    it('is the same text when it comes back as Word', async () => {
      const { id } = await made()
      const { bytes } = await taken(`/articles/${id}/export/docx`)
      const back = await preview(Buffer.from(bytes))
      expect(back).toMatchObject({ title: 'Chợ phiên Bắc Hà', sapo: 'Sáng chủ nhật, chợ đông.' })
      expect(back.lines).toEqual(expect.arrayContaining(['Mục một', 'Người mua kẻ bán tấp nập.']))
      expect(back.pictures).toEqual([
        expect.objectContaining({ alt: 'Chợ họp', caption: 'Chợ họp từ sớm. Ảnh: Minh Anh' }),
      ])
    })

    it('has words for page layout in NFC, with the line ends that were asked for', async () => {
      const { id } = await made()
      const unix = await taken(`/articles/${id}/export/txt`)
      expect(unix.text).toMatch(
        /^Chợ phiên Bắc Hà\n\nSáng chủ nhật, chợ đông\.\n\nMục một\n\n\[Ảnh 1: anh-01\.png\]/,
      )
      const { bytes } = await taken(`/articles/${id}/export/windows.txt`)
      const windows = Buffer.from(bytes).toString('utf8')
      expect(windows).toBe(`\uFEFF${unix.text.replaceAll('\n', '\r\n')}`)
      expect(unix.text).toBe(unix.text.normalize('NFC'))
    })

    it('has its pictures as they were uploaded, with their captions', async () => {
      const { id } = await made()
      const { bytes } = await taken(`/articles/${id}/export/zip`)
      const zip = await JSZip.loadAsync(bytes)
      expect(Object.keys(zip.files).sort()).toEqual(['anh-01.png', 'bai.txt', 'chu-thich-anh.txt'])
      expect((await zip.file('anh-01.png')?.async('nodebuffer'))?.equals(await picture())).toBe(
        true,
      )
      expect(await zip.file('chu-thich-anh.txt')?.async('string')).toContain('Nguồn ảnh: Minh Anh')
    })

    it('has the caption that the text itself gives a picture, in every form', async () => {
      const { id } = await made()
      const { content } = await payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true }) // prettier-ignore
      const children = content?.root.children.map((one) =>
        one.type === 'upload' ? { ...one, fields: { caption: 'Chú thích riêng.' } } : one,
      )
      const data = { content: { root: { ...content?.root, children } } }
      const saved = await rest('PATCH', `/articles/${id}?draft=true`, { token: cast.reporter.token, data }) // prettier-ignore
      expect(saved.status, saved.text).toBe(200)
      const { bytes } = await taken(`/articles/${id}/export/zip`)
      const words = (await JSZip.loadAsync(bytes)).file('chu-thich-anh.txt')
      expect(await words?.async('string')).toContain('Chú thích: Chú thích riêng.')
      expect((await taken(`/articles/${id}/export/html`)).text).toContain('Chú thích riêng. Ảnh: Minh Anh') // prettier-ignore
      const back = await preview(Buffer.from((await taken(`/articles/${id}/export/docx`)).bytes))
      expect(back.pictures[0]?.caption).toBe('Chú thích riêng. Ảnh: Minh Anh')
    })

    it('is not there for those who may not read it, nor in a format there is none of', async () => {
      const { id } = await made()
      expect((await taken(`/articles/${id}/export/docx`, cast.stationReporter)).status).toBe(404)
      expect((await taken(`/articles/${id}/export/docx`, cast.supervisor)).status).toBe(404)
      expect((await taken(`/articles/${id}/export/docx`, null)).status).toBe(401)
      const unknown = await taken(`/articles/${id}/export/constructor`)
      expect([unknown.status, wordsOf(unknown)]).toEqual([404, expect.stringContaining('Hãy chọn Word')]) // prettier-ignore
    })

    it('is packed with the other texts of its issue, a folder each and an index', async () => {
      const issue = await maker(payload)('issues', {
        column: base.paper.page,
        plannedAt: new Date(Date.now() + 86_400_000).toISOString(),
      })
      expect((await taken(`/issues/${issue.id}/package`)).status).toBe(404)
      for (const title of ['Bài B', 'Bài A', 'Bài A']) {
        const { id } = await made({ title })
        const placed = await rest('PATCH', `/articles/${id}?draft=true`, { token: cast.reporter.token, data: { issue: issue.id } }) // prettier-ignore
        expect(placed.status, placed.text).toBe(200)
      }
      const { status, bytes } = await taken(`/issues/${issue.id}/package`)
      expect(status).toBe(200)
      const zip = await JSZip.loadAsync(bytes)
      expect(Object.keys(zip.files).filter((name) => name.endsWith('bai.txt'))).toEqual([
        ...['01-bai-a/bai.txt', '02-bai-a/bai.txt', '03-bai-b/bai.txt'],
      ])
      expect(await zip.file('muc-luc.txt')?.async('string')).toMatch(/01\. Bài A[^]*03\. Bài B/)
      expect((await taken(`/issues/${issue.id}/package`, cast.stationReporter)).status).toBe(404)
    })
  })
})
