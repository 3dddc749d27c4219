import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Article } from '@/payload-types'

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
import { restOf, uploadOf, wordsOf, type Answer, type Rest } from '../helpers/rest'

const all = { overrideAccess: true, depth: 0 } as const
const LIBRARIES = ['media', 'text-files', 'published-files'] as const

describeOnEachDatabase('what a text shows of the library while it waits', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let editor: Person
  let chief: Person
  const folders: string[] = []

  beforeAll(async () => {
    payload = await start()
    for (const slug of LIBRARIES) {
      const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-shown-'))
      folders.push(folder)
      payload.collections[slug].config.upload.staticDir = folder
    }
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'shown reporter', [{ role: 'reporter', outlet }])
    editor = await person(payload, 'shown editor', [{ role: 'sectionEditor', outlet }])
    chief = await person(payload, 'shown chief', [{ role: 'editorInChief', outlet }])
    await payload.create({
      collection: 'approval-chains',
      data: {
        ...{ name: 'Hai bước', outlet, distinct: true },
        steps: [
          { name: 'Phòng', roles: ['sectionEditor'] },
          { name: 'Ban biên tập', roles: ['editorInChief'] },
        ],
        ...{ publishers: ['editorInChief'], takers: ['editorInChief'] },
      },
      ...all,
    })
  })
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  const idOf = ({ body, text }: Answer): string => {
    if (!body.doc) throw new Error(text)
    return body.doc.id
  }
  const png = async (width: number) => ({
    ...{ name: `anh-${width}.png`, type: 'image/png', bytes: await picture(width, 30) },
  })
  async function uploaded(width: number): Promise<string> {
    const data = { alt: 'Cầu Cốc Lếu', outlet: base.paper.outlet }
    const raw = uploadOf(await png(width), data)
    return idOf(await rest('POST', '/media?depth=0', { token: reporter.token, raw }))
  }
  const change = (by: Person, id: string, data: object, library = 'media') =>
    rest('PATCH', `/${library}/${id}?depth=0`, { token: by.token, data })
  const replace = async (by: Person, id: string, width: number) =>
    rest('PATCH', `/media/${id}?depth=0`, {
      token: by.token,
      raw: uploadOf(await png(width), {}),
    })
  const article = (id: string) =>
    payload.findByID({ collection: 'articles', id, draft: true, ...all })
  const picked = (id: string) => payload.findByID({ collection: 'media', id, ...all })
  const move = (by: Person, { id, revision }: Pick<Article, 'id' | 'revision'>, name: string) =>
    rest('POST', `/articles/${id}/moves`, { token: by.token, data: { move: name, revision } })

  async function submitted(data: object): Promise<Article> {
    const id = idOf(
      await rest('POST', '/articles?draft=true&depth=0', {
        token: reporter.token,
        data: { ...articleData(base.paper, 'Bài có ảnh chờ duyệt'), ...data },
      }),
    )
    expect((await move(reporter, await article(id), 'submit')).status).toBe(200)
    return article(id)
  }

  it.each([
    ['its description', { alt: 'Một cây cầu khác' }],
    ['its caption', { caption: 'Cầu mới' }],
    ['its credit', { credit: 'Người khác' }],
    ['its file', null],
  ])(
    'who is asked changes %s as an edit: what was read before is signed by nobody',
    async (_, data) => {
      const cover = await uploaded(40)
      const text = await submitted({ cover })
      const answer = data ? await change(editor, cover, data) : await replace(editor, cover, 44)
      expect(answer.status, answer.text).toBe(200)
      const after = await article(text.id)
      expect(after).toMatchObject({
        state: 'submitted',
        revisionNumber: (text.revisionNumber ?? 0) + 1,
        writers: expect.arrayContaining([editor.id]),
      })
      const stale = await move(editor, text, 'approve')
      expect(stale.status).toBe(409)
      expect((await move(editor, after, 'approve')).status).toBe(200)
    },
  )

  it('nobody else changes it, whoever may change pictures: it stays, with its file', async () => {
    const cover = await uploaded(50)
    const text = await submitted({ cover })
    await move(editor, text, 'approve')
    const before = await picked(cover)
    for (const answer of [
      await change(editor, cover, { alt: 'Sau khi đã ký' }),
      await replace(editor, cover, 54),
    ]) {
      expect(answer.status).toBe(403)
      expect(wordsOf(answer)).toContain('“Bài có ảnh chờ duyệt” đang chờ duyệt')
    }
    expect(await picked(cover)).toEqual(before)
    expect(await article(text.id)).toMatchObject({ revision: text.revision })
    const told = await payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: text.id } }, { action: { equals: 'refused' } }] },
      ...all,
    })
    expect(told.docs).toMatchObject([{ actorName: editor.name }])
  })

  it('where one of several texts with it may not be edited, none is', async () => {
    const cover = await uploaded(55)
    const texts = [await submitted({ cover }), await submitted({ cover })]
    await move(editor, texts[1] as Article, 'approve')
    const asked = { token: editor.token, data: { alt: 'Sửa cả hai' } }
    for (const path of [`/media/${cover}`, `/media?where[id][equals]=${cover}`]) {
      expect((await rest('PATCH', path, asked)).status).toBeGreaterThanOrEqual(400)
      expect(await picked(cover)).toMatchObject({ alt: 'Cầu Cốc Lếu' })
      for (const { id, revision } of texts) expect(await article(id)).toMatchObject({ revision })
    }
  })

  it('the last to sign does not sign a picture they put in alone', async () => {
    const cover = await uploaded(60)
    const text = await submitted({ cover })
    await move(editor, text, 'approve')
    expect((await replace(chief, cover, 64)).status).toBe(200)
    const after = await article(text.id)
    const own = await move(chief, after, 'approve')
    expect(own.status).toBe(403)
    expect(wordsOf(own)).toContain('không tự duyệt')
  })

  it('what no approval covers is no edit, nor is a change for a text that is still written', async () => {
    const cover = await uploaded(70)
    const text = await submitted({ cover })
    expect((await change(editor, cover, { focalX: 20, focalY: 30 })).status).toBe(200)
    expect((await change(editor, cover, { alt: 'Cầu Cốc Lếu' })).status).toBe(200)
    expect(await article(text.id)).toMatchObject({ revision: text.revision })
    await move(reporter, text, 'withdraw')
    expect((await change(chief, cover, { alt: 'Đổi khi đang viết' })).status).toBe(200)
    expect(await article(text.id)).toMatchObject({ revisionNumber: text.revisionNumber })
  })

  it('it is not deleted', async () => {
    const cover = await uploaded(80)
    await submitted({ cover })
    const refused = await rest('DELETE', `/media/${cover}`, { token: chief.token })
    expect(refused.status).toBe(409)
  })

  it('a document of it is kept to in the same way', async () => {
    const file = { name: 'quyet-dinh.pdf', type: 'application/pdf', bytes: pdf() }
    const raw = uploadOf(file, { title: 'Quyết định 12', outlet: base.paper.outlet })
    const id = idOf(await rest('POST', '/text-files?depth=0', { token: reporter.token, raw }))
    const node = { type: 'upload', version: 3, format: '', relationTo: 'text-files', value: id }
    const { content } = articleData(base.paper, '') as { content: { root: { children: object[] } } }
    const children = [...content.root.children, { ...node, id: '1'.repeat(24), fields: null }]
    const text = await submitted({ content: { root: { ...content.root, children } } })
    expect((await change(chief, id, { title: 'Quyết định 13' }, 'text-files')).status).toBe(403)
    expect((await change(editor, id, { title: 'Quyết định 13' }, 'text-files')).status).toBe(200)
    const after = await article(text.id)
    expect(after.revisionNumber).toBe((text.revisionNumber ?? 0) + 1)
  })
})
