import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { differenceOf } from '@/newsroom/audit/views/difference'
import { eventSentence } from '@/newsroom/audit/views/eventWords'

import { describeOnEachDatabase } from '../helpers/databases'
import { ground, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true } as const

describeOnEachDatabase('what is done beside issues and articles', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let scheduler: Person
  let supervisor: Person
  let stranger: Person
  let administrator: Person
  let kind: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    scheduler = await person(payload, 'scheduler', [{ role: 'scheduler', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    stranger = await person(payload, 'stranger', [
      { role: 'outletHead', outlet: base.station.outlet },
    ])
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
    const made = await rest('POST', '/activity-kinds?depth=0', {
      token: administrator.token,
      data: { name: 'Lớp tập huấn', units: [{ unit: 'lớp' }, { unit: 'lượt người' }] },
    })
    kind = made.body.doc?.id ?? ''
  })

  const today = () => civilDateOf(Date.now())
  const held = (data: object = {}) => ({
    outlet: base.paper.outlet,
    kind,
    title: 'Tập huấn ở Bắc Hà',
    doneOn: today(),
    quantities: { lớp: 1, 'lượt người': 40 },
    ...data,
  })
  const add = (data: object = {}, by: Person = reporter) =>
    rest('POST', '/activities?depth=0', { token: by.token, data: held(data) })
  const change = (id: string, data: object, by: Person = reporter) =>
    rest('PATCH', `/activities/${id}?depth=0`, { token: by.token, data })
  const rowOf = (id: string) => payload.findByID({ collection: 'activities', id, ...all })

  it('is entered by the newsroom of its outlet, read by who supervises it, by no stranger', async () => {
    const { body, status, text } = await add()
    expect(status, text).toBe(201)
    const id = body.doc?.id ?? ''
    expect((await rest('GET', `/activities/${id}`, { token: supervisor.token })).status).toBe(200)
    expect((await rest('GET', `/activities/${id}`, { token: stranger.token })).status).toBe(404)
    expect((await rest('GET', `/activities/${id}`, {})).status).toBeGreaterThanOrEqual(401)
    expect((await add({}, stranger)).status).toBe(403)
    expect((await add({}, supervisor)).status).toBe(403)
    expect((await change(id, { note: 'Khác' }, supervisor)).status).toBe(403)
    expect((await change(id, { outlet: base.station.outlet })).status).toBe(403)
    const asked = (by: Person) => rest('DELETE', `/activities/${id}`, { token: by.token })
    expect((await asked(reporter)).status).toBe(403)
    expect((await asked(scheduler)).status).toBe(200)
  })

  describe('its amounts', () => {
    it.each([
      [{ lớp: 2 }, { lớp: 2, 'lượt người': null }],
      [
        { lớp: 0, 'lượt người': 0 },
        { lớp: 0, 'lượt người': 0 },
      ],
      [null, { lớp: null, 'lượt người': null }],
      [undefined, { lớp: null, 'lượt người': null }],
    ])('%j are %j: what is not said is not known, which is not none', async (given, kept) => {
      const { body } = await add({ quantities: given })
      expect((await rowOf(body.doc?.id ?? '')).quantities).toEqual(kept)
    })

    it.each([
      [{ bản: 5 }, /không tính theo “bản”, mà theo: lớp, lượt người/],
      [{ lớp: -1 }, /Số lớp phải là số nguyên từ 0 trở lên, không phải “-1”/],
      [{ lớp: 1.5 }, /số nguyên/],
      [{ lớp: 'hai' }, /không phải “hai”/],
      [[1], /Số lượng không đọc được/],
    ])('%j are refused in words, and nothing is kept', async (quantities, words) => {
      const title = `Không giữ ${JSON.stringify(quantities)}`
      const answer = await add({ quantities, title })
      expect([answer.status, wordsOf(answer)]).toEqual([400, expect.stringMatching(words)])
      const rows = await payload.find({
        collection: 'activities',
        where: { title: { equals: title } },
        ...all,
      })
      expect(rows.docs).toEqual([])
    })

    it('keep the words they were counted in: a unit that is used does not go', async () => {
      await add({ quantities: { lớp: 3 } })
      const set = (units: string[]) =>
        rest('PATCH', `/activity-kinds/${kind}`, {
          token: administrator.token,
          data: { units: units.map((unit) => ({ unit })) },
        })
      const answer = await set(['lượt người'])
      expect([answer.status, wordsOf(answer)]).toEqual([
        409,
        expect.stringMatching(/Không bỏ được đơn vị “lớp” vì đã có hoạt động tính theo nó/),
      ])
      expect(wordsOf(await set(['lớp', 'lượt người', 'lớp']))).toContain('hai lần')
      expect((await set(['lớp', 'lượt người', 'buổi'])).status).toBe(200)
    })
  })

  describe('is known to reports', () => {
    it('from when it was recorded as done, anew when that day is another', async () => {
      const planned = await add({ doneOn: null, plannedOn: addDays(today(), 7) })
      const id = planned.body.doc?.id ?? ''
      expect(await rowOf(id)).toMatchObject({ recordedAt: null, doneOn: null })
      const before = Date.now()
      await change(id, { doneOn: addDays(today(), -3) })
      const first = (await rowOf(id)).recordedAt ?? ''
      expect(Date.parse(first)).toBeGreaterThanOrEqual(before)
      await change(id, { note: 'Đông đủ', quantities: { lớp: 2 } })
      expect((await rowOf(id)).recordedAt).toBe(first)
      await change(id, { doneOn: addDays(today(), -2) })
      expect(Date.parse((await rowOf(id)).recordedAt ?? '')).toBeGreaterThan(Date.parse(first))
      await change(id, { doneOn: null })
      expect((await rowOf(id)).recordedAt).toBeNull()
    })

    it('never ahead, nor as of when somebody says', async () => {
      const ahead = await add({ doneOn: addDays(today(), 1) })
      expect([ahead.status, wordsOf(ahead)]).toEqual([
        400,
        expect.stringMatching(/Ngày thực hiện còn ở phía trước/),
      ])
      const said = await add({ recordedAt: '2020-01-01T00:00:00.000Z' })
      expect((await rowOf(said.body.doc?.id ?? '')).recordedAt).not.toMatch(/^2020/)
    })
  })

  it('is in the log, amounts in words', async () => {
    const { body } = await add({ title: 'Tập huấn ở Si Ma Cai', quantities: { lớp: 1 } })
    await change(body.doc?.id ?? '', { quantities: { lớp: 2, 'lượt người': 1500 } })
    const user = await payload.findByID({
      collection: 'users',
      id: administrator.id,
      ...all,
    })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: body.doc?.id } },
      sort: ['at', 'id'],
      ...all,
    })
    expect(docs.map(eventSentence)).toEqual([
      'reporter tạo hoạt động “Tập huấn ở Si Ma Cai”',
      'reporter sửa hoạt động “Tập huấn ở Si Ma Cai”',
    ])
    const difference = docs[1] ? await differenceOf(req, docs[1]) : []
    const words = difference.map(({ label, parts }) => [label, parts.map(({ text }) => text)])
    expect(words).toEqual([
      ['Số lượng', expect.arrayContaining([expect.stringContaining('1.500')])],
    ])
  })
})
