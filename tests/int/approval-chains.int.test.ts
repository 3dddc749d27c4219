import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import type { ArticleMove } from '@/domain/workflow/article'
import { loadAsked } from '@/newsroom/articles/views/loadAsked'
import type { ApprovalChain, Article } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

type Role = ApprovalChain['publishers'][number]

describeOnEachDatabase('chains of approval', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let editor: Person
  let chief: Person
  let head: Person
  let scheduler: Person
  let administrator: Person
  const all = { depth: 0, overrideAccess: true } as const

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const at = (
      role: 'reporter' | 'sectionEditor' | 'editorInChief' | 'outletHead' | 'scheduler',
    ) => person(payload, `chain ${role}`, [{ role, outlet: base.paper.outlet }])
    reporter = await at('reporter')
    editor = await at('sectionEditor')
    chief = await at('editorInChief')
    head = await at('outletHead')
    scheduler = await at('scheduler')
    administrator = await person(payload, 'chain administrator', [{ role: 'administrator' }])
  })

  const step = (name: string, ...roles: Role[]) => ({ name, roles })
  const THREE = [
    step('Trưởng phòng', 'sectionEditor'),
    step('Thư ký', 'editorInChief'),
    step('Lãnh đạo', 'outletHead'),
  ]
  const chain = (by: Person, data: object) =>
    rest('POST', '/approval-chains', {
      token: by.token,
      data: {
        name: 'Ba bước',
        outlet: base.paper.outlet,
        steps: THREE,
        publishers: ['editorInChief'],
        takers: ['outletHead'],
        distinct: true,
        ...data,
      },
    })
  async function write(data: Partial<Article> = {}, by = reporter): Promise<string> {
    const { body, text } = await rest('POST', '/articles?draft=true&depth=0', {
      token: by.token,
      data: { ...articleData(base.paper, 'Bài qua nhiều bước'), ...data },
    })
    if (!body.doc) throw new Error(text)
    return body.doc.id
  }
  const article = (id: string) =>
    payload.findByID({ collection: 'articles', id, draft: true, ...all })
  async function move(by: Person, id: string, name: ArticleMove, reason?: string) {
    const { revision } = await article(id)
    return rest('POST', `/articles/${id}/moves`, {
      token: by.token,
      data: { move: name, revision, reason },
    })
  }
  const clear = () => payload.delete({ collection: 'approval-chains', where: {}, ...all })

  it('ask one step after the other, each in its turn, and keep who signed what', async () => {
    expect((await chain(head, {})).status).toBe(201)
    const id = await write()
    expect((await move(reporter, id, 'submit')).status).toBe(200)
    expect((await move(chief, id, 'approve')).status).toBe(403)
    expect((await move(editor, id, 'approve')).status).toBe(200)
    expect(await article(id)).toMatchObject({ state: 'submitted', step: 1 })
    expect((await move(editor, id, 'approve')).status).toBe(403)
    expect((await move(chief, id, 'approve')).status).toBe(200)
    expect((await move(chief, id, 'publish')).status).toBe(409)
    expect((await move(head, id, 'approve')).status).toBe(200)
    const done = await article(id)
    expect(done.approvals).toMatchObject([
      { by: editor.id, revision: done.revisionNumber },
      { by: chief.id, revision: done.revisionNumber },
      { by: head.id, revision: done.revisionNumber },
    ])
    expect((await move(editor, id, 'publish')).status).toBe(403)
    expect((await move(chief, id, 'publish')).status).toBe(200)
  })

  it('let the asked one polish, and have the steps before kept; nobody else edits on the way', async () => {
    const id = await write()
    await move(reporter, id, 'submit')
    await move(editor, id, 'approve')
    const edit = (by: Person, title: string) =>
      rest('PATCH', `/articles/${id}?draft=true`, { token: by.token, data: { title } })
    const refused = await edit(editor, 'Sửa khi không ai hỏi')
    expect(refused.status).toBe(403)
    expect(wordsOf(refused)).toContain('bước “Thư ký”')
    expect((await edit(chief, 'Thư ký sửa tít')).status).toBe(200)
    expect(await article(id)).toMatchObject({
      state: 'submitted',
      step: 1,
      writers: expect.arrayContaining([chief.id]),
    })
    expect((await move(chief, id, 'approve')).status).toBe(200)
    const { approvals } = await article(id)
    expect(approvals).toMatchObject([{ by: editor.id }, { by: chief.id }])
    expect((await edit(head, 'Lãnh đạo sửa tít')).status).toBe(200)
    const own = await move(head, id, 'approve')
    expect(own.status).toBe(403)
    expect(wordsOf(own)).toContain('không tự duyệt')
    expect((await move(head, id, 'return', 'Nhờ đọc lại')).status).toBe(200)
    expect(await article(id)).toMatchObject({ state: 'returned', step: null, approvals: [] })
  })

  it('are kept by a text on its way, and by genre one step is enough', async () => {
    const onItsWay = await write()
    await move(reporter, onItsWay, 'submit')
    await clear()
    expect((await move(chief, onItsWay, 'approve')).status).toBe(403)
    expect((await move(editor, onItsWay, 'approve')).status).toBe(200)
    expect((await article(onItsWay)).state).toBe('submitted')

    await chain(head, {})
    const short = { name: 'Tin ngắn', genres: ['news'], steps: [step('Thư ký', 'editorInChief')] }
    expect((await chain(head, short)).status).toBe(201)
    const news = await write({ genre: 'news' })
    await move(reporter, news, 'submit')
    expect((await move(chief, news, 'approve')).status).toBe(200)
    expect((await article(news)).state).toBe('approved')
  })

  describe('list what waits', () => {
    const waits = async (by: Person) => {
      const user = await payload.findByID({ collection: 'users', id: by.id, ...all })
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
      const { toSign, toPublish } = await loadAsked(req)
      const ids = (texts: { id: string }[]) => texts.map((text) => text.id)
      return { toSign: ids(toSign), toPublish: ids(toPublish), steps: toSign }
    }

    it('to those whose step it is, never of their own, and of what is set for its minute no more', async () => {
      await clear()
      await chain(head, {})
      const id = await write()
      await move(reporter, id, 'submit')
      expect((await waits(editor)).toSign).toContain(id)
      for (const by of [reporter, chief, head, scheduler, administrator]) {
        expect((await waits(by)).toSign).not.toContain(id)
      }
      await move(editor, id, 'approve')
      expect((await waits(editor)).toSign).not.toContain(id)
      const { steps } = await waits(chief)
      expect(steps.find((text) => text.id === id)).toMatchObject({
        title: 'Bài qua nhiều bước',
        step: 'Thư ký',
        author: 'chain reporter',
      })
      await move(chief, id, 'approve')
      await move(head, id, 'approve')
      expect((await waits(chief)).toPublish).toContain(id)
      expect((await waits(editor)).toPublish).not.toContain(id)
      const { revision } = await article(id)
      const set = await rest('POST', `/articles/${id}/moves`, {
        token: chief.token,
        data: { move: 'schedule', revision, time: new Date(Date.now() + 600_000).toISOString() },
      })
      expect(set.status, set.text).toBe(200)
      expect((await waits(chief)).toPublish).not.toContain(id)

      const own = await write({}, editor)
      await move(editor, own, 'submit')
      expect((await waits(editor)).toSign).not.toContain(own)
    })

    it('to whoever stands in, while they do', async () => {
      const id = await write()
      await move(reporter, id, 'submit')
      const today = civilDateOf(Date.now())
      const { body } = await rest('POST', '/delegations', {
        token: head.token,
        data: {
          outlet: base.paper.outlet,
          from: editor.id,
          to: scheduler.id,
          start: today,
          end: today,
        },
      })
      expect((await waits(scheduler)).toSign).toContain(id)
      await rest('DELETE', `/delegations/${body.doc?.id}`, { token: head.token })
      expect((await waits(scheduler)).toSign).not.toContain(id)
    })
  })

  describe('with somebody away', () => {
    const day = (days: number) => addDays(civilDateOf(Date.now()), days)
    const lend = (by: Person, data: object = {}) =>
      rest('POST', '/delegations', {
        token: by.token,
        data: {
          outlet: base.paper.outlet,
          from: chief.id,
          to: editor.id,
          start: day(0),
          end: day(1),
          ...data,
        },
      })

    it('are signed in their place, from the day to the day, and that is in the log', async () => {
      await clear()
      const steps = [step('Ban biên tập', 'editorInChief')]
      await chain(head, { steps, publishers: ['editorInChief'] })
      const id = await write()
      await move(reporter, id, 'submit')
      expect((await lend(head, { start: day(-3), end: day(-1) })).status).toBe(201)
      expect((await move(editor, id, 'approve')).status).toBe(403)
      const lent = await lend(head)
      expect(lent.status, lent.text).toBe(201)
      expect((await move(editor, id, 'approve')).status).toBe(200)
      expect(await article(id)).toMatchObject({ approvals: [{ by: editor.id }] })
      const { docs } = await payload.find({
        collection: 'audit-events',
        where: {
          and: [{ subjectId: { equals: id } }, { action: { equals: 'article.approve' } }],
        },
        ...all,
      })
      expect(docs[0]?.after).toMatchObject({ standsInFor: [chief.id] })
      expect((await move(editor, id, 'publish')).status).toBe(200)
    })

    it.each([
      ['a scheduler', () => scheduler],
      ['a reporter', () => reporter],
    ])(
      'by %s too, who writes nothing otherwise: polished, signed, published, taken down',
      async (_, who) => {
        const standIn = who()
        const id = await write({}, editor)
        await move(editor, id, 'submit')
        const polish = (title: string) =>
          rest('PATCH', `/articles/${id}?draft=true`, { token: standIn.token, data: { title } })
        expect((await polish('Chưa được ủy quyền')).status).toBe(403)
        expect((await move(standIn, id, 'approve')).status).toBe(403)
        const lent = await lend(head, { to: standIn.id })
        expect((await polish('Người được ủy quyền sửa tít')).status).toBe(200)
        // Their own words they don't sign last.
        expect(wordsOf(await move(standIn, id, 'approve'))).toContain('không tự duyệt')
        expect((await move(standIn, id, 'return', 'Xem lại tít')).status).toBe(200)
        await move(editor, id, 'submit')
        expect((await move(standIn, id, 'approve')).status).toBe(200)
        expect((await move(standIn, id, 'publish')).status).toBe(200)
        await rest('DELETE', `/delegations/${lent.body.doc?.id}`, { token: head.token })
        expect((await polish('Hết ủy quyền')).status).toBe(403)
      },
    )

    it('not by somebody who works there no more', async () => {
      const gone = await person(payload, 'chain gone', [
        { role: 'scheduler', outlet: base.paper.outlet },
      ])
      const id = await write()
      await move(reporter, id, 'submit')
      const lent = await lend(head, { to: gone.id })
      expect(lent.status, lent.text).toBe(201)
      const polish = (title: string) =>
        rest('PATCH', `/articles/${id}?draft=true`, { token: gone.token, data: { title } })
      expect((await polish('Còn làm ở đây')).status).toBe(200)
      const memberships = [{ role: 'scheduler' as const, outlet: base.station.outlet }]
      await payload.update({ collection: 'users', id: gone.id, data: { memberships }, ...all })
      expect((await polish('Đã chuyển đi')).status).toBe(403)
      expect([403, 404]).toContain((await move(gone, id, 'approve')).status)
      expect((await article(id)).title).toBe('Còn làm ở đây')
      await rest('DELETE', `/delegations/${lent.body.doc?.id}`, { token: head.token })
    })

    it('never of one’s own words', async () => {
      const id = await write({}, editor)
      await move(editor, id, 'submit')
      const own = await move(editor, id, 'approve')
      expect(own.status).toBe(403)
      expect(wordsOf(own)).toContain('không tự duyệt')
    })

    it('by the head alone, from one who works there to another who does', async () => {
      expect((await lend(editor)).status).toBe(403)
      expect(wordsOf(await lend(head, { to: chief.id }))).toContain('chính mình')
      const stranger = await lend(head, { to: administrator.id })
      expect(wordsOf(stranger)).toContain('không làm việc ở kênh này')
      expect((await lend(head, { end: day(-1) })).status).toBe(400)
    })
  })

  describe('that would hold nowhere, twice or lead nowhere', () => {
    it('are refused in words', async () => {
      await clear()
      expect((await chain(head, {})).status).toBe(201)
      const twice = await chain(head, { name: 'Trùng' })
      expect(twice.status).toBe(409)
      expect(wordsOf(twice)).toContain('“Ba bước” đã áp dụng')
      const nobody = await chain(head, {
        genres: ['talk'],
        steps: [step('Phóng viên', 'reporter' as Role), step('Không ai', 'scheduler' as Role)],
      })
      expect(nobody.status).toBe(400)
      const none = await chain(head, { genres: ['talk'], steps: [] })
      expect(none.status).toBe(400)
      const nowhere = await chain(administrator, { outlet: null })
      expect(wordsOf(nowhere)).toContain('chưa áp dụng ở đâu')
      const ofAll = await chain(head, { outlet: null, organisation: base.paper.organisation })
      expect(ofAll.status).toBe(400)
      expect((await chain(reporter, { genres: ['talk'] })).status).toBe(403)
      const station = { outlet: base.station.outlet, genres: ['talk'] }
      expect((await chain(head, station)).status).toBe(403)
    })

    it('by a step that nobody at the outlet can sign', async () => {
      await clear()
      await person(payload, 'station reporter', [{ role: 'reporter', outlet: base.station.outlet }])
      const answer = await chain(administrator, { outlet: base.station.outlet })
      expect(answer.status).toBe(409)
      expect(wordsOf(answer)).toContain('không ai có vai trò duyệt bước “Trưởng phòng”')
    })
  })
})
