import { createHash } from 'node:crypto'

import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { freezeOlder } from '@/newsroom/publications/actions/freezeOlder'
import type { Article } from '@/payload-types'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { article as articleSchema, articlePage } from '@/public-api/schemas'

import { describeOnEachDatabase } from '../helpers/databases'
import { openNewsroom, type Newsroom } from './public-newsroom'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describeOnEachDatabase('what readers have of a text', (start) => {
  let payload: Payload
  let newsroom: Newsroom

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
  })
  afterAll(() => newsroom.close())

  const ask = (address: string) =>
    answerPublicRequest({
      payload,
      now: new Date(Date.now() + 60_000),
      request: new Request(`http://localhost/api/v1${address}`),
    })
  const read = async (address: string) => {
    const answer = await ask(`/articles/${address}`)
    expect(answer.status, address).toBe(200)
    return articleSchema.parse(await answer.json())
  }
  const statusOf = async (address: string) => (await ask(`/articles/${address}`)).status
  const publicationsOf = (id: string) =>
    payload.find({
      collection: 'publications',
      where: { articleId: { equals: id } },
      sort: 'frozenAt',
      overrideAccess: true,
    })
  const all = { overrideAccess: true } as const
  const slugOf = (article: Article) => article.slug ?? article.id

  it('stays as it was published while people write on', async () => {
    const text = await newsroom.writeAndPublish('Bài đang sửa tiếp')
    const before = await read(slugOf(text))
    await newsroom.change(text.id, { title: 'Tiêu đề chưa ai duyệt' }, newsroom.reporter)
    expect(await read(slugOf(text))).toEqual(before)
    await newsroom.publish(text.id)
    expect(await read(slugOf(text))).toMatchObject({ title: 'Tiêu đề chưa ai duyệt' })
    const { docs } = await publicationsOf(text.id)
    expect(docs.map(({ title }) => title)).toEqual(['Bài đang sửa tiếp', 'Tiêu đề chưa ai duyệt'])
  })

  it('keeps the words of its pictures when they change in the library', async () => {
    const cover = await newsroom.picture('anh bia')
    const text = await newsroom.writeAndPublish('Bài có ảnh', { cover: cover.id })
    const before = await read(slugOf(text))
    expect(before.cover).toMatchObject({ alt: 'anh bia', caption: 'anh bia, chú thích' })
    await payload.update({
      collection: 'media',
      id: cover.id,
      data: { alt: 'chữ khác', caption: 'chú thích khác', credit: 'Người khác' },
      ...all,
    })
    expect(await read(slugOf(text))).toEqual(before)
  })

  it('keeps the files of its pictures when they are replaced in the library', async () => {
    const cover = await newsroom.picture('anh bi thay')
    const text = await newsroom.writeAndPublish('Bài có ảnh bị thay', { cover: cover.id })
    const addresses = Object.values((await read(slugOf(text))).cover?.sizes ?? {}).map(({ url }) =>
      url.replace(/^.*\/api\/v1/, ''),
    )
    expect(addresses.length).toBeGreaterThan(3)
    const bytesOf = async (address: string) => {
      const answer = await ask(address)
      return answer.status === 200 ? sha256(Buffer.from(await answer.arrayBuffer())) : answer.status
    }
    const shown = () => Promise.all(addresses.map(bytesOf))
    const before = await shown()
    const data = await sharp({
      create: { width: 900, height: 900, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer()
    const file = { data, name: 'khac.jpg', mimetype: 'image/jpeg', size: data.length }
    await payload.update({ collection: 'media', id: cover.id, data: {}, file, ...all })
    expect(await shown()).toEqual(before)

    // Another text published since shows the picture as it is now.
    const later = await newsroom.writeAndPublish('Bài có ảnh mới', { cover: cover.id })
    const original = (await read(slugOf(later))).cover?.sizes.original?.url ?? ''
    expect(await bytesOf(original.replace(/^.*\/api\/v1/, ''))).toBe(sha256(data))
    expect(await shown()).toEqual(before)

    await newsroom.trashAsBefore(text.id)
    expect(await shown()).toEqual(addresses.map(() => 404))
  })

  it('is not changed by whoever writes the live row with its status', async () => {
    const text = await newsroom.writeAndPublish('Bài giữ địa chỉ')
    const before = await read(slugOf(text))
    const given = payload.update({
      collection: 'articles',
      id: text.id,
      data: { _status: 'published', slug: 'dia-chi-tu-dat' },
      overrideAccess: false,
      user: newsroom.reporter,
    })
    await expect(given).rejects.toThrow(/chỉ đổi bằng các nút/)
    expect(await statusOf('dia-chi-tu-dat')).toBe(404)
    expect(await read(slugOf(text))).toEqual(before)
  })

  it('is found by an address it had before, until another text has that', async () => {
    const text = await newsroom.writeAndPublish('Bài đổi địa chỉ')
    const old = slugOf(text)
    const renamed = { slug: 'dia-chi-moi', title: 'Bài đã đổi địa chỉ' }
    await newsroom.change(text.id, renamed, newsroom.reporter)
    await newsroom.publish(text.id)
    expect(await read(old)).toMatchObject({ slug: 'dia-chi-moi' })
    expect(await read('dia-chi-moi')).toMatchObject({ title: 'Bài đã đổi địa chỉ' })
    const other = await newsroom.writeAndPublish('Bài lấy địa chỉ cũ', { slug: old })
    expect(slugOf(other)).toBe(old)
    expect(await read(old)).toMatchObject({ title: 'Bài lấy địa chỉ cũ' })
  })

  it('is gone with the trash, comes back with it, and ends with the text', async () => {
    const text = await newsroom.writeAndPublish('Bài vào thùng rác')
    const before = await read(slugOf(text))
    await newsroom.trashAsBefore(text.id)
    expect(await statusOf(slugOf(text))).toBe(404)
    await payload.update({
      collection: 'articles',
      id: text.id,
      data: { deletedAt: null },
      trash: true,
      ...all,
    })
    expect(await read(slugOf(text))).toEqual(before)
    await payload.delete({ collection: 'articles', id: text.id, ...all })
    expect(await statusOf(slugOf(text))).toBe(404)
    expect((await publicationsOf(text.id)).totalDocs).toBe(1)
  })

  describe('taken down by a decision', () => {
    const down = (id: string, reason: string | null, user = newsroom.editor) =>
      newsroom.movePublic(id, 'takeDown', reason, user)
    const stateOf = async (id: string) =>
      (await payload.findByID({ collection: 'articles', id, draft: true, ...all })).state
    const airingsOf = async (id: string) => {
      const { docs } = await payload.find({
        collection: 'airings',
        where: { and: [{ article: { equals: id } }, { replacedBy: { exists: false } }] },
        ...all,
      })
      return docs.map(({ rejected, confirmed }) => ({ rejected: rejected === true, confirmed }))
    }

    it('is gone from every way at once, 410 by its addresses, and needs approval again', async () => {
      const cover = await newsroom.picture('anh bai bi go')
      const text = await newsroom.writeAndPublish('Bài bị gỡ', {
        cover: cover.id,
        column: newsroom.pageColumn.id,
      })
      const picture = (await read(slugOf(text))).cover?.sizes.original?.url ?? ''
      expect(await airingsOf(text.id)).toEqual([{ rejected: false, confirmed: true }])
      await down(text.id, 'Sai số liệu')
      for (const address of [slugOf(text), text.id]) {
        expect(await statusOf(address), address).toBe(410)
      }
      expect((await ask(picture.replace(/^.*\/api\/v1/, ''))).status).toBe(410)
      const list = articlePage.parse(await (await ask('/articles?limit=100')).json())
      expect(list.items.map(({ title }) => title)).not.toContain('Bài bị gỡ')
      expect(await stateOf(text.id)).toBe('returned')
      // What readers had did air.
      expect(await airingsOf(text.id)).toEqual([{ rejected: false, confirmed: true }])
      expect((await publicationsOf(text.id)).totalDocs).toBe(1)
      const naming = { pictures: { in: [cover.id] } }
      const sides = await payload.count({ collection: 'public-texts', where: naming, ...all })
      expect(sides.totalDocs).toBe(0)
      const { docs } = await payload.find({
        collection: 'audit-events',
        where: { action: { equals: 'article.takeDown' } },
        ...all,
      })
      expect(docs).toMatchObject([{ reason: 'Sai số liệu', from: 'published', to: 'returned' }])

      await newsroom.approve(text.id)
      await expect(newsroom.move(text.id, 'publish', newsroom.editor)).rejects.toThrow(/đã bị gỡ/)
      expect(await stateOf(text.id)).toBe('approved')
      await newsroom.movePublic(text.id, 'reinstate', 'Đã sửa', newsroom.editor)
      expect(await statusOf(slugOf(text))).toBe(404)
      await newsroom.move(text.id, 'publish', newsroom.editor)
      expect(await statusOf(slugOf(text))).toBe(200)
      expect(await airingsOf(text.id)).toHaveLength(1)
    })

    it('leaves the work on it as it was, when that has gone on', async () => {
      const text = await newsroom.writeAndPublish('Bài đang sửa thì bị gỡ')
      await newsroom.change(text.id, { title: 'Bản đang viết' }, newsroom.reporter)
      await down(text.id, 'Theo yêu cầu')
      expect(await statusOf(slugOf(text))).toBe(410)
      const work = await payload.findByID({
        collection: 'articles',
        id: text.id,
        draft: true,
        ...all,
      })
      expect(work).toMatchObject({ state: 'draft', title: 'Bản đang viết' })
      const live = await payload.findByID({ collection: 'articles', id: text.id, ...all })
      expect(live._status).toBe('draft')
    })

    it('is 404 when no reader had it yet, and its airing never was', async () => {
      const text = await newsroom.writeAndPublish('Bài chưa ai đọc', {
        column: newsroom.pageColumn.id,
        embargoUntil: new Date(Date.now() + 86_400_000).toISOString(),
      })
      await down(text.id, 'Thôi đăng')
      expect(await statusOf(slugOf(text))).toBe(404)
      expect(await airingsOf(text.id)).toEqual([])
    })

    it('asks for a right, a reason, and something that is public', async () => {
      const text = await newsroom.writeAndPublish('Bài không ai gỡ được bừa')
      await expect(down(text.id, null)).rejects.toThrow(/Chưa ghi lý do gỡ bài/)
      await expect(down(text.id, 'Thôi', newsroom.reporter)).rejects.toThrow(/không được gỡ bài/)
      expect(await statusOf(slugOf(text))).toBe(200)
      const draft = await newsroom.write('Bài chưa đăng')
      await expect(down(draft.id, 'Thôi')).rejects.toThrow(/không có bản nào đang đăng/)
      await expect(
        newsroom.movePublic(text.id, 'reinstate', 'Thôi', newsroom.editor),
      ).rejects.toThrow(/không bị gỡ/)
      const tried = await Promise.allSettled([1, 2, 3, 4].map(() => down(text.id, 'Cùng lúc')))
      expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })
  })

  it('is made for texts that an older version published, once', async () => {
    const list = async () => articlePage.parse(await (await ask('/articles?limit=100')).json())
    const before = await list()
    expect(before.items.length).toBeGreaterThan(3)
    await payload.db.deleteMany({ collection: 'public-texts', where: {} })
    await payload.db.deleteMany({ collection: 'publications', where: {} })
    expect((await list()).items).toEqual([])
    await Promise.all([freezeOlder(payload), freezeOlder(payload)])
    await freezeOlder(payload)
    const after = await list()
    const slugs = (page: typeof before) => page.items.map(({ slug }) => slug).sort()
    expect(slugs(after)).toEqual(slugs(before))
    const published = { _status: { equals: 'published' } } as const
    const texts = await payload.count({
      collection: 'articles',
      where: published,
      trash: true,
      ...all,
    })
    const sides = await payload.count({ collection: 'public-texts', ...all })
    expect(sides.totalDocs).toBe(texts.totalDocs)

    // One that is missing is found, however many were taken down.
    const gone = await newsroom.writeAndPublish('Bài gỡ trước khi sửa chữa')
    await newsroom.movePublic(gone.id, 'takeDown', 'Sai', newsroom.editor)
    const missing = await newsroom.writeAndPublish('Bài mất mặt công khai')
    const where = { articleId: { equals: missing.id } }
    await payload.db.deleteMany({ collection: 'public-texts', where })
    expect([await freezeOlder(payload), await freezeOlder(payload)]).toEqual([1, 0])
    expect(await statusOf(slugOf(missing))).toBe(200)
    expect(await statusOf(slugOf(gone))).toBe(410)
  })
})
