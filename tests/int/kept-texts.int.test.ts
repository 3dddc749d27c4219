import { createLocalReq, type Payload, restoreVersionOperation, type TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDate } from '@/domain/calendar/vietnameseDates'
import { keepText } from '@/newsroom/articles/actions/keepText'
import { runDeskAction } from '@/newsroom/desk/run/runDeskAction'

import { describeOnEachDatabase } from '../helpers/databases'
import { type Newsroom, openNewsroom } from './public-newsroom'

const all = { depth: 0, overrideAccess: true } as const
const REASON = 'Đơn khiếu nại số 12'
const TODAY = civilDateOf(Date.now())

describeOnEachDatabase('a text that is kept until a day', (start) => {
  let payload: Payload
  let newsroom: Newsroom

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
  })
  afterAll(() => newsroom.close())

  const written = async (title: string) => (await newsroom.write(title)).id
  const keep = async (id: string, until: string | null, by: TypedUser = newsroom.editor) => {
    const req = await createLocalReq({ user: by }, payload)
    return runDeskAction(keepText, { req, id, input: { until, reason: REASON }, now: new Date() })
  }
  const trash = (id: string, by: TypedUser = newsroom.editor) =>
    payload.update({
      collection: 'articles',
      id,
      data: { deletedAt: new Date().toISOString() },
      user: by,
      depth: 0,
      overrideAccess: false,
    })
  const erase = (id: string) =>
    payload.delete({
      collection: 'articles',
      id,
      trash: true,
      user: newsroom.editor,
      depth: 0,
      overrideAccess: false,
    })
  const stored = (id: string, draft = true) =>
    payload.findByID({ collection: 'articles', id, draft, trash: true, ...all })
  const linesOf = async (id: string) => {
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: id } },
      sort: 'at',
      ...all,
    })
    return docs.map(({ action, reason, after }) => ({ action, reason, after }))
  }
  /** As if the day had been laid down long ago. */
  const keptUntil = (id: string, keepUntil: string) =>
    Promise.all([
      payload.db.updateOne({ collection: 'articles', id, data: { keepUntil } }),
      payload.db
        .findVersions({ collection: 'articles', where: { parent: { equals: id } }, limit: 100 })
        .then(({ docs }) =>
          Promise.all(
            docs.map(({ id: version, version: words, ...rest }) =>
              payload.db.updateVersion({
                collection: 'articles',
                id: version,
                versionData: { ...rest, version: { ...words, keepUntil } } as never,
              }),
            ),
          ),
        ),
    ])

  it('goes neither into the trash nor for ever, and the sentence says until when and why', async () => {
    const id = await written('Bài phải giữ')
    const until = addDays(TODAY, 30)
    await keep(id, until)
    const sentence = new RegExp(`phải giữ đến hết ${formatDate(until)} \\(${REASON}\\)`)
    await expect(trash(id)).rejects.toThrow(sentence)
    await expect(erase(id)).rejects.toThrow(sentence)
    await expect(
      payload.delete({ collection: 'articles', id, ...all }),
      'the system neither',
    ).rejects.toThrow(sentence)
    expect(await stored(id)).toMatchObject({ keepUntil: until, keepReason: REASON })
    expect((await stored(id)).deletedAt ?? null).toBeNull()
    const asked = (await linesOf(id)).flatMap(({ action, after }) =>
      action === 'refused' ? [(after as { asked: string }).asked] : [],
    )
    expect(asked.sort()).toEqual(['article.delete', 'article.trash'])
  })

  it('of several texts the others go', async () => {
    const [kept, other] = [await written('Bài giữ giữa nhiều bài'), await written('Bài bỏ được')]
    await keep(kept, TODAY)
    const where = { id: { in: [kept, other] } }
    const answer = await payload.update({
      collection: 'articles',
      where,
      data: { deletedAt: new Date().toISOString() },
      user: newsroom.editor,
      depth: 0,
      overrideAccess: false,
    })
    expect(answer.docs.map(({ id }) => id)).toEqual([other])
    expect(answer.errors).toMatchObject([{ id: kept }])
  })

  it('may go when its day is over, and when it need not be kept any more', async () => {
    const [over, lifted] = [await written('Bài hết hạn giữ'), await written('Bài thôi giữ')]
    for (const id of [over, lifted]) await keep(id, addDays(TODAY, 5))
    await keptUntil(over, addDays(TODAY, -1))
    await trash(over)
    await keep(lifted, null)
    expect(await stored(lifted)).toMatchObject({ keepUntil: null, keepReason: null })
    await trash(lifted)
    await erase(lifted)
    await expect(stored(lifted)).rejects.toThrow()
    expect((await linesOf(lifted)).map(({ action }) => action)).toEqual([
      'create',
      'article.keep',
      'article.unkeep',
      'article.trash',
      'article.delete',
    ])
  })

  it('in the trash it can be kept from being erased', async () => {
    const id = await written('Bài trong thùng rác phải giữ')
    await trash(id)
    await keep(id, addDays(TODAY, 3))
    await expect(erase(id)).rejects.toThrow(/phải giữ đến hết/)
  })

  it('is kept by those alone who could throw it away; another day or the past is refused in words', async () => {
    const id = await written('Bài của phóng viên')
    await expect(keep(id, TODAY, newsroom.reporter)).rejects.toThrow(/không được giữ bài/)
    await expect(keep(id, addDays(TODAY, -1))).rejects.toThrow(/Ngày giữ đã qua/)
    await expect(keep(id, null)).rejects.toThrow(/không còn được giữ/)
    expect((await stored(id)).keepUntil ?? null).toBeNull()
  })

  it('writing on, a client’s word and an old version change nothing of it', async () => {
    const id = await written('Bài giữ và viết tiếp')
    const until = addDays(TODAY, 30)
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      ...all,
    })
    await keep(id, until)
    await payload.update({
      collection: 'articles',
      id,
      data: { sapo: 'Viết tiếp.', keepUntil: null, keepReason: null },
      draft: true,
      user: newsroom.editor,
      depth: 0,
      overrideAccess: false,
    })
    expect(await stored(id)).toMatchObject({ sapo: 'Viết tiếp.', keepUntil: until })
    const req = await createLocalReq({ user: newsroom.editor }, payload)
    await restoreVersionOperation({
      collection: payload.collections.articles,
      id: docs[0]?.id ?? '',
      draft: true,
      overrideAccess: false,
      req,
    })
    expect(await stored(id)).toMatchObject({ keepUntil: until, keepReason: REASON })
  })

  it('keeps the approval it has, and readers what they have', async () => {
    const { id } = await newsroom.writeAndPublish('Bài đang đăng phải giữ')
    const before = await stored(id)
    await keep(id, addDays(TODAY, 365))
    for (const draft of [true, false]) {
      expect(await stored(id, draft)).toMatchObject({
        state: 'published',
        _status: 'published',
        revision: before.revision,
        revisionNumber: before.revisionNumber,
        keepUntil: addDays(TODAY, 365),
      })
    }
  })
})
