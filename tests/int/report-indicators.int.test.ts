import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { seedReportRules } from '../../scripts/seed/founding/reportRules'
import { Made } from '../../scripts/seed/made'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { readPdf } from '../helpers/pdf'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

type Row = { name: string; parts: { code: string; period: number | null; share: string | null }[] }

describeOnEachDatabase('the indicators of a report', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let secretary: Person
  let head: Person
  let supervisor: Person
  let reporter: Person
  let stranger: Person
  let leaflets: string
  let fields: string
  let computed: string
  let report: string

  const post = (path: string, data: object, who: Person | null) =>
    rest('POST', path, { token: who?.token, data })
  const value = (over: object = {}) => ({
    ...{ indicator: leaflets, part: '', period: 300, soFar: null, source: 'Sổ của phòng' },
    ...over,
  })
  const enter = (values: object[], who: Person | null = secretary, id = report) =>
    post(`/reports/${id}/indicators`, { values }, who)
  const kept = async () =>
    (
      await payload.find({
        ...{ collection: 'indicator-values', where: { report: { equals: report } }, depth: 0 },
        ...{ overrideAccess: true, sort: 'part' },
      })
    ).docs.map(({ part, period, source }) => [part ?? '', period ?? null, source])

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const make = maker(payload)
    const { outlet } = base.paper
    secretary = await person(payload, 'secretary', [{ role: 'secretary', outlet }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    stranger = await person(payload, 'stranger', [
      { role: 'outletHead', outlet: base.station.outlet },
    ])
    await seedReportRules({ payload, made: new Made() })
    const indicator = async (name: string, over: object) =>
      (
        await make('indicators', {
          ...{ name, unit: 'bản', group: 'visual', split: 'none', order: 1, ...over },
        })
      ).id
    leaflets = await indicator('Tờ rơi', {})
    fields = await indicator('Theo lĩnh vực', { split: 'field', order: 2 })
    computed = await indicator('Tin bài', { measure: 'items', order: 3 })
    const { body } = await post(
      '/reports/prepare',
      { outlet, window: 'Quý I', year: 2026 },
      secretary,
    )
    report = String(body.id)
  }, 300_000)

  it('are kept one by one with their source, and the log says what they were', async () => {
    const first = await enter([value()])
    expect([first.status, first.body], first.text).toEqual([200, { kept: 1 }])
    expect((await enter([value()])).body).toEqual({ kept: 0 })
    expect((await enter([value({ indicator: fields, part: 'finance', period: 0 })])).status).toBe(
      200,
    )
    expect((await enter([value({ period: null, source: '' })])).status).toBe(200)
    expect(await kept()).toEqual([
      ['', null, ''],
      ['finance', 0, 'Sổ của phòng'],
    ])
    const { docs } = await payload.find({
      ...{ collection: 'audit-events', where: { action: { equals: 'report.indicators' } } },
      ...{ sort: 'at', depth: 0, overrideAccess: true },
    })
    expect(docs).toHaveLength(3)
    expect(docs[2]).toMatchObject({
      before: { indicators: { 'Tờ rơi': { period: 300, source: 'Sổ của phòng' } } },
      after: { indicators: { 'Tờ rơi': { period: null, source: '' } } },
    })
  })

  it.each<[string, () => ReturnType<typeof enter>, number, RegExp]>([
    ['without a source', () => enter([value({ source: '  ' })]), 400, /chưa ghi nguồn/],
    ['of one that is computed', () => enter([value({ indicator: computed })]), 409, /không phải nhập tay/], // prettier-ignore
    ['of a part there is not', () => enter([value({ part: 'x' })]), 409, /không phải nhập tay/],
    ['below zero', () => enter([value({ period: -1 })]), 400, /số nguyên từ 0/],
    ['as a text', () => enter([value({ period: '3' })]), 400, /số nguyên từ 0/],
    ['of a long source', () => enter([value({ source: 'a'.repeat(501) })]), 400, /500 ký tự/],
    ['by a reporter', () => enter([value()], reporter), 403, /không được nhập chỉ tiêu/],
    ['by the supervisor', () => enter([value()], supervisor), 403, /không được nhập chỉ tiêu/],
    ['by a stranger', () => enter([value()], stranger), 404, /Không tìm thấy/],
    ['by nobody', () => enter([value()], null), 401, /đăng nhập/],
  ])('%s are refused in words, and nothing is kept', async (_, act, status, words) => {
    const before = await kept()
    const answer = await act()
    expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringMatching(words)])
    expect(await kept()).toEqual(before)
  })

  it('of several, one that is refused, are kept not at all', async () => {
    const before = await kept()
    const answer = await enter([value({ period: 7 }), value({ indicator: computed })])
    expect(answer.status).toBe(409)
    expect(await kept()).toEqual(before)
  })

  it('are frozen with the report, stand in its paper, and are not entered after that', async () => {
    await enter([value({ period: 1234 })])
    await post(`/reports/${report}/moves`, { move: 'send', seen: 0, acceptWarnings: true }, head)
    const { docs } = await payload.find({
      ...{ collection: 'report-versions', where: { report: { equals: report } }, depth: 0 },
      overrideAccess: true,
    })
    const rows = docs[0]?.indicators as unknown as Row[]
    expect(rows.map(({ name }) => name)).toEqual(['Tờ rơi', 'Theo lĩnh vực', 'Tin bài'])
    expect(rows[0]?.parts[0]?.period).toBe(1234)
    // Five of the six fields are not known: 0 of them is no share.
    expect(rows[1]?.parts.find(({ code }) => code === 'finance')).toMatchObject({
      ...{ period: 0, share: null },
    })
    expect(rows[2]?.parts[0]?.period).toBe(0)
    const late = await enter([value({ period: 9 })])
    expect([late.status, wordsOf(late)]).toEqual([
      ...[409, expect.stringMatching(/Không thể nhập chỉ tiêu/)],
    ])
    await payload.update({
      ...{ collection: 'indicators', id: leaflets, data: { name: 'Tên mới' } },
      overrideAccess: true,
    })
    const { bytes } = await rest('GET', `/reports/${report}/paper/pdf`, { token: supervisor.token })
    const words = (await readPdf(bytes)).map(({ text }) => text).join(' ')
    expect(words).toContain('CHỈ TIÊU THỐNG KÊ')
    expect(words).toContain('Tờ rơi')
    expect(words).toContain('1.234')
    expect(words).not.toContain('Tên mới')
  })
})
