import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { BNV_581_RULES } from '@/domain/calendar/bnv581'
import type { CountFigures } from '@/domain/report/rows'
import { loadReport, type Report } from '@/newsroom/reports/views/loadReport'
import { readReportQuery } from '@/newsroom/reports/views/reportQuery'

import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'

/** report.md, Worked example. */
const CUT_OFF = new Date('2026-03-20T08:00:00+07:00')
const AIRED = [
  ...['2025-12-05', '2025-12-19', '2026-01-09', '2026-01-23', '2026-02-06', '2026-03-06'],
  ...['2026-03-13', '2026-03-20', '2026-04-03'],
]
const NEVER_AIRED = '2026-02-27'
const CONFIRMED_LATER = '2026-03-06'

const evening = (day: string) => new Date(`${day}T19:45:00+07:00`).toISOString()

describeOnEachDatabase('the figures of a report', (start) => {
  let payload: Payload
  let base: Ground
  let supervisor: Person
  let reporter: Person
  let administrator: Person
  let obligation: string

  beforeAll(async () => {
    payload = await start()
    base = await ground(payload)
    const make = maker(payload)
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet: base.paper.outlet }])
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
    const { outlet, programme } = base.station
    const owed = await make('obligations', {
      title: 'Hai số mỗi tháng',
      ...{ outlet, plan: base.plan, clause: 'III.2.6', columns: [programme] },
      ...{ measureKind: 'count', count: 2, period: 'month', proration: 'full' },
      ...{ lateAfterMinutes: 30, graceHours: 24, validFrom: '2025-12-01' },
    })
    obligation = owed.id
    for (const day of [...AIRED, NEVER_AIRED]) {
      const issue = await make('issues', {
        column: programme,
        plannedAt: evening(day),
        topics: day === '2025-12-19' ? [base.topic] : [],
      })
      if (day === NEVER_AIRED) continue
      const confirmedOn = day === CONFIRMED_LATER ? '2026-03-21' : day
      await make('airings', {
        issue: issue.id,
        startedAt: evening(day),
        ...{ kind: 'first', seconds: 900, evidenceUrl: `https://vi-du.vn/${day}` },
        ...{ confirmed: true, confirmedAt: `${confirmedOn}T15:00:00.000Z` },
      })
    }
    const text = async (id: string, over: object) => {
      const publication = await make('publications', {
        ...{ key: `${id}-1`, articleId: id, outlet: base.paper.outlet, revision: id },
        ...{ title: `Bài ${id}`, genre: 'news', pictures: [], frozenAt: evening('2026-01-05') },
      })
      await make('public-texts', {
        ...{ articleId: id, publication: publication.id, outlet: base.paper.outlet },
        ...{ takenDown: false, trashed: false, topics: [base.topic] },
        ...{ publishedAt: evening('2026-01-05'), revisedAt: evening('2026-01-05') },
        seenSince: evening('2026-01-05'),
        ...over,
      })
    }
    await text('up', {})
    await text('down', {
      ...{ publication: null, takenDown: true, goneSince: evening('2026-01-07') },
    })
    await text('unseen', { seenSince: null })
    await text('correction', { corrects: 'up' })
    for (const [doneOn, movedAt] of [
      ['2026-02-02', '2026-02-03T01:00:00.000Z'],
      // Recorded after the cut-off.
      ['2026-02-04', '2026-03-25T01:00:00.000Z'],
    ]) {
      await payload.create({
        collection: 'activities',
        data: {
          ...{ title: 'Phát tờ rơi', outlet: base.paper.outlet, kind: base.activityKind },
          ...{ doneOn: doneOn ?? null, quantities: { bản: 500 }, topics: [] },
        },
        depth: 0,
        context: { ...(movedAt && { movedAt }) },
        overrideAccess: true,
      })
    }
  }, 300_000)

  async function report(
    who: Person,
    params: Record<string, string> = {},
    now = CUT_OFF,
  ): Promise<Report> {
    const user = await payload.findByID({
      ...{ collection: 'users', id: who.id, depth: 0, overrideAccess: true },
    })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    const { query, problems } = readReportQuery(
      { nam: '2026', ky: 'Quý I', ...params },
      '2026-03-20',
      BNV_581_RULES,
    )
    expect(problems).toEqual([])
    return loadReport(req, query, now)
  }
  const programmeOf = ({ figures }: Report) =>
    figures.programmes.find(({ column }) => column === base.station.programme)
  const openOf = async (figure: Record<string, string>) =>
    (await report(administrator, figure)).behind

  it('are those worked out by hand, whatever was confirmed after the cut-off', async () => {
    const found = await report(administrator)
    expect(programmeOf(found)).toMatchObject({ planned: 7, aired: 5, missed: 2, minutes: 75 })
    const row = found.figures.obligations.find((one) => one.obligation === obligation)
    expect(row).toMatchObject({
      periods: ['2025-12', '2026-01', '2026-02'],
      later: ['2026-03'],
      ...{ due: 6, aired: 5, missed: 1, shortage: 1, short: ['2026-02'] },
    })
  })

  it('say what is known by a later cut-off', async () => {
    const found = await report(administrator, {}, new Date('2026-03-22T08:00:00+07:00'))
    expect(programmeOf(found)).toMatchObject({ planned: 7, aired: 6, missed: 1 })
  })

  it('count texts by when readers had them, activities by when they were recorded', async () => {
    const { figures } = await report(administrator)
    expect(figures.items.filter(({ outlet }) => outlet === null)).toMatchObject([
      { genre: 'news', count: 1, takenDown: 1, ids: ['up'], takenDownIds: ['down'] },
    ])
    expect(figures.activities).toMatchObject([
      { kind: base.activityKind, count: 1, quantities: { bản: { sum: 500, unknown: 0 } } },
    ])
    const topic = figures.topics.find((one) => one.outlet === null && one.topic === base.topic)
    expect(topic).toMatchObject({ covered: true, items: ['up'] })
    expect(topic?.issues).toHaveLength(1)
  })

  it('are followed by the report on the whole year so far, with its part since the one before', async () => {
    const whole = await report(administrator, { ky: '6 tháng' }, new Date('2026-06-20T01:00:00Z'))
    expect(programmeOf(whole)).toMatchObject({ aired: 8 })
    const part = await report(
      administrator,
      { ky: '6 tháng', phan: 'ky' },
      new Date('2026-06-20T01:00:00Z'),
    )
    expect(programmeOf(part)).toMatchObject({ aired: 2 })
  })

  describe('are read by', () => {
    it('whoever works at an outlet or supervises it, of that outlet alone', async () => {
      for (const who of [supervisor, reporter]) {
        const { outlets, figures } = await report(who)
        expect(outlets.map(({ id }) => id)).toEqual([base.paper.outlet])
        expect(figures.programmes.map(({ column }) => column)).not.toContain(base.station.programme)
        expect(figures.obligations).toEqual([])
        const asked = await report(who, { kenh: base.station.outlet })
        expect(asked.figures.programmes).toEqual([])
      }
    })
  })

  describe('open', () => {
    it('to the issues, airings, texts and activities they count', async () => {
      const missed = await openOf({
        mo: 'programmes',
        dong: base.station.programme,
        so: 'missed',
      })
      expect(missed?.records.map(({ at }) => at)).toEqual([
        evening(NEVER_AIRED),
        evening(CONFIRMED_LATER),
      ])
      const short = (await openOf({ mo: 'obligations', dong: obligation, so: 'aired' }))?.records
      expect(short).toHaveLength(5)
      expect((await openOf({ mo: 'items', dong: '.news', so: 'takenDown' }))?.records).toEqual([
        { id: 'down', title: 'Bài down', at: evening('2026-01-05') },
      ])
      expect(
        (await openOf({ mo: 'activities', dong: base.activityKind, so: 'count' }))?.records,
      ).toMatchObject([{ title: 'Phát tờ rơi', at: '2026-02-02' }])
    })

    it('as many as they say, each of them', async () => {
      const { figures } = await report(administrator)
      const row = figures.obligations.find(
        (one): one is CountFigures => one.obligation === obligation && 'due' in one,
      )
      for (const name of ['aired', 'missed'] as const) {
        const behind = await openOf({ mo: 'obligations', dong: obligation, so: name })
        expect(behind?.records).toHaveLength(row?.[name] ?? -1)
      }
    })
  })
})
