import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { forgetFactMarks } from '@/database/factMarks'
import { BNV_581_RULES } from '@/domain/calendar/bnv581'
import { readMatrixQuery } from '@/newsroom/obligations/views/matrixQuery'
import { loadMatrix, loadMatrixChoices } from '@/newsroom/obligations/views/loadMatrix'
import { loadOutput } from '@/newsroom/credits/views/loadOutput'
import { loadComparison } from '@/newsroom/overview/views/loadComparison'
import { loadCoverage } from '@/newsroom/overview/views/loadCoverage'
import { loadOverview, type Overview } from '@/newsroom/overview/views/loadOverview'
import { loadRanking } from '@/newsroom/overview/views/loadRanking'
import { loadReport } from '@/newsroom/reports/views/loadReport'
import { readReportQuery } from '@/newsroom/reports/views/reportQuery'

import { Queries } from '../../scripts/bench/queries'
import { describeOnEachDatabase } from '../helpers/databases'
import { type Desk, type Ground, ground, maker, person, type Person } from '../helpers/newsroom'
import { type Rest, restOf } from '../helpers/rest'

/** 20 March 2026, in the morning. */
const NOW = new Date('2026-03-20T08:00:00+07:00')
const TODAY = '2026-03-20'
const WINDOW = { nam: '2026', tu: '2026-01-01', den: TODAY }
const evening = (day: string, time = '19:45') => new Date(`${day}T${time}:00+07:00`).toISOString()

describeOnEachDatabase('outlets compared', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let supervisor: Person
  let elsewhere: Person
  let head: Person
  let reporter: Person
  let administrator: Person
  let owedByPaper: string
  let weights: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const make = maker(payload)
    const other = await make('organisations', { name: 'Sở khác', kind: 'department' })
    for (const rule of BNV_581_RULES) await make('report-rules', { ...rule })
    const { paper, station } = base
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    elsewhere = await person(payload, 'elsewhere', [{ role: 'supervisor', organisation: other.id }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet: station.outlet }])
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet: paper.outlet }])
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
    owedByPaper = await owed(paper)
    await owed(station)
    await make('topics', { plan: base.plan, code: '1.2', title: 'Thủ tục' })
    // January is full, one of it late; of February one is missing; of March one aired and one is to come.
    await aired(paper, '2026-01-09', [base.topic])
    await aired(paper, '2026-01-23', [], '21:30')
    await aired(paper, '2026-02-06')
    await aired(paper, '2026-03-06')
    await make('issues', { column: paper.programme, plannedAt: evening('2026-02-20'), topics: [] })
    await make('issues', { column: paper.programme, plannedAt: evening('2026-03-27'), topics: [] })
    await aired(paper, '2025-02-06')
    weights = (
      await make('ranking-weights', {
        ...{ document: '5/QĐ-SNV', complete: 60, onTime: 20, coverage: 20 },
        ...{ validFrom: '2026-01-01', validTo: '2026-12-31' },
      })
    ).id
  }, 300_000)

  async function owed({ outlet, programme }: Desk): Promise<string> {
    const row = await maker(payload)('obligations', {
      title: 'Hai số mỗi tháng',
      ...{ outlet, plan: base.plan, clause: 'III.2.6', columns: [programme] },
      ...{ measureKind: 'count', count: 2, period: 'month', proration: 'full' },
      ...{ lateAfterMinutes: 30, graceHours: 24, validFrom: '2026-01-01' },
    })
    return row.id
  }

  async function fresh({ outlet, page }: Desk, days: number) {
    await maker(payload)('obligations', {
      title: `Bài mới trong ${days} ngày`,
      ...{ outlet, plan: base.plan, clause: `khoản ${days}`, columns: [page] },
      ...{ measureKind: 'freshness', days, period: 'month', validFrom: '2026-01-01' },
      ...{ lateAfterMinutes: 30, graceHours: 24 },
    })
  }

  async function aired({ programme }: Desk, day: string, topics: string[] = [], time = '19:45') {
    const make = maker(payload)
    const issue = await make('issues', { column: programme, plannedAt: evening(day), topics })
    await make('airings', {
      ...{ issue: issue.id, startedAt: evening(day, time), kind: 'first', seconds: 900 },
      ...{ evidenceUrl: `https://vi-du.vn/${day}`, confirmed: true },
      confirmedAt: evening(day, '23:00'),
    })
  }

  async function reqOf(who: Person) {
    const user = await payload.findByID({
      ...{ collection: 'users', id: who.id, depth: 0, overrideAccess: true },
    })
    return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  }

  const yearQuery = (params: Record<string, string> = {}) =>
    readMatrixQuery({ nam: '2026', ...params }, TODAY).query
  const rangeQuery = (params: Record<string, string> = {}) =>
    readReportQuery({ ...WINDOW, ...params }, TODAY, BNV_581_RULES).query
  const overview = async (who: Person, params?: Record<string, string>): Promise<Overview> =>
    loadOverview({ req: await reqOf(who), query: yearQuery(params), now: NOW })
  const rowOf = ({ groups }: Overview, obligation: string) =>
    groups.flatMap(({ rows }) => rows).find(({ row }) => row.head.id === obligation)

  describe('by what they owe', () => {
    it('stand the worst first, and what nothing is known of is no zero', async () => {
      const { groups } = await overview(administrator)
      const seen = groups.map(({ outlet, light, isSilent }) => [outlet.id, light, isSilent])
      expect(seen).toEqual([
        [base.paper.outlet, 'short', false],
        [base.station.outlet, 'unknown', true],
      ])
    })

    it('have the ledger’s own period of today, and its boxes', async () => {
      const row = rowOf(await overview(administrator), owedByPaper)
      const req = await reqOf(administrator)
      const choices = await loadMatrixChoices(req, NOW)
      const matrix = await loadMatrix({ req, query: yearQuery(), now: NOW, choices })
      const ofLedger = matrix.groups
        .flatMap(({ rows }) => rows)
        .find((one) => one.head.id === owedByPaper)
      expect(row?.row).toEqual(ofLedger)
      expect(row?.now).toMatchObject({ name: '2026-03', text: { number: '1/2' } })
    })

    it('have the figures of a report on the year so far', async () => {
      const row = rowOf(await overview(administrator), owedByPaper)
      const { figures } = await loadReport(await reqOf(administrator), rangeQuery(), NOW)
      const ofReport = figures.obligations.find(({ obligation }) => obligation === owedByPaper)
      expect(ofReport).toMatchObject({ ...row?.year })
      expect(row?.year).toMatchObject({ due: 4, aired: 3, missed: 1, short: ['2026-02'] })
    })
  })

  describe('by their score', () => {
    it('show each part as the fraction it is, down to the airing', async () => {
      const query = rangeQuery({ kenh: base.paper.outlet })
      const {
        rows,
        working,
        weights: used,
      } = await loadRanking(await reqOf(supervisor), query, NOW)
      expect(used?.document).toBe('5/QĐ-SNV')
      expect(rows).toMatchObject([
        { outlet: base.paper.outlet, complete: '3/4', onTime: '2/3', coverage: '1/2', rank: 1 },
      ])
      expect(rows[0]?.score).toBe('68.33')
      expect(working?.aired.map(({ isLate }) => isLate)).toEqual([false, true, false])
      const first = await payload.findByID({
        ...{ collection: 'airings', id: working?.aired[0]?.airing ?? '', depth: 0 },
        overrideAccess: true,
      })
      expect(first.startedAt).toBe(evening('2026-01-09'))
      expect(working?.topics.map(({ covered }) => covered !== null)).toEqual([true, false])
    })

    it('have none for days without weights', async () => {
      const query = rangeQuery({ tu: '2025-01-01', den: '2025-12-31' })
      const ranking = await loadRanking(await reqOf(administrator), query, NOW)
      expect(ranking).toMatchObject({ weights: null, rows: [] })
    })
  })

  it('by topics: what has nothing, and what could fill it', async () => {
    const { topics, open } = await loadCoverage(await reqOf(supervisor), rangeQuery(), NOW)
    expect(topics.map(({ missingAt }) => missingAt.length)).toEqual([0, 1])
    expect(open.map(({ at }) => at)).toEqual([evening('2026-03-27')])
  })

  it('beside the same dates of the year before', async () => {
    const { rows, before } = await loadComparison(await reqOf(administrator), rangeQuery(), NOW)
    expect(before).toMatchObject({ from: '2025-01-01', to: '2025-03-20' })
    expect(rows.find(({ id }) => id === base.paper.outlet)).toMatchObject({
      now: { aired: 4, short: 1, late: 1 },
      before: { aired: 1, short: 0 },
    })
    expect(rows.find(({ id }) => id === base.station.outlet)).toMatchObject({
      ...{ now: null, before: null },
    })
  })

  describe('are compared for', () => {
    const idsFor = async (who: Person) => (await overview(who)).outlets.map(({ id }) => id)

    it('supervisors and heads, of their own outlets alone', async () => {
      expect(await idsFor(supervisor)).toEqual([base.paper.outlet])
      expect(await idsFor(head)).toEqual([base.station.outlet])
      expect(await idsFor(elsewhere)).toEqual([])
      expect(await idsFor(reporter)).toEqual([])
      expect((await overview(supervisor, { kenh: base.station.outlet })).groups).toEqual([])
    })

    it.each(['overview', 'ranking', 'comparison', 'coverage'])(
      'nobody else as a file of the %s',
      async (name) => {
        const get = (who: Person, search = '') =>
          rest('GET', `/obligations/${name}/xlsx${search}`, { token: who.token })
        expect((await get(reporter)).status).toBe(403)
        expect((await get(elsewhere)).status).toBe(403)
        expect((await get(supervisor)).status).toBe(200)
        expect((await get(head)).status).toBe(200)
        expect((await get(supervisor, `?kenh=${base.station.outlet}`)).status).toBe(400)
      },
    )
  })

  it('ask the database as often for many issues as for few', async () => {
    const queries = new Queries(payload)
    const loads = [
      () => overview(administrator),
      async () => loadRanking(await reqOf(administrator), rangeQuery(), NOW),
      async () => loadComparison(await reqOf(administrator), rangeQuery(), NOW),
      async () => loadCoverage(await reqOf(administrator), rangeQuery(), NOW),
    ]
    const counts = async () => {
      const found: number[] = []
      // Nothing of before is kept: what is counted is the first look.
      await forgetFactMarks(payload, new Date(0))
      for (const load of loads) found.push((await queries.of(load)).count)
      return found
    }
    await fresh(base.station, 30)
    const few = await counts()
    // The driver of MongoDB tells of its commands where it is asked to, which takes another client.
    if (payload.db.name !== 'mongoose') expect(Math.min(...few)).toBeGreaterThan(5)
    for (const day of ['02', '03', '04', '05', '09', '10', '11', '12']) {
      await aired(base.station, `2026-02-${day}`, [base.topic])
    }
    for (const days of [7, 10]) await fresh(base.station, days)
    expect(await counts()).toEqual(few)
  })

  describe('and what was written there', () => {
    beforeAll(async () => {
      const { paper, station } = base
      const part = (text: string, who: string, share: number, over: object = {}) =>
        maker(payload)('text-credits', {
          ...{ key: `${text}-${who}`, articleId: text, isFirst: true, person: who, name: who },
          ...{ kind: 'writing', share, outlet: station.outlet, genre: 'news', state: 'published' },
          ...{ publishedAt: evening('2026-02-02'), sortKey: `${evening('2026-02-02')} ${text}` },
          ...over,
        })
      await part('t1', `account:${reporter.id}`, 10_000)
      await part('t2', `account:${reporter.id}`, 2500)
      await part('t2', 'name:lan anh', 7500, { name: 'Lan Anh' })
      await part('t3', 'name:lan anh', 10_000, { publishedAt: evening('2025-12-31') })
      await part('t4', 'name:lan anh', 10_000, { outlet: paper.outlet })
    })

    it('is summed by author, each text by the share', async () => {
      const { authors, texts } = await loadOutput(await reqOf(head), rangeQuery())
      expect(texts).toBe(2)
      expect(authors.map(({ name, texts: count, weight }) => [name, count, weight])).toEqual([
        ['reporter', 2, 12_500],
        ['Lan Anh', 1, 7500],
      ])
    })

    it('is for the heads of that outlet: no supervisor is told who wrote what', async () => {
      const get = (who: Person, search = '') =>
        rest('GET', `/text-credits/output/xlsx${search}`, { token: who.token })
      for (const who of [supervisor, elsewhere, reporter]) expect((await get(who)).status).toBe(403)
      expect((await get(head)).status).toBe(200)
      expect((await get(head, `?kenh=${base.paper.outlet}`)).status).toBe(403)
    })
  })

  describe('are weighed', () => {
    const post = (data: object, who = administrator) =>
      rest('POST', '/ranking-weights', { token: who.token, data })
    const year = { validFrom: '2027-01-01', validTo: '2027-12-31', document: '6/QĐ-SNV' }

    it.each([
      ['of which one is missing', { complete: 60, onTime: 40 }, 'Bao phủ chủ đề'],
      ['that add up to 99', { complete: 60, onTime: 20, coverage: 19 }, 'cộng lại được 99'],
      [
        'of days that have some',
        { complete: 60, onTime: 20, coverage: 20, validFrom: '2026-12-31' },
        '5/QĐ-SNV',
      ],
    ])('not by weights %s', async (_, data, words) => {
      const { status, body } = await post({ ...year, ...data })
      expect([400, 409]).toContain(status)
      expect(JSON.stringify(body)).toContain(words)
    })

    it('by administrators alone, and each change is in the log', async () => {
      const data = { ...year, complete: 50, onTime: 30, coverage: 20 }
      expect((await post(data, supervisor)).status).toBe(403)
      expect((await post(data)).status).toBe(201)
      await payload.update({
        ...{ collection: 'ranking-weights', id: weights, overrideAccess: true },
        data: { complete: 40, onTime: 40 },
      })
      const { docs } = await payload.find({
        ...{ collection: 'audit-events', overrideAccess: true },
        where: { subjectId: { equals: weights } },
      })
      expect(docs.map(({ action }) => action)).toContain('update')
    })
  })
})
