import { createHash } from 'node:crypto'

import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { canonicalJson } from '@/domain/report/canonical'
import type { ClosedPair } from '@/domain/report/way/closing'
import { moveConsolidation } from '@/newsroom/reports/consolidation/actions/moveConsolidation'
import { loadConsolidationPage } from '@/newsroom/reports/consolidation/views/loadConsolidationPage'
import type { Consolidated } from '@/newsroom/reports/consolidation/consolidationSubject'
import { loadReportPage } from '@/newsroom/reports/views/loadReportPage'
import { loadInbox } from '@/admin/notices/loadInbox'

import { seedReportRules } from '../../scripts/seed/founding/reportRules'
import { Made } from '../../scripts/seed/made'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, pdf, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Answer, type Rest } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true, pagination: false } as const
const evening = (day: string) => new Date(`${day}T19:45:00+07:00`).toISOString()
const QUARTER = { window: 'Quý I', year: 2026 }

describeOnEachDatabase('the consolidated report of a body', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let obligation: string
  let secretary: Person
  let head: Person
  let supervisor: Person
  let colleague: Person
  let stranger: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    secretary = await person(payload, 'secretary', [{ role: 'secretary', outlet }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    const supervising = { role: 'supervisor' as const, organisation: base.department }
    supervisor = await person(payload, 'supervisor', [supervising])
    colleague = await person(payload, 'colleague', [supervising])
    stranger = await person(payload, 'stranger', [
      { role: 'supervisor', organisation: base.station.organisation },
    ])
    // Supervised as well, it has reported nothing.
    await payload.update({
      ...{ collection: 'outlets', id: base.station.outlet, overrideAccess: true },
      data: { supervisors: [base.department] },
    })
    await seedReportRules({ payload, made: new Made() })
  })

  // What was closed can't be taken away: each test has an obligation of its own, whose periods nobody closed.
  beforeEach(async () => {
    for (const collection of [
      'reports',
      'consolidations',
      'notices',
      'airings',
      'issues',
    ] as const) {
      await payload.db.deleteMany({ collection, where: {} })
    }
    await payload.db.deleteMany({ collection: 'obligations', where: {} })
    const made = await maker(payload)('obligations', {
      ...{ title: 'Một số mỗi tháng', outlet: base.paper.outlet, plan: base.plan },
      ...{ columns: [base.paper.programme], clause: '2.6', measureKind: 'count', count: 1 },
      ...{ period: 'month', proration: 'full', lateAfterMinutes: 30, graceHours: 24 },
      validFrom: '2026-01-01',
    })
    obligation = made.id
  })

  const post = (path: string, data: object, who: Person) =>
    rest('POST', path, { token: who.token, data })
  const done = async (answer: Promise<Answer>) => {
    const given = await answer
    expect(given.status, given.text).toBe(200)
    return given
  }
  async function aired(day: string, isConfirmed = true) {
    const make = maker(payload)
    const { id: issue } = await make('issues', {
      ...{ column: base.paper.programme, plannedAt: evening(day) },
    })
    const { id } = await make('airings', {
      ...{ issue, startedAt: evening(day), kind: 'first', seconds: 900 },
      evidenceUrl: 'https://vi-du.vn/x',
      ...(isConfirmed && { confirmed: true, confirmedAt: evening(day) }),
    })
    return { issue, airing: id }
  }
  /** A confirmation that comes only now. */
  const confirm = (id: string) =>
    payload.db.updateOne({
      ...{ collection: 'airings', id },
      data: { confirmed: true, confirmedAt: new Date().toISOString() },
    })
  const reportMove = (id: string, move: string, who: Person, data: object = {}) =>
    post(`/reports/${id}/moves`, { move, seen: 0, acceptWarnings: true, ...data }, who)
  async function accepted(days: object = QUARTER) {
    const outlet = base.paper.outlet
    const { body } = await done(post('/reports/prepare', { outlet, ...days }, secretary))
    const id = String(body.id)
    await done(reportMove(id, 'send', head))
    await done(reportMove(id, 'accept', supervisor))
    return id
  }
  const prepare = (data: object = QUARTER, who: Person = supervisor) =>
    post('/consolidations/prepare', { organisation: base.department, ...data }, who)
  const begun = async (data?: object) => String((await done(prepare(data))).body.id)
  const write = (id: string, review: string, seen = 0, who: Person = supervisor) =>
    post(`/consolidations/${id}/text`, { seen, text: { review } }, who)
  const move = (id: string, name: string, data: object = {}, who: Person = supervisor) =>
    post(`/consolidations/${id}/moves`, { move: name, seen: 0, acceptWarnings: true, ...data }, who)
  const row = (id: string) => payload.findByID({ collection: 'consolidations', id, ...all })
  const versions = async (consolidation: string) =>
    (
      await payload.find({
        ...{ collection: 'consolidation-versions', sort: 'number', ...all },
        where: { consolidation: { equals: consolidation } },
      })
    ).docs
  const contentOf = (version: { content: unknown } | undefined) => version?.content as Consolidated
  const closings = async () =>
    (
      await payload.find({
        ...{ collection: 'period-closings', sort: ['period', 'number'], ...all },
        where: { obligation: { equals: obligation } },
      })
    ).docs
  const closedWords = async () =>
    (await closings()).map(
      ({ period, number, row: kept }) =>
        `${period} ${number} ${(kept as unknown as ClosedPair['row']).state}`,
    )
  const reqOf = async (who: Person) => {
    const user = await payload.findByID({ collection: 'users', id: who.id, ...all })
    return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  }
  const pageOf = async (id: string, who: Person = supervisor, version: number | null = null) =>
    loadConsolidationPage(await reqOf(who), { id, version, now: new Date() })
  const inbox = async (who: Person) =>
    (await loadInbox(await reqOf(who), { filter: 'tat-ca', page: 1 })).lines.map(
      ({ title }) => title,
    )

  it('holds what its outlets froze, closes the periods inside and names who is missing', async () => {
    await aired('2026-01-09')
    const report = await accepted()
    // Known only after the outlet froze its figures: not in them.
    await aired('2026-02-06')
    const id = await begun()
    expect((await row(id)).label).toBe('Tổng hợp Quý I năm 2026 · Sở Nội vụ')
    await done(write(id, 'Có {kênh có báo cáo}, đã phát {chương trình đã phát}.'))
    const asked = await move(id, 'close', { seen: 1, acceptWarnings: false })
    expect(asked.status).toBe(422)
    const warned = JSON.stringify(asked.body)
    for (const said of [/chưa lập báo cáo/, /Hết sau kỳ báo cáo, để mở.*Tháng 3\/2026/]) {
      expect(warned).toMatch(said)
    }
    expect(warned).toMatch(/Đóng khi còn thiếu: “Một số mỗi tháng” Tháng 2\/2026/)
    expect([await versions(id), await closings()]).toEqual([[], []])
    await done(move(id, 'close', { seen: 1 }))
    const [version] = await versions(id)
    const { outlets, missing, totals } = contentOf(version)
    expect(outlets).toMatchObject([{ outlet: base.paper.outlet, report, number: 1 }])
    expect(missing).toMatchObject([{ outlet: base.station.outlet, state: null }])
    expect(totals.window?.find(({ name }) => name === 'chương trình đã phát')?.value).toBe(1)
    expect((version?.sections as { words: string }[])[0]?.words).toBe('Có 01 kênh, đã phát 01 số.')
    expect(await closedWords()).toEqual(['2026-01 1 met', '2026-02 1 short'])
    const content = canonicalJson({ content: version?.content, sections: version?.sections })
    expect(version?.hash).toBe(createHash('sha256').update(content, 'utf8').digest('hex'))
    expect(await inbox(secretary)).toEqual(
      expect.arrayContaining([expect.stringContaining('đã được tổng hợp, đóng kỳ')]),
    )
    expect(await inbox(colleague)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Báo cáo tổng hợp đã chốt: Tổng hợp Quý I/)]),
    )
  })

  it('has late facts adjusted with a reason, the restated version beside the first', async () => {
    await aired('2026-01-09')
    const { issue, airing } = await aired('2026-02-06', false)
    const report = await accepted()
    const id = await begun()
    await done(move(id, 'close'))
    expect((await move(id, 'adjust', { reason: 'Có.' })).status).toBe(409)
    await confirm(airing)
    const page = await pageOf(id)
    expect(page.late).toMatchObject([
      {
        ...{ period: '2026-02', outlet: base.paper.outlet },
        ids: { aired: { came: [issue], went: [] }, missed: { came: [], went: [issue] } },
      },
    ])
    // The outlet says so first, with a reason; it is asked of who accepts.
    const outletPage = await loadReportPage(await reqOf(head), {
      ...{ id: report, version: null, range: null, open: null, now: new Date() },
    })
    expect(outletPage.late.length).toBeGreaterThan(0)
    expect((await reportMove(report, 'restate', head)).status).toBe(400)
    const reason = 'Xác nhận muộn số ngày 6/2.'
    await done(reportMove(report, 'restate', head, { reason }))
    expect(await inbox(supervisor)).toEqual(
      expect.arrayContaining([expect.stringContaining('Báo cáo điều chỉnh gửi đến')]),
    )
    const nothingYet = await move(id, 'adjust', { reason })
    expect([nothingYet.status, wordsOf(nothingYet)]).toEqual([
      ...[409, expect.stringContaining('chưa có gì để điều chỉnh')],
    ])
    await done(reportMove(report, 'accept', supervisor))
    const unreasoned = await move(id, 'adjust')
    expect([unreasoned.status, await versions(id)]).toEqual([
      400,
      expect.objectContaining({ length: 1 }),
    ])
    await done(move(id, 'adjust', { reason }))
    const [first, second] = await versions(id)
    expect(second).toMatchObject({ number: 2, restates: first?.id, reason })
    const airedIn = (one: typeof first) =>
      contentOf(one).totals.window?.find(({ name }) => name === 'chương trình đã phát')?.value
    expect([airedIn(first), airedIn(second)]).toEqual([1, 2])
    expect(await closedWords()).toEqual(['2026-01 1 met', '2026-02 1 short', '2026-02 2 met'])
    expect((await closings()).at(-1)).toMatchObject({ reason, consolidation: id, version: 2 })
    // Both open, and what is otherwise is told by period.
    const then = await pageOf(id, supervisor, 1)
    expect(then.shown.content.totals).toEqual(contentOf(first).totals)
    const now = await pageOf(id)
    expect(now.late).toEqual([])
    expect(now.changes).toMatchObject([{ period: '2026-02' }])
    const restated = await loadReportPage(await reqOf(supervisor), {
      ...{ id: report, version: null, range: null, open: null, now: new Date() },
    })
    expect(JSON.stringify(restated.changes)).toContain(issue)
  })

  it('is opened again by two, and closed anew as another version', async () => {
    await aired('2026-01-09')
    const report = await accepted()
    const id = await begun()
    await done(move(id, 'close'))
    expect((await write(id, 'Muộn.')).status).toBe(409)
    expect((await move(id, 'askReopen')).status).toBe(400)
    await done(move(id, 'askReopen', { reason: 'Sai tên chuyên mục.' }))
    expect(await inbox(colleague)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Đề nghị mở lại báo cáo/)]),
    )
    const alone = await move(id, 'reopen')
    expect([alone.status, wordsOf(alone)]).toEqual([409, expect.stringContaining('cần hai người')])
    await done(move(id, 'keepClosed', {}, colleague))
    await done(move(id, 'askReopen', { reason: 'Sai tên chuyên mục.' }))
    await done(move(id, 'reopen', {}, colleague))
    expect(await row(id)).toMatchObject({ state: 'reopened', askedBy: supervisor.id })
    await done(write(id, 'Đã sửa tên chuyên mục.'))
    await done(move(id, 'close', { seen: 1 }))
    const [first, second] = await versions(id)
    expect(second).toMatchObject({ restates: first?.id, reason: 'Sai tên chuyên mục.' })
    expect(first?.sections).not.toEqual(second?.sections)
    expect(await closedWords()).toEqual(['2026-01 1 met', '2026-02 1 short'])
    const { docs } = await payload.find({
      ...{ collection: 'audit-events', where: { subjectId: { equals: id } }, sort: 'at', ...all },
    })
    expect(docs.map(({ action, actor }) => [action.replace('consolidation.', ''), actor])).toEqual([
      ...['prepare', 'close', 'askReopen'].map((action) => [action, supervisor.id]),
      ['keepClosed', colleague.id],
      ['askReopen', supervisor.id],
      ['reopen', colleague.id],
      ...['write', 'close'].map((action) => [action, supervisor.id]),
    ])
    const told = await payload.find({
      ...{ collection: 'audit-events', sort: 'at', ...all },
      where: { and: [{ subjectId: { equals: report } }, { action: { equals: 'report.reopen' } }] },
    })
    expect(told.docs).toMatchObject([{ outlet: base.paper.outlet }])
  })

  it('leaves what another closed, and periods whose outlet did not report', async () => {
    await aired('2026-01-09')
    await accepted()
    const quarter = await begun()
    await done(move(quarter, 'close'))
    await accepted({ window: '6 tháng', year: 2026 })
    const half = await begun({ window: '6 tháng', year: 2026 })
    const asked = await move(half, 'close', { acceptWarnings: false })
    expect(JSON.stringify(asked.body)).toMatch(/Đã đóng ở báo cáo khác: .*Tháng 1\/2026/)
    await done(move(half, 'close'))
    expect((await closings()).map(({ period, consolidation }) => [period, consolidation])).toEqual([
      ...[
        ['2026-01', quarter],
        ['2026-02', quarter],
        ['2026-03', half],
        ['2026-04', half],
      ],
      ['2026-05', half],
    ])
  })

  it('of own days is drawn up like any other and closes nothing', async () => {
    await aired('2026-01-09')
    const days = { title: 'Chuyên đề tháng 1', from: '2026-01-01', to: '2026-01-31' }
    await accepted(days)
    const id = await begun(days)
    await done(move(id, 'close'))
    const [version] = await versions(id)
    expect(contentOf(version)).toMatchObject({ outlets: [{ number: 1 }], periods: [] })
    expect(await closings()).toEqual([])
  })

  it('of two who close at once is closed by one', async () => {
    await aired('2026-01-09')
    await accepted()
    const id = await begun()
    const answers = await Promise.all([move(id, 'close'), move(id, 'close', {}, colleague)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await versions(id)).toHaveLength(1)
    expect(await closedWords()).toEqual(['2026-01 1 met', '2026-02 1 short'])
  })

  it('and another that close the same periods at once: each period is closed once', async () => {
    await aired('2026-01-09')
    await accepted()
    await accepted({ window: '6 tháng', year: 2026 })
    const [quarter, half] = [await begun(), await begun({ window: '6 tháng', year: 2026 })]
    const answers = await Promise.all([move(quarter, 'close'), move(half, 'close', {}, colleague)])
    const lost = answers.find(({ status }) => status !== 200)
    if (lost) expect(lost.status, lost.text).toBe(409)
    const closed = await closings()
    expect(new Set(closed.map(({ period }) => period)).size).toBe(closed.length)
    // Who lost left nothing behind.
    for (const [at, id] of [quarter, half].entries()) {
      const own = closed.filter(({ consolidation }) => consolidation === id)
      expect(await versions(id)).toHaveLength(answers[at]?.status === 200 ? 1 : 0)
      if (answers[at]?.status !== 200) expect(own).toEqual([])
    }
  })

  describe('of a report that was sent before periods were kept', () => {
    /** The same version once more, as it was kept then, accepted in the place of the first. */
    async function older(report: string) {
      const { docs } = await payload.find({
        ...{ collection: 'report-versions', where: { report: { equals: report } }, ...all },
      })
      const [kept] = docs
      if (!kept) throw new Error('no version')
      const own = ['id', 'createdAt', 'updatedAt']
      const data = Object.fromEntries(Object.entries(kept).filter(([name]) => !own.includes(name)))
      await payload.create({
        ...{ collection: 'report-versions', overrideAccess: true, depth: 0 },
        data: { ...data, key: `${report}:2`, number: 2, periods: null, issues: null } as never,
      })
      await payload.db.updateOne({
        ...{ collection: 'reports', id: report, data: { acceptedVersion: 2 } },
      })
    }

    it('closes the periods that its figures prove, also where facts came later', async () => {
      await aired('2026-01-09')
      const { issue, airing } = await aired('2026-02-06', false)
      await older(await accepted())
      await confirm(airing)
      const id = await begun()
      await done(move(id, 'close'))
      expect(await closedWords()).toEqual(['2026-01 1 met', '2026-02 1 short'])
      // What came later is shown as of any closed period.
      expect((await pageOf(id)).late).toMatchObject([
        { period: '2026-02', ids: { aired: { came: [issue], went: [] } } },
      ])
    })

    it('names the periods of which nobody knows any more, and leaves them open', async () => {
      const { issue } = await aired('2026-01-09')
      await older(await accepted())
      await payload.db.updateOne({
        ...{ collection: 'issues', id: issue, data: { plannedAt: evening('2026-01-08') } },
      })
      await payload.db.updateOne({
        ...{ collection: 'obligations', id: obligation, data: { count: 3 } },
      })
      const id = await begun()
      const asked = await move(id, 'close', { acceptWarnings: false })
      expect(JSON.stringify(asked.body)).toMatch(
        /kỳ Tháng 1\/2026; Tháng 2\/2026 của “Một số mỗi tháng” để mở/,
      )
      await done(move(id, 'close'))
      expect(await closings()).toEqual([])
      const [version] = await versions(id)
      expect(contentOf(version).unproven).toMatchObject([{ periods: ['2026-01', '2026-02'] }])
    })
  })

  describe('of odd facts', () => {
    const owing = (differs: object) =>
      maker(payload)('obligations', {
        ...{ title: 'Nghĩa vụ khác', outlet: base.paper.outlet, plan: base.plan, clause: '2.7' },
        ...{ columns: [base.paper.programme], measureKind: 'count', count: 1, period: 'month' },
        ...{ proration: 'full', lateAfterMinutes: 30, graceHours: 24, validFrom: '2026-01-01' },
        ...differs,
      })
    const periods = async () => {
      const id = await begun()
      await done(move(id, 'close'))
      const [version] = await versions(id)
      return contentOf(version).periods.map(
        ({ title, fate, row: { period, state } }) => `${title} ${period} ${state} ${fate}`,
      )
    }

    it('closes nothing of a quota that nobody knows', async () => {
      await owing({ measureKind: 'unset', count: null })
      await aired('2026-01-09')
      await accepted()
      expect((await periods()).filter((line) => line.startsWith('Nghĩa vụ khác'))).toEqual([])
    })

    it('closes of an obligation and of the one in its place each its own periods', async () => {
      await payload.db.updateOne({
        ...{ collection: 'obligations', id: obligation, data: { validTo: '2026-01-31' } },
      })
      await owing({ validFrom: '2026-02-01', count: 2, replaces: obligation })
      await aired('2026-01-09')
      await aired('2026-02-06')
      await accepted()
      expect(await periods()).toEqual([
        'Một số mỗi tháng 2026-01 met closes',
        'Nghĩa vụ khác 2026-02 short closes',
        expect.stringMatching(/^Nghĩa vụ khác 2026-03 \w+ later$/),
      ])
    })

    it('owes nothing by an outlet after the day it was merged into another', async () => {
      const { outlet } = base.paper
      const data = { validTo: '2026-01-31' }
      await payload.db.updateOne({ collection: 'outlets', id: outlet, data })
      await payload.db.updateOne({
        ...{ collection: 'outlets', id: base.station.outlet, data: { predecessors: [outlet] } },
      })
      await aired('2026-01-09')
      await accepted()
      expect(await periods()).toEqual(['Một số mỗi tháng 2026-01 met closes'])
      await payload.db.updateOne({ collection: 'outlets', id: outlet, data: { validTo: null } })
    })

    it('counts what a column that was closed before still owes, and nothing that it no longer planned', async () => {
      const column = { collection: 'columns' as const, id: base.paper.programme }
      await aired('2026-01-09')
      await payload.db.updateOne({ ...column, data: { validTo: '2026-01-31' } })
      await accepted()
      expect((await periods()).slice(0, 2)).toEqual([
        'Một số mỗi tháng 2026-01 met closes',
        'Một số mỗi tháng 2026-02 short closes',
      ])
      await payload.db.updateOne({ ...column, data: { validTo: null } })
    })

    it('is refused under a clock that was set back behind what was closed', async () => {
      await aired('2026-01-09')
      await accepted()
      const id = await begun()
      await done(move(id, 'close'))
      await done(move(id, 'askReopen', { reason: 'Sửa lời.' }))
      await done(move(id, 'reopen', {}, colleague))
      const closing = moveConsolidation({
        ...{ req: await reqOf(supervisor), id, move: 'close', seen: 0, reason: null },
        ...{ acceptWarnings: true, now: new Date(Date.now() - 3_600_000) },
      })
      await expect(closing).rejects.toThrow(/[Đđ]ồng hồ máy chủ/)
      expect(await versions(id)).toHaveLength(1)
    })
  })

  describe('is refused in words', () => {
    it.each<[string, (id: string) => Promise<Answer>, number, RegExp]>([
      ['to begin, to another body', () => prepare(QUARTER, stranger), 403, /lập báo cáo tổng hợp/],
      ['to begin, to an outlet', () => prepare(QUARTER, head), 403, /lập báo cáo tổng hợp/],
      ['an unknown window', () => prepare({ window: 'Quý V', year: 2026 }), 400, /“Quý V”/],
      ['nothing said', () => prepare({}), 400, /thiếu cơ quan/],
      ['to close, to an outlet', (id) => move(id, 'close', {}, head), 404, /Không tìm thấy/],
      ['without any report', (id) => move(id, 'close'), 409, /Chưa có báo cáo nào/],
      ['on an older text', (id) => move(id, 'close', { seen: 4 }), 409, /vừa được người khác/],
      ['to write on an older text', (id) => write(id, 'x', 3), 409, /chép phần bạn viết/],
      ['to adjust what is open', (id) => move(id, 'adjust', { reason: 'x' }), 409, /Đang tổng hợp/],
      ['a move there is not', (id) => move(id, 'send'), 400, /./],
      ['a paper of nothing', (id) => paper(id, {}), 409, /chưa có bản nào/],
    ])('%s', async (_, act, status, says) => {
      const id = await begun()
      const answer = await act(id)
      expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringMatching(says)])
      expect(await row(id)).toMatchObject({ state: 'preparing', textRevision: 0, closings: 0 })
      expect(await versions(id)).toEqual([])
    })

    it('to an administrator, who reads it', async () => {
      const id = await begun()
      const administrator = await person(payload, `admin ${id}`, [{ role: 'administrator' }])
      expect((await pageOf(id, administrator)).moves).toEqual([])
      const answer = await move(id, 'close', {}, administrator)
      expect([answer.status, wordsOf(answer)]).toEqual([
        403,
        expect.stringContaining('cán bộ theo dõi'),
      ])
    })
  })

  const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const PAPER = { number: '05/BC-SNV', signer: 'Nguyễn Văn A' }
  const paper = (id: string, data: object, who: Person = supervisor, at = 'consolidations') =>
    post(`/${at}/${id}/paper`, { ...PAPER, signedOn: today(), ...data }, who)
  const scanned = (id: string, file: File, who: Person = supervisor, at = 'consolidations') => {
    const form = new FormData()
    form.append('_payload', JSON.stringify({ ...PAPER, signedOn: today() }))
    form.append('file', file)
    return rest('POST', `/${at}/${id}/paper`, { token: who.token, raw: form })
  }
  const scan = () => new File([new Uint8Array(pdf())], 'ban-ky.pdf', { type: 'application/pdf' })

  it('has a number, a date, a signer and a scan afterwards, and its hash stays', async () => {
    await aired('2026-01-09')
    const report = await accepted()
    const id = await begun()
    await done(move(id, 'close'))
    const [before] = await versions(id)
    await done(scanned(id, scan()))
    await done(paper(id, { number: '06/BC-SNV' }))
    const page = await pageOf(id)
    expect(page.paper).toMatchObject({ number: '06/BC-SNV', signer: 'Nguyễn Văn A' })
    expect((await versions(id))[0]?.hash).toBe(before?.hash)
    const file = (who: Person) =>
      rest('GET', `/files/file/${page.paper?.scan?.filename}`, { token: who.token })
    expect((await file(supervisor)).status).toBe(200)
    for (const who of [head, stranger]) expect((await file(who)).status).toBe(403)
    // An outlet's own is read by the outlet, and by who supervises it.
    await done(scanned(report, scan(), secretary, 'reports'))
    const own = await loadReportPage(await reqOf(supervisor), {
      ...{ id: report, version: null, range: null, open: null, now: new Date() },
    })
    const ownFile = (who: Person) =>
      rest('GET', `/files/file/${own.paper?.scan?.filename}`, { token: who.token })
    expect((await ownFile(head)).status).toBe(200)
    expect((await ownFile(supervisor)).status).toBe(200)
    expect((await ownFile(stranger)).status).not.toBe(200)
  })

  it.each<[string, object, number, RegExp]>([
    ['without a number', { number: ' ' }, 400, /Số, ký hiệu còn trống/],
    ['without a signer', { signer: '' }, 400, /Người ký còn trống/],
    ['with a date that is none', { signedOn: '2026-02-30' }, 400, /Ngày ký chưa đúng/],
    ['signed before it was sent', { signedOn: '2026-01-01' }, 400, /ở trước ngày gửi/],
    ['signed tomorrow', { signedOn: '2090-01-01' }, 400, /ở sau hôm nay/],
  ])('a paper is refused in words %s', async (_, data, status, says) => {
    const report = await accepted()
    const answer = await paper(report, data, head, 'reports')
    expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringMatching(says)])
  })

  it('a scan that is none is refused, and so is who may not enter it', async () => {
    const report = await accepted()
    const text = new File(['xin chào'], 'a.txt', { type: 'text/plain' })
    const disguised = new File(['xin chào'], 'a.pdf', { type: 'application/pdf' })
    const answers = [
      await scanned(report, text, head, 'reports'),
      await scanned(report, disguised, head, 'reports'),
      await paper(report, {}, supervisor, 'reports'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 403])
    const [version] = (
      await payload.find({
        ...{ collection: 'report-versions', where: { report: { equals: report } }, ...all },
      })
    ).docs
    const { totalDocs } = await payload.count({
      ...{ collection: 'signed-papers', where: { version: { equals: version?.id } } },
    })
    expect(totalDocs).toBe(0)
  })
})
