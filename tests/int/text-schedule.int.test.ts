import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { dashboardScope } from '@/admin/dashboard/dashboardScope'
import { loadToDos } from '@/admin/dashboard/loadToDos'
import type { PublicMove } from '@/domain/workflow/article'
import { loadAsked } from '@/newsroom/articles/views/loadAsked'
import { loadIssuePage } from '@/newsroom/issues/views/loadIssuePage'
import { runProofCheck } from '@/newsroom/proof/actions/runProofCheck'
import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { setExpiry } from '@/newsroom/publications/actions/setExpiry'
import { tellLate } from '@/newsroom/publications/late/tellLate'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'

import { describeOnEachDatabase } from '../helpers/databases'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { article as articleSchema } from '@/public-api/schemas'

import { openNewsroom, type Newsroom } from './public-newsroom'

const MINUTE_MS = 60_000
const all = { depth: 0, overrideAccess: true } as const

describeOnEachDatabase('texts at their minute', (start) => {
  let payload: Payload
  let newsroom: Newsroom

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
  })
  afterAll(() => newsroom.close())

  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS)
  const article = (id: string, draft = true) =>
    payload.findByID({ collection: 'articles', id, draft, ...all })

  async function move(
    id: string,
    name: PublicMove,
    { time = null, reason = null, by = newsroom.editor, seen }: Partial<Asked> = {},
  ) {
    const { revision } = await article(id)
    const req = await createLocalReq({ user: by }, payload)
    return movePublicSide({
      req,
      id,
      move: name,
      reason,
      time: time?.toISOString() ?? null,
      revision: seen ?? revision ?? null,
      now: new Date(),
    })
  }
  type Asked = { time: Date | null; reason: string | null; by: TypedUser; seen: string }

  async function sideOf(id: string) {
    const { docs } = await payload.find({
      collection: 'public-texts',
      where: { articleId: { equals: id } },
      ...all,
    })
    return docs[0]
  }
  const untrash = (id: string) =>
    payload.update({
      collection: 'articles',
      id,
      data: { deletedAt: null },
      trash: true,
      draft: true,
      ...all,
    })
  const airingsOf = async (id: string) => {
    const { docs } = await payload.find({
      collection: 'airings',
      where: { and: [{ article: { equals: id } }, { replacedBy: { exists: false } }] },
      ...all,
    })
    return docs.map(({ startedAt }) => startedAt)
  }
  const eventsOf = async (id: string, action: string) =>
    payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: action } }] },
      ...all,
    })
  const lateAlerts = async (id: string) => {
    const { outlet } = (await sideOf(id)) ?? {}
    const { docs } = await payload.find({
      collection: 'alerts',
      where: { and: [{ kind: { equals: 'releaseLate' } }, { outlet: { equals: outlet } }] },
      ...all,
    })
    return docs
  }
  const release = (now: Date) => releaseDue({ payload, now })
  const approved = async (title: string) => {
    const text = await newsroom.write(title, { column: newsroom.pageColumn.id })
    await newsroom.approve(text.id)
    return text.id
  }
  const ask = (id: string, now: Date) =>
    answerPublicRequest({
      payload,
      now,
      request: new Request(`http://localhost/api/v1/articles/${id}`),
    })
  const outside = async (id: string, now = inMinutes(1)) => (await ask(id, now)).status
  const read = async (id: string, now = inMinutes(15)) =>
    articleSchema.parse(await (await ask(id, now)).json())

  it('go out by themselves, once, and air when they do', async () => {
    const id = await approved('Bài hẹn giờ')
    await move(id, 'schedule', { time: inMinutes(10) })
    expect(await outside(id)).toBe(404)
    expect(await airingsOf(id)).toEqual([])
    expect(await release(inMinutes(9))).toMatchObject({ published: 0 })
    const at = inMinutes(11)
    const both = await Promise.all([release(at), release(at)])
    expect(both.reduce((sum, { published }) => sum + published, 0)).toBe(1)
    expect(await release(at)).toMatchObject({ published: 0, left: [] })
    expect(await article(id, false)).toMatchObject({ state: 'published', _status: 'published' })
    expect(await sideOf(id)).toMatchObject({ nextAt: null, seenSince: at.toISOString() })
    expect(await airingsOf(id)).toEqual([at.toISOString()])
    expect((await eventsOf(id, 'article.publish')).totalDocs).toBe(1)
    expect((await eventsOf(id, 'article.schedule')).totalDocs).toBe(1)
  })

  it('however many that were due before them can’t go out', async () => {
    const id = await approved('Bài sau những bài kẹt')
    await move(id, 'schedule', { time: inMinutes(10) })
    const side = await sideOf(id)
    const stuck = Array.from({ length: 201 }, (_, at) => `stuck-${at}`)
    for (const articleId of stuck) {
      const data = {
        ...{ articleId, outlet: side?.outlet, takenDown: false, trashed: false },
        nextAt: inMinutes(5).toISOString(),
        ...{ publishedAt: side?.publishedAt, revisedAt: side?.revisedAt },
      }
      await payload.db.create({ collection: 'public-texts', data })
    }
    expect(await release(inMinutes(11))).toMatchObject({ published: 1 })
    expect(await outside(id, inMinutes(12))).toBe(200)
    await payload.db.deleteMany({
      collection: 'public-texts',
      where: { articleId: { like: 'stuck-' } },
    })
  })

  it('as they were approved, whatever is written meanwhile', async () => {
    const id = await approved('Bài viết tiếp sau khi hẹn')
    await move(id, 'schedule', { time: inMinutes(10) })
    await newsroom.change(id, { title: 'Chưa ai duyệt câu này' }, newsroom.reporter)
    await release(inMinutes(11))
    const shown = await read(id)
    expect(shown.title).toBe('Bài viết tiếp sau khi hẹn')
    expect(await article(id)).toMatchObject({ state: 'draft', title: 'Chưa ai duyệt câu này' })
    // What was public is never deleted for good.
    expect((await article(id, false)).publishedAt).toBeTruthy()
    expect(await airingsOf(id)).toHaveLength(1)
  })

  it('over what readers have, which stays until then', async () => {
    const id = (await newsroom.writeAndPublish('Bài có bản mới')).id
    await newsroom.change(id, { title: 'Bản mới của bài' }, newsroom.reporter)
    await newsroom.approve(id)
    await move(id, 'schedule', { time: inMinutes(10) })
    expect((await read(id)).title).toBe('Bài có bản mới')
    await release(inMinutes(11))
    expect((await read(id)).title).toBe('Bản mới của bài')
    expect((await sideOf(id))?.publishedAt).toBe((await article(id)).publishedAt)
  })

  it('not once they are called off, returned, taken down or in the trash', async () => {
    const ids = await Promise.all(
      ['Bài bỏ hẹn', 'Bài trả lại', 'Bài gỡ trước giờ', 'Bài vào thùng rác'].map(approved),
    )
    const [off = '', returned = '', down = '', trashed = ''] = ids
    for (const id of ids) await move(id, 'schedule', { time: inMinutes(10) })
    await move(off, 'unschedule')
    await newsroom.move(returned, 'return', newsroom.editor, 'Sai tên')
    await move(down, 'takeDown', { reason: 'Thôi' })
    await newsroom.trashAsBefore(trashed)
    expect(await release(inMinutes(11))).toMatchObject({ published: 0, left: [] })
    for (const id of ids) expect(await outside(id)).toBe(404)
    await untrash(trashed)
    expect(await release(inMinutes(12))).toMatchObject({ published: 1 })
    expect(await outside(trashed, inMinutes(13))).toBe(200)
  })

  it('in the order of their minutes after a stop, and one that fails keeps no other', async () => {
    const ids = await Promise.all(['Bài ba', 'Bài một', 'Bài hai'].map(approved))
    const [third = '', first = '', second = ''] = ids
    await move(third, 'schedule', { time: inMinutes(30) })
    await move(first, 'schedule', { time: inMinutes(10) })
    await move(second, 'schedule', { time: inMinutes(20) })
    await payload.db.updateOne({
      collection: 'public-texts',
      where: { articleId: { equals: first } },
      data: { nextPublication: null },
    })
    const { published, left } = await release(inMinutes(60))
    expect(published).toBe(2)
    expect(left).toHaveLength(1)
    expect(await outside(first)).toBe(404)
    // Who publishes there finds it on the desk.
    const req = await createLocalReq({ user: newsroom.editor }, payload)
    const lists = await loadToDos(req, await dashboardScope(req), inMinutes(60))
    const late = lists.find(({ title }) => title === 'Quá giờ hẹn mà chưa ra với bạn đọc')
    expect(late?.toDos.map(({ text }) => text)).toEqual(['Bài một'])
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: {
        and: [{ subjectId: { in: [second, third] } }, { action: { equals: 'article.publish' } }],
      },
      sort: 'createdAt',
      ...all,
    })
    expect(docs.map(({ subjectId }) => subjectId)).toEqual([second, third])
    await move(first, 'unschedule')
  })

  it('one that keeps failing is tried more and more seldom, and goes out once it can', async () => {
    const id = await approved('Bài kẹt rồi ra')
    await move(id, 'schedule', { time: inMinutes(10) })
    const { nextPublication } = (await sideOf(id)) ?? {}
    const waitsFor = (publication: unknown) =>
      payload.db.updateOne({
        collection: 'public-texts',
        where: { articleId: { equals: id } },
        data: { nextPublication: publication },
      })
    await waitsFor(null)
    for (const minute of [11, 12, 13]) {
      expect((await release(inMinutes(minute))).left).toHaveLength(1)
    }
    await tellLate({ payload, now: inMinutes(12) })
    const told = await lateAlerts(id)
    expect(told).toMatchObject([{ open: true, message: expect.stringContaining('Hẹn giờ') }])
    expect(`${told[0]?.title} ${told[0]?.message}`).not.toContain('Bài kẹt')
    await waitsFor(nextPublication)
    // After the third failure in two minutes, and what is late is still said.
    expect(await release(inMinutes(14))).toMatchObject({ published: 0, left: [expect.any(String)] })
    expect(await release(inMinutes(15))).toMatchObject({ published: 1, left: [] })
    expect(await outside(id, inMinutes(16))).toBe(200)
    await tellLate({ payload, now: inMinutes(16) })
    expect(await lateAlerts(id)).toMatchObject([{ open: false }])
  })

  it('what is late is told once for a minute, of takedowns too, and no more once it is called off', async () => {
    const late = async (now: Date) => {
      await tellLate({ payload, now })
      const { docs } = await payload.find({
        collection: 'alerts',
        where: { and: [{ kind: { equals: 'releaseLate' } }, { open: { equals: true } }] },
        ...all,
      })
      return docs.map(({ message }) => message.split(' chưa ')[0]).sort()
    }
    const [one, other, out] = [
      await approved('Kẹt một'),
      await approved('Kẹt hai'),
      await approved('Gỡ'),
    ]
    const [time, end] = [inMinutes(10), inMinutes(20)]
    await move(one, 'schedule', { time })
    await move(other, 'schedule', { time })
    await move(out, 'schedule', { time: inMinutes(9) })
    await release(inMinutes(9))
    const { revision = null } = await article(out)
    await setExpiry({
      ...{ req: await createLocalReq({ user: newsroom.editor }, payload), id: out, revision },
      ...{ time: end.toISOString(), reason: 'Hết hạn', now: new Date() },
    })
    expect(await late(inMinutes(11))).toEqual([])
    expect(await late(inMinutes(23))).toEqual([
      `1 bài hẹn gỡ lúc ${formatDateTime(end.getTime())}`,
      `2 bài hẹn đăng lúc ${formatDateTime(time.getTime())}`,
    ])
    await move(one, 'unschedule')
    expect(await late(inMinutes(24))).toHaveLength(2)
    await move(other, 'unschedule')
    await release(inMinutes(24))
    expect(await late(inMinutes(24))).toEqual([])
  })

  it('not by a wish: that goes with the text, and from its submission on is changed by editors', async () => {
    const { id } = await newsroom.write('Bài mong giờ đăng')
    const wish = (minutes: number, by: TypedUser) =>
      newsroom.change(id, { wishedAt: inMinutes(minutes).toISOString() }, by)
    await wish(10, newsroom.reporter)
    await newsroom.approve(id)
    await expect(wish(20, newsroom.reporter)).rejects.toThrow(/do biên tập viên của kênh đổi/)
    await wish(30, newsroom.editor)
    const { state, wishedAt } = await article(id)
    expect(state).toBe('approved')
    const req = await createLocalReq({ user: newsroom.editor }, payload)
    const { toPublish } = await loadAsked(req)
    expect(toPublish.find((text) => text.id === id)?.wishedAt).toBe(Date.parse(wishedAt ?? ''))
    await release(inMinutes(40))
    expect(await outside(id, inMinutes(41))).toBe(404)
  })

  it('by those who publish, of the revision they saw, for an instant ahead', async () => {
    const id = await approved('Bài không hẹn bừa')
    const time = inMinutes(10)
    await expect(move(id, 'schedule', { time, by: newsroom.reporter })).rejects.toThrow(
      /không được hẹn giờ đăng/,
    )
    await expect(move(id, 'schedule', { time, seen: 'x' })).rejects.toThrow(/đã được sửa/)
    await expect(move(id, 'schedule', { time: inMinutes(-1) })).rejects.toThrow(/Giờ hẹn đã qua/)
    await expect(move(id, 'schedule')).rejects.toThrow(/Chưa chọn giờ hẹn/)
    await expect(move(id, 'unschedule')).rejects.toThrow(/không có bản nào đang hẹn giờ/)
    const draft = await newsroom.write('Bài chưa duyệt')
    await expect(move(draft.id, 'schedule', { time })).rejects.toThrow(/Bản thảo/)
    expect(await sideOf(id)).toBeUndefined()
  })

  describe('an embargo', () => {
    const embargoed = async (title: string, minutes: number) => {
      const text = await newsroom.write(title, {
        column: newsroom.pageColumn.id,
        embargoUntil: inMinutes(minutes).toISOString(),
      })
      await newsroom.publish(text.id)
      return text.id
    }

    it('puts off what is published, which airs at its end even if nothing ran then', async () => {
      const id = await embargoed('Bài cấm đăng', 10)
      const until = (await sideOf(id))?.embargoUntil ?? ''
      expect(await outside(id)).toBe(404)
      await release(inMinutes(9))
      expect(await airingsOf(id)).toEqual([])
      expect(await release(inMinutes(60))).toMatchObject({ shown: 1 })
      expect(await airingsOf(id)).toEqual([until])
      expect(await release(inMinutes(60))).toMatchObject({ shown: 0 })
    })

    it('does not air in the trash, and does again out of it', async () => {
      const id = await embargoed('Bài cấm đăng vào thùng rác', 10)
      await newsroom.trashAsBefore(id)
      expect(await release(inMinutes(20))).toMatchObject({ shown: 0 })
      expect(await airingsOf(id)).toEqual([])
      await untrash(id)
      expect(await release(inMinutes(30))).toMatchObject({ shown: 1 })
      expect(await airingsOf(id)).toHaveLength(1)
    })

    it.each([
      ['taken down', (id: string) => move(id, 'takeDown', { reason: 'Sai tên' })],
      [
        'hidden again',
        (id: string) => move(id, 'embargo', { time: inMinutes(30), reason: 'Chờ họp báo' }),
      ],
    ])('that ended by itself aired, though it was %s before that was noted', async (_, hide) => {
      const id = await embargoed('Bài vừa hết giờ cấm', 10)
      const ended = inMinutes(-0.5).toISOString()
      await payload.db.updateOne({
        collection: 'public-texts',
        where: { articleId: { equals: id } },
        data: { embargoUntil: ended, publishedAt: inMinutes(-20).toISOString() },
      })
      await hide(id)
      expect(await outside(id, new Date())).not.toBe(200)
      expect(await airingsOf(id)).toEqual([ended])
      expect(await sideOf(id)).toMatchObject({ seenSince: ended })
    })

    it('is moved and lifted without another approval; nothing airs before readers have it', async () => {
      const id = await embargoed('Bài đổi giờ cấm', 10)
      await move(id, 'embargo', { time: inMinutes(30) })
      await release(inMinutes(20))
      expect(await airingsOf(id)).toEqual([])
      expect(await article(id)).toMatchObject({ state: 'published' })
      const lifted = Date.now()
      await move(id, 'embargo')
      expect(await outside(id)).toBe(200)
      await release(new Date())
      // From when readers have it, not from when it was published under embargo.
      const [at = '', ...others] = await airingsOf(id)
      expect(others).toEqual([])
      expect(Date.parse(at)).toBeGreaterThanOrEqual(lifted)
      expect((await eventsOf(id, 'article.embargo')).totalDocs).toBe(2)
    })

    it('that hides what readers have is a takedown for a while: its right, a reason; it aired', async () => {
      const text = await newsroom.writeAndPublish('Bài bị ẩn', { column: newsroom.pageColumn.id })
      const time = inMinutes(30)
      await expect(
        move(text.id, 'embargo', { time, by: newsroom.reporter, reason: 'x' }),
      ).rejects.toThrow(/không được cấm đăng/)
      await expect(move(text.id, 'embargo', { time })).rejects.toThrow(/Chưa ghi lý do/)
      await move(text.id, 'embargo', { time, reason: 'Chờ họp báo' })
      expect(await outside(text.id)).toBe(404)
      expect(await airingsOf(text.id)).toHaveLength(1)
    })

    it('is no field of a text that went out, and no edit of one that was approved', async () => {
      const out = await newsroom.writeAndPublish('Bài đã ra')
      const until = inMinutes(10).toISOString()
      await expect(
        newsroom.change(out.id, { embargoUntil: until }, newsroom.editor),
      ).rejects.toThrow(/nút “Cấm đăng trước giờ”/)
      const id = await approved('Bài đã duyệt, đặt giờ cấm')
      await expect(newsroom.change(id, { embargoUntil: until }, newsroom.reporter)).rejects.toThrow(
        /người được đăng bài/,
      )
      await newsroom.change(id, { embargoUntil: until }, newsroom.editor)
      expect(await article(id)).toMatchObject({ state: 'approved' })
      await newsroom.move(id, 'publish', newsroom.editor)
      expect((await sideOf(id))?.embargoUntil).toBe(until)
    })
  })

  it('one that was taken down did air: the issue’s page says both', async () => {
    const text = await newsroom.writeAndPublish('Bài lên rồi gỡ', {
      column: newsroom.pageColumn.id,
    })
    const { docs } = await payload.find({
      collection: 'airings',
      where: { article: { equals: text.id } },
      ...all,
    })
    const issue = String(docs[0]?.issue)
    const req = await createLocalReq({ user: newsroom.editor }, payload)
    const withdrawn = async () => {
      const shown = (await loadIssuePage(req, issue, inMinutes(1)))?.issue.airings[0]
      return { at: shown?.withdrawnAt, rejected: shown?.rejected }
    }
    expect(await withdrawn()).toEqual({ at: null, rejected: false })
    await move(text.id, 'takeDown', { reason: 'Sai tên' })
    const gone = (await sideOf(text.id))?.goneSince
    expect(gone).toBeTruthy()
    expect(await withdrawn()).toEqual({ at: gone, rejected: false })
    // Whoever supervises is told, by an alert that ends with the takedown.
    const told = async () => {
      await runProofCheck({ payload, now: new Date(), checksLinks: false })
      const { docs: alerts } = await payload.find({
        collection: 'alerts',
        where: { and: [{ kind: { equals: 'textWithdrawn' } }, { issue: { equals: issue } }] },
        ...all,
      })
      return alerts.map(({ open, message }) => ({ open, message }))
    }
    expect(await told()).toEqual([
      { open: true, message: expect.stringContaining('Bài đã lên nên lượt đăng vẫn tính') },
    ])
    await move(text.id, 'reinstate', { reason: 'Đã sửa' })
    expect(await withdrawn()).toEqual({ at: null, rejected: false })
    expect(await told()).toMatchObject([{ open: false }])
  })

  it('a text that went out moves to another column with what readers have, by editors alone', async () => {
    const text = await newsroom.writeAndPublish('Bài chuyển chuyên mục')
    const column = newsroom.pageColumn.id
    await expect(newsroom.change(text.id, { column }, newsroom.reporter)).rejects.toThrow(
      /do biên tập viên/,
    )
    await newsroom.change(text.id, { column }, newsroom.editor)
    expect(await article(text.id)).toMatchObject({ state: 'published' })
    expect((await sideOf(text.id))?.column).toBe(column)
    expect((await eventsOf(text.id, 'article.place')).totalDocs).toBe(1)
  })

  it('one that went out while its author wrote on is not theirs to place', async () => {
    const id = await approved('Bài ra trong lúc viết tiếp')
    await move(id, 'schedule', { time: inMinutes(10) })
    await newsroom.change(id, { title: 'Viết tiếp' }, newsroom.reporter)
    await release(inMinutes(11))
    const column = (await sideOf(id))?.column
    await expect(newsroom.change(id, { column: null }, newsroom.reporter)).rejects.toThrow(
      /do biên tập viên/,
    )
    expect((await sideOf(id))?.column).toBe(column)
  })

  it('a picture goes out with the words that were approved', async () => {
    const cover = await newsroom.picture('anh co chu thich')
    const text = await newsroom.write('Bài có chú thích', { cover: cover.id })
    await newsroom.approve(text.id)
    await payload.update({
      collection: 'media',
      id: cover.id,
      data: { caption: 'Chưa ai duyệt' },
      overrideAccess: true,
    })
    await newsroom.move(text.id, 'publish', newsroom.editor)
    expect((await read(text.id)).cover?.caption ?? '').not.toBe('Chưa ai duyệt')
  })
})
