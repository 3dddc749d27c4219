import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { loadSchedule } from '@/newsroom/schedules/views/loadSchedule'
import { monthFrom } from '@/newsroom/schedules/months'
import type { Notice } from '@/payload-types'
import { notify } from '@/worker/notify'
import { sendMail } from '@/worker/sendMail'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, type Answer, type Rest } from '../helpers/rest'
import { inserts } from '../helpers/rundown'
import { startSmtp, type TestSmtp } from '../helpers/smtp'

/** Ten in the morning in Viet Nam: no quiet hours. */
const MORNING = new Date('2026-02-10T03:00:00Z')
const DAY_MS = 24 * 60 * 60 * 1000

describeOnEachDatabase('people are told of their work', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let smtp: TestSmtp
  let env: Record<string, string>
  let reporter: Person
  let editor: Person
  let second: Person
  let chief: Person
  let scheduler: Person
  let head: Person
  let supervisor: Person
  let stranger: Person
  let everybody: Person[]

  beforeAll(async () => {
    smtp = await startSmtp()
    env = {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Tòa soạn <toasoan@example.vn>',
      SERVER_URL: 'https://toasoan.example.vn',
    }
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    editor = await person(payload, 'editor', [{ role: 'sectionEditor', outlet }])
    second = await person(payload, 'second', [{ role: 'sectionEditor', outlet }])
    chief = await person(payload, 'chief', [{ role: 'editorInChief', outlet }])
    scheduler = await person(payload, 'scheduler', [{ role: 'scheduler', outlet }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    stranger = await person(payload, 'stranger', [
      { role: 'editorInChief', outlet: base.station.outlet },
      { role: 'outletHead', outlet: base.station.outlet },
    ])
    everybody = [reporter, editor, second, chief, scheduler, head, supervisor, stranger]
  })

  afterAll(() => smtp.stop())

  beforeEach(async () => {
    for (const collection of ['notices', 'mails'] as const) {
      await payload.db.deleteMany({ collection, where: {} })
    }
    smtp.received.length = 0
  })

  async function all(where: Parameters<Payload['find']>[0]['where'] = {}): Promise<Notice[]> {
    const { docs } = await payload.find({
      collection: 'notices',
      where,
      sort: ['openedAt', 'id'],
      depth: 0,
      pagination: false,
      limit: 0,
      overrideAccess: true,
    })
    return docs
  }

  const nameOf = (id: unknown) => everybody.find((one) => one.id === id)?.name ?? String(id)

  /** Who was told of an event, in brackets those of whom nothing is asked; what is over is left out. */
  async function told(subject: string, event: string): Promise<string[]> {
    const notices = await all({
      and: [{ subject: { equals: subject } }, { event: { equals: event } }],
    })
    return notices
      .filter(({ endedAt }) => !endedAt)
      .map(({ user, asks }) => (asks ? nameOf(user) : `(${nameOf(user)})`))
      .sort()
  }

  async function must(answer: Promise<Answer>): Promise<Answer> {
    const settled = await answer
    expect([200, 201], settled.text).toContain(settled.status)
    return settled
  }

  const unread = async ({ token }: Person) =>
    (await rest('POST', '/notices/read', { token, data: { ids: [] } })).body.unread

  describe('a text', () => {
    let written = 0

    async function write(): Promise<string> {
      written += 1
      const { body } = await must(
        rest('POST', '/articles?draft=true&depth=0', {
          token: reporter.token,
          data: articleData(base.paper, `Bài thử số ${written}`),
        }),
      )
      return body.doc?.id ?? ''
    }

    async function move(by: Person, id: string, wanted: string, reason?: string, time?: string) {
      const { revision } = await payload.findByID({
        collection: 'articles',
        id,
        draft: true,
        depth: 0,
        overrideAccess: true,
      })
      return must(
        rest('POST', `/articles/${id}/moves`, {
          token: by.token,
          data: { move: wanted, revision, reason, time },
        }),
      )
    }

    it('goes from one to the next, each told of what is theirs, the one before no more', async () => {
      const id = await write()
      expect(await all()).toEqual([])
      await move(reporter, id, 'submit')
      expect(await told(id, 'article.submit')).toEqual(['chief', 'editor', 'second'])
      await move(editor, id, 'return', 'Thiếu nguồn.')
      expect(await told(id, 'article.submit')).toEqual([])
      expect(await told(id, 'article.return')).toEqual(['reporter'])
      await move(reporter, id, 'submit')
      expect(await told(id, 'article.return')).toEqual([])
      await move(second, id, 'approve')
      expect(await told(id, 'article.submit')).toEqual([])
      expect(await told(id, 'article.approve')).toEqual(['(reporter)', 'chief', 'editor'])
      await move(chief, id, 'publish')
      expect(await told(id, 'article.approve')).toEqual([])
      expect(await told(id, 'article.publish')).toEqual(['(reporter)'])
    })

    it('is told to who signs it again once an approved one is changed, and to who publishes once it is called off', async () => {
      const id = await write()
      await move(reporter, id, 'submit')
      await move(editor, id, 'approve')
      const edit = { token: chief.token, data: { sapo: 'Tổng biên tập sửa.' } }
      await must(rest('PATCH', `/articles/${id}?draft=true`, edit))
      expect(await told(id, 'article.approve')).toEqual([])
      expect(await told(id, 'article.revise')).toEqual(['(reporter)', 'editor', 'second'])
      await move(second, id, 'approve')
      expect(await told(id, 'article.revise')).toEqual([])
      await move(chief, id, 'schedule', undefined, '2099-01-01T00:00:00Z')
      expect(await told(id, 'article.approve')).toEqual([])
      expect(await told(id, 'article.schedule')).toEqual(['(reporter)'])
      await move(chief, id, 'unschedule')
      // What is told beside its moves is not over by the move before.
      await notify({ payload, now: new Date(), env: {} })
      expect(await told(id, 'article.unschedule')).toEqual(['(reporter)', 'editor', 'second'])
    })

    it('is told to its new author when it is handed over', async () => {
      const id = await write()
      const data = { author: second.id }
      await must(rest('PATCH', `/articles/${id}?draft=true`, { token: chief.token, data }))
      expect(await told(id, 'article.reassign')).toEqual(['(reporter)', 'second'])
    })

    it('that was taken back, or thrown away, waits for nobody', async () => {
      const id = await write()
      await move(reporter, id, 'submit')
      await move(reporter, id, 'withdraw')
      expect((await all()).every(({ endedAt }) => endedAt)).toBe(true)
      await move(reporter, id, 'submit')
      expect(await told(id, 'article.submit')).toHaveLength(3)
      await must(
        rest('PATCH', `/articles/${id}?draft=true`, {
          token: chief.token,
          data: { deletedAt: new Date().toISOString() },
        }),
      )
      expect(await told(id, 'article.submit')).toEqual([])
    })

    it('is counted in the inbox of each who is asked, until they read it or it moves on', async () => {
      const id = await write()
      await move(reporter, id, 'submit')
      expect([await unread(editor), await unread(reporter), await unread(supervisor)]).toEqual([
        1, 0, 0,
      ])
      const { body } = await rest('GET', '/notices?depth=0', { token: editor.token })
      expect(body.docs?.map(({ subject }) => subject)).toEqual([id])
      await rest('POST', '/notices/read', {
        token: editor.token,
        data: { ids: [body.docs?.[0]?.id] },
      })
      expect([await unread(editor), await unread(second)]).toEqual([0, 1])
      await move(chief, id, 'approve')
      expect(await told(id, 'article.approve')).toEqual(['(reporter)', 'editor', 'second'])
      await move(chief, id, 'publish')
      expect(await unread(second)).toBe(0)
    })

    it('is no one’s notice any more who left the newsroom', async () => {
      const id = await write()
      await move(reporter, id, 'submit')
      const { outlet } = base.paper
      const set = (memberships: object[]) =>
        payload.update({
          collection: 'users',
          id: second.id,
          data: { memberships: memberships as never },
          depth: 0,
          overrideAccess: true,
        })
      await set([{ role: 'supervisor', outlet }])
      expect(await unread(second)).toBe(0)
      const { body } = await rest('GET', '/notices', { token: second.token })
      expect(body.docs).toEqual([])
      await notify({ payload, now: MORNING, env })
      await sendMail({ payload, now: MORNING, env })
      expect(smtp.received.map(({ to }) => to)).not.toContain(second.email)
      await set([{ role: 'sectionEditor', outlet }])
    })

    it('is told by mail where something is asked: its title and link, once; not who wants none', async () => {
      await payload.update({
        collection: 'users',
        id: second.id,
        data: { mail: { digest: true, mutedWork: ['articles'] } },
        depth: 0,
        overrideAccess: true,
      })
      const id = await write()
      await move(reporter, id, 'submit')
      await notify({ payload, now: MORNING, env })
      await sendMail({ payload, now: MORNING, env })
      expect(smtp.received.map(({ to }) => to).sort()).toEqual([chief.email, editor.email])
      const mail = smtp.received.find(({ to }) => to === editor.email)
      expect(mail?.text).toContain(`- Bài chờ duyệt: Bài thử số ${written}`)
      expect(mail?.text).toContain(`https://toasoan.example.vn/admin/collections/articles/${id}`)
      expect(mail?.text).not.toContain('Sapo')
      await move(editor, id, 'return', 'Lý do chỉ để trong hệ thống.')
      const later = new Date(MORNING.getTime() + 2 * 60 * 60 * 1000)
      await notify({ payload, now: later, env })
      await sendMail({ payload, now: later, env })
      const [returned] = smtp.received.filter(({ to }) => to === reporter.email)
      expect(returned?.text).toContain('Bài bị trả lại')
      expect(returned?.text).not.toContain('Lý do chỉ')
      expect(smtp.received).toHaveLength(3)
      await move(reporter, id, 'submit')
      await move(chief, id, 'approve')
      await move(chief, id, 'publish')
      const last = new Date(MORNING.getTime() + DAY_MS)
      await notify({ payload, now: last, env })
      await sendMail({ payload, now: last, env })
      expect(smtp.received).toHaveLength(3)
    })

    it('of which a server told nobody before it died is told by the next, once', async () => {
      const id = await write()
      await move(reporter, id, 'submit')
      await payload.db.deleteMany({ collection: 'notices', where: {} })
      const now = new Date()
      await Promise.all([notify({ payload, now, env: {} }), notify({ payload, now, env: {} })])
      await notify({ payload, now, env: {} })
      expect(await told(id, 'article.submit')).toEqual(['chief', 'editor', 'second'])
      const [one] = await all({ subject: { equals: id } })
      await payload.db.updateOne({
        collection: 'notices',
        where: { id: { equals: one?.id } },
        data: { cause: 'an earlier move' },
      })
      await notify({ payload, now, env: {} })
      expect((await all({ cause: { equals: 'an earlier move' } }))[0]?.endedAt).toBeTruthy()
    })
  })

  describe('a text that waits, when people change around it', () => {
    it('asks whoever joins its desk, and no more who leaves it; comes back to who returns', async () => {
      const { outlet } = base.paper
      const desk = await maker(payload)('desks', {
        name: 'Phòng Bạn đọc',
        outlet,
        members: [reporter.id, editor.id],
      })
      const staff = (members: Person[]) =>
        payload.update({
          collection: 'desks',
          id: desk.id,
          data: { members: members.map(({ id }) => id) },
          depth: 0,
          overrideAccess: true,
        })
      const { body } = await must(
        rest('POST', '/articles?draft=true&depth=0', {
          token: reporter.token,
          data: { ...articleData(base.paper, 'Thư bạn đọc về một cửa'), desk: desk.id },
        }),
      )
      const id = body.doc?.id ?? ''
      await must(
        rest('POST', `/articles/${id}/moves`, {
          token: reporter.token,
          data: { move: 'submit', revision: body.doc?.revision },
        }),
      )
      const now = new Date()
      await notify({ payload, now, env: {} })
      expect(await told(id, 'article.submit')).toEqual(['chief', 'editor'])
      await staff([reporter, editor, second])
      await notify({ payload, now, env: {} })
      await notify({ payload, now, env: {} })
      expect(await told(id, 'article.submit')).toEqual(['chief', 'editor', 'second'])
      await staff([reporter, second])
      await notify({ payload, now, env: {} })
      expect(await told(id, 'article.submit')).toEqual(['chief', 'second'])
      await staff([reporter, editor, second])
      await notify({ payload, now, env: {} })
      expect(await told(id, 'article.submit')).toEqual(['chief', 'editor', 'second'])
    })

    it('asks who stands in for one of those from the day they do', async () => {
      const { outlet } = base.paper
      const id = (
        await must(
          rest('POST', '/articles?draft=true&depth=0', {
            token: reporter.token,
            data: articleData(base.paper, 'Bài chờ người thay'),
          }),
        )
      ).body.doc?.id
      const { body } = await rest('GET', `/articles/${id}?draft=true&depth=0`, {
        token: reporter.token,
      })
      await must(
        rest('POST', `/articles/${id}/moves`, {
          token: reporter.token,
          data: { move: 'submit', revision: body.revision },
        }),
      )
      const now = new Date()
      await notify({ payload, now, env: {} })
      expect(await told(String(id), 'article.submit')).toEqual(['chief', 'editor', 'second'])
      const today = civilDateOf(Date.now())
      const delegation = await maker(payload)('delegations', {
        outlet,
        from: editor.id,
        to: scheduler.id,
        start: today,
        end: today,
      })
      await notify({ payload, now, env: {} })
      expect(await told(String(id), 'article.submit')).toEqual([
        'chief',
        'editor',
        'scheduler',
        'second',
      ])
      await payload.delete({
        collection: 'delegations',
        id: delegation.id,
        overrideAccess: true,
      })
      await notify({ payload, now, env: {} })
      expect(await told(String(id), 'article.submit')).toEqual(['chief', 'editor', 'second'])
    })
  })

  it('a month: its head when it is submitted, who submitted it when it is returned or approved', async () => {
    const { outlet } = base.paper
    const month = monthFrom(periodOf(civilDateOf(Date.now()), 'month'), 1)
    const prepared = await must(
      rest('POST', '/schedules/prepare', {
        token: scheduler.token,
        data: { outlet, month: month.name },
      }),
    )
    const id = String(prepared.body.id)
    const move = async (by: Person, wanted: string, reason?: string) => {
      const req = await createLocalReq({}, payload)
      const schedule = await loadSchedule({
        req,
        outlet,
        month,
        now: new Date(),
        overrideAccess: true,
      })
      return must(
        rest('POST', `/schedules/${id}/moves`, {
          token: by.token,
          data: { move: wanted, revision: schedule?.revision, reason },
        }),
      )
    }
    expect(await all()).toEqual([])
    await move(scheduler, 'submit')
    expect(await told(id, 'schedule.submit')).toEqual(['head'])
    await move(head, 'return', 'Số ngày 25 trùng lịch họp.')
    expect(await told(id, 'schedule.submit')).toEqual([])
    expect(await told(id, 'schedule.return')).toEqual(['scheduler'])
    await move(scheduler, 'submit')
    await move(head, 'approve')
    expect(await told(id, 'schedule.approve')).toEqual(['(scheduler)'])
    expect((await all()).filter(({ endedAt }) => !endedAt)).toHaveLength(1)
  })

  it('a rundown: its approvers when it is handed up, who did so when it comes back or is approved', async () => {
    const issue = await maker(payload)('issues', {
      column: base.paper.programme,
      plannedAt: new Date(Date.now() + 3 * DAY_MS).toISOString(),
    })
    const opened = await must(
      rest('GET', `/rundowns/of-issue/${issue.id}`, { token: scheduler.token }),
    )
    const id = String(opened.body.id)
    const ask = (by: Person, move: string, revision: number, reason?: string) =>
      rest('POST', `/rundowns/${id}/review`, { token: by.token, data: { move, revision, reason } })
    expect((await ask(scheduler, 'submit', 0)).body.errors?.[0]?.data?.code).toBe('rundownEmpty')
    await must(
      rest('POST', `/rundowns/${id}/operations`, {
        token: scheduler.token,
        data: { base: 0, ops: inserts({ A: { kind: 'tape', seconds: 1800 } }) },
      }),
    )
    expect(await all()).toEqual([])
    expect((await ask(supervisor, 'submit', 1)).status).toBe(403)
    await must(ask(scheduler, 'submit', 1))
    expect(await told(id, 'rundown.submit')).toEqual(['chief', 'head'])
    expect((await ask(scheduler, 'submit', 1)).body.errors?.[0]?.data?.code).toBe(
      'rundownAlreadySubmitted',
    )
    expect((await ask(reporter, 'return', 1, 'Không phải việc của tôi')).status).toBe(403)
    expect((await ask(head, 'return', 1)).body.errors?.[0]?.data?.code).toBe('rundownReasonMissing')
    await must(ask(head, 'return', 1, 'Thiếu lời dẫn mở đầu.'))
    expect(await told(id, 'rundown.submit')).toEqual([])
    expect(await told(id, 'rundown.return')).toEqual(['scheduler'])
    const state = await rest('GET', `/rundowns/${id}/state`, { token: scheduler.token })
    expect(state.body.review).toMatchObject({ state: 'returned', reason: 'Thiếu lời dẫn mở đầu.' })
    await must(ask(scheduler, 'submit', 1))
    expect((await ask(reporter, 'withdraw', 1)).body.errors?.[0]?.data?.code).toBe(
      'rundownNotSubmitter',
    )
    await must(
      rest('POST', `/rundowns/${id}/approval`, { token: head.token, data: { revision: 1 } }),
    )
    expect(await told(id, 'rundown.submit')).toEqual([])
    expect(await told(id, 'rundown.approve')).toEqual(['(scheduler)'])
  })
})
