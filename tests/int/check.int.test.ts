import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { CountRow } from '@/domain/obligation/ledger/types'
import { checkSummary, runCheck } from '@/newsroom/check/actions/runCheck'

import { seedFounding } from '../../scripts/seed/founding/seedFounding'
import { describeOnEachDatabase } from '../helpers/databases'
import { maker } from '../helpers/newsroom'

/** The instant of a wall-clock time in Vietnam. */
const at = (text: string) => new Date(`${text}+07:00`)
const DAY_MS = 86_400_000

describeOnEachDatabase('the check', (start) => {
  let payload: Payload
  let second: Payload
  let make: ReturnType<typeof maker>
  let outlet: string
  let plan: string

  beforeAll(async () => {
    payload = await start()
    second = await start()
    make = maker(payload)
    const press = await make('organisations', { name: 'Đài tỉnh', kind: 'press' })
    outlet = (
      await make('outlets', { name: 'Truyền hình tỉnh', kind: 'tv', organisation: press.id })
    ).id
    plan = (
      await make('plans', {
        title: 'Kế hoạch truyền thông',
        number: '97/KH-UBND',
        issuedOn: '2022-03-14',
        issuer: press.id,
        validFrom: '2022-03-14',
      })
    ).id
  })

  beforeEach(() =>
    wipe(
      'alerts',
      'airings',
      'issues',
      'suspensions',
      'holidays',
      'cron-runs',
      'obligations',
      'columns',
    ),
  )

  type Product = Parameters<typeof make>[0]

  async function wipe(...collections: Product[]): Promise<void> {
    for (const collection of collections) await payload.db.deleteMany({ collection, where: {} })
  }

  /** The second and fourth Friday at 19:45: in 2026, 13/2 and 27/2, 13/3 and 27/3. */
  const column = async (changes: Parameters<typeof make<'columns'>>[1] = {}) =>
    (
      await make('columns', {
        name: 'Cải cách hành chính (TV)',
        outlet,
        kind: 'programme',
        validFrom: '2026-01-01',
        rrule: 'FREQ=MONTHLY;BYDAY=2FR,4FR',
        time: '19:45',
        shortMonths: 'skip',
        holidayPolicy: 'keep',
        ...changes,
      })
    ).id

  const obligation = async (
    columns: string[],
    changes: Parameters<typeof make<'obligations'>>[1] = {},
  ) =>
    (
      await make('obligations', {
        title: 'Hai số mỗi tháng',
        outlet,
        plan,
        columns,
        clause: '2.6',
        measureKind: 'count',
        count: 2,
        period: 'month',
        proration: 'full',
        lateAfterMinutes: 30,
        graceHours: 24,
        validFrom: '2026-02-01',
        ...changes,
      })
    ).id

  const check = (moment: string, options: { horizonDays?: number; with?: Payload } = {}) =>
    runCheck({
      payload: options.with ?? payload,
      now: at(moment),
      horizonDays: options.horizonDays ?? 20,
    })

  async function issues() {
    const { docs } = await payload.find({
      collection: 'issues',
      sort: ['plannedAt', 'id'],
      depth: 0,
      pagination: false,
      limit: 0,
      overrideAccess: true,
    })
    return docs
  }

  const planned = async () =>
    (await issues()).map(({ label, plannedAt }) => `${label?.split(' · ')[0]} ${plannedAt}`)

  async function alerts() {
    const { docs } = await payload.find({
      collection: 'alerts',
      sort: 'key',
      depth: 0,
      pagination: false,
      limit: 0,
      overrideAccess: true,
    })
    return docs
  }

  const open = async () =>
    (await alerts())
      .filter((alert) => alert.open)
      .map(({ kind, period }) => `${kind} ${period}`)
      .sort()

  async function airs(slot: string, changes: Parameters<typeof make<'airings'>>[1] = {}) {
    const issue = (await issues()).find(({ plannedAt }) => plannedAt === at(slot).toISOString())
    return make('airings', {
      issue: issue?.id,
      startedAt: at(slot).toISOString(),
      kind: 'first',
      confirmed: true,
      evidenceUrl: 'https://dai.example/ghi-hinh',
      ...changes,
    })
  }

  /** All that a check leaves behind, without ids and without when it was found. */
  async function outcome() {
    return {
      issues: await planned(),
      alerts: (await alerts())
        .map(({ kind, period, message, open: isOpen, outlet: of }) => {
          return { kind, period, message, isOpen, of }
        })
        .sort((a, b) => (a.message < b.message ? -1 : 1)),
    }
  }

  const openOutcome = async () => {
    const all = await outcome()
    return { ...all, alerts: all.alerts.filter(({ isOpen }) => isOpen) }
  }

  describe('plans the issues a column lacks', () => {
    it('up to the horizon, numbered by date, each slot once', async () => {
      await column()
      const first = await check('2026-02-01T08:00', { horizonDays: 30 })
      expect(first.issuesCreated).toBe(2)
      expect(await planned()).toEqual([
        'Số 1/2026 2026-02-13T12:45:00.000Z',
        'Số 2/2026 2026-02-27T12:45:00.000Z',
      ])
      expect((await check('2026-02-01T08:05', { horizonDays: 30 })).issuesCreated).toBe(0)
      expect((await check('2026-02-12T08:00', { horizonDays: 30 })).issuesCreated).toBe(1)
      expect((await planned()).at(-1)).toBe('Số 3/2026 2026-03-13T12:45:00.000Z')
    })

    it('nothing for a slot that was cancelled, moved, or entered by hand', async () => {
      const id = await column()
      await make('issues', { column: id, plannedAt: at('2026-02-27T19:45').toISOString() })
      await check('2026-02-01T08:00', { horizonDays: 30 })
      const [early] = await issues()
      await payload.update({
        collection: 'issues',
        id: early?.id ?? '',
        data: {
          cancelled: true,
          cancelReason: 'Nhường sóng.',
          plannedAt: at('2026-02-14T19:45').toISOString(),
        },
        overrideAccess: true,
      })
      expect((await check('2026-02-01T09:00', { horizonDays: 30 })).issuesCreated).toBe(0)
      expect(await issues()).toHaveLength(2)
    })

    it('the regular issue too where a make-up stands in its slot', async () => {
      const id = await column()
      await check('2026-02-01T08:00', { horizonDays: 15 })
      const [missed] = await issues()
      await make('issues', {
        column: id,
        plannedAt: at('2026-02-27T19:45').toISOString(),
        makesUp: missed?.id,
      })
      expect((await check('2026-02-20T08:00', { horizonDays: 10 })).issuesCreated).toBe(1)
    })

    it.each([
      ['keep', '2026-02-13', 'missedIssue 2026-02'],
      ['moveBefore', '2026-02-11', 'missedIssue 2026-02'],
      ['moveAfter', '2026-02-14', 'missedIssue 2026-02'],
      ['excuse', '2026-02-13', undefined],
    ] as const)('around days off by its policy: %s', async (holidayPolicy, day, alert) => {
      await obligation([await column({ holidayPolicy })], { count: 1, validTo: '2026-02-20' })
      for (const date of ['2026-02-12', '2026-02-13']) await make('holidays', { date, name: 'Tết' })
      await check('2026-02-01T08:00', { horizonDays: 15 })
      expect((await issues())[0]?.plannedAt).toBe(at(`${day}T19:45`).toISOString())
      await check('2026-02-21T08:00', { horizonDays: 1 })
      expect((await open())[0]).toBe(alert)
    })

    it('for none after the outlet closed or the column ended', async () => {
      const closed = await make('outlets', {
        name: 'Đài huyện',
        kind: 'radio',
        organisation: (await payload.find({ collection: 'organisations', overrideAccess: true }))
          .docs[0]?.id,
        validTo: '2026-02-20',
      })
      await column({ outlet: closed.id, name: 'Chuyên mục của đài huyện' })
      await column({ validTo: '2026-02-13', name: 'Chuyên mục kết thúc sớm' })
      await check('2026-02-01T08:00', { horizonDays: 60 })
      expect((await issues()).map(({ plannedAt }) => plannedAt)).toEqual([
        '2026-02-13T12:45:00.000Z',
        '2026-02-13T12:45:00.000Z',
      ])
    })

    it('to the end of the period an obligation is in, beyond the horizon: a quarter is not at risk for want of planning', async () => {
      await obligation([await column()], { period: 'quarter', count: 5, validFrom: '2026-01-01' })
      const { issuesCreated } = await check('2026-01-02T08:00', { horizonDays: 5 })
      expect(issuesCreated).toBe(6)
      expect(await open()).toEqual([])
    })

    it('of the other columns when one has a rule that can’t be read', async () => {
      const broken = await column({ name: 'Hỏng' })
      await payload.db.updateOne({
        collection: 'columns',
        where: { id: { equals: broken } },
        data: { rrule: 'FREQ=HOURLY' },
      })
      await column({ name: 'Lành' })
      const result = await check('2026-02-01T08:00', { horizonDays: 30 })
      expect(result.issuesCreated).toBe(2)
      expect(checkSummary(result)).toContain('không lên lịch được “Hỏng”')
    })

    it('that fell into a stop longer than the horizon, from the last run on record', async () => {
      await column()
      await make('cron-runs', {
        task: 'check',
        key: 'check:before the stop',
        status: 'done',
        startedAt: at('2026-02-01T08:00').toISOString(),
      })
      await check('2026-04-01T08:00', { horizonDays: 1 })
      expect(await planned()).toEqual([
        'Số 1/2026 2026-02-13T12:45:00.000Z',
        'Số 2/2026 2026-02-27T12:45:00.000Z',
        'Số 3/2026 2026-03-13T12:45:00.000Z',
        'Số 4/2026 2026-03-27T12:45:00.000Z',
      ])
    })

    it('but invents no past where no run is on record', async () => {
      await column()
      await check('2026-04-01T08:00', { horizonDays: 1 })
      expect(await issues()).toEqual([])
    })
  })

  describe('raises an alert once per fact', () => {
    it('pending inside the grace and told of after half of it, missed after it', async () => {
      await obligation([await column()], { count: 1 })
      await check('2026-02-10T08:00')
      await check('2026-02-14T07:44')
      expect(await open()).toEqual([])
      await check('2026-02-14T07:45')
      await check('2026-02-14T19:44')
      expect(await open()).toEqual(['pendingLong 2026-02'])
      const { alertsCreated, alertsResolved } = await check('2026-02-14T19:45')
      expect([alertsCreated, alertsResolved]).toEqual([1, 1])
      expect(await open()).toEqual(['missedIssue 2026-02'])
      expect((await alerts()).filter((one) => one.open).map(({ message }) => message)).toEqual([
        'Số 1/2026 · Cải cách hành chính (TV), lịch 13/02/2026 19:45: chưa có xác nhận đã phát. ' +
          'Hãy xác nhận kèm chứng cứ nếu đã phát; nếu chưa, hãy lên lịch phát bù hoặc xin miễn.',
      ])
      expect((await alerts())[0]).toMatchObject({ outlet, issue: (await issues())[0]?.id })
      expect((await check('2026-02-14T19:50')).alertsCreated).toBe(0)
      expect(await alerts()).toHaveLength(2)
    })

    it('one missed issue once, however many obligations count it', async () => {
      const id = await column()
      await obligation([id], { count: 1 })
      await obligation([id], {
        clause: '2.7',
        title: 'Một số mỗi quý',
        count: 1,
        period: 'quarter',
      })
      await check('2026-02-10T08:00')
      await check('2026-02-15T08:00')
      expect(await open()).toEqual(['missedIssue 2026-02'])
    })

    it('resolved when the airing is confirmed, and opened again in its own row when it is withdrawn', async () => {
      await obligation([await column()], { count: 1 })
      await check('2026-02-10T08:00')
      await check('2026-02-15T08:00')
      const airing = await airs('2026-02-13T19:45')
      expect(await check('2026-02-15T08:05')).toMatchObject({ alertsResolved: 1, alertsCreated: 0 })
      expect((await alerts())[0]).toMatchObject({
        open: false,
        resolvedAt: at('2026-02-15T08:05').toISOString(),
      })
      expect((await check('2026-02-15T08:10')).alertsResolved).toBe(0)
      await payload.db.deleteOne({ collection: 'airings', where: { id: { equals: airing.id } } })
      expect(await check('2026-02-15T08:15')).toMatchObject({ alertsReopened: 1, alertsCreated: 0 })
      expect(await alerts()).toHaveLength(1)
      expect((await alerts())[0]).toMatchObject({ open: true, resolvedAt: null })
    })

    it('not resolved by a repeat, nor by an airing nobody confirmed', async () => {
      await obligation([await column()], { count: 1 })
      await check('2026-02-10T08:00')
      await airs('2026-02-13T19:45', { kind: 'repeat' })
      await airs('2026-02-13T19:45', { confirmed: false })
      await check('2026-02-15T08:00')
      expect(await open()).toEqual(['missedIssue 2026-02'])
    })

    it('at risk as soon as the slots left are too few, with the slots; short when the period is over', async () => {
      await obligation([await column()], { count: 3 })
      await check('2026-02-10T08:00')
      expect((await alerts()).map(({ message }) => message)).toEqual([
        'Cải cách hành chính (TV) tháng 2/2026: còn thiếu 3 số, còn 2 khung giờ (13/02, 27/02). ' +
          'Hãy thêm lịch phát đến hết ngày 28/2/2026.',
      ])
      await airs('2026-02-13T19:45')
      await check('2026-02-20T08:00')
      expect((await alerts())[0]?.message).toContain('còn thiếu 2 số, còn 1 khung giờ (27/02)')
      await airs('2026-02-27T19:45')
      await check('2026-03-01T08:00')
      expect(await open()).toEqual(['atRisk 2026-03', 'shortPeriod 2026-02'])
      expect((await alerts()).find(({ kind }) => kind === 'shortPeriod')?.message).toContain(
        'hết kỳ, thiếu 1/3 số',
      )
    })

    it('one alert, not two, where missed issues account for a short period', async () => {
      await obligation([await column()])
      await check('2026-02-10T08:00')
      await airs('2026-02-13T19:45')
      await check('2026-03-01T08:00')
      expect(await open()).toEqual(['missedIssue 2026-02'])
      expect((await alerts())[0]?.message).toContain('tháng 2/2026 thiếu 1 số')
    })

    it('resolved when a make-up airs, and when the miss is waived', async () => {
      const id = await column()
      await obligation([id])
      await check('2026-02-10T08:00')
      await check('2026-03-01T08:00')
      expect(await open()).toEqual(['missedIssue 2026-02', 'missedIssue 2026-02'])
      const [first, last] = await issues()
      await make('issues', {
        column: id,
        plannedAt: at('2026-03-05T19:45').toISOString(),
        makesUp: first?.id,
      })
      await airs('2026-03-05T19:45')
      await payload.update({
        collection: 'issues',
        id: last?.id ?? '',
        data: { waiver: { waived: true, reason: 'Bão.', document: '12/UBND' } },
        overrideAccess: true,
      })
      expect((await check('2026-03-06T08:00')).alertsResolved).toBe(2)
      expect(await open()).toEqual([])
    })

    it('stale while nothing new appears, gone with the first new item though the period stays short', async () => {
      const page = await column({ kind: 'page', rrule: null, name: 'Trang cải cách' })
      await obligation([page], { measureKind: 'freshness', days: 7, count: null })
      await check('2026-02-08T23:00')
      expect(await open()).toEqual([])
      await check('2026-02-09T08:00')
      expect((await alerts()).map(({ message }) => message)).toEqual([
        'Trang cải cách: chưa có bài nào từ ngày 1/2/2026, quá hạn từ ngày 9/2/2026 ' +
          '(không được để trống quá 7 ngày). Hãy đăng bài mới.',
      ])
      expect((await check('2026-02-12T08:00')).alertsCreated).toBe(0)
      const issue = await make('issues', { column: page, title: 'Một cửa' })
      await make('airings', {
        issue: issue.id,
        startedAt: at('2026-02-12T09:00').toISOString(),
        kind: 'first',
        confirmed: true,
        evidenceUrl: 'https://bao.example/bai',
      })
      const after = await check('2026-02-12T10:00')
      expect(after.alertsResolved).toBe(1)
      expect(after.rows.map(({ state }) => state)).toEqual(['short'])
    })

    it('kept for a period long past, resolved once that is put right', async () => {
      await obligation([await column()], { count: 2, validTo: '2026-02-28' })
      await check('2026-02-10T08:00')
      await check('2026-03-05T08:00')
      await check('2027-09-01T08:00', { horizonDays: 1 })
      expect(await open()).toEqual(['missedIssue 2026-02', 'missedIssue 2026-02'])
      await airs('2026-02-13T19:45')
      expect((await check('2027-09-01T09:00', { horizonDays: 1 })).alertsResolved).toBe(1)
    })

    it('resolved when the obligation is gone or its quota was taken back', async () => {
      const id = await obligation([await column()], { count: 1 })
      await check('2026-02-10T08:00')
      await check('2026-02-15T08:00')
      await payload.update({
        collection: 'obligations',
        id,
        data: { measureKind: 'unset' },
        overrideAccess: true,
      })
      const after = await check('2026-02-15T08:05')
      expect(after.alertsResolved).toBe(1)
      expect(after.unset.map(({ title }) => title)).toEqual(['Hai số mỗi tháng'])
    })
  })

  describe('ends in the same result', () => {
    const world = async () => {
      await wipe('alerts', 'airings', 'issues', 'cron-runs')
      const { docs } = await payload.find({
        collection: 'columns',
        depth: 0,
        limit: 1,
        overrideAccess: true,
      })
      if (docs.length === 0) {
        const id = await column()
        await obligation([id])
        await obligation([id], { title: 'Ba số mỗi tháng', clause: '2.7', count: 3 })
      }
    }

    const settled = async () => {
      await world()
      await check('2026-02-10T08:00')
      await check('2026-02-16T08:00')
      return outcome()
    }

    it('run by two at once', async () => {
      const expected = await settled()
      await world()
      for (const [moment, alertsDue] of [
        ['2026-02-10T08:00', 1],
        ['2026-02-16T08:00', 2],
      ] as const) {
        const results = await Promise.all([
          check(moment),
          check(moment, { with: second }),
          check(moment),
          check(moment, { with: second }),
        ])
        const created = results.reduce((sum, result) => sum + result.alertsCreated, 0)
        expect(created).toBe(alertsDue)
        expect(results.flatMap(({ planningProblems }) => planningProblems)).toEqual([])
      }
      expect(expected.alerts.map(({ kind }) => kind).sort()).toEqual([
        'atRisk',
        'atRisk',
        'missedIssue',
      ])
      expect(await outcome()).toEqual(expected)
    })

    it('killed after every single write', async () => {
      const expected = await settled()
      await world()
      for (const moment of ['2026-02-10T08:00', '2026-02-16T08:00']) {
        let deaths = 0
        while (!(await survives(() => check(moment, { with: dyingAfter(payload, 1) })))) deaths += 1
        expect(deaths).toBeGreaterThan(0)
      }
      expect(await outcome()).toEqual(expected)
    })

    it('after a week without a run as with one every day', async () => {
      await settled()
      const expected = await openOutcome()
      await world()
      for (let day = 10; day <= 16; day += 1) await check(`2026-02-${day}T08:00`)
      expect(await openOutcome()).toEqual(expected)
    })

    it('after a month without a run: the same issues and the same open alerts', async () => {
      await world()
      await check('2026-02-10T08:00', { horizonDays: 45 })
      await check('2026-03-16T08:00', { horizonDays: 45 })
      const expected = await openOutcome()
      await world()
      for (let ms = +at('2026-02-10T08:00'); ms <= +at('2026-03-16T08:00'); ms += DAY_MS) {
        await runCheck({ payload, now: new Date(ms), horizonDays: 45 })
      }
      expect(await openOutcome()).toEqual(expected)
      expect(expected.alerts.map(({ kind, period }) => `${kind} ${period}`).sort()).toEqual([
        'atRisk 2026-03',
        'atRisk 2026-03',
        'missedIssue 2026-02',
        'missedIssue 2026-02',
        'missedIssue 2026-03',
        'shortPeriod 2026-02',
      ])
    })
  })

  describe('for a past moment', () => {
    it('writes nothing once a later check is on record: the present’s alerts are not the past’s', async () => {
      await obligation([await column()])
      await check('2026-02-10T08:00')
      await check('2026-02-15T08:00')
      await make('cron-runs', {
        task: 'check',
        key: 'check:now',
        status: 'done',
        startedAt: at('2026-02-15T08:00').toISOString(),
      })
      const before = await outcome()
      const result = await check('2026-02-11T08:00', { horizonDays: 60 })
      expect(result).toMatchObject({
        isLookBack: true,
        alertsCreated: 0,
        alertsResolved: 0,
        issuesCreated: 0,
      })
      expect((result.rows as CountRow[]).map(({ state, planned: left }) => [state, left])).toEqual([
        ['open', 2],
      ])
      expect(await outcome()).toEqual(before)
    })

    it('has a row for each period of the civil year up to it', async () => {
      await obligation([await column()], { validFrom: '2025-11-01' })
      const { rows } = await check('2026-03-05T08:00')
      expect(rows.map(({ period }) => period)).toEqual(['2026-01', '2026-02', '2026-03'])
      expect(rows[0]).toMatchObject({
        outletName: 'Truyền hình tỉnh',
        obligationTitle: 'Hai số mỗi tháng',
      })
    })
  })
})

describeOnEachDatabase('the check on the founding data', (start) => {
  it('shows April 2022 of the Đài short of two issues, and says so once', async () => {
    const payload = await start()
    await seedFounding({ payload })
    const now = at('2022-05-02T08:00')
    const first = await runCheck({ payload, now })
    const april = first.rows.filter(
      (row): row is (typeof first.rows)[number] & CountRow =>
        row.period === '2022-04' && 'due' in row && row.outletName.startsWith('Đài'),
    )
    expect(april).toHaveLength(1)
    expect(april[0]).toMatchObject({ due: 2, shortage: 2, state: 'short' })
    expect(first.rows.find(({ period }) => period === '2022-03')).toMatchObject({ state: 'none' })
    expect(first.unset).toHaveLength(9)
    expect(first.alertsCreated).toBeGreaterThan(0)
    expect(await runCheck({ payload, now })).toMatchObject({
      rows: first.rows,
      alertsCreated: 0,
      alertsResolved: 0,
      issuesCreated: 0,
    })
  })
})

async function survives(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run()
    return true
  } catch (error) {
    if ((error as Error).message !== 'killed') throw error
    return false
  }
}

/** A process that dies when it is about to write once more than it may. */
function dyingAfter(payload: Payload, writes: number): Payload {
  let left = writes
  const counted =
    <Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      // A claim is taken and given back around the work: it brings nothing forward.
      if ((args[0] as { collection?: string }).collection === 'claims') return write(...args)
      // Nothing more is reached: what goes on past one column's trouble ends here too.
      if (left <= 0) throw Object.assign(new Error('killed'), { name: 'MongoNotConnectedError' })
      left -= 1
      return write(...args)
    }
  const db = new Proxy(payload.db, {
    get: (target, name) => {
      if (name === 'updateOne') return counted(target.updateOne.bind(target) as never)
      if (name === 'create') return counted(target.create.bind(target) as never)
      return Reflect.get(target, name)
    },
  })
  return new Proxy(payload, {
    get: (target, name) => {
      if (name === 'create') return counted(target.create.bind(target) as never)
      return name === 'db' ? db : Reflect.get(target, name)
    },
  })
}
