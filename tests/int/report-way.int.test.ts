import { createHash } from 'node:crypto'

import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { canonicalJson } from '@/domain/report/canonical'
import { frozen, type FrozenFigures } from '@/domain/report/frozen'
import { moveReport } from '@/newsroom/reports/actions/moveReport'
import { loadReportPage } from '@/newsroom/reports/views/loadReportPage'
import { loadReportList } from '@/newsroom/reports/views/loadReportList'
import { loadReportRules } from '@/newsroom/reports/reportRules'

import { seedReportRules } from '../../scripts/seed/founding/reportRules'
import { Made } from '../../scripts/seed/made'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true, pagination: false } as const
const evening = (day: string) => new Date(`${day}T19:45:00+07:00`).toISOString()
const QUARTER = { window: 'Quý I', year: 2026 }

describeOnEachDatabase('the report of an outlet', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let secretary: Person
  let head: Person
  let supervisor: Person
  let reporter: Person
  let stranger: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const make = maker(payload)
    const { outlet, programme } = base.paper
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
    for (const day of ['2026-01-09', '2026-02-06']) await aired(make, programme, day)
  })
  // What was sent can't be taken away: each test begins with the rows of the others under other keys.
  beforeEach(async () => {
    await payload.db.deleteMany({ collection: 'reports', where: {} })
    await payload.db.deleteMany({ collection: 'notices', where: {} })
  })

  async function aired(make: ReturnType<typeof maker>, column: string, day: string) {
    const issue = await make('issues', { column, plannedAt: evening(day) })
    await make('airings', {
      ...{ issue: issue.id, startedAt: evening(day), kind: 'first', seconds: 900 },
      ...{ evidenceUrl: 'https://vi-du.vn/x', confirmed: true, confirmedAt: evening(day) },
    })
    return issue.id
  }
  const post = (path: string, data: object, who: Person) =>
    rest('POST', path, { token: who.token, data })
  const prepare = async (data: object = QUARTER, who: Person = secretary) =>
    post('/reports/prepare', { outlet: base.paper.outlet, ...data }, who)
  const begun = async (data?: object) => String((await prepare(data)).body.id)
  const write = (id: string, review: string, seen = 0, who: Person = secretary) =>
    post(`/reports/${id}/text`, { seen, text: { review } }, who)
  const move = (id: string, name: string, who: Person, data: object = {}) =>
    post(`/reports/${id}/moves`, { move: name, seen: 0, acceptWarnings: true, ...data }, who)
  const row = (id: string) => payload.findByID({ collection: 'reports', id, ...all })
  const versions = async (report: string) =>
    (
      await payload.find({
        ...{ collection: 'report-versions', where: { report: { equals: report } } },
        ...{ sort: 'number', ...all },
      })
    ).docs
  const reqOf = async (who: Person) => {
    const user = await payload.findByID({ collection: 'users', id: who.id, ...all })
    return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  }
  const told = async (who: Person) =>
    (
      await payload.find({
        ...{ collection: 'notices', where: { user: { equals: who.id } }, ...all },
      })
    ).docs.map(({ event, asks, endedAt }) => `${event}${asks ? '?' : ''}${endedAt ? ' over' : ''}`)

  it('goes from who writes it to who sends it and who accepts it, each told', async () => {
    const id = await begun()
    expect(await row(id)).toMatchObject({ state: 'preparing', due: '2026-03-20' })
    const kept = await write(id, 'Đã phát {chương trình đã phát}.')
    expect(kept.status, kept.text).toBe(200)
    expect((await move(id, 'ready', secretary, { seen: 1 })).status).toBe(200)
    expect(await told(head)).toEqual(['report.ready?'])
    const sent = await move(id, 'send', head, { seen: 1 })
    expect(sent.status, sent.text).toBe(200)
    expect(await told(head)).toEqual(['report.ready? over'])
    expect(await told(supervisor)).toEqual(['report.send?'])
    const back = await move(id, 'return', supervisor, { reason: 'Thiếu nhận xét về chất lượng.' })
    expect(back.status, back.text).toBe(200)
    expect(await row(id)).toMatchObject({ returnReason: 'Thiếu nhận xét về chất lượng.' })
    expect(await told(secretary)).toEqual(['report.return?'])
    await write(id, 'Chất lượng tốt, đã phát {chương trình đã phát}.', 1)
    expect((await move(id, 'send', head, { seen: 2 })).status).toBe(200)
    expect((await move(id, 'accept', supervisor)).status).toBe(200)
    expect(await row(id)).toMatchObject({ state: 'accepted', acceptedBy: supervisor.id })
    const [first, second] = await versions(id)
    expect(first).toMatchObject({ number: 1, sentBy: head.id, sentByName: 'head', restates: null })
    expect(second).toMatchObject({
      ...{ number: 2, restates: first?.id, reason: 'Thiếu nhận xét về chất lượng.' },
    })
    expect((first?.sections as { words: string }[])[0]?.words).toBe('Đã phát 02 số.')
    expect((second?.sections as { words: string }[])[0]?.words).toContain('Chất lượng tốt')
    const { docs } = await payload.find({
      ...{ collection: 'audit-events', where: { subjectId: { equals: id } }, sort: 'at', ...all },
    })
    expect(docs.map(({ action }) => action)).toEqual([
      ...['report.prepare', 'report.write', 'report.ready', 'report.send', 'report.return'],
      ...['report.write', 'report.send', 'report.accept'],
    ])
  })

  it('is frozen whole: later facts change nothing in it, and its hashes can be worked out anew', async () => {
    const id = await begun()
    await move(id, 'send', head)
    await aired(maker(payload), base.paper.programme, '2026-03-06')
    const [version] = await versions(id)
    const { hash, ...figures } = version?.figures as unknown as FrozenFigures
    expect(frozen(figures, createHash('sha256')).hash).toBe(hash)
    const { sections, names: called, periods, comparisons, issues, indicators } = version ?? {}
    const content = canonicalJson({
      ...{ figures: hash, sections, names: called, periods, comparisons, issues, indicators },
    })
    expect(version?.hash).toBe(createHash('sha256').update(content, 'utf8').digest('hex'))
    const names = version?.names as { columns: Record<string, string> }
    expect(names.columns[base.paper.programme]).toContain('Chuyên mục truyền hình')
    const page = await loadReportPage(await reqOf(supervisor), {
      ...{ id, version: null, range: null, now: new Date() },
      open: { block: 'programmes', row: base.paper.programme, name: 'aired' },
    })
    const [programme] = page.shown.figures.programmes.filter(({ aired: n }) => n > 0)
    expect([programme?.aired, page.behind?.records.length]).toEqual([2, 2])
    const change = (data: object) =>
      payload.update({
        collection: 'report-versions',
        id: version?.id ?? '',
        data,
        ...all,
      } as never)
    await expect(change({ hash: 'x' })).rejects.toThrow()
    await expect(
      payload.delete({ collection: 'report-versions', id: version?.id ?? '', ...all } as never),
    ).rejects.toThrow()
  })

  it('is one for each window, whoever begins it; of days of its own there are several', async () => {
    const [one, other] = await Promise.all([prepare(), prepare(QUARTER, head)])
    expect([one.status, other.status, one.body.id]).toEqual([200, 200, other.body.id])
    const own = { title: 'Á'.repeat(200), from: '2026-01-01', to: '2026-01-31' }
    expect(await begun(own)).not.toBe(await begun(own))
  })

  it('without any fact is sent with zeros', async () => {
    const id = await begun({ title: 'Ngày trống', from: '2001-01-01', to: '2001-01-31' })
    await write(id, '{chương trình đã phát}, {phóng sự}, {số phải có theo nghĩa vụ}')
    expect((await move(id, 'send', head, { seen: 1 })).status).toBe(200)
    const [version] = await versions(id)
    expect((version?.sections as { words: string }[])[0]?.words).toBe('0 số, 0 phóng sự, 0 số')
  })

  it('is compared with what was frozen before, not with what is known now', async () => {
    const before = await begun()
    await move(before, 'send', head)
    const half = await begun({ window: '6 tháng', year: 2026 })
    await aired(maker(payload), base.paper.programme, '2026-03-13')
    const page = await loadReportPage(await reqOf(head), {
      ...{ id: half, version: null, range: 'part', open: null, now: new Date() },
    })
    const frozenThen = (await versions(before))[0]?.figures as unknown as FrozenFigures
    const then = frozenThen.totals.find(({ outlet }) => outlet === null)?.aired
    const [comparison] = page.comparisons
    expect(comparison?.with).toBe('Quý I năm 2026')
    expect(comparison?.rows.find(({ name }) => name === 'chương trình đã phát')).toMatchObject({
      ...{ value: 0, before: then, difference: -(then ?? 0), percent: '-100.0' },
    })
  })

  it('owed and missing are named; what is overdue is marked; a closed outlet owes no more', async () => {
    const id = await begun()
    await move(id, 'send', head)
    const req = await reqOf(supervisor)
    const list = await loadReportList(req, {
      ...{ year: 2026, rules: await loadReportRules(req), today: '2026-06-25' },
      outlets: [{ id: base.paper.outlet, name: 'Báo A điện tử' }],
    })
    const found = list.groups.map(({ name, missing, lines }) => [
      ...[name, missing, lines.map(({ state, isOverdue }) => `${state} ${isOverdue}`)],
    ])
    expect(found).toEqual([
      ['Năm', ['Báo A điện tử'], ['null false']],
      ['Quý III', ['Báo A điện tử'], ['null false']],
      ['6 tháng', ['Báo A điện tử'], ['null true']],
      ['Quý I', [], ['sent false']],
    ])
    await payload.update({
      ...{ collection: 'outlets', id: base.paper.outlet, data: { validTo: '2026-05-31' }, ...all },
    } as never)
    const closed = await prepare({ window: 'Quý III', year: 2026 })
    expect([closed.status, wordsOf(closed)]).toEqual([
      ...[400, expect.stringMatching(/không hoạt động trong những ngày/)],
    ])
    expect((await prepare({ window: '6 tháng', year: 2026 })).status).toBe(200)
    await payload.update({
      ...{ collection: 'outlets', id: base.paper.outlet, data: { validTo: null }, ...all },
    } as never)
  })

  describe('is refused in words', () => {
    it.each<[string, (id: string) => ReturnType<typeof move>, number, RegExp]>([
      ['to send, to who only writes', (id) => move(id, 'send', secretary), 403, /không được gửi/],
      ['to write, to a reporter', (id) => write(id, 'x', 0, reporter), 403, /không được viết/],
      ['to all, to a stranger', (id) => move(id, 'send', stranger), 404, /Không tìm thấy/],
      ['to accept what was not sent', (id) => move(id, 'accept', supervisor), 409, /Đang lập/],
      ['on an older text', (id) => move(id, 'send', head, { seen: 7 }), 409, /vừa được người khác/],
      ['to write on an older text', (id) => write(id, 'x', 3), 409, /chép phần bạn viết/],
      ['a move there is not', (id) => move(id, 'close', head), 400, /./],
      ['a text too long', (id) => write(id, 'a'.repeat(20_001)), 400, /dài quá 20\.000 ký tự/],
      ['an unknown window', () => prepare({ window: 'Quý V', year: 2026 }), 400, /“Quý V”/],
      ['one not begun', () => prepare({ window: 'Quý I', year: 2090 }), 400, /mới bắt đầu/],
      ['nothing said', () => prepare({}), 400, /thiếu kênh, kỳ báo cáo/],
      [
        'days the wrong way round',
        () => prepare({ title: 'x', from: '2026-02-01', to: '2026-01-01' }),
        ...([400, /Ngày cuối ở trước/] as [number, RegExp]),
      ],
      [
        'a name of 201',
        () => prepare({ title: 'Á'.repeat(201), from: '2026-01-01', to: '2026-02-01' }),
        ...([400, /dài quá 200/] as [number, RegExp]),
      ],
    ])('%s', async (_, act, status, says) => {
      const id = await begun()
      const answer = await act(id)
      expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringMatching(says)])
      expect(await row(id)).toMatchObject({ state: 'preparing', textRevision: 0 })
      expect(await versions(id)).toEqual([])
    })

    it('given back without a reason; figures that are none are named', async () => {
      const id = await begun()
      await write(id, 'Có {bài hay}.')
      const unknown = await move(id, 'send', head, { seen: 1 })
      expect([unknown.status, wordsOf(unknown)]).toEqual([
        ...[409, expect.stringMatching(/\{bài hay\}/)],
      ])
      await write(id, 'Có bài hay.', 1)
      await move(id, 'send', head, { seen: 2 })
      const back = await move(id, 'return', supervisor)
      expect([back.status, (await row(id)).state]).toEqual([400, 'sent'])
    })

    it('before its window is over, until that is accepted', async () => {
      const id = await begun({ title: 'Đến mai', from: '2026-01-01', to: '2090-01-01' })
      const asked = await move(id, 'send', head, { acceptWarnings: false })
      expect(asked.status).toBe(422)
      expect(JSON.stringify(asked.body)).toContain('01/01/2090 mới xong')
      expect(await versions(id)).toEqual([])
      expect((await move(id, 'send', head)).status).toBe(200)
    })

    it('under a clock that was set back behind the version before', async () => {
      const id = await begun()
      await move(id, 'send', head)
      await move(id, 'return', supervisor, { reason: 'Sửa.' })
      const sending = moveReport({
        ...{ req: await reqOf(head), id, move: 'send', seen: 0, reason: null },
        ...{ acceptWarnings: true, now: new Date('2026-03-20T01:00:00Z') },
      })
      await expect(sending).rejects.toThrow(/Đồng hồ máy chủ/)
      expect(await versions(id)).toHaveLength(1)
    })
  })

  it('of several who send at once is sent by one', async () => {
    const id = await begun()
    const answers = await Promise.all([1, 2, 3].map(() => move(id, 'send', head)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await versions(id)).toHaveLength(1)
  })
})
