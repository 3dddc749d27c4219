import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { runCheck } from '@/newsroom/check/actions/runCheck'
import { notify } from '@/worker/notify'

import { seedReportRules } from '../../scripts/seed/founding/reportRules'
import { Made } from '../../scripts/seed/made'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true, pagination: false } as const
const morning = (day: string) => new Date(`${day}T08:00:00+07:00`)
const QUARTER = { window: 'Quý I', year: 2026 }

describeOnEachDatabase('a report that an outlet owes', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let head: Person
  let secretary: Person
  let supervisor: Person
  let colleague: Person
  let stranger: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    secretary = await person(payload, 'secretary', [{ role: 'secretary', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    colleague = await person(payload, 'colleague', [
      { role: 'supervisor', organisation: base.department },
    ])
    stranger = await person(payload, 'stranger', [
      { role: 'supervisor', organisation: base.station.organisation },
    ])
    await seedReportRules({ payload, made: new Made() })
  })
  beforeEach(async () => {
    for (const collection of [
      ...(['notices', 'alerts', 'reports', 'consolidations', 'cron-runs', 'holidays'] as const),
    ]) {
      await payload.db.deleteMany({ collection, where: {} })
    }
  })

  /** The alerts of the paper that hold after a check of a morning, and what they are about. */
  async function owedOn(day: string): Promise<string[]> {
    await runCheck({ payload, now: morning(day), isPresent: true, horizonDays: 0 })
    return openNow()
  }
  async function openNow(): Promise<string[]> {
    const { docs } = await payload.find({
      ...{ collection: 'alerts', sort: 'key', ...all },
      where: { and: [{ outlet: { equals: base.paper.outlet } }, { open: { equals: true } }] },
    })
    return docs.map(({ kind, title }) => `${kind} ${title?.split(': ')[1]?.split(' · ')[0]}`)
  }
  const begun = async () => {
    const data = { outlet: base.paper.outlet, ...QUARTER }
    return String(
      (await rest('POST', '/reports/prepare', { token: secretary.token, data })).body.id,
    )
  }
  const move = (id: string, name: string, who: Person, data: object = {}) =>
    rest('POST', `/reports/${id}/moves`, {
      token: who.token,
      data: { move: name, seen: 0, acceptWarnings: true, ...data },
    })
  const told = async (who: Person) =>
    (
      await payload.find({
        ...{ collection: 'notices', where: { user: { equals: who.id } }, depth: 1 },
        ...{ overrideAccess: true, pagination: false },
      })
    ).docs.flatMap(({ alert }) => (alert && typeof alert === 'object' ? [alert.kind] : []))

  it('is reminded of before it is due, told as overdue from the day after, across the turn of a year', async () => {
    expect(await owedOn('2026-12-09')).toEqual(['reportOverdue Quý III năm 2026'])
    expect(await owedOn('2026-12-10')).toEqual([
      ...['reportDue Năm 2026', 'reportOverdue Quý III năm 2026'],
    ])
    expect(await owedOn('2027-01-01')).toEqual(
      expect.arrayContaining(['reportOverdue Năm 2026', 'reportOverdue Quý III năm 2026']),
    )
  })

  it('is reminded of before Tết, when the day to begin is a day off', async () => {
    for (const day of [9, 10, 11, 12]) {
      const date = `2026-03-${String(day).padStart(2, '0')}`
      await maker(payload)('holidays', { date, name: 'Nghỉ', kind: 'off' })
    }
    expect(await owedOn('2026-03-05')).toEqual(['reportOverdue Năm 2025'])
    // The 10th is off, so is the 9th, and before it lies a weekend.
    expect(await owedOn('2026-03-06')).toEqual([
      ...['reportDue Quý I năm 2026', 'reportOverdue Năm 2025'],
    ])
  })

  it('is heard of by who sends it in time, by who supervises when it is late', async () => {
    await owedOn('2026-03-20')
    await notify({ payload, now: morning('2026-03-20') })
    expect(await told(head)).toContain('reportDue')
    expect(await told(secretary)).toContain('reportDue')
    expect(await told(supervisor)).not.toContain('reportDue')
    await owedOn('2026-03-21')
    await notify({ payload, now: morning('2026-03-21') })
    expect(await told(supervisor)).toContain('reportOverdue')
    const req = await createLocalReq(
      {
        user: {
          ...(await payload.findByID({ collection: 'users', id: supervisor.id, ...all })),
          collection: 'users',
        },
      },
      payload,
    )
    const seen = await payload.find({
      ...{ collection: 'alerts', overrideAccess: false, req },
      where: { and: [{ kind: { equals: 'reportOverdue' } }, { open: { equals: true } }] },
    })
    expect(seen.docs.map(({ message }) => message).join()).toContain(
      'quá hạn gửi 20/03/2026, chưa lập',
    )
  })

  it('is closed as soon as it is sent, and open again when it is given back', async () => {
    const id = await begun()
    expect(await owedOn('2026-03-25')).toContain('reportOverdue Quý I năm 2026')
    expect((await move(id, 'send', head)).status).toBe(200)
    expect(await openNow()).not.toContain('reportOverdue Quý I năm 2026')
    expect(await owedOn('2026-03-26')).not.toContain('reportOverdue Quý I năm 2026')
    await move(id, 'return', supervisor, { reason: 'Thiếu nhận xét.' })
    expect(await owedOn('2026-03-27')).toContain('reportOverdue Quý I năm 2026')
  })

  it('is followed by what its department owes itself: told to its people alone, closed with it', async () => {
    const ofDepartment = async () => {
      const { docs } = await payload.find({
        ...{ collection: 'alerts', sort: 'key', ...all },
        where: {
          and: [{ organisation: { equals: base.department } }, { open: { equals: true } }],
        },
      })
      return docs.map(({ kind, title }) => `${kind} ${title?.split(': ')[1]}`)
    }
    const due = 'consolidationDue Quý I năm 2026 · Sở Nội vụ'
    const overdue = 'consolidationOverdue Quý I năm 2026 · Sở Nội vụ'
    await owedOn('2026-03-20')
    expect(await ofDepartment()).toContain(due)
    await notify({ payload, now: morning('2026-03-20') })
    expect(await told(supervisor)).toContain('consolidationDue')
    for (const who of [head, secretary, stranger]) {
      expect(await told(who)).not.toContain('consolidationDue')
    }
    await owedOn('2026-03-21')
    expect(await ofDepartment()).toContain(overdue)
    expect(await ofDepartment()).not.toContain(due)
    const seenBy = async (collection: 'alerts' | 'notices', who: Person) => {
      const user = await payload.findByID({ collection: 'users', id: who.id, ...all })
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
      const of = collection === 'alerts' ? 'organisation' : 'alert.organisation'
      const { totalDocs } = await payload.count({
        ...{ collection, overrideAccess: false, req },
        where: { [of]: { equals: base.department } },
      })
      return totalDocs
    }
    expect(await seenBy('alerts', supervisor)).toBeGreaterThan(0)
    expect(await seenBy('notices', supervisor)).toBeGreaterThan(0)
    for (const who of [head, secretary, stranger]) {
      expect([await seenBy('alerts', who), await seenBy('notices', who)]).toEqual([0, 0])
    }

    const report = await begun()
    expect((await move(report, 'send', head)).status).toBe(200)
    expect((await move(report, 'accept', supervisor)).status).toBe(200)
    const post = async (path: string, data: object) => {
      const { status, body } = await rest('POST', path, { token: supervisor.token, data })
      expect(status).toBe(200)
      return String(body.id)
    }
    const of = { organisation: base.department, ...QUARTER }
    const id = await post('/consolidations/prepare', of)
    await owedOn('2026-03-22')
    expect(await ofDepartment()).toContain(overdue)
    const closing = { move: 'close', seen: 0, acceptWarnings: true }
    await post(`/consolidations/${id}/moves`, closing)
    expect(await ofDepartment()).not.toContain(overdue)
    await owedOn('2026-03-23')
    expect(await ofDepartment()).not.toContain(overdue)
  })

  describe('by its department itself', () => {
    const owedByDepartment = async (): Promise<string> => {
      await owedOn('2026-03-21')
      const { docs } = await payload.find({
        ...{ collection: 'alerts', ...all },
        where: {
          and: [
            { organisation: { equals: base.department } },
            { kind: { equals: 'consolidationOverdue' } },
            { title: { contains: 'Quý I năm 2026' } },
          ],
        },
      })
      return docs[0]?.id ?? ''
    }
    const handle = (id: string, who: Person, path: string, data: object, method = 'POST') =>
      rest(method, `/alerts/${id}/${path}`, { token: who.token, data })
    const row = (id: string) => payload.findByID({ collection: 'alerts', id, ...all })
    const logOf = async (id: string) =>
      (
        await payload.find({
          ...{ collection: 'audit-events', where: { subjectId: { equals: id } }, ...all },
          sort: 'at',
        })
      ).docs.map(({ action, actorName, reason }) => [action, actorName, reason ?? null])

    it('is taken on, handed on, settled and taken up again by its people, and that is logged', async () => {
      const id = await owedByDepartment()
      expect((await handle(id, supervisor, 'acknowledgement', {})).status).toBe(200)
      expect(await row(id)).toMatchObject({ handling: 'acknowledged', owner: supervisor.id })
      expect((await handle(id, colleague, 'acknowledgement', {})).status).toBe(409)
      const toOutlet = await handle(id, supervisor, 'assignment', { owner: head.id })
      expect([toOutlet.status, toOutlet.body.errors?.[0]?.message]).toEqual([
        ...[422, expect.stringContaining('phải là cán bộ theo dõi của cơ quan này')],
      ])
      expect((await handle(id, supervisor, 'assignment', { owner: colleague.id })).status).toBe(200)
      expect(await row(id)).toMatchObject({ owner: colleague.id })
      expect((await handle(id, colleague, 'settlement', { reason: ' ' })).status).toBe(400)
      const reason = 'Sở xin lùi hạn, UBND tỉnh đã đồng ý.'
      expect((await handle(id, colleague, 'settlement', { reason })).status).toBe(200)
      await owedOn('2026-03-22')
      expect(await row(id)).toMatchObject({
        ...{ open: true, handling: 'settled', settledReason: reason, settledBy: colleague.id },
      })
      const again = { reason: 'Hạn mới đã qua.' }
      expect((await handle(id, supervisor, 'settlement', again, 'DELETE')).status).toBe(200)
      expect(await row(id)).toMatchObject({ handling: 'new', settledBy: null })
      expect(await logOf(id)).toEqual([
        ['alert.acknowledge', 'supervisor', null],
        ['alert.assign', 'supervisor', null],
        ['alert.settle', 'colleague', reason],
        ['alert.reopen', 'supervisor', again.reason],
      ])
    })

    it.each<[string, () => Person]>([
      ['those who supervise for another body', () => stranger],
      ['those who work at its outlets', () => head],
    ])('is not for %s, and that is logged', async (_, who) => {
      const id = await owedByDepartment()
      for (const [path, data] of [
        ['acknowledgement', {}],
        ['assignment', { owner: who().id }],
        ['settlement', { reason: 'Vì.' }],
      ] as const) {
        const { status, body } = await handle(id, who(), path, data)
        expect([status, body.errors?.[0]?.message]).toEqual([
          ...[403, expect.stringContaining('cán bộ theo dõi thuộc cơ quan tổng hợp')],
        ])
      }
      expect(await row(id)).toMatchObject({ handling: 'new' })
      expect((await logOf(id)).map(([action]) => action)).toEqual(Array(3).fill('refused'))
    })

    it('leaves what an outlet owes to the outlet', async () => {
      await owedByDepartment()
      const { docs } = await payload.find({
        ...{ collection: 'alerts', ...all },
        where: { and: [{ kind: { equals: 'reportOverdue' } }, { open: { equals: true } }] },
      })
      const id = docs[0]?.id ?? ''
      expect((await handle(id, supervisor, 'acknowledgement', {})).status).toBe(403)
    })
  })

  it('is reminded of as many days before as its rule says', async () => {
    const where = { name: { equals: 'Quý I' } }
    await payload.update({ collection: 'report-rules', where, data: { remindDays: 3 }, ...all })
    expect(await owedOn('2026-03-16')).toEqual(['reportOverdue Năm 2025'])
    expect(await owedOn('2026-03-17')).toContain('reportDue Quý I năm 2026')
    await payload.update({ collection: 'report-rules', where, data: { remindDays: 10 }, ...all })
  })
})
