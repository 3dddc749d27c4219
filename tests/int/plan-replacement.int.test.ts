import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { loadPlanPage } from '@/newsroom/plans/views/loadPlanPage'
import { loadTrace } from '@/newsroom/plans/views/loadTrace'
import { loadTraceUp } from '@/newsroom/plans/views/loadTraceUp'

import { describeOnEachDatabase } from '../helpers/databases'
import { DAY_MS, type DeskWorld, deskWorld } from '../helpers/desk'
import type { Person } from '../helpers/newsroom'

/** Kế hoạch: a plan's clauses down to the proof, and one plan in the place of another. */
describeOnEachDatabase('a plan and the one that replaces it', (start) => {
  let payload: Payload
  let world: DeskWorld
  let next: string
  const today = civilDateOf(Date.now())
  const month = periodOf(today, 'month')
  const nextMonth = periodOf(addDays(month.to, 1), 'month')

  beforeAll(async () => {
    payload = await start()
    world = await deskWorld(payload)
  }, 60_000)

  beforeEach(async () => {
    await world.wipe({ clause: 'điểm 2.6 khoản 2 mục IV' })
    await payload.db.deleteMany({
      collection: 'plans',
      where: { id: { not_equals: world.plan } },
    })
    await payload.update({
      collection: 'plans',
      id: world.plan,
      data: {
        validTo: null,
        replacedBy: null,
        clauses: [{ ref: 'IV' }, { ref: 'IV.2.6', heading: 'Đài', text: '2 số/tháng' }],
      },
      overrideAccess: true,
    })
    next = await makePlan('12/KH-UBND')
  })

  async function makePlan(number: string, changes: Record<string, unknown> = {}) {
    const old = await payload.findByID({
      collection: 'plans',
      id: world.plan,
      depth: 0,
      overrideAccess: true,
    })
    const { id } = await world.make('plans', {
      number,
      title: 'Kế hoạch mới',
      issuer: old.issuer,
      issuedOn: today,
      validFrom: '2022-06-01',
      validTo: addDays(nextMonth.to, 400),
      ...changes,
    })
    return id
  }

  const said = (changes: Record<string, unknown> = {}) => ({
    by: next,
    from: nextMonth.from,
    reason: 'Văn bản mới thay thế',
    items: [{ obligation: world.obligation(), fate: 'carry', clause: 'khoản 3 mục II' }],
    ...changes,
  })
  const replace = (data: unknown, who: Person = world.administrator, plan = world.plan) =>
    world.post(`/plans/${plan}/replacement`, data, who)
  const plan = (id: string) =>
    payload.findByID({ collection: 'plans', id, depth: 0, overrideAccess: true })
  const codes = ({ body }: { body: unknown }) =>
    (body as { errors: { data?: { code: string } }[] }).errors.map(({ data }) => data?.code)
  const asked = async (who: Person) =>
    createLocalReq(
      {
        user: {
          ...(await payload.findByID({
            collection: 'users',
            id: who.id,
            depth: 0,
            overrideAccess: true,
          })),
          collection: 'users',
        } as never,
      },
      payload,
    )

  describe('looked at', () => {
    it('shows each clause with what is owed by it and how that stands today', async () => {
      const req = await asked(world.supervisor)
      const page = await loadPlanPage({ req, plan: world.plan, now: new Date() })
      expect(page?.clauses.map(({ ref, state }) => [ref, state !== null])).toEqual([
        ['IV', false],
        ['IV.2.6', true],
      ])
      const [owed] = page?.clauses[1]?.obligations ?? []
      expect(owed?.row?.period).toBe(month.name)
      expect(owed?.state).toBe(owed?.row?.state)
    })

    it('opens down to issues, airings and proof, and leads back up', async () => {
      const at = Date.now() - DAY_MS
      const issue = await world.issue(at)
      await world.aired(issue, at)
      const req = await asked(world.supervisor)
      const period = periodOf(civilDateOf(at), 'month')
      const trace = await loadTrace({
        req,
        obligation: world.obligation(),
        period,
        now: new Date(),
      })
      const [column] = trace?.columns ?? []
      expect(column?.id).toBe(world.column)
      expect(column?.issues.map(({ fate, issue: { id } }) => [fate, id])).toEqual([
        ['aired', issue],
      ])
      expect(column?.issues[0]?.airings[0]?.evidenceUrl).toBe('https://example.vn/bang-ghi')
      const [way] = await loadTraceUp({ req, column: world.column, at: new Date(at).toISOString() })
      expect(way).toMatchObject({
        obligation: world.obligation(),
        clause: 'điểm 2.6 khoản 2 mục IV',
        planNumber: '97/KH-UBND',
        period: period.name,
      })
    })

    it('shows a stranger no obligation, neither down nor up', async () => {
      const req = await asked(world.stranger)
      const page = await loadPlanPage({ req, plan: world.plan, now: new Date() })
      expect(page?.clauses.every(({ obligations }) => obligations.length === 0)).toBe(true)
      const query = { req, obligation: world.obligation(), period: month, now: new Date() }
      expect(await loadTrace(query)).toBeNull()
      expect(await loadTraceUp({ req, column: world.column, at: null })).toEqual([])
    })
  })

  describe('taken along', () => {
    const file = (address: string, who: Person) => world.rest('GET', address, { token: who.token })

    it('the page of the plan as CSV: dates that stay dates, the numbers of the screen', async () => {
      const { status, text, headers } = await file(
        `/plans/${world.plan}/clauses/csv?chi=nghia-vu`,
        world.supervisor,
      )
      expect(status).toBe(200)
      const [heading = '', line = '', end] = text.replace('\uFEFF', '').split('\r\n')
      expect(heading).toMatch(/^"Điểm, khoản",Nội dung,/)
      expect(line).toContain('IV.2.6')
      expect(line).toContain(',2022-01-01,')
      expect(end).toBe('')
      expect(headers.get('content-disposition')).toMatch(/filename="ke-hoach-97-kh-ubnd-tai-ngay/)
      const stranger = await file(`/plans/${world.plan}/clauses/csv?chi=nghia-vu`, world.stranger)
      expect(stranger.text).not.toContain('IV.2.6')
    })

    it('the month of a schedule as CSV: what begins like a formula is text, cancelled issues are not summed', async () => {
      const at = Date.now() + DAY_MS
      const name = periodOf(civilDateOf(at), 'month').name
      await world.issue(at, { title: '=1+1' })
      await world.issue(at + 3_600_000, { cancelled: true, cancelReason: 'Hủy thử' })
      const address = `/schedules/months/csv?outlet=${world.outlet}&month=${name}`
      const { text, headers } = await file(address, world.supervisor)
      expect(text).toContain(`,'=1+1,`)
      expect(text).toContain(civilDateOf(at))
      expect(text).toContain('Cộng,,1 số')
      expect(headers.get('content-disposition')).toMatch(/filename="lich-truyen-hinh-b-thang/)
      expect((await file(address, world.stranger)).status).toBe(404)
      const workbook = await file(address.replace('/csv', '/xlsx'), world.supervisor)
      expect(workbook.status).toBe(200)
    })
  })

  describe('replaced', () => {
    it('shows what it does first and writes nothing', async () => {
      const { status, body } = await replace(said({ preview: true }))
      expect(status).toBe(200)
      expect(body).toMatchObject({ ended: 1, started: 1 })
      expect((await plan(world.plan)).replacedBy).toBeNull()
      expect(await world.obligations()).toHaveLength(1)
    })

    it('ends what the old one ordered and starts it under the new one; the past stays as it was', async () => {
      const before = await world.rowText(Date.now() - 40 * DAY_MS)
      expect((await replace(said())).status).toBe(201)
      const [old, begun] = await world.obligations()
      expect(old).toMatchObject({ id: world.obligation(), plan: world.plan, validTo: month.to })
      expect(begun).toMatchObject({
        plan: next,
        clause: 'khoản 3 mục II',
        count: 1,
        validFrom: nextMonth.from,
        replaces: world.obligation(),
      })
      expect(await plan(world.plan)).toMatchObject({ replacedBy: next, validTo: month.to })
      expect(await world.rowText(Date.now() - 40 * DAY_MS)).toBe(before)
      expect((await world.events(world.plan))[0]).toMatchObject({
        action: 'plan.replace',
        reason: 'Văn bản mới thay thế',
      })
      expect((await world.events(world.obligation()))[0]?.action).toBe('plan.replace')
    })

    it('ends for good what is not carried on', async () => {
      const items = [{ obligation: world.obligation(), fate: 'end' }]
      expect((await replace(said({ items }))).status).toBe(201)
      expect(await world.obligations()).toHaveLength(1)
    })

    it('done twice it is done once; broken off after any step it is finished by doing it again', async () => {
      expect((await replace(said())).status).toBe(201)
      const done = await world.obligations()
      expect((await replace(said())).body).toMatchObject({ ended: 0, started: 0 })
      expect(await world.obligations()).toEqual(done)

      // As a crash between the new version and the end of the old one leaves it.
      await payload.db.updateOne({
        collection: 'obligations',
        where: { id: { equals: world.obligation() } },
        data: { validTo: null },
      })
      const req = await asked(world.administrator)
      const page = await loadPlanPage({ req, plan: world.plan, now: new Date() })
      expect(page?.unfinished).toHaveLength(1)
      expect((await replace(said())).status).toBe(201)
      const finished = await world.obligations()
      expect(finished.map(({ id, validTo }) => [id, validTo])).toEqual(
        done.map(({ id, validTo }) => [id, validTo]),
      )
    })

    it('by another plan, or from another date, it is refused once decided', async () => {
      await replace(said())
      expect(codes(await replace(said({ by: await makePlan('13/KH-UBND') })))).toEqual([
        'planReplaced',
      ])
      const earlier = await replace(said({ from: addDays(nextMonth.from, -5) }))
      expect(codes(earlier)).toContain('planReplaced')
    })

    it('in the middle of a period only when that is accepted', async () => {
      const from = addDays(nextMonth.from, 9)
      const refused = await replace(said({ from }))
      expect(refused.status).toBe(422)
      expect(JSON.stringify(refused.body)).toContain('cutPeriods')
      expect((await replace(said({ from, acceptWarnings: true }))).status).toBe(201)
    })

    it.each([
      ['itself', 'planSame', () => ({ by: world.plan })],
      ['before it was in force', 'planTooEarly', () => ({ from: '2022-03-01' })],
      ['an obligation that nobody spoke of', 'planUnsaid', () => ({ items: [] })],
      [
        'an obligation that is not its own',
        'planForeign',
        () => ({
          items: [
            { obligation: world.obligation(), fate: 'carry' },
            { obligation: world.column, fate: 'end' },
          ],
        }),
      ],
    ])('refuses %s', async (_, code, changes) => {
      const answer = await replace(said(changes()))
      expect(codes(answer)).toContain(code)
      expect(await world.obligations()).toHaveLength(1)
      expect((await plan(world.plan)).replacedBy).toBeNull()
    })

    it('refuses a date outside the new plan', async () => {
      const by = await makePlan('14/KH-UBND', { validFrom: addDays(nextMonth.from, 1) })
      expect(codes(await replace(said({ by })))).toEqual(['planOutside'])
    })

    it('refuses to carry on what the new plan has already', async () => {
      const [old] = await world.obligations()
      await world.make('obligations', {
        ...(old as object),
        id: undefined,
        plan: next,
        clause: 'khoản 9 mục II',
        validFrom: nextMonth.from,
      })
      const answer = await replace(said())
      expect(codes(answer)).toEqual(['planThere'])
    })

    it('refuses an obligation of the old plan that would begin after it', async () => {
      await world.make('obligations', {
        title: 'Sau này',
        outlet: world.outlet,
        plan: world.plan,
        columns: [world.column],
        clause: 'khoản 8',
        measureKind: 'count',
        count: 1,
        period: 'month',
        proration: 'full',
        lateAfterMinutes: 30,
        graceHours: 24,
        validFrom: addDays(nextMonth.from, 3),
      })
      expect(codes(await replace(said()))).toContain('planFuture')
    })

    it.each([
      ['a supervisor', () => world.supervisor],
      ['the outlet’s head', () => world.head],
    ])('is not for %s: refused and logged', async (_, who) => {
      expect((await replace(said(), who())).status).toBe(403)
      expect((await world.events(world.plan))[0]).toMatchObject({ action: 'refused' })
      expect(await world.obligations()).toHaveLength(1)
    })

    it('twenty times at once it is done once', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => replace(said())))
      expect(answers.every(({ status }) => status === 201)).toBe(true)
      expect(await world.obligations()).toHaveLength(2)
    }, 60_000)
  })
})
