import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { ownMark, type ProcessMark, processMark } from '@/process/processMark'
import type { AlertKindName } from '@/domain/alert/kinds'
import { collectDigests } from '@/newsroom/mail/actions/collectDigests'
import { sendMails } from '@/newsroom/mail/actions/sendMails'
import { dispatchNotices } from '@/newsroom/notices/actions/dispatchNotices'
import { notify } from '@/worker/notify'
import { runTask } from '@/worker/runTask'
import { sendMail } from '@/worker/sendMail'
import { checkTask } from '@/worker/tasks'

import { describeOnEachDatabase } from '../helpers/databases'
import { deadProcess } from '../helpers/deadProcess'
import { emptyLog } from '../helpers/logBehind'
import { maker, person, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'
import { startSmtp, type TestSmtp } from '../helpers/smtp'

/** The instant of a wall-clock time in Vietnam. */
const at = (text: string) => new Date(`${text}+07:00`)
const minutes = (count: number, from: Date) => new Date(from.getTime() + count * 60_000)
const days = (count: number, from: Date) => minutes(count * 24 * 60, from)
const MORNING = at('2026-02-10T08:00')

describeOnEachDatabase('notices and mail', (start) => {
  let payload: Payload
  let second: Payload
  let rest: Rest
  let make: ReturnType<typeof maker>
  let outlet: string
  let other: string
  let column: string
  let scheduler: Person
  let head: Person
  let officer: Person
  let administrator: Person
  let smtp: TestSmtp
  let env: Record<string, string>

  beforeAll(async () => {
    smtp = await startSmtp()
    env = {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Tòa soạn <toasoan@example.vn>',
      SERVER_URL: 'https://toasoan.example.vn',
    }
    payload = await start()
    second = await start()
    rest = restOf(payload)
    make = maker(payload)
    const press = (await make('organisations', { name: 'Đài tỉnh', kind: 'press' })).id
    const department = (await make('organisations', { name: 'Sở Nội vụ', kind: 'department' })).id
    const supervisors = [department]
    outlet = (
      await make('outlets', { name: 'Truyền hình', kind: 'tv', organisation: press, supervisors })
    ).id
    other = (await make('outlets', { name: 'Phát thanh', kind: 'radio', organisation: press })).id
    scheduler = await person(payload, 'Scheduler', [{ role: 'scheduler', outlet }])
    head = await person(payload, 'Head', [{ role: 'outletHead', organisation: press }])
    officer = await person(payload, 'Officer', [{ role: 'supervisor', organisation: department }])
    administrator = await person(payload, 'Administrator', [{ role: 'administrator' }])
    const plan = await make('plans', {
      title: 'Kế hoạch',
      number: '97/KH-UBND',
      issuedOn: '2022-03-14',
      issuer: department,
      validFrom: '2022-03-14',
    })
    column = (
      await make('columns', {
        name: 'Cải cách hành chính',
        outlet,
        kind: 'programme',
        validFrom: '2026-01-01',
        rrule: 'FREQ=MONTHLY;BYDAY=2FR,4FR',
        time: '19:45',
        shortMonths: 'skip',
        holidayPolicy: 'keep',
      })
    ).id
    await make('obligations', {
      title: 'Hai số mỗi tháng',
      outlet,
      plan: plan.id,
      columns: [column],
      clause: '2.6',
      measureKind: 'count',
      count: 2,
      period: 'month',
      proration: 'full',
      lateAfterMinutes: 30,
      graceHours: 24,
      validFrom: '2026-02-01',
    })
  })

  afterAll(() => smtp.stop())

  beforeEach(async () => {
    for (const collection of [
      'notices',
      'mails',
      'alerts',
      'cron-runs',
      'claims',
      'issues',
    ] as const) {
      await payload.db.deleteMany({ collection, where: {} })
    }
    await emptyLog(payload)
    await setActive(scheduler, true)
    await setUser(scheduler, { mail: { digest: true, mutedKinds: [] } })
    smtp.received.length = 0
    smtp.refuseWith(null)
    smtp.beforeAnswer(null)
  })

  /** Switches an account without ending its sessions, as a test of another matter needs it. */
  const setActive = ({ id }: Person, active: boolean) =>
    payload.db.updateOne({ collection: 'users', where: { id: { equals: id } }, data: { active } })
  const setUser = ({ id }: Person, data: Record<string, unknown>) =>
    payload.update({ collection: 'users', id, data, depth: 0, overrideAccess: true })

  let facts = 0
  const fact = async (changes: Record<string, unknown> = {}) => {
    facts += 1
    const row = await payload.db.create({
      collection: 'alerts',
      data: {
        key: `missedIssue:fact-${facts}`,
        kind: 'missedIssue',
        title: `Số bị lỡ: Số ${facts}/2026`,
        message: `Nội dung riêng ${facts}: lý do nội bộ.`,
        open: true,
        handling: 'new',
        outlet,
        openedAt: MORNING.toISOString(),
        ...changes,
      },
    })
    return String((row as { id: string }).id)
  }

  const tell = (now: Date, who: Payload = payload) => notify({ payload: who, now, env })
  const post = (now: Date, who: Payload = payload) => sendMail({ payload: who, now, env })
  const settings = () => ({
    smtpUrl: smtp.url,
    from: env.MAIL_FROM ?? '',
    serverUrl: env.SERVER_URL ?? '',
    digestMinutes: 60,
  })

  async function all<Slug extends 'notices' | 'mails' | 'alerts' | 'audit-events'>(slug: Slug) {
    const { docs } = await payload.find({
      collection: slug,
      sort: 'id',
      depth: 0,
      pagination: false,
      limit: 0,
      overrideAccess: true,
    })
    return docs
  }

  /** How many notices each person has. */
  async function inboxes(): Promise<Record<string, number>> {
    const names = new Map([scheduler, head, officer, administrator].map((p) => [p.id, p.name]))
    const counts: Record<string, number> = {}
    for (const { user } of await all('notices')) {
      const name = names.get(String(user)) ?? String(user)
      counts[name] = (counts[name] ?? 0) + 1
    }
    return counts
  }

  const mailed = () => smtp.received.map(({ to }) => to.split('@')[0]).sort()
  const statuses = async () => (await all('mails')).map(({ status }) => status).sort()

  describe('a fact', () => {
    it('goes once to the inbox of each who should hear of it, and once by mail', async () => {
      await fact()
      await tell(MORNING)
      expect(await inboxes()).toEqual({ Scheduler: 1, Officer: 1 })
      await post(MORNING)
      await tell(minutes(90, MORNING))
      await post(minutes(90, MORNING))
      expect(await inboxes()).toEqual({ Scheduler: 1, Officer: 1 })
      expect(mailed()).toEqual(['officer', 'scheduler'])
    })

    it('is in the mail by its title and link alone', async () => {
      const id = await fact()
      await tell(MORNING)
      await post(MORNING)
      const [mail] = smtp.received.filter(({ to }) => to === scheduler.email)
      expect(mail?.subject).toBe('Tòa soạn: 1 việc cần chú ý')
      expect(mail?.text).toContain(`Số bị lỡ: Số ${facts}/2026`)
      expect(mail?.text).toContain(`https://toasoan.example.vn/admin/collections/alerts/${id}`)
      expect(mail?.text).toMatch(/^Truyền hình$/m)
      expect(mail?.text).not.toContain('Nội dung riêng')
      expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated/m)
    })

    it('has an owner: the one scheduler, and somebody else once that account is off', async () => {
      const id = await fact()
      await tell(MORNING)
      const owner = async () => String((await all('alerts')).find((one) => one.id === id)?.owner)
      expect(await owner()).toBe(scheduler.id)
      await setActive(scheduler, false)
      await tell(minutes(5, MORNING))
      expect(await owner()).toBe(head.id)
      expect(await inboxes()).toMatchObject({ Head: 1 })
    })

    it('that is gone before the mail is sent is not told; one read in the inbox neither', async () => {
      const gone = await fact()
      const read = await fact()
      await tell(MORNING)
      await payload.db.updateOne({
        collection: 'alerts',
        where: { id: { equals: gone } },
        data: { open: false },
      })
      const notices = (await all('notices')).filter(({ alert }) => String(alert) === read)
      const mine = notices.find(({ user }) => String(user) === scheduler.id)
      const answer = await rest('POST', '/notices/read', {
        token: scheduler.token,
        data: { ids: notices.map(({ id }) => id) },
      })
      expect(answer.body).toMatchObject({ marked: 1, unread: 0 })
      expect((await all('notices')).filter(({ readAt }) => readAt).map(({ id }) => id)).toEqual([
        mine?.id,
      ])
      await post(MORNING)
      expect(mailed()).toEqual(['officer'])
      expect(await statuses()).toEqual(['dropped', 'sent'])
    })

    it('that comes back is unread again, and mailed no second time', async () => {
      const id = await fact()
      await tell(MORNING)
      await post(MORNING)
      await rest('POST', '/notices/read', { token: scheduler.token, data: { all: true } })
      await payload.db.updateOne({
        collection: 'alerts',
        where: { id: { equals: id } },
        data: { openedAt: days(1, MORNING).toISOString() },
      })
      expect(await tell(days(1, MORNING))).toContain('2 thông báo trở lại')
      await post(days(1, MORNING))
      expect((await all('notices')).filter(({ readAt }) => readAt)).toEqual([])
      expect(mailed()).toEqual(['officer', 'scheduler'])
    })
  })

  it('a storm of five hundred facts is one mail for each person', async () => {
    await Promise.all(Array.from({ length: 500 }, () => fact({ kind: 'pendingLong' })))
    await tell(MORNING)
    await Promise.all([tell(MORNING), tell(MORNING, second)])
    await Promise.all([post(MORNING), post(MORNING, second)])
    expect(await inboxes()).toEqual({ Scheduler: 500 })
    expect(smtp.received).toHaveLength(1)
    expect(smtp.received[0]?.subject).toBe('Tòa soạn: 500 việc cần chú ý')
    expect(smtp.received[0]?.text).toContain('Và 450 việc khác.')
  })

  it('facts found a moment after a digest wait for the next one', async () => {
    await fact({ kind: 'pendingLong' })
    await tell(MORNING)
    await post(MORNING)
    for (const minute of [5, 10, 30]) {
      await fact({ kind: 'pendingLong' })
      await tell(minutes(minute, MORNING))
      await post(minutes(minute, MORNING))
    }
    expect(smtp.received).toHaveLength(1)
    await tell(minutes(61, MORNING))
    await post(minutes(61, MORNING))
    expect(smtp.received.map(({ subject }) => subject)).toEqual([
      'Tòa soạn: 1 việc cần chú ý',
      'Tòa soạn: 3 việc cần chú ý',
    ])
  })

  it('nothing is mailed from 21:00 to 06:00, and nothing is lost by that', async () => {
    await fact({ kind: 'pendingLong' })
    for (const moment of ['2026-02-10T21:00', '2026-02-11T00:30', '2026-02-11T05:59']) {
      await tell(at(moment))
      await post(at(moment))
    }
    expect([await inboxes(), smtp.received.length]).toEqual([{ Scheduler: 1 }, 0])
    await tell(at('2026-02-11T06:00'))
    await post(at('2026-02-11T06:00'))
    expect(mailed()).toEqual(['scheduler'])
  })

  it('a mail put together at 20:59 is not sent at 21:00', async () => {
    await fact({ kind: 'pendingLong' })
    await tell(at('2026-02-10T20:59'))
    await post(at('2026-02-10T21:00'))
    expect([await statuses(), smtp.received.length]).toEqual([['waiting'], 0])
    await post(at('2026-02-11T06:00'))
    expect(mailed()).toEqual(['scheduler'])
  })

  describe('what nobody settled', () => {
    it('goes up to the head after three days, once', async () => {
      await fact()
      await tell(MORNING)
      await tell(days(2.99, MORNING))
      expect(await inboxes()).toEqual({ Scheduler: 1, Officer: 1 })
      await tell(days(3, MORNING))
      await tell(days(4, MORNING))
      expect(await inboxes()).toEqual({ Scheduler: 1, Officer: 1, Head: 1 })
      await post(days(4, MORNING))
      const [mail] = smtp.received.filter(({ to }) => to === head.email)
      expect(mail?.text).toContain('Quá hạn xử lý từ 10/02/2026 08:00')
    })

    it('after as many days as are set; never where that is nought', async () => {
      await fact()
      const after = (escalationDays: number) =>
        dispatchNotices({ payload, now: days(30, MORNING), escalationDays })
      await after(0)
      expect(await inboxes()).toEqual({ Scheduler: 1, Officer: 1 })
      await after(30)
      expect(await inboxes()).toMatchObject({ Head: 1 })
    })

    it('waits while somebody is at it, from when they took it on', async () => {
      const id = await fact()
      await tell(MORNING)
      const took = days(2, MORNING)
      await payload.db.updateOne({
        collection: 'alerts',
        where: { id: { equals: id } },
        data: { handling: 'acknowledged', acknowledgedAt: took.toISOString() },
      })
      await tell(days(4, MORNING))
      expect(await inboxes()).toEqual({ Scheduler: 1, Officer: 1 })
      await tell(days(5, MORNING))
      expect(await inboxes()).toMatchObject({ Head: 1 })
    })

    it('does not once it was settled', async () => {
      await fact({ handling: 'settled' })
      await tell(days(9, MORNING))
      expect(await inboxes()).toEqual({})
    })
  })

  describe('of those who get mail', () => {
    it.each<[string, () => Promise<unknown>]>([
      ['somebody switched off', () => setActive(scheduler, false)],
      ['somebody who wants none', () => setUser(scheduler, { mail: { digest: false } })],
      [
        'somebody who wants none of this kind',
        () => setUser(scheduler, { mail: { digest: true, mutedKinds: ['pendingLong'] } }),
      ],
    ])('%s is left out, before and after the mail was put together', async (_, change) => {
      await fact({ kind: 'pendingLong' as AlertKindName, owner: scheduler.id })
      await tell(MORNING)
      await change()
      await post(MORNING)
      expect(smtp.received.filter(({ to }) => to === scheduler.email)).toEqual([])
      expect(await statuses()).toEqual(['dropped'])
      await fact({ kind: 'pendingLong' as AlertKindName })
      await tell(minutes(90, MORNING))
      await post(minutes(90, MORNING))
      expect(smtp.received.filter(({ to }) => to === scheduler.email)).toEqual([])
    })

    it('a person changes what they want for themselves, nobody for others', async () => {
      const change = (token: string) =>
        rest('PATCH', `/users/${scheduler.id}`, { token, data: { mail: { digest: false } } })
      expect((await change(head.token)).status).toBe(403)
      expect((await change(scheduler.token)).status).toBe(200)
      const { mail } = await payload.findByID({
        collection: 'users',
        id: scheduler.id,
        depth: 0,
        overrideAccess: true,
      })
      expect(mail?.digest).toBe(false)
      expect(
        (await rest('GET', `/users/${scheduler.id}`, { token: head.token })).text,
      ).not.toContain('mutedKinds')
    })
  })

  describe('a process that dies', () => {
    /** The one mail, as a process left it that had just begun to send it. */
    const leaveSending = async (mark: ProcessMark, place?: string | null) => {
      const holder = { ...mark, place: place ?? (await ownMark()).place, turn: 'x' }
      const [mail] = await all('mails')
      await payload.db.updateOne({
        collection: 'mails',
        where: { id: { equals: mail?.id } },
        data: {
          status: 'sending',
          attempts: 1,
          claimedAt: MORNING.toISOString(),
          holder: JSON.stringify(holder),
        },
      })
    }

    it('between raising an alert and mailing it, after every single write: one notice, one mail', async () => {
      await fact({ kind: 'pendingLong' })
      await fact({ kind: 'pendingLong' })
      let deaths = 0
      const step = async (run: () => Promise<unknown>) => {
        while (deaths < 30 && !(await survives(payload, 1, run))) deaths += 1
      }
      await step(() => dispatchNotices({ payload, now: MORNING, escalationDays: 3 }))
      await step(() => collectDigests({ payload, now: MORNING, settings: settings() }))
      expect(deaths).toBeGreaterThan(5)
      expect(await inboxes()).toEqual({ Scheduler: 2 })
      await post(MORNING)
      expect(smtp.received.map(({ subject }) => subject)).toEqual(['Tòa soạn: 2 việc cần chú ý'])
    })

    it('before it speaks to the server: another sends after its lease, not before', async () => {
      await fact({ kind: 'pendingLong' })
      await tell(MORNING)
      const dying = sendMails({
        payload,
        now: MORNING,
        settings: settings(),
        send: () => new Promise(() => {}),
      })
      void dying
      await expect.poll(statuses).toEqual(['sending'])
      await post(minutes(5, MORNING), second)
      expect(smtp.received).toHaveLength(0)
      const after = minutes(60, MORNING)
      await Promise.all([post(after, second), post(after)])
      expect(smtp.received).toHaveLength(1)
      expect(await statuses()).toEqual(['sent'])
    })

    it('on this machine: another sends at once, and once', async () => {
      await fact({ kind: 'pendingLong' })
      await tell(MORNING)
      await leaveSending(await deadProcess())
      await Promise.all([post(MORNING, second), post(MORNING)])
      expect(smtp.received).toHaveLength(1)
      expect(await statuses()).toEqual(['sent'])
    })

    it.each([
      ['that lives', () => processMark(process.ppid), null],
      ['of another machine', deadProcess, 'elsewhere'],
    ])('a mail of a process %s is left to it for its time', async (_, holder, place) => {
      await fact({ kind: 'pendingLong' })
      await tell(MORNING)
      await leaveSending(await holder(), place)
      await post(minutes(9, MORNING), second)
      expect(smtp.received).toHaveLength(0)
      await post(minutes(11, MORNING), second)
      expect(smtp.received).toHaveLength(1)
    })

    it('not, but sends for long: a mail is its own from when it takes it, not from when it began', async () => {
      await fact()
      await tell(MORNING)
      const jump = vi.spyOn(performance, 'now')
      const sent: string[] = []
      await sendMails({
        payload,
        now: MORNING,
        settings: settings(),
        send: async ({ to }) => {
          sent.push(to)
          // The first takes eleven minutes; while the second goes out, another process looks for mails.
          if (sent.length === 1) jump.mockReturnValue(performance.now() + 11 * 60_000)
          else await post(minutes(11, MORNING), second)
        },
      })
      jump.mockRestore()
      expect(sent).toHaveLength(2)
      expect(smtp.received).toHaveLength(0)
    })

    it('while it speaks to it: what is sent again carries the same Message-ID', async () => {
      await fact({ kind: 'pendingLong' })
      await tell(MORNING)
      await survives(payload, 1, () => sendMails({ payload, now: MORNING, settings: settings() }))
      expect([await statuses(), smtp.received.length]).toEqual([['sending'], 1])
      await post(minutes(60, MORNING))
      expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(1)
      expect(await statuses()).toEqual(['sent'])
    })
  })

  describe('a mail the server refuses', () => {
    it('is tried again ever more seldom, can be seen, and is sent once when the server takes it', async () => {
      await fact({ kind: 'pendingLong' })
      await tell(MORNING)
      smtp.refuseWith(451)
      await post(MORNING)
      const [waiting] = await all('mails')
      expect(waiting).toMatchObject({
        status: 'waiting',
        attempts: 1,
        nextAttemptAt: minutes(5, MORNING).toISOString(),
        problem: expect.stringContaining('refused by the test'),
      })
      await post(minutes(4, MORNING))
      expect((await all('mails'))[0]?.attempts).toBe(1)
      smtp.refuseWith(null)
      await post(minutes(5, MORNING))
      await post(minutes(60, MORNING))
      expect(smtp.received).toHaveLength(1)
      expect((await all('mails'))[0]).toMatchObject({ status: 'sent', attempts: 2, problem: null })
    })

    it('six times is given up until an administrator sends it again', async () => {
      await fact({ kind: 'pendingLong' })
      await tell(MORNING)
      smtp.refuseWith(550)
      for (let day = 0; day < 6; day += 1) await post(days(day, MORNING))
      const [failed] = await all('mails')
      expect(failed).toMatchObject({ status: 'failed', attempts: 6 })
      await post(days(7, MORNING))
      expect((await all('mails'))[0]?.attempts).toBe(6)
      const retry = (token: string) =>
        rest('POST', `/mails/${failed?.id}/retry`, { token, data: {} })
      expect((await retry(head.token)).status).toBe(403)
      expect((await retry(administrator.token)).status).toBe(200)
      expect((await retry(administrator.token)).status).toBe(409)
      smtp.refuseWith(null)
      await post(new Date(Date.now() + 48 * 3_600_000 - (Date.now() % 86_400_000)))
      expect(smtp.received).toHaveLength(1)
    })
  })

  it('without a mail server there are inboxes alone, and one digest when it is set up', async () => {
    await fact({ kind: 'pendingLong' })
    expect(await notify({ payload, now: MORNING, env: {} })).toContain('chưa cấu hình gửi thư')
    expect(await sendMail({ payload, now: MORNING, env: {} })).toBe('chưa cấu hình gửi thư')
    expect([await inboxes(), await statuses()]).toEqual([{ Scheduler: 1 }, []])
    await tell(days(1, MORNING))
    await post(days(1, MORNING))
    expect(smtp.received).toHaveLength(1)
  })

  it('waits while a check is at work', async () => {
    await make('cron-runs', {
      task: 'check',
      key: 'check:running',
      status: 'running',
      startedAt: MORNING.toISOString(),
    })
    await fact()
    expect(await tell(minutes(1, MORNING))).toBe('đợi việc kiểm tra chạy xong')
    expect(await tell(minutes(11, MORNING))).toContain('2 thông báo mới')
  })

  it('does not wait for one of a time to come, under whose clock it began', async () => {
    await make('cron-runs', {
      task: 'check',
      key: 'check:ahead',
      status: 'running',
      startedAt: days(40, MORNING).toISOString(),
    })
    await fact()
    expect(await tell(MORNING)).toContain('2 thông báo mới')
  })

  it('two workers over a week of skipped runs: each alert, each notice and each mail once', async () => {
    const workers = [payload, second]
    const round = async (now: Date) => {
      const steps: ((who: Payload) => Promise<unknown>)[] = [
        (who) => runTask({ payload: who, task: checkTask, slot: now, clock: () => now }),
        (who) => notify({ payload: who, now, env }),
        (who) => sendMail({ payload: who, now, env }),
      ]
      for (const step of steps) await Promise.all(workers.map(step))
    }
    await round(at('2026-02-09T08:00'))
    expect(await all('alerts')).toEqual([])
    // A week in which nothing ran: the issue of 13/2 was missed in it.
    await round(at('2026-02-16T08:00'))
    for (const time of ['08:05', '08:35', '09:05']) await round(at(`2026-02-16T${time}`))
    const open = (await all('alerts')).filter((one) => one.open)
    expect(open.map(({ kind }) => kind).sort()).toEqual(['atRisk', 'missedIssue'])
    expect((await all('alerts')).filter(({ kind }) => kind === 'checkMissing')).toHaveLength(1)
    expect(await inboxes()).toEqual({ Scheduler: 2, Officer: 1, Head: 1 })
    expect(mailed()).toEqual(['head', 'officer', 'scheduler'])
  })

  describe('what people do about an alert', () => {
    const move = (id: string, who: Person, path: string, data: unknown = {}, method = 'POST') =>
      rest(method, `/alerts/${id}/${path}`, { token: who.token, data })
    const row = async (id: string) => (await all('alerts')).find((one) => one.id === id)

    it('taking it on makes it one’s own', async () => {
      const id = await fact()
      expect((await move(id, head, 'acknowledgement', { note: 'Để tôi.' })).status).toBe(200)
      expect(await row(id)).toMatchObject({ handling: 'acknowledged', open: true })
      expect(String((await row(id))?.owner)).toBe(head.id)
      expect((await move(id, scheduler, 'acknowledgement')).status).toBe(409)
      const [event] = await all('audit-events')
      expect(event).toMatchObject({
        action: 'alert.acknowledge',
        actorName: 'Head',
        reason: 'Để tôi.',
        subjectId: id,
      })
    })

    it('settling it needs a reason, leaves the fact standing, and no check opens it again', async () => {
      await runTask({
        payload,
        task: checkTask,
        slot: at('2026-02-10T08:00'),
        clock: () => at('2026-02-10T08:00'),
      })
      const later = at('2026-02-16T08:00')
      await runTask({ payload, task: checkTask, slot: later, clock: () => later })
      const missed = (await all('alerts')).find(({ kind }) => kind === 'missedIssue')
      const id = missed?.id ?? ''
      const bare = await move(id, scheduler, 'settlement', { reason: ' ' })
      expect([bare.status, bare.body.errors?.[0]?.message]).toEqual([
        400,
        'Lý do còn trống. Hãy nhập lý do.',
      ])
      expect((await move(id, scheduler, 'settlement', { reason: 'Sở đã đồng ý.' })).status).toBe(
        200,
      )
      const again = at('2026-02-16T08:05')
      await runTask({ payload, task: checkTask, slot: again, clock: () => again })
      expect(await row(id)).toMatchObject({
        open: true,
        handling: 'settled',
        settledReason: 'Sở đã đồng ý.',
        openedAt: later.toISOString(),
      })
      const reopened = await move(id, head, 'settlement', { reason: 'Chưa xong.' }, 'DELETE')
      expect(reopened.status).toBe(200)
      expect(await row(id)).toMatchObject({ handling: 'new', settledReason: null, settledBy: null })
    })

    it('one that came back is new again, whatever was done about it before', async () => {
      const now = at('2026-02-10T08:00')
      await runTask({ payload, task: checkTask, slot: now, clock: () => now })
      const later = at('2026-02-16T08:00')
      await runTask({ payload, task: checkTask, slot: later, clock: () => later })
      const missed = (await all('alerts')).find(({ kind }) => kind === 'missedIssue')
      const id = missed?.id ?? ''
      await move(id, scheduler, 'settlement', { reason: 'Đã phát, sẽ nhập sau.' })
      const issue = String(missed?.issue)
      const waive = (waived: boolean) =>
        payload.db.updateOne({
          collection: 'issues',
          where: { id: { equals: issue } },
          data: { cancelled: waived },
        })
      await waive(true)
      const gone = at('2026-02-16T08:05')
      await runTask({ payload, task: checkTask, slot: gone, clock: () => gone })
      expect(await row(id)).toMatchObject({ open: false, handling: 'settled' })
      expect((await move(id, scheduler, 'acknowledgement')).status).toBe(409)
      await waive(false)
      const back = at('2026-02-16T08:10')
      await runTask({ payload, task: checkTask, slot: back, clock: () => back })
      expect(await row(id)).toMatchObject({ open: true, handling: 'new', settledReason: null })
    })

    it('handing it on goes to somebody who works there', async () => {
      const id = await fact()
      const assign = (to: Person) => move(id, head, 'assignment', { owner: to.id })
      expect((await assign(officer)).status).toBe(422)
      expect((await assign(scheduler)).status).toBe(200)
      expect(String((await row(id))?.owner)).toBe(scheduler.id)
    })

    it.each<[string, () => Person]>([
      ['who supervises', () => officer],
      ['who works elsewhere', () => scheduler],
    ])('is refused to %s, and that is logged', async (_, who) => {
      const id = await fact({ outlet: who() === scheduler ? other : outlet })
      for (const [path, data] of [
        ['acknowledgement', {}],
        ['assignment', { owner: head.id }],
        ['settlement', { reason: 'Vì.' }],
      ] as const) {
        expect((await move(id, who(), path, data)).status).toBe(403)
      }
      expect(await row(id)).toMatchObject({ handling: 'new' })
      expect((await all('audit-events')).map(({ action }) => action)).toEqual([
        'refused',
        'refused',
        'refused',
      ])
    })

    it('twenty at once: one takes it on', async () => {
      const id = await fact()
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          move(id, index % 2 ? head : scheduler, 'acknowledgement'),
        ),
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(await all('audit-events')).toHaveLength(1)
    })
  })

  it('what is unread is counted anew each time, under the rights of who asks', async () => {
    await fact()
    await tell(MORNING)
    const unreadOf = async (who: Person) =>
      (await rest('POST', '/notices/read', { token: who.token, data: { ids: [] } })).body.unread
    for (let turn = 0; turn < 3; turn += 1) {
      expect([await unreadOf(scheduler), await unreadOf(head), await unreadOf(officer)]).toEqual([
        1, 0, 1,
      ])
    }
  })

  it('an inbox is its person’s own, and forgets an outlet with the role there', async () => {
    await fact()
    await tell(MORNING)
    const seen = async (who: Person) =>
      (await rest('GET', '/notices?depth=0', { token: who.token })).body.totalDocs
    expect([await seen(scheduler), await seen(officer), await seen(head)]).toEqual([1, 1, 0])
    await setUser(scheduler, { memberships: [{ role: 'scheduler', outlet: other }] })
    expect(await seen(scheduler)).toBe(0)
    await setUser(scheduler, { memberships: [{ role: 'scheduler', outlet }] })
  })
})

/** Whether a process that dies when it is about to write once more than it may comes to its end. */
async function survives(
  { db }: Payload,
  writes: number,
  run: () => Promise<unknown>,
): Promise<boolean> {
  const { create, updateOne } = db
  let left = writes
  const counted =
    (write: (args: { collection: string }) => Promise<unknown>) =>
    async (args: { collection: string }) => {
      // Who died holding a claim is waited for; that is another test's matter.
      if (args.collection !== 'claims') {
        if (left <= 0) throw new Error('killed')
        left -= 1
      }
      return write(args)
    }
  Object.assign(db, {
    create: counted(create.bind(db) as never),
    updateOne: counted(updateOne.bind(db) as never),
  })
  try {
    await run()
    return true
  } catch (error) {
    if ((error as Error).message !== 'killed') throw error
    return false
  } finally {
    Object.assign(db, { create, updateOne })
  }
}
