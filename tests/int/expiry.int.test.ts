import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { dashboardScope } from '@/admin/dashboard/dashboardScope'
import { loadToDos } from '@/admin/dashboard/loadToDos'
import type { PublicMove } from '@/domain/workflow/article'
import { runProofCheck } from '@/newsroom/proof/actions/runProofCheck'
import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { setExpiry } from '@/newsroom/publications/actions/setExpiry'
import { loadQueue } from '@/newsroom/publications/views/loadQueue'
import { publishedWhere } from '@/access/publishedWhere'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { articlePage } from '@/public-api/schemas'

import { describeOnEachDatabase } from '../helpers/databases'
import { openNewsroom, type Newsroom } from './public-newsroom'

const MINUTE_MS = 60_000
const all = { depth: 0, overrideAccess: true } as const
const REASON = 'Hết thời hạn tuyên truyền'

describeOnEachDatabase('a text that is set to be taken down', (start) => {
  let payload: Payload
  let newsroom: Newsroom

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
  })
  // What one test sets is met by no other.
  afterEach(() => release(inMinutes(120)))
  afterAll(() => newsroom.close())

  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS)
  const article = (id: string, draft = true) =>
    payload.findByID({ collection: 'articles', id, draft, ...all })
  const expire = async (
    id: string,
    time: Date | null,
    { by = newsroom.editor, reason = REASON }: { by?: TypedUser; reason?: string | null } = {},
  ) => {
    const req = await createLocalReq({ user: by }, payload)
    const asked = { req, id, reason, now: new Date() }
    return setExpiry({ ...asked, time: time?.toISOString() ?? null })
  }
  const move = async (id: string, name: PublicMove, time: Date | null = null, now = new Date()) => {
    const { revision } = await article(id)
    const req = await createLocalReq({ user: newsroom.editor }, payload)
    const asked = { req, id, move: name, reason: 'Thử', revision, now }
    return movePublicSide({ ...asked, time: time?.toISOString() ?? null })
  }
  const sideOf = async (id: string) => {
    const where = { articleId: { equals: id } }
    const { docs } = await payload.find({ collection: 'public-texts', where, ...all })
    return docs[0]
  }
  /** The same minute of a text, however long ago that was set. */
  const expireFrom = async (id: string, at: Date) => {
    const data = { expireAt: at.toISOString() }
    await payload.db.updateOne({
      collection: 'public-texts',
      where: { articleId: { equals: id } },
      data,
    })
    await payload.db.updateOne({ collection: 'articles', id, data })
  }
  const release = (now: Date) => releaseDue({ payload, now })
  const ask = async (id: string, now: Date) => {
    const request = new Request(`http://localhost/api/v1/articles/${id}`)
    return (await answerPublicRequest({ payload, now, request })).status
  }
  const listed = async (id: string, now: Date) => {
    const request = new Request('http://localhost/api/v1/articles?limit=100')
    const answer = await answerPublicRequest({ payload, now, request })
    const { slug } = await article(id)
    return articlePage.parse(await answer.json()).items.some((item) => item.slug === slug)
  }
  const eventsOf = async (id: string, action: string) => {
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: action } }] },
      ...all,
    })
    return docs
  }
  const airingsOf = async (id: string) => {
    const { docs } = await payload.find({
      collection: 'airings',
      where: { and: [{ article: { equals: id } }, { replacedBy: { exists: false } }] },
      ...all,
    })
    return docs.map(({ startedAt, rejected }) => ({ startedAt, rejected: rejected ?? false }))
  }
  const published = async (title: string) =>
    (await newsroom.writeAndPublish(title, { column: newsroom.pageColumn.id })).id
  const approved = async (title: string) => {
    const { id } = await newsroom.write(title, { column: newsroom.pageColumn.id })
    await newsroom.approve(id)
    return id
  }

  it('is nobody’s from its minute on, though no worker runs', async () => {
    const id = await published('Bài hẹn gỡ')
    const at = inMinutes(10)
    await expire(id, at)
    const [before, minute] = [new Date(at.getTime() - 1), at]
    const supervised = async (now: Date) => {
      const where = { and: [publishedWhere(now), { id: { equals: id } }] }
      return (await payload.count({ collection: 'articles', where, ...all })).totalDocs
    }
    expect([await ask(id, before), await listed(id, before), await supervised(before)]).toEqual([
      200,
      true,
      1,
    ])
    expect([await ask(id, minute), await listed(id, minute), await supervised(minute)]).toEqual([
      410,
      false,
      0,
    ])
    expect(await sideOf(id)).toMatchObject({ takenDown: false, expireAt: at.toISOString() })
  })

  it('is taken down by the law’s own move, once of two workers, with who set it and why', async () => {
    const id = await published('Bài gỡ đúng giờ')
    const at = inMinutes(10)
    await expire(id, at)
    const aired = await airingsOf(id)
    expect(await release(new Date(at.getTime() - 1))).toMatchObject({ takenDown: 0 })
    const both = await Promise.all([release(inMinutes(60)), release(inMinutes(60))])
    expect(both.reduce((sum, { takenDown }) => sum + takenDown, 0)).toBe(1)
    expect(await release(inMinutes(61))).toMatchObject({ takenDown: 0, left: [] })
    expect(await sideOf(id)).toMatchObject({
      takenDown: true,
      publication: null,
      pictures: [],
      // Since its minute, not since the worker came to it.
      goneSince: at.toISOString(),
      expireAt: null,
      expireReason: null,
    })
    for (const draft of [true, false]) {
      expect(await article(id, draft)).toMatchObject({ expireAt: null, _status: 'draft' })
    }
    expect(await article(id)).toMatchObject({ state: 'returned', returnReason: REASON })
    expect(await airingsOf(id)).toEqual(aired)
    expect(aired).toMatchObject([{ rejected: false }])
    const [event, ...others] = await eventsOf(id, 'article.takeDown')
    expect(others).toEqual([])
    expect(event).toMatchObject({
      reason: REASON,
      after: { expiry: { by: newsroom.editor.id, at: at.toISOString(), reason: REASON } },
    })
    expect(await ask(id, inMinutes(61))).toBe(410)
    // Whoever supervises is told as of any takedown.
    await runProofCheck({ payload, now: new Date(), checksLinks: false })
    const { docs } = await payload.find({
      collection: 'alerts',
      where: { and: [{ kind: { equals: 'textWithdrawn' } }, { open: { equals: true } }] },
      ...all,
    })
    const told = docs.filter(({ title }) => title?.includes('Bài gỡ đúng giờ'))
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('bài đã gỡ lúc')])
  })

  it('is so by those who may take down, with a reason, for an instant ahead', async () => {
    const id = await published('Bài không hẹn gỡ bừa')
    const time = inMinutes(10)
    await expect(expire(id, time, { by: newsroom.reporter })).rejects.toThrow(/không được gỡ bài/)
    await expect(expire(id, time, { reason: ' ' })).rejects.toThrow(/Chưa ghi lý do/)
    await expect(expire(id, inMinutes(-1))).rejects.toThrow(/Giờ gỡ đã qua/)
    await expect(expire(id, null)).rejects.toThrow(/không hẹn gỡ/)
    const draft = await newsroom.write('Bài chưa đăng')
    await expect(expire(draft.id, time)).rejects.toThrow(/không có bản nào đang đăng/)
    expect((await sideOf(id))?.expireAt ?? null).toBe(null)
    // The field is nobody's to write.
    await newsroom.change(id, { expireAt: time.toISOString() }, newsroom.editor)
    expect((await article(id)).expireAt ?? null).toBe(null)
  })

  it('is so no more once that is called off, also while the worker runs', async () => {
    const id = await published('Bài bỏ hẹn gỡ')
    await expire(id, inMinutes(10))
    await expire(id, inMinutes(20))
    expect(await release(inMinutes(15))).toMatchObject({ takenDown: 0 })
    const [, cancelled] = await Promise.all([
      release(inMinutes(30)),
      expire(id, null, { by: newsroom.editor }).then(
        () => true,
        () => false,
      ),
    ])
    // One of both, never half of each.
    const side = await sideOf(id)
    expect(side?.takenDown).toBe(!cancelled)
    expect(side?.expireAt ?? null).toBe(null)
    expect(await ask(id, inMinutes(31))).toBe(cancelled ? 200 : 410)
    expect((await eventsOf(id, 'article.unexpire')).length).toBe(cancelled ? 1 : 0)
    expect((await eventsOf(id, 'article.expire')).length).toBe(2)
  })

  it('lets no other move come before, once its minute has come', async () => {
    const id = await published('Bài quá giờ gỡ')
    await newsroom.change(id, { title: 'Bản sau giờ gỡ' }, newsroom.reporter)
    await newsroom.approve(id)
    await expire(id, inMinutes(10))
    await newsroom.publishAt(id, inMinutes(-20))
    await expireFrom(id, inMinutes(-5))
    await expect(move(id, 'schedule', inMinutes(10))).rejects.toThrow(/đã đến giờ gỡ/)
    await expect(move(id, 'embargo', inMinutes(10))).rejects.toThrow(/đã đến giờ gỡ/)
    await expect(newsroom.move(id, 'publish', newsroom.editor)).rejects.toThrow(/đã đến giờ gỡ/)
    await expect(expire(id, inMinutes(10))).rejects.toThrow(/đã đến giờ gỡ/)
    await expect(expire(id, null)).rejects.toThrow(/đã đến giờ gỡ/)
    const minute = (await sideOf(id))?.expireAt
    await move(id, 'takeDown')
    expect(await sideOf(id)).toMatchObject({ takenDown: true, goneSince: minute, expireAt: null })
  })

  describe('beside a minute at which it goes out', () => {
    it('comes after that, and is called off with it', async () => {
      const id = await approved('Bài hẹn đăng rồi hẹn gỡ')
      const [out, down] = [inMinutes(10), inMinutes(20)]
      await move(id, 'schedule', out)
      await expect(expire(id, out)).rejects.toThrow(/không bao giờ thấy bài/)
      await expire(id, down)
      await expect(move(id, 'schedule', down)).rejects.toThrow(/không bao giờ thấy bài/)
      await move(id, 'unschedule')
      expect(await sideOf(id)).toMatchObject({ expireAt: null, expireBy: null })
      expect((await article(id)).expireAt ?? null).toBe(null)

      await move(id, 'schedule', inMinutes(10))
      await expire(id, inMinutes(20))
      await newsroom.move(id, 'return', newsroom.editor, 'Sai tên')
      expect(await sideOf(id)).toMatchObject({ expireAt: null, nextAt: null })
      expect((await article(id)).expireAt ?? null).toBe(null)
      expect(await release(inMinutes(30))).toMatchObject({ published: 0, takenDown: 0, left: [] })
    })

    it('goes out, and is taken down: of a worker that stood still nobody saw it, and nothing aired', async () => {
      const [id, seen] = [await approved('Bài lỡ cả hai giờ'), await approved('Bài lên rồi gỡ')]
      for (const one of [id, seen]) {
        await move(one, 'schedule', inMinutes(10))
        await expire(one, inMinutes(20))
      }
      // The one is given to readers in its time, the other when the worker is back.
      await payload.db.updateOne({
        collection: 'public-texts',
        where: { articleId: { equals: id } },
        data: { trashed: true },
      })
      expect(await release(inMinutes(11))).toMatchObject({ published: 1, takenDown: 0 })
      await payload.db.updateOne({
        collection: 'public-texts',
        where: { articleId: { equals: id } },
        data: { trashed: false },
      })
      expect(await release(inMinutes(60))).toMatchObject({ published: 1, takenDown: 2, left: [] })
      for (const one of [id, seen]) {
        expect(await article(one)).toMatchObject({ state: 'returned', returnReason: REASON })
        expect(await sideOf(one)).toMatchObject({ takenDown: true, publication: null })
      }
      expect([await airingsOf(id), (await airingsOf(seen)).length]).toEqual([[], 1])
      expect([await ask(id, inMinutes(61)), await ask(seen, inMinutes(61))]).toEqual([404, 410])
    })

    it('comes first where it is the earlier: the new revision goes out no more', async () => {
      const id = await published('Bài gỡ trước bản mới')
      await newsroom.change(id, { title: 'Bản mới không ra' }, newsroom.reporter)
      await newsroom.approve(id)
      const both = inMinutes(20)
      await move(id, 'schedule', both)
      await expire(id, both)
      expect(await release(inMinutes(60))).toMatchObject({ published: 0, takenDown: 1, left: [] })
      expect(await sideOf(id)).toMatchObject({ takenDown: true, nextAt: null })
      expect(await article(id)).toMatchObject({ state: 'returned', title: 'Bản mới không ra' })
    })

    it('is kept by no other that fails, and tried again', async () => {
      const [broken, good] = [await published('Bài gỡ hỏng'), await published('Bài gỡ được')]
      await expire(broken, inMinutes(10))
      await expire(good, inMinutes(20))
      const reason = { expireReason: ' ' }
      const where = { articleId: { equals: broken } }
      await payload.db.updateOne({ collection: 'public-texts', where, data: reason })
      const first = await release(inMinutes(30))
      expect(first.takenDown).toBe(1)
      expect(first.left).toHaveLength(1)
      expect(await ask(broken, inMinutes(30))).toBe(410)
      // Who takes down there finds it on the desk, and in the queue.
      const req = await createLocalReq({ user: newsroom.editor }, payload)
      const lists = await loadToDos(req, await dashboardScope(req), inMinutes(30))
      const late = lists.find(({ title }) => title === 'Quá giờ hẹn gỡ mà chưa gỡ xong')
      expect(late?.toDos.map(({ text }) => text)).toEqual(['Bài gỡ hỏng'])
      const queue = await loadQueue({ req, now: inMinutes(30), outlet: null, isOwn: false })
      expect(queue.expiring.map(({ title, isLate }) => ({ title, isLate }))).toEqual([
        { title: 'Bài gỡ hỏng', isLate: true },
      ])
      const mended = { expireReason: REASON }
      await payload.db.updateOne({ collection: 'public-texts', where, data: mended })
      expect(await release(inMinutes(31))).toMatchObject({ takenDown: 1, left: [] })
    })
  })

  it('was never seen, if an embargo lasts longer: nothing aired, and it is not said to be gone', async () => {
    const { id } = await newsroom.write('Bài cấm lâu hơn giờ gỡ', {
      column: newsroom.pageColumn.id,
      embargoUntil: inMinutes(30).toISOString(),
    })
    await newsroom.publish(id)
    await expire(id, inMinutes(20))
    for (const minutes of [10, 25, 40]) expect(await ask(id, inMinutes(minutes))).toBe(404)
    expect(await release(inMinutes(40))).toMatchObject({ takenDown: 1, shown: 0, left: [] })
    expect(await sideOf(id)).toMatchObject({ takenDown: true, goneSince: null })
    expect(await airingsOf(id)).toEqual([])
  })

  it('was seen, if its embargo ended before, though no worker ran', async () => {
    const { id } = await newsroom.write('Bài hết cấm rồi đến giờ gỡ', {
      column: newsroom.pageColumn.id,
      embargoUntil: inMinutes(10).toISOString(),
    })
    await newsroom.publish(id)
    const until = (await sideOf(id))?.embargoUntil
    await expire(id, inMinutes(20))
    expect(await ask(id, inMinutes(25))).toBe(410)
    await release(inMinutes(40))
    expect(await airingsOf(id)).toEqual([{ startedAt: until, rejected: false }])
    expect(await sideOf(id)).toMatchObject({ takenDown: true, seenSince: until })
  })

  it('is taken down though whoever set that has lost the right', async () => {
    const id = await published('Bài của người đã nghỉ')
    const chief = await payload.create({
      collection: 'users',
      data: {
        name: 'Người sắp nghỉ',
        email: 'sap-nghi@kin.example',
        password: 'một mật khẩu đủ dài để thử',
        memberships: [{ role: 'editorInChief', outlet: newsroom.outlet.id }],
      },
      ...all,
    })
    await expire(id, inMinutes(10), { by: { ...chief, collection: 'users' } as TypedUser })
    const data = { active: false, memberships: [] }
    await payload.update({ collection: 'users', id: chief.id, data, ...all })
    expect(await release(inMinutes(11))).toMatchObject({ takenDown: 1, left: [] })
    const [event] = await eventsOf(id, 'article.takeDown')
    expect(event?.after).toMatchObject({ expiry: { by: chief.id } })
  })

  it('leaves alone what is written meanwhile', async () => {
    const id = await published('Bài viết tiếp trước giờ gỡ')
    await expire(id, inMinutes(10))
    await newsroom.change(id, { title: 'Câu viết sau' }, newsroom.reporter)
    expect(await article(id)).toMatchObject({ expireAt: expect.any(String) })
    await release(inMinutes(11))
    expect(await article(id)).toMatchObject({ state: 'draft', title: 'Câu viết sau' })
    expect((await article(id)).expireAt ?? null).toBe(null)
    const [event] = await eventsOf(id, 'article.takeDown')
    expect(event).toMatchObject({ reason: REASON, after: { expiry: { by: newsroom.editor.id } } })
  })

  it('may be corrected after that, with no way to it', async () => {
    const id = await published('Bài hết hạn cần cải chính')
    await expire(id, inMinutes(10))
    await expireFrom(id, inMinutes(-1))
    const correction = await payload.create({
      collection: 'articles',
      data: {
        title: 'Cải chính bài hết hạn',
        genre: 'correction',
        corrects: id,
        outlet: newsroom.outlet.id,
        column: newsroom.column.id,
        falseText: 'Có 15 xã.',
        trueText: 'Có 25 xã.',
        apology: 'Xin lỗi bạn đọc.',
      },
      draft: true,
      depth: 0,
      user: newsroom.reporter,
      overrideAccess: false,
    })
    await newsroom.publish(correction.id)
    const request = new Request(`http://localhost/api/v1/articles/${correction.id}`)
    const answer = await answerPublicRequest({ payload, now: new Date(), request })
    expect(await answer.json()).toMatchObject({
      corrects: { slug: null, title: 'Bài hết hạn cần cải chính' },
    })
    await release(new Date())
  })

  describe('and the trash', () => {
    const trash = (id: string, user = newsroom.editor) =>
      payload.update({
        collection: 'articles',
        id,
        data: { deletedAt: new Date().toISOString() },
        user,
        depth: 0,
        overrideAccess: false,
      })

    it('takes nothing that readers have, or will have, by no entry', async () => {
      const out = await published('Bài đang đăng vào thùng rác')
      await expect(trash(out)).rejects.toThrow(/Hãy gỡ bài trước/)
      await expect(newsroom.trash(out)).rejects.toThrow(/Hãy gỡ bài trước/)
      const waiting = await approved('Bài hẹn giờ vào thùng rác')
      await move(waiting, 'schedule', inMinutes(10))
      await expect(trash(waiting)).rejects.toThrow(/Bỏ hẹn giờ/)
      const draft = (await newsroom.write('Bản nháp vào thùng rác')).id
      const { errors, docs } = await payload.update({
        collection: 'articles',
        where: { id: { in: [out, waiting, draft] } },
        data: { deletedAt: new Date().toISOString() },
        draft: true,
        user: newsroom.editor,
        depth: 0,
        overrideAccess: false,
      })
      expect(docs.map(({ id }) => id)).toEqual([draft])
      expect(errors.map(({ id }) => id).sort()).toEqual([out, waiting].sort())
      expect(await ask(out, new Date())).toBe(200)
      for (const id of [out, waiting]) expect((await article(id)).deletedAt ?? null).toBe(null)
      await move(waiting, 'unschedule')
      await move(out, 'takeDown')
      for (const id of [out, waiting]) expect((await trash(id)).deletedAt).toBeTruthy()
    })

    it('gives back what an older version let in, and its minute is met then', async () => {
      const id = await published('Bài đã ở trong thùng rác')
      await expire(id, inMinutes(10))
      await newsroom.trashAsBefore(id)
      expect(await ask(id, new Date())).toBe(404)
      expect(await release(inMinutes(11))).toMatchObject({ takenDown: 0, left: [] })
      await newsroom.untrash(id)
      expect(await ask(id, new Date())).toBe(200)
      expect(await release(inMinutes(12))).toMatchObject({ takenDown: 1, left: [] })
    })
  })
})
