import { randomUUID } from 'node:crypto'

import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { insertRows } from '@/database/insertRows'
import { inTransaction } from '@/database/transaction'
import { fillCounted, versionsNotIndexed } from '@/newsroom/repair/fillCounted'
import { countedBy } from '@/newsroom/reports/counted/countedBy'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { sqlitePlan } from '../helpers/queryPlan'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true, pagination: false } as const
const evening = (day: string) => new Date(`${day}T19:45:00+07:00`).toISOString()
const MANY = 100_000

type Deletable = 'issues' | 'airings' | 'activities' | 'obligations' | 'articles' | 'topics'

describeOnEachDatabase('what a report that was sent has counted', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let make: ReturnType<typeof maker>
  let secretary: Person
  let head: Person
  let supervisor: Person
  let administrator: Person
  let report: string
  /** Ids of what the report counted, and of what it did not. */
  let counted: Record<Deletable, string>
  let others: Record<'issues' | 'airings' | 'activities', string>

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    make = maker(payload)
    const { outlet, programme } = base.paper
    secretary = await person(payload, 'secretary', [{ role: 'secretary', outlet }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    administrator = await person(payload, 'root', [{ role: 'administrator' }])
    const aired = await issueOf('2026-01-09', { topics: [base.topic] })
    const airing = await airingOf(aired, '2026-01-09')
    const obligation = await make('obligations', {
      ...{ title: 'Hai số mỗi tháng', outlet, plan: base.plan, columns: [programme], clause: '2' },
      ...{ measureKind: 'count', count: 2, period: 'month', proration: 'full' },
      ...{ lateAfterMinutes: 30, graceHours: 24, validFrom: '2026-01-01' },
    })
    counted = {
      ...{ issues: await issueOf('2026-02-06'), airings: airing, obligations: obligation.id },
      ...{ activities: await activityOf('2026-01-10'), articles: await textOf('2026-01-12') },
      topics: base.topic,
    }
    others = {
      issues: await issueOf('2026-03-20'),
      airings: await airingOf(aired, '2026-01-09', { confirmed: false, confirmedAt: null }),
      activities: await activityOf('2026-03-20'),
    }
    report = await sentReport({ title: 'Hai tháng', from: '2026-01-01', to: '2026-03-01' })
  })

  const issueOf = async (day: string, more: object = {}) =>
    (await make('issues', { column: base.paper.programme, plannedAt: evening(day), ...more })).id
  const airingOf = async (issue: string, day: string, more: object = {}) =>
    (
      await make('airings', {
        ...{ issue, startedAt: evening(day), kind: 'first', seconds: 900 },
        ...{ evidenceUrl: 'https://vi-du.vn/x', confirmed: true, confirmedAt: evening(day) },
        ...more,
      })
    ).id
  const activityOf = async (day: string) =>
    (
      await make('activities', {
        ...{ outlet: base.paper.outlet, kind: base.activityKind, title: 'Phát tờ rơi' },
        ...{ doneOn: day, recordedAt: evening(day), quantities: { bản: 500 } },
      })
    ).id
  /** A text that readers had, as its public side tells. */
  async function textOf(day: string) {
    const { outlet } = base.paper
    const data = articleData(base.paper, 'Một cửa')
    const { id } = await payload.create({
      collection: 'articles',
      data,
      draft: true,
      ...all,
    } as never)
    const publication = await make('publications', {
      ...{ key: randomUUID(), articleId: id, outlet, revision: 'r', title: 'Một cửa' },
      ...{ genre: 'news', frozenAt: evening(day), pictures: [] },
    })
    await make('public-texts', {
      ...{ articleId: id, outlet, publication: publication.id, publishedAt: evening(day) },
      ...{ revisedAt: evening(day), seenSince: evening(day), takenDown: false, trashed: false },
    })
    return String(id)
  }
  const post = (path: string, data: object, who: Person) =>
    rest('POST', path, { token: who.token, data })
  const move = (id: string, name: string, who: Person, data: object = {}) =>
    post(`/reports/${id}/moves`, { move: name, seen: 0, acceptWarnings: true, ...data }, who)
  async function sentReport(own: { title: string; from: string; to: string }) {
    const begun = await post('/reports/prepare', { outlet: base.paper.outlet, ...own }, secretary)
    const id = String(begun.body.id)
    const sent = await move(id, 'send', head)
    expect(sent.status, sent.text).toBe(200)
    return id
  }
  const rowsOf = async (where: object) =>
    (await payload.find({ collection: 'counted-facts', where, ...all } as never))
      .docs as unknown as {
      kind: string
      fact: string
      version: string
      toldAt?: string | null
    }[]
  const userOf = async ({ id }: Person) => ({
    ...(await payload.findByID({ collection: 'users', id, ...all })),
    collection: 'users' as const,
  })
  const isThere = async (collection: Deletable, id: string) =>
    (await payload.count({ collection, where: { id: { equals: id } }, overrideAccess: true }))
      .totalDocs === 1

  describe('is not deleted', () => {
    const KINDS: [Deletable, RegExp][] = [
      ['issues', /Báo cáo “Hai tháng · Báo A điện tử” \(bản 1\) .* số này .*hãy hủy số/],
      ['airings', /“Hai tháng · .* lượt phát này .*đính chính hoặc bác/],
      ['activities', /“Hai tháng · .* hoạt động này .*sửa nội dung/],
      ['obligations', /“Hai tháng · .* nghĩa vụ này .*ngày hết hiệu lực/],
      ['articles', /“Hai tháng · .* bài này .*gỡ bài/],
      ['topics', /“Hai tháng · .* chủ đề này/],
    ]
    const byId = (slug: Deletable, id: string) =>
      rest('DELETE', `/${slug}/${id}`, { token: administrator.token })
    const inBulk = (slug: Deletable, id: string) =>
      rest('DELETE', `/${slug}?where[id][in]=${id}`, { token: administrator.token })

    it.each(KINDS.filter(([slug]) => slug !== 'airings'))(
      'by REST, alone or with others: %s',
      async (slug, says) => {
        const id = counted[slug]
        const alone = await byId(slug, id)
        expect([alone.status, wordsOf(alone)]).toEqual([409, expect.stringMatching(says)])
        const bulk = await inBulk(slug, id)
        expect(bulk.text).toMatch(says)
        expect(await isThere(slug, id)).toBe(true)
      },
    )

    it.each(KINDS)('by the program, for a person or for itself: %s', async (slug, says) => {
      const id = counted[slug]
      const user = await userOf(administrator)
      for (const by of [{ user }, {}]) {
        const deleting = payload.delete({
          collection: slug,
          id,
          ...by,
          overrideAccess: true,
        } as never)
        await expect(deleting).rejects.toThrow(says)
      }
      expect(await isThere(slug, id)).toBe(true)
    })

    it('for good out of the trash', async () => {
      const id = counted.articles
      const side = { collection: 'public-texts', where: { articleId: { equals: id } } } as const
      await payload.db.updateOne({ ...side, data: { takenDown: true } })
      const data = { deletedAt: new Date().toISOString() }
      await payload.update({ collection: 'articles', id, data, draft: true, ...all } as never)
      const gone = await rest('DELETE', `/articles/${id}?trash=true`, {
        token: administrator.token,
      })
      expect([gone.status, wordsOf(gone)]).toEqual([409, expect.stringMatching(/bài này/)])
    })

    it('but what no report counted is', async () => {
      for (const slug of ['issues', 'activities'] as const) {
        expect((await byId(slug, others[slug])).status).toBe(200)
      }
      // Nobody confirmed it: it counts for nothing, though its issue is counted.
      await payload.delete({ collection: 'airings', id: others.airings, ...all } as never)
      expect(await isThere('airings', others.airings)).toBe(false)
    })
  })

  describe('is told of when it is changed', () => {
    const told = async (who: Person) =>
      (
        await payload.find({
          ...{ collection: 'notices', sort: 'openedAt', ...all },
          where: {
            and: [{ user: { equals: who.id } }, { event: { equals: 'report.factChanged' } }],
          },
        } as never)
      ).docs as unknown as { subject: string; asks: boolean; endedAt?: string; cause: string }[]
    const change = (id: string, data: object) =>
      payload.update({ collection: 'activities', id, data, ...all } as never)
    const lines = async (id: string) =>
      (
        await payload.find({
          ...{ collection: 'audit-events', sort: 'at', ...all },
          where: {
            and: [{ subjectId: { equals: id } }, { action: { equals: 'report.factChanged' } }],
          },
        } as never)
      ).docs as unknown as { reason: string; after: object; subjectTitle: string }[]

    it('to those whose report it is, once, also who changed it; not for what no figure is of', async () => {
      const id = counted.activities
      await payload.db.deleteMany({ collection: 'notices', where: {} })
      await change(id, { place: 'Chợ Cốc Lếu' })
      expect([await told(secretary), await told(head)]).toEqual([[], []])
      const user = await userOf(head)
      for (const bản of [600, 700]) {
        await payload.update({
          ...{ collection: 'activities', id, data: { quantities: { bản } }, user, ...all },
        } as never)
      }
      expect(await told(secretary)).toMatchObject([{ subject: report, asks: true }])
      expect(await told(head)).toMatchObject([{ subject: report, asks: true }])
      expect(await told(supervisor)).toEqual([])
      const ofLeaflets = (await lines(report)).filter(({ reason }) => reason === 'Phát tờ rơi')
      expect(ofLeaflets).toMatchObject([
        {
          ...{ subjectTitle: 'Hai tháng · Báo A điện tử', reason: 'Phát tờ rơi' },
          after: { collection: 'activities', id, action: 'update' },
        },
      ])
    })

    it('by its airing, where that decides about an issue', async () => {
      const before = (await told(secretary)).length
      const issue = counted.issues
      await airingOf(issue, '2026-02-06', { confirmed: false, confirmedAt: null })
      expect(await told(secretary)).toHaveLength(before)
      await airingOf(issue, '2026-02-06')
      expect(await told(secretary)).toHaveLength(before + 1)
    })

    it('until a version takes the place of that one, which counts it as it is then and is told of anew', async () => {
      const id = counted.activities
      await move(report, 'return', supervisor, { reason: 'Số liệu đã đổi.' })
      expect((await told(secretary)).every(({ endedAt }) => !endedAt)).toBe(true)
      expect((await move(report, 'send', head)).status).toBe(200)
      const before = await told(secretary)
      expect(before.every(({ endedAt }) => endedAt)).toBe(true)
      await change(id, { quantities: { bản: 800 } })
      const after = (await told(secretary)).filter(({ endedAt }) => !endedAt)
      expect(after).toHaveLength(1)
      expect(await rowsOf({ fact: { equals: id } })).toHaveLength(2)
    })

    it('of no report when the change is taken back', async () => {
      const fresh = await activityOf('2026-02-20')
      await sentReport({ title: 'Tháng hai', from: '2026-02-01', to: '2026-02-28' })
      const before = (await told(head)).length
      const failing = inTransaction({ payload }, async (req) => {
        await payload.update({
          ...{ collection: 'activities', id: fresh, data: { quantities: { bản: 1 } }, req, ...all },
        } as never)
        throw new Error('stopped')
      })
      await expect(failing).rejects.toThrow('stopped')
      expect(await told(head)).toHaveLength(before)
      expect(
        (await rowsOf({ fact: { equals: fresh } })).map(({ toldAt }) => toldAt ?? null),
      ).toEqual([null])
    })
  })

  describe('is known', () => {
    it('of reports that were sent before this was kept, after the next repair', async () => {
      const before = await rowsOf({})
      await payload.db.deleteMany({ collection: 'counted-facts', where: {} })
      const req = await createLocalReq({}, payload)
      const missing = await versionsNotIndexed(req)
      expect(missing.length).toBeGreaterThan(1)
      expect(await fillCounted(payload)).toBe(missing.length)
      const key = (rows: typeof before) =>
        rows.map(({ version, kind, fact }) => `${version} ${kind} ${fact}`).sort()
      expect(key(await rowsOf({}))).toEqual(key(before))
      expect([await versionsNotIndexed(req), await fillCounted(payload)]).toEqual([[], 0])
    })

    it('among a hundred thousand, written in a few statements and taken back whole, by an index', async () => {
      const [version, of] = [randomUUID(), randomUUID()]
      const rows = Array.from({ length: MANY }, (_, at) => ({
        ...{ version, report: of, kind: 'issues', fact: `fact-${at}` },
      }))
      const insert = (end: () => void) =>
        inTransaction({ payload }, async (req) => {
          await insertRows({ req, collection: 'counted-facts', rows })
          end()
        })
      const stopped = insert(() => {
        throw new Error('stopped')
      })
      await expect(stopped).rejects.toThrow('stopped')
      const where = { version: { equals: version } }
      expect(await payload.count({ collection: 'counted-facts', where, ...all })).toMatchObject({
        totalDocs: 0,
      })
      await insert(() => undefined)
      const req = await createLocalReq({}, payload)
      const find = () => countedBy(req, [{ kind: 'issues', id: `fact-${MANY - 1}` }])
      expect(await find()).toMatchObject([{ version, report: of }])
      if (payload.db.name === 'mongoose') return
      const plan = await sqlitePlan(payload, 'counted-facts', find)
      expect(plan.indexes).toContain('fact')
    }, 240_000)
  })
})
