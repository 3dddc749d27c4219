import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { isCorrected } from '@/newsroom/corrections/views/loadCorrections'
import { loadIssuePage } from '@/newsroom/issues/views/loadIssuePage'
import { runProofCheck } from '@/newsroom/proof/actions/runProofCheck'
import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import type { Article } from '@/payload-types'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { article as articleSchema, correctionPage } from '@/public-api/schemas'

import { describeOnEachDatabase } from '../helpers/databases'
import { openNewsroom, type Newsroom } from './public-newsroom'

const MINUTE_MS = 60_000
const all = { depth: 0, overrideAccess: true } as const

describeOnEachDatabase('a correction', (start) => {
  let payload: Payload
  let newsroom: Newsroom

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
  })
  afterAll(() => newsroom.close())

  const WORDS = {
    falseText: 'Có 15 xã.\nĐã xong từ tháng 9.',
    trueText: 'Có 25 xã.',
    apology: 'Tòa soạn xin lỗi bạn đọc.',
  }
  const correct = (id: string, data: Partial<Article> = {}) =>
    payload.create({
      collection: 'articles',
      data: {
        title: 'Cải chính: bài sai',
        genre: 'correction',
        corrects: id,
        outlet: newsroom.outlet.id,
        column: newsroom.column.id,
        ...WORDS,
        ...data,
      },
      draft: true,
      depth: 0,
      user: newsroom.reporter,
      overrideAccess: false,
    })
  const get = (path: string, now = new Date()) =>
    answerPublicRequest({ payload, now, request: new Request(`http://localhost/api/v1${path}`) })
  const read = async (id: string, now?: Date) =>
    articleSchema.parse(await (await get(`/articles/${id}`, now)).json())
  const list = async (now?: Date) =>
    correctionPage.parse(await (await get('/corrections', now)).json()).items
  const takeDown = (id: string) =>
    newsroom.movePublic(id, 'takeDown', 'Sai sự thật', newsroom.editor)

  it('is approved like a text, then shown under it, on its own page and in the list', async () => {
    const wrong = await newsroom.writeAndPublish('Bài sai số liệu')
    const { id } = await correct(wrong.id)
    const req = await createLocalReq({}, payload)
    for (const step of [
      newsroom.submit,
      (one: string) => newsroom.move(one, 'approve', newsroom.editor),
    ]) {
      await step(id)
      expect((await read(wrong.id)).corrections).toEqual([])
      expect(await list()).toEqual([])
      expect(await isCorrected(req, wrong.id)).toBe(false)
    }
    await newsroom.move(id, 'publish', newsroom.editor)
    const own = await read(id)
    expect(own.corrects).toMatchObject({
      slug: 'bai-sai-so-lieu',
      title: 'Bài sai số liệu',
      column: 'Cải cách hành chính',
      ...WORDS,
    })
    expect(own.corrections).toEqual([])
    expect((await read(wrong.id)).corrections).toMatchObject([{ slug: own.slug, ...WORDS }])
    expect(await list()).toMatchObject([{ slug: own.slug, corrects: { title: 'Bài sai số liệu' } }])
    expect(await isCorrected(req, wrong.id)).toBe(true)
  })

  it('names the text as it was then, and no way to what was taken down', async () => {
    const wrong = await newsroom.writeAndPublish('Bài rồi bị gỡ')
    const { id } = await correct(wrong.id)
    await newsroom.publish(id)
    await takeDown(wrong.id)
    expect((await read(id)).corrects).toMatchObject({ slug: null, title: 'Bài rồi bị gỡ' })
    // Of a text that is gone already, too.
    const again = await correct(wrong.id, { title: 'Cải chính lần nữa' })
    await newsroom.publish(again.id)
    expect((await read(again.id)).corrects).toMatchObject({ slug: null, title: 'Bài rồi bị gỡ' })
  })

  it('is gone from everywhere when it is taken down itself, in the trash, or under embargo', async () => {
    const wrong = await newsroom.writeAndPublish('Bài có cải chính bị gỡ')
    const [down, trashed] = [await correct(wrong.id), await correct(wrong.id)]
    const later = await correct(wrong.id, {
      embargoUntil: new Date(Date.now() + 10 * MINUTE_MS).toISOString(),
    })
    for (const { id } of [down, trashed, later]) await newsroom.publish(id)
    expect((await read(wrong.id)).corrections).toHaveLength(2)
    await takeDown(down.id)
    await newsroom.trashAsBefore(trashed.id)
    expect((await read(wrong.id)).corrections).toEqual([])
    const after = new Date(Date.now() + 11 * MINUTE_MS)
    expect((await read(wrong.id, after)).corrections).toHaveLength(1)
  })

  it('goes out at its minute with what it is about', async () => {
    const wrong = await newsroom.writeAndPublish('Bài cải chính hẹn giờ')
    const { id } = await correct(wrong.id)
    await newsroom.approve(id)
    const { revision } = await payload.findByID({ collection: 'articles', id, draft: true, ...all })
    const now = new Date()
    const time = new Date(now.getTime() + 10 * MINUTE_MS).toISOString()
    const req = await createLocalReq({ user: newsroom.editor }, payload)
    await movePublicSide({ req, id, move: 'schedule', reason: null, time, revision, now })
    expect((await read(wrong.id)).corrections).toEqual([])
    const at = new Date(now.getTime() + 11 * MINUTE_MS)
    await releaseDue({ payload, now: at })
    expect((await read(wrong.id, at)).corrections).toHaveLength(1)
  })

  it('is no item that an outlet owes: nothing airs by it', async () => {
    const column = newsroom.pageColumn.id
    const wrong = await newsroom.writeAndPublish('Bài của chuyên trang', { column })
    const { id } = await correct(wrong.id, { column })
    await newsroom.publish(id)
    const { docs } = await payload.find({ collection: 'airings', ...all, pagination: false })
    const articles = docs.map(({ article }) => article)
    expect(articles).toContain(wrong.id)
    expect(articles).not.toContain(id)
  })

  it('of a text whose airing counts is told to who supervises, until that is settled or it is gone', async () => {
    const column = newsroom.pageColumn.id
    const wrong = await newsroom.writeAndPublish('Tin lũ quét', { column })
    const [one, other] = [await correct(wrong.id), await correct(wrong.id, { title: 'Lần hai' })]
    const told = async (now = new Date()) => {
      await runProofCheck({ payload, now, checksLinks: false })
      const { docs } = await payload.find({
        collection: 'alerts',
        where: {
          and: [{ kind: { equals: 'textCorrected' } }, { title: { contains: 'Tin lũ quét' } }],
        },
        sort: 'createdAt',
        ...all,
      })
      return docs.map(({ id, open, message, issue }) => ({ id, open, message, issue }))
    }
    const shown = async (issue: unknown) => {
      const req = await createLocalReq({ user: newsroom.editor }, payload)
      const page = await loadIssuePage(req, String(issue), new Date())
      return page?.issue.airings[0]?.corrections.map(({ title }) => title)
    }
    await newsroom.approve(one.id)
    expect(await told()).toEqual([])
    await newsroom.move(one.id, 'publish', newsroom.editor)
    const [first] = await told()
    expect(first).toMatchObject({ open: true, message: expect.stringContaining(one.title) })
    expect(await shown(first?.issue)).toEqual([one.title])
    // Told again, it is the same alert; settled, it is over; another correction is another.
    expect(await told()).toHaveLength(1)
    await payload.db.updateOne({
      collection: 'alerts',
      id: first?.id ?? '',
      data: { handling: 'settled' },
    })
    expect(await told()).toMatchObject([{ open: false }])
    await newsroom.publish(other.id)
    expect(await told()).toMatchObject([{ open: false }, { open: true }])
    expect(await shown(first?.issue)).toEqual([one.title, 'Lần hai'])
    await takeDown(other.id)
    expect(await told()).toMatchObject([{ open: false }, { open: false }])
    expect(await shown(first?.issue)).toEqual([one.title])
  })

  it.each([
    ['corrects', { corrects: null }, 'bài được cải chính'],
    ['falseText', { falseText: ' ' }, 'nội dung sai'],
    ['trueText', { trueText: null }, 'nội dung đúng'],
    ['apology', { apology: '' }, 'lời xin lỗi'],
  ])('without %s is not submitted', async (_, data, missing) => {
    const wrong = await newsroom.writeAndPublish('Bài thiếu cải chính')
    const { id } = await correct(wrong.id, data)
    await expect(newsroom.submit(id)).rejects.toThrow(missing)
  })

  it('of a text that readers never had, or of another outlet’s, is not published', async () => {
    const other = await payload.create({
      collection: 'outlets',
      data: { name: 'Báo khác', kind: 'online', organisation: newsroom.outlet.organisation },
      ...all,
    })
    const draft = await newsroom.write('Bài chưa ai đọc')
    const published = await newsroom.writeAndPublish('Bài của kênh khác')
    await payload.db.updateOne({
      collection: 'public-texts',
      where: { articleId: { equals: published.id } },
      data: { outlet: other.id },
    })
    for (const about of [draft.id, published.id]) {
      const { id } = await correct(about)
      await newsroom.approve(id)
      await expect(newsroom.move(id, 'publish', newsroom.editor)).rejects.toThrow(
        /chưa từng đến với bạn đọc, hoặc là của kênh khác|Bài được cải chính/,
      )
      expect((await get(`/articles/${id}`)).status).toBe(404)
    }
  })

  it('voids its approval when its words change', async () => {
    const wrong = await newsroom.writeAndPublish('Bài cải chính sửa lại')
    const { id } = await correct(wrong.id)
    await newsroom.approve(id)
    await newsroom.change(id, { apology: 'Lời khác.' }, newsroom.reporter)
    const { state } = await payload.findByID({ collection: 'articles', id, draft: true, ...all })
    expect(state).toBe('draft')
  })
})
