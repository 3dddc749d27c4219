import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { openPreview as OpenPreview } from '@/newsroom/previews/actions/openPreview'
import type { ownPreview as OwnPreview } from '@/newsroom/previews/views/ownPreview'
import type { previewArticle as PreviewArticle } from '@/newsroom/previews/views/previewArticle'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import type { answerPreviewPicture as AnswerPreviewPicture } from '@/staff-api/answers/answerPreviewPicture'
import type { Article } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, textOf, type Ground, type Person } from '../helpers/newsroom'
import { restOf, type Answer, type Rest } from '../helpers/rest'

const DAY_MS = 86_400_000
const all = { overrideAccess: true, depth: 0 } as const

type Made = { id: string; address: string; expiresAt: string }

describeOnEachDatabase('a draft by link', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let colleague: Person
  let chief: Person
  let supervisor: Person
  let openPreview: typeof OpenPreview
  let ownPreview: typeof OwnPreview
  let previewArticle: typeof PreviewArticle
  let answerPreviewPicture: typeof AnswerPreviewPicture
  let folder: string
  let network = 0

  beforeAll(async () => {
    payload = await start()
    // Of the same loading of the code as the opened Payload: what it refuses is known by its class.
    ;({ openPreview } = await import('@/newsroom/previews/actions/openPreview'))
    ;({ ownPreview } = await import('@/newsroom/previews/views/ownPreview'))
    ;({ previewArticle } = await import('@/newsroom/previews/views/previewArticle'))
    ;({ answerPreviewPicture } = await import('@/staff-api/answers/answerPreviewPicture'))
    rest = restOf(payload)
    base = await ground(payload)
    folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-preview-'))
    payload.collections.media.config.upload.staticDir = folder
    const { outlet } = base.paper
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    colleague = await person(payload, 'colleague', [{ role: 'reporter', outlet }])
    chief = await person(payload, 'chief', [{ role: 'editorInChief', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeEach(() => {
    network += 1
  })

  async function write(title: string, data: Partial<Article> = {}): Promise<string> {
    const { body, text } = await rest('POST', '/articles?draft=true&depth=0', {
      token: reporter.token,
      data: { ...articleData(base.paper, title), ...data },
    })
    if (!body.doc) throw new Error(text)
    return body.doc.id
  }
  const latest = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, draft: true, trash: true, ...all })
  const asked = (id: string, by: Person | null, data: object = {}): Promise<Answer> =>
    rest('POST', `/articles/${id}/preview-links`, { token: by?.token, data })
  async function made(id: string, by = reporter, data: object = {}): Promise<Made> {
    const { status, body, text } = await asked(id, by, data)
    if (status !== 201) throw new Error(`${status} ${text}`)
    return body as unknown as Made
  }
  const tokenOf = ({ address }: Made) => address.split('/').at(-1) ?? ''
  /** What a stranger gets: the draft as the site shows it, or the status in place of it. */
  async function opened(token: string, now = new Date()) {
    const headers = new Headers({ 'x-forwarded-for': `10.8.0.${network}` })
    try {
      const { req, article } = await openPreview({ payload, headers, token, now })
      return await previewArticle(req, article, { base: `/xem-truoc/${token}`, now })
    } catch (error) {
      return (error as { status?: number }).status
    }
  }
  async function picture(alt: string): Promise<string> {
    const data = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#446' },
    })
      .png()
      .toBuffer()
    const file = { data, name: `${alt}.png`, mimetype: 'image/png', size: data.length }
    const { outlet } = base.paper
    const row = await payload.create({
      collection: 'media',
      data: { alt, outlet } as never,
      file,
      ...all,
    })
    return row.id
  }
  const pictureBy = (token: string, id: string, size = 'card', now = new Date()) =>
    answerPreviewPicture({
      payload,
      open: () =>
        openPreview({
          payload,
          headers: new Headers({ 'x-forwarded-for': `10.8.0.${network}` }),
          token,
          now,
        }),
      picture: id,
      size,
    })
  const move = async (by: Person, id: string, wanted: string, reason?: string) => {
    const { revision } = await latest(id)
    const data = { move: wanted, revision, reason }
    const answer = await rest('POST', `/articles/${id}/moves`, { token: by.token, data })
    expect(answer.status, answer.text).toBe(200)
  }
  const revoke = (id: string, link: string, by: Person | null) =>
    rest('DELETE', `/articles/${id}/preview-links/${link}`, { token: by?.token })

  it('is the draft as it is now, before anybody submitted or published it', async () => {
    const id = await write('Bài chưa gửi', {
      embargoUntil: new Date(Date.now() + DAY_MS).toISOString(),
    })
    const token = tokenOf(await made(id))
    expect(await opened(token)).toMatchObject({ title: 'Bài chưa gửi', issue: null })
    await rest('PATCH', `/articles/${id}?draft=true`, {
      token: reporter.token,
      data: { title: 'Đã sửa thêm', content: textOf('Câu mới viết.') },
    })
    expect(await opened(token)).toMatchObject({
      title: 'Đã sửa thêm',
      html: '<p>Câu mới viết.</p>',
    })
  })

  it('is the draft of one text, and no other’s', async () => {
    const [one, other] = [await write('Bài một kín'), await write('Bài hai kín')]
    const first = await opened(tokenOf(await made(one)))
    expect(JSON.stringify(first)).toContain('Bài một kín')
    expect(JSON.stringify(first)).not.toContain('Bài hai kín')
    expect(JSON.stringify(first)).not.toContain(other)
  })

  it('shows the pictures of that text through its own token alone', async () => {
    const [mine, foreign] = [await picture('anh-cua-bai'), await picture('anh-bai-khac')]
    const id = await write('Bài có ảnh', { cover: mine })
    const token = tokenOf(await made(id))
    const shown = await opened(token)
    const cover = typeof shown === 'object' ? shown.cover : null
    expect(cover?.sizes.card?.url).toBe(`/xem-truoc/${token}/anh/${mine}/card`)
    expect(JSON.stringify(shown)).not.toContain('/api/')

    const answer = await pictureBy(token, mine)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBe(720)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
    expect(answer.headers.get('etag')).toBeNull()

    expect((await pictureBy(token, foreign)).status).toBe(404)
    expect((await pictureBy(token, mine, '../original')).status).toBe(404)
    const publicWay = await answerPublicRequest({
      payload,
      now: new Date(),
      request: new Request(`http://localhost/api/v1/pictures/${mine}/card`),
    })
    expect(publicWay.status).toBe(404)
    // No picture of it any more: nor by the link.
    await rest('PATCH', `/articles/${id}?draft=true`, {
      token: reporter.token,
      data: { cover: null },
    })
    expect((await pictureBy(token, mine)).status).toBe(404)
  })

  describe('opens nothing', () => {
    it('once it was revoked, nor its pictures', async () => {
      const cover = await picture('anh-thu-hoi')
      const id = await write('Bài thu hồi', { cover })
      const link = await made(id)
      expect((await revoke(id, link.id, reporter)).status).toBe(200)
      expect((await revoke(id, link.id, reporter)).status).toBe(200)
      expect(await opened(tokenOf(link))).toBe(410)
      expect((await pictureBy(tokenOf(link), cover)).status).toBe(410)
    })

    it('from its minute on', async () => {
      const id = await write('Bài hết hạn')
      const link = await made(id, reporter, { days: 3 })
      const end = Date.parse(link.expiresAt)
      expect(Math.round((end - Date.now()) / DAY_MS)).toBe(3)
      expect(await opened(tokenOf(link), new Date(end - 1))).toMatchObject({ title: 'Bài hết hạn' })
      expect(await opened(tokenOf(link), new Date(end))).toBe(410)
    })

    it('while the text lies in the trash, or is gone for good', async () => {
      const id = await write('Bài bỏ đi')
      const token = tokenOf(await made(id))
      const trash = (deletedAt: string | null) =>
        rest('PATCH', `/articles/${id}?trash=true`, { token: chief.token, data: { deletedAt } })
      expect((await trash(new Date().toISOString())).status).toBe(200)
      expect(await opened(token)).toBe(410)
      expect((await asked(id, chief)).status).toBe(409)
      expect((await trash(null)).status).toBe(200)
      expect(await opened(token)).toMatchObject({ title: 'Bài bỏ đi' })
      await payload.delete({ collection: 'articles', id, ...all })
      expect([404, 410]).toContain(await opened(token))
    })

    it('once whoever made it is switched off', async () => {
      const gone = await person(payload, `leaver ${network}`, [
        { role: 'editorInChief', outlet: base.paper.outlet },
      ])
      const token = tokenOf(await made(await write('Bài của người nghỉ'), gone))
      await payload.update({ collection: 'users', id: gone.id, data: { active: false }, ...all })
      expect(await opened(token)).toBe(410)
    })

    it('where there never was one; guesses are counted', async () => {
      expect(await opened('x')).toBe(404)
      for (let at = 0; at < 19; at += 1) expect(await opened('A'.repeat(32))).toBe(404)
      expect(await opened('A'.repeat(32))).toBe(429)
      // One that holds opens all the same.
      const token = tokenOf(await made(await write('Bài thật')))
      expect(await opened(token)).toMatchObject({ title: 'Bài thật' })
    })
  })

  describe('is made', () => {
    it('for seven days unless said otherwise, at most thirty, and told once', async () => {
      const id = await write('Bài gửi xem')
      const link = await made(id, reporter, { note: 'Sở Nội vụ' })
      expect(Math.round((Date.parse(link.expiresAt) - Date.now()) / DAY_MS)).toBe(7)
      for (const days of [0, 31, 1.5, '7']) expect((await asked(id, reporter, { days })).status).toBe(400) // prettier-ignore
      const { body, text } = await rest('GET', `/articles/${id}/preview-links`, {
        token: reporter.token,
      })
      expect(body.links).toMatchObject([
        { id: link.id, note: 'Sở Nội vụ', madeBy: reporter.name, isOpen: true },
      ])
      expect(text).not.toContain(tokenOf(link))
      const rows = await payload.find({ collection: 'preview-links', pagination: false, ...all })
      expect(JSON.stringify(rows.docs)).not.toContain(tokenOf(link))
    })

    it('by those who may edit or approve the text then, and is in the log', async () => {
      const id = await write('Bài của phóng viên')
      expect((await asked(id, null)).status).toBe(401)
      expect((await asked(id, colleague)).status).toBe(403)
      expect((await asked(id, supervisor)).status).toBeGreaterThanOrEqual(403)
      const link = await made(id, chief)
      await move(reporter, id, 'submit')
      await made(id, chief)
      await made(id, reporter)
      expect((await revoke(id, link.id, colleague)).status).toBe(403)
      expect((await revoke(id, link.id, null)).status).toBe(401)
      const other = await write('Bài khác hẳn')
      expect((await revoke(other, link.id, reporter)).status).toBe(404)
      expect(await opened(tokenOf(link))).toMatchObject({ title: 'Bài của phóng viên' })
      expect((await revoke(id, link.id, chief)).status).toBe(200)
      const { docs } = await payload.find({
        collection: 'audit-events',
        where: {
          and: [{ subjectId: { equals: id } }, { action: { contains: 'preview' } }],
        },
        sort: 'at',
        ...all,
      })
      expect(docs.map(({ action, actor }) => [action, actor])).toEqual([
        ['article.previewLink', chief.id],
        ['article.previewLink', chief.id],
        ['article.previewLink', reporter.id],
        ['article.previewUnlink', chief.id],
      ])
      expect(JSON.stringify(docs)).not.toContain(tokenOf(link))
    })

    it('twenty times for a text at a time, no more', async () => {
      const id = await write('Bài nhiều liên kết')
      const links: Made[] = []
      for (let at = 0; at < 20; at += 1) links.push(await made(id))
      expect((await asked(id, reporter)).status).toBe(409)
      await revoke(id, links[0]?.id ?? '', reporter)
      expect((await asked(id, reporter)).status).toBe(201)
    })
  })

  it('beside the editor is for those who read drafts there, and for no supervisor', async () => {
    const id = await write('Bài đã đăng')
    await move(reporter, id, 'submit')
    await move(chief, id, 'approve')
    await move(chief, id, 'publish')
    await rest('PATCH', `/articles/${id}?draft=true`, {
      token: reporter.token,
      data: { title: 'Phần sửa chưa duyệt' },
    })
    const own = async (by: Person | null) => {
      const user = by && {
        ...(await payload.findByID({ collection: 'users', id: by.id, ...all })),
        collection: 'users',
      }
      return ownPreview(await createLocalReq({ user: (user ?? undefined) as never }, payload), id)
    }
    expect(await own(colleague)).toMatchObject({ title: 'Phần sửa chưa duyệt', id })
    expect(await own(supervisor)).toBeNull()
    expect(await own(null)).toBeNull()
  })
})
