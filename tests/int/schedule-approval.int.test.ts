import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { instantAt } from '@/domain/calendar/civil'
import { loadLedger } from '@/newsroom/obligations/loadLedger'
import { loadSchedule, type MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'
import { monthNamed } from '@/newsroom/schedules/months'
import { moveSchedule } from '@/newsroom/schedules/actions/moveSchedule'
import { prepareSchedule } from '@/newsroom/schedules/actions/prepareSchedule'
import type { User } from '@/payload-types'

import { pretendNow } from '../helpers/clock'
import { describeOnBothDatabases } from '../helpers/databases'
import { emptyLog } from '../helpers/logBehind'
import { maker, person, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

/** The instant of a wall-clock time in Vietnam. */
const at = (date: string, time = '19:45') => new Date(instantAt(date, time)).toISOString()
const NOW = new Date(instantAt('2026-11-23', '08:00'))
const DECEMBER = monthNamed('2026-12') as NonNullable<ReturnType<typeof monthNamed>>

describeOnBothDatabases('the schedule of a month', (start) => {
  let payload: Payload
  let rest: Rest
  let make: ReturnType<typeof maker>
  let outlet: string
  let other: string
  let column: string
  let scheduler: Person
  let head: Person
  let secondHead: Person
  let supervisor: Person
  let department: string

  // These months are dates of the calendar: the clock is, too, whatever the day of the run.
  let backToToday: () => void
  beforeAll(() => {
    backToToday = pretendNow(NOW)
  })
  afterAll(() => backToToday())

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    make = maker(payload)
    department = (await make('organisations', { name: 'Sở Nội vụ', kind: 'department' })).id
    const press = await make('organisations', { name: 'Đài tỉnh', kind: 'press' })
    const station = { kind: 'tv' as const, organisation: press.id, supervisors: [department] }
    outlet = (await make('outlets', { name: 'Truyền hình tỉnh', ...station })).id
    other = (await make('outlets', { name: 'Kênh khác', ...station })).id
    scheduler = await person(payload, 'scheduler', [{ role: 'scheduler', outlet }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    secondHead = await person(payload, 'second head', [{ role: 'outletHead', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: department },
    ])
    const plan = await make('plans', {
      title: 'Kế hoạch truyền thông',
      number: '97/KH-UBND',
      issuedOn: '2022-03-14',
      issuer: department,
      validFrom: '2022-03-14',
    })
    column = await programme('Cải cách hành chính', '19:45')
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
      validFrom: '2026-01-01',
    })
  })

  beforeEach(async () => {
    for (const collection of ['schedules', 'issues', 'requests', 'holidays'] as const) {
      await payload.db.deleteMany({ collection, where: {} })
    }
    await emptyLog(payload)
  })

  /** The second and fourth Friday: in December 2026 the 11th and the 25th. */
  async function programme(name: string, time: string) {
    const { id } = await make('columns', {
      name,
      outlet,
      kind: 'programme',
      validFrom: '2026-01-01',
      rrule: 'FREQ=MONTHLY;BYDAY=2FR,4FR',
      time,
      durationMinutes: 15,
      shortMonths: 'skip',
      holidayPolicy: 'keep',
    })
    return id
  }

  async function requestOf({ id }: Person) {
    const user = await payload.findByID({
      collection: 'users',
      id,
      depth: 0,
      overrideAccess: true,
    })
    return createLocalReq({ user: { ...(user as User), collection: 'users' } }, payload)
  }

  const prepare = async (who = scheduler, now = NOW) =>
    prepareSchedule({ req: await requestOf(who), outlet, month: DECEMBER, now })

  const look = async (who = scheduler): Promise<MonthSchedule> => {
    const schedule = await loadSchedule({
      req: await requestOf(who),
      outlet,
      month: DECEMBER,
      now: NOW,
      overrideAccess: false,
    })
    if (!schedule) throw new Error('no schedule')
    return schedule
  }

  type Move = Parameters<typeof moveSchedule>[0]['move']
  type Said = { reason?: string; ids?: string[]; revision?: string | null }

  /** Moves the schedule as the person who has just looked at it. */
  async function move(who: Person, name: Move, said: Said = {}) {
    const { stored, revision } = await look(who)
    return moveSchedule({
      req: await requestOf(who),
      id: stored?.id ?? '',
      move: name,
      revision: said.revision === undefined ? revision : said.revision,
      reason: said.reason ?? null,
      ids: said.ids ?? null,
      now: new Date(),
    })
  }

  const refusal = (code: string) => expect.objectContaining({ code })

  const edit = async (who: Person, id: string, data: object) =>
    payload.update({
      collection: 'issues',
      id,
      data,
      depth: 0,
      overrideAccess: false,
      req: await requestOf(who),
    })

  const ledgerRow = async () => {
    const { entries } = await loadLedger({
      req: await createLocalReq({}, payload),
      now: NOW,
      from: DECEMBER.from,
      until: DECEMBER.to,
      overrideAccess: true,
    })
    return entries[0]?.row
  }

  const approved = async () => {
    await prepare()
    await move(scheduler, 'submit')
    await move(head, 'approve')
    return look(head)
  }

  describe('is prepared', () => {
    it('from the rules of the columns, once, whoever asks again', async () => {
      expect(await prepare()).toMatchObject({ isNew: true, created: 2, problems: [] })
      expect(await prepare()).toMatchObject({ isNew: false, created: 0 })
      const { issues, stored, state } = await look()
      expect(issues.map(({ plannedAt }) => plannedAt)).toEqual([
        instantAt('2026-12-11', '19:45'),
        instantAt('2026-12-25', '19:45'),
      ])
      expect(state).toBe('preparing')
      expect(stored?.label).toBe('Tháng 12/2026 · Truyền hình tỉnh')
    })

    it('with one schedule and each issue once when several people ask at once', async () => {
      const outcomes = await Promise.allSettled(
        [scheduler, head, scheduler, head].map((who) => prepare(who)),
      )
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
      for (const one of outcomes) {
        if (one.status === 'rejected') expect(one.reason).toEqual(refusal('scheduleBusy'))
      }
      const { totalDocs } = await payload.count({ collection: 'schedules', overrideAccess: true })
      expect(totalDocs).toBe(1)
      expect((await look()).issues).toHaveLength(2)
    })

    it('without inventing what is over', async () => {
      const result = await prepare(scheduler, new Date(instantAt('2026-12-12', '08:00')))
      expect(result.created).toBe(1)
      await expect(prepare(scheduler, new Date(instantAt('2027-01-01', '00:00')))).rejects.toEqual(
        refusal('scheduleMonthOver'),
      )
      await expect(prepare(scheduler, new Date(instantAt('2025-01-01', '00:00')))).rejects.toEqual(
        refusal('scheduleMonthFar'),
      )
    })

    it('by those who keep the schedule; others are refused, and the log keeps it', async () => {
      await expect(prepare(supervisor)).rejects.toEqual(refusal('scheduleWrongRole'))
      const { docs } = await payload.find({
        collection: 'audit-events',
        where: { action: { equals: 'refused' } },
        depth: 0,
        overrideAccess: true,
      })
      expect(docs.map(({ actorName, after }) => [actorName, after])).toEqual([
        ['supervisor', { asked: 'schedule.prepare' }],
      ])
    })

    it('and left as it is once submitted', async () => {
      await prepare()
      await move(scheduler, 'submit')
      const late = await programme('Chuyên mục mới', '07:00')
      expect(await prepare()).toMatchObject({ created: 0 })
      await payload.db.deleteMany({ collection: 'columns', where: { id: { equals: late } } })
    })
  })

  describe('says before it is submitted', () => {
    it('what can’t work, and is not submitted with it', async () => {
      await prepare()
      const clash = await make('issues', { column, plannedAt: at('2026-12-11', '19:50') })
      const { blockers } = await look()
      expect(blockers).toHaveLength(1)
      expect(blockers[0]?.text).toContain('trùng giờ 10 phút')
      await expect(move(scheduler, 'submit')).rejects.toMatchObject({
        code: 'scheduleBlocked',
        message: expect.stringContaining('trùng giờ'),
      })
      await edit(scheduler, clash.id, { cancelled: true, cancelReason: 'trùng' })
      expect(await move(scheduler, 'submit')).toMatchObject({ state: 'submitted' })
    })

    it('a slot outside its column’s life', async () => {
      const ending = await make('columns', {
        name: 'Sắp hết',
        outlet,
        kind: 'programme',
        validFrom: '2026-01-01',
        validTo: '2026-12-10',
        shortMonths: 'skip',
        holidayPolicy: 'keep',
      })
      await make('issues', { column: ending.id, plannedAt: at('2026-12-14') })
      await prepare()
      expect((await look()).blockers[0]?.text).toContain('sau ngày chuyên mục kết thúc')
    })

    it('days off, a quota it can’t meet, and wished dates it doesn’t serve', async () => {
      await make('holidays', { date: '2026-12-25', name: 'Ngày nghỉ thử', kind: 'off' })
      const { id: wished } = await payload.create({
        collection: 'requests',
        data: {
          number: '12/ĐN-SNV',
          issuedOn: '2026-11-20',
          issuer: department,
          outlet,
          wishedDates: [{ date: '2026-12-11' }, { date: '2026-12-18' }],
        },
        depth: 0,
        overrideAccess: true,
      })
      await prepare()
      const [first, second] = (await look()).issues
      await edit(scheduler, first?.id ?? '', { request: wished })
      const whole = await look()
      expect(whole.quotas.map(({ given, due, isShort }) => [given, due, isShort])).toEqual([
        [2, 2, false],
      ])
      const words = (schedule: MonthSchedule) => schedule.warnings.map(({ text }) => text)
      expect(words(whole)).toEqual([
        expect.stringContaining('rơi vào ngày nghỉ “Ngày nghỉ thử”'),
        expect.stringContaining('12/ĐN-SNV mong muốn ngày 18/12/2026'),
      ])
      expect(whole.requests.map(({ number }) => number)).toEqual(['12/ĐN-SNV'])
      await edit(scheduler, second?.id ?? '', { cancelled: true, cancelReason: 'nghỉ' })
      const short = await look()
      expect(words(short)[0]).toContain('định mức 2 số, lịch mới có 1. Hãy thêm 1 số.')
      expect(short.blockers).toEqual([])
    })
  })

  describe('goes its way', () => {
    it('prepared, submitted, returned with a reason, submitted again, approved by another', async () => {
      await prepare()
      expect(await move(scheduler, 'submit')).toMatchObject({ state: 'submitted' })
      await expect(move(head, 'return')).rejects.toEqual(refusal('reasonMissing'))
      await move(head, 'return', { reason: 'Thiếu số cho đề nghị của Sở' })
      expect(await look()).toMatchObject({
        state: 'returned',
        stored: { returnReason: 'Thiếu số cho đề nghị của Sở' },
      })
      await move(scheduler, 'submit')
      await move(head, 'approve')
      const { stored, changes } = await look(supervisor)
      expect(stored?.state).toBe('approved')
      expect(stored?.returnReason ?? null).toBeNull()
      expect(stored?.baseline?.map(({ plannedAt }) => plannedAt)).toEqual([
        at('2026-12-11'),
        at('2026-12-25'),
      ])
      expect(changes).toEqual([])
      const { docs } = await payload.find({
        collection: 'audit-events',
        where: { subjectCollection: { equals: 'schedules' } },
        sort: ['at', 'id'],
        depth: 0,
        overrideAccess: true,
      })
      expect(docs.map(({ action, actorName }) => `${action} ${actorName}`)).toEqual([
        'schedule.prepare scheduler',
        'schedule.submit scheduler',
        'schedule.return head',
        'schedule.submit scheduler',
        'schedule.approve head',
      ])
    })

    it('not approved by who prepared it', async () => {
      await prepare(head)
      await move(scheduler, 'submit')
      await expect(move(head, 'approve')).rejects.toEqual(refusal('scheduleOwnWork'))
      expect(await move(secondHead, 'approve')).toMatchObject({ state: 'approved' })
    })

    it.each([
      ['moved an issue', (id: string) => edit(head, id, { plannedAt: at('2026-12-12') })],
      [
        'moved one out of the month',
        (id: string) => edit(head, id, { plannedAt: at('2027-01-08') }),
      ],
      [
        'cancelled an issue',
        (id: string) => edit(head, id, { cancelled: true, cancelReason: 'thừa' }),
      ],
      [
        'added an issue',
        async () =>
          payload.create({
            collection: 'issues',
            data: { column, plannedAt: at('2026-12-18') },
            depth: 0,
            overrideAccess: false,
            req: await requestOf(head),
          }),
      ],
      [
        'deleted an issue',
        async () => {
          const own = await make('issues', { column, plannedAt: at('2026-12-18') })
          return payload.delete({
            collection: 'issues',
            id: own.id,
            depth: 0,
            overrideAccess: false,
            req: await requestOf(head),
          })
        },
      ],
    ])('not approved by who %s', async (_, act) => {
      await prepare()
      await move(scheduler, 'submit')
      const [issue] = (await look()).issues
      await act(issue?.id ?? '')
      expect((await look(head)).viewer.editedIt).toBe(true)
      await expect(move(head, 'approve')).rejects.toEqual(refusal('scheduleOwnWork'))
      expect(await move(secondHead, 'approve')).toMatchObject({ state: 'approved' })
    })

    it('not approved when an issue vanished and nobody knows who took it', async () => {
      await prepare()
      await move(scheduler, 'submit')
      const [issue] = (await look()).issues
      await payload.db.updateOne({
        collection: 'issues',
        id: issue?.id ?? '',
        data: { outlet: other },
      })
      await expect(move(head, 'approve')).rejects.toEqual(refusal('scheduleLostIssue'))
    })

    it('not approved as something else than was seen', async () => {
      await prepare()
      await move(scheduler, 'submit')
      const { revision, issues } = await look(head)
      await edit(scheduler, issues[0]?.id ?? '', { plannedAt: at('2026-12-12') })
      await expect(move(head, 'approve', { revision })).rejects.toEqual(refusal('scheduleChanged'))
      await expect(move(head, 'approve', { revision: null })).rejects.toEqual(
        refusal('scheduleChanged'),
      )
      expect(await move(head, 'approve')).toMatchObject({ state: 'approved' })
    })

    it('approved once when two people approve at once', async () => {
      await prepare()
      await move(scheduler, 'submit')
      const outcomes = await Promise.allSettled([
        move(head, 'approve'),
        move(secondHead, 'approve'),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const lost = outcomes.find((one) => one.status === 'rejected')
      expect(['scheduleBusy', 'scheduleWrongState']).toContain(lost?.reason.code)
      const { totalDocs } = await payload.count({
        collection: 'audit-events',
        where: { action: { equals: 'schedule.approve' } },
        overrideAccess: true,
      })
      expect(totalDocs).toBe(1)
    })
  })

  describe('shows what changed since it was approved', () => {
    it('who, when and why, and approves it singly', async () => {
      const { issues } = await approved()
      const [first, second] = issues
      await edit(scheduler, first?.id ?? '', { plannedAt: at('2026-12-12') })
      await edit(scheduler, second?.id ?? '', { cancelled: true, cancelReason: 'Trùng lễ' })
      const { changes } = await look(supervisor)
      expect(changes.map(({ change, by, reason }) => [change, by, reason])).toEqual([
        [
          {
            kind: 'moved',
            id: first?.id,
            from: instantAt('2026-12-11', '19:45'),
            to: instantAt('2026-12-12', '19:45'),
          },
          'scheduler',
          null,
        ],
        [
          { kind: 'cancelled', id: second?.id, from: instantAt('2026-12-25', '19:45') },
          'scheduler',
          'Trùng lễ',
        ],
      ])
      await move(head, 'approveChanges', { ids: [first?.id ?? ''] })
      const after = await look()
      expect(after.state).toBe('approved')
      expect(after.changes.map(({ change }) => change.id)).toEqual([second?.id])
      await move(head, 'approveChanges')
      expect((await look()).changes).toEqual([])
      await expect(move(head, 'approveChanges')).rejects.toEqual(refusal('scheduleNoChange'))
    })

    it('to another month too, and there as an addition; once approved it is no part of the month', async () => {
      const { issues } = await approved()
      const id = issues[1]?.id ?? ''
      await edit(scheduler, id, { plannedAt: at('2027-01-08') })
      expect((await look()).changes[0]?.change).toMatchObject({ kind: 'moved', id })
      await move(head, 'approveChanges')
      const { stored, changes } = await look()
      expect(changes).toEqual([])
      expect(stored?.baseline?.map(({ issue }) => issue)).toEqual([issues[0]?.id])
    })

    it('an added and a deleted issue', async () => {
      await approved()
      const added = await make('issues', { column, plannedAt: at('2026-12-18') })
      expect((await look()).changes[0]).toMatchObject({
        change: { kind: 'added' },
        by: 'Hệ thống',
      })
      await move(head, 'approveChanges')
      await payload.delete({
        collection: 'issues',
        id: added.id,
        depth: 0,
        overrideAccess: false,
        req: await requestOf(scheduler),
      })
      expect((await look()).changes[0]).toMatchObject({
        change: { kind: 'removed', id: added.id },
        label: expect.stringContaining('Cải cách hành chính'),
        by: 'scheduler',
      })
    })

    it('and not by who made the change; who made an older, approved one may', async () => {
      const { issues } = await approved()
      const id = issues[0]?.id ?? ''
      await edit(head, id, { plannedAt: at('2026-12-12') })
      await expect(move(head, 'approveChanges')).rejects.toEqual(refusal('scheduleOwnWork'))
      await move(secondHead, 'approveChanges')
      await edit(scheduler, id, { plannedAt: at('2026-12-13') })
      expect(await move(head, 'approveChanges', { ids: [id] })).toMatchObject({ state: 'approved' })
    })

    it('while the ledger reads issues and never the baseline', async () => {
      await prepare()
      await move(scheduler, 'submit')
      const before = await ledgerRow()
      await move(head, 'approve')
      expect(await ledgerRow()).toEqual(before)
      const [issue] = (await look()).issues
      await edit(scheduler, issue?.id ?? '', { plannedAt: at('2027-01-08') })
      const moved = await ledgerRow()
      expect(moved).not.toEqual(before)
      await move(head, 'approveChanges')
      expect(await ledgerRow()).toEqual(moved)
    })
  })

  describe('over the staff API', () => {
    const post = (who: Person | null, path: string, data: object) =>
      rest('POST', path, { token: who?.token, data })

    it('is prepared and moved, with refusals in words', async () => {
      const asked = { outlet, month: nextMonth() }
      expect((await post(null, '/schedules/prepare', asked)).status).toBe(401)
      expect((await post(supervisor, '/schedules/prepare', asked)).status).toBe(403)
      const bad = await post(scheduler, '/schedules/prepare', { outlet, month: '2026-13' })
      expect(bad.status).toBe(400)
      expect(wordsOf(bad)).toContain('Tháng không đọc được')
      const made = await post(scheduler, '/schedules/prepare', asked)
      expect(made.status).toBe(200)
      const path = `/schedules/${String(made.body.id)}/moves`
      const early = await post(head, path, { move: 'approve', revision: 'x' })
      expect(early.status).toBe(409)
      expect(wordsOf(early)).toContain('Không thể duyệt lịch khi lịch đang ở trạng thái “Đang lập”')
      expect((await post(scheduler, path, { move: 'submit', revision: 'x' })).status).toBe(409)
      expect((await post(scheduler, path, { move: 'vanish' })).status).toBe(400)
      expect((await post(supervisor, path, { move: 'withdraw' })).status).toBe(409)
      const stranger = await post(scheduler, '/schedules/không-có/moves', { move: 'submit' })
      expect(stranger.status).toBe(404)
    })

    it('is not written by any other way', async () => {
      const { schedule } = await prepare()
      const direct = await rest('PATCH', `/schedules/${schedule.id}`, {
        token: head.token,
        data: { state: 'approved' },
      })
      expect(direct.status).toBe(403)
    })
  })

  /** The month after this one, as a name. */
  function nextMonth(): string {
    const now = new Date()
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1))
      .toISOString()
      .slice(0, 7)
  }

  it('is nothing to a person without a role at the outlet', async () => {
    await prepare()
    const req = await requestOf(scheduler)
    const foreign = { req, outlet: other, month: DECEMBER, now: NOW, overrideAccess: false }
    expect(await loadSchedule(foreign)).toBeNull()
  })
})
