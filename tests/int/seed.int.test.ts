import type { CollectionSlug, Payload } from 'payload'
import { createLocalReq } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { loadLedger } from '@/newsroom/obligations/loadLedger'

import { seedFirstAdministrator } from '../../scripts/seed/firstAdministrator'
import { seedFounding } from '../../scripts/seed/founding/seedFounding'
import { SAMPLE_ACCOUNTS } from '../../scripts/seed/sample/accounts'
import { seedSample } from '../../scripts/seed/sample/seedSample'
import { firstAdministrator } from '@/settings/administrator'

import { describeOnEachDatabase } from '../helpers/databases'

const PASSWORD = 'mot-mat-khau-de-thu-1234'

async function rowCounts(payload: Payload): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const slug of Object.keys(payload.collections) as CollectionSlug[]) {
    if (!slug.startsWith('payload-')) {
      counts[slug] = (await payload.count({ collection: slug, overrideAccess: true })).totalDocs
    }
  }
  return counts
}

async function ledgerOf(payload: Payload, range: { from: string; until: string }, now: Date) {
  const req = await createLocalReq({}, payload)
  return loadLedger({ req, now, ...range, overrideAccess: true })
}

describeOnEachDatabase('the founding data', (start) => {
  let payload: Payload

  beforeAll(async () => {
    payload = await start()
    await seedFounding({ payload })
  })

  it('holds plan 97/KH-UBND with its clauses and its twelve topics', async () => {
    const { docs } = await payload.find({
      collection: 'plans',
      where: { number: { equals: '97/KH-UBND' } },
      depth: 1,
      overrideAccess: true,
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({
      title: 'Thông tin, tuyên truyền cải cách hành chính tỉnh Lào Cai năm 2022',
      issuedOn: '2022-03-14',
      signer: 'Trịnh Xuân Trường',
      validFrom: '2022-03-14',
      validTo: '2022-12-31',
      issuer: { name: 'Ủy ban nhân dân tỉnh Lào Cai' },
    })
    const clause = docs[0]?.clauses?.find(({ ref }) => ref === 'IV.2.6.1')
    expect(clause?.text).toContain('2 số/tháng')
    const topics = await payload.count({ collection: 'topics', overrideAccess: true })
    expect(topics.totalDocs).toBe(12)
  })

  it('has the outlets of 2022 ended with their bodies, nine district stations among them', async () => {
    const { docs } = await payload.find({
      collection: 'outlets',
      depth: 0,
      limit: 50,
      overrideAccess: true,
    })
    const ends = docs.map(({ kind, validTo }) => `${kind} ${validTo}`).sort()
    expect(ends).toEqual([
      ...Array.from({ length: 9 }, () => 'loudspeaker 2025-06-30'),
      ...['online', 'print', 'radio', 'tv'].map((kind) => `${kind} 2025-03-31`),
    ])
  })

  it('counts the station two short in April 2022, and nothing due in the month the plan was signed', async () => {
    const { entries } = await ledgerOf(
      payload,
      { from: '2022-03-01', until: '2022-12-31' },
      new Date('2022-05-02T08:00:00+07:00'),
    )
    const station = entries.filter(({ obligation }) => obligation.outletName.startsWith('Đài '))
    const row = (period: string) => station.find((entry) => entry.row.period === period)?.row
    expect(row('2022-03')).toMatchObject({ due: 0, state: 'none' })
    expect(row('2022-04')).toMatchObject({ due: 2, aired: 0, shortage: 2, state: 'short' })
    expect(station.map(({ row: { period } }) => period)).toHaveLength(10)
  })

  it('has no number for the districts: not entered, which is not zero', async () => {
    const { unset } = await ledgerOf(
      payload,
      { from: '2022-04-01', until: '2022-04-30' },
      new Date('2022-05-02T08:00:00+07:00'),
    )
    expect(unset).toHaveLength(9)
    for (const head of unset) expect(head).toMatchObject({ count: null, measureKind: 'unset' })
  })

  it('knows only the days off that something vouches for', async () => {
    const { docs } = await payload.find({
      collection: 'holidays',
      where: { date: { greater_than_equal: '2027-01-01', less_than_equal: '2027-12-31' } },
      sort: 'date',
      depth: 0,
      overrideAccess: true,
    })
    const dates = docs.map(({ date }) => date)
    expect(dates).toEqual(['2027-01-01', '2027-02-06', '2027-04-30', '2027-05-01', '2027-09-02'])
    for (const { source } of docs) expect(source).toBeTruthy()
  })

  it('is added once and leaves what a person changed', async () => {
    const { docs } = await payload.find({
      collection: 'organisations',
      where: { name: { equals: 'Sở Nội vụ' } },
      depth: 0,
      overrideAccess: true,
    })
    const id = docs[0]?.id ?? ''
    await payload.update({
      collection: 'organisations',
      id,
      data: {
        name: 'Sở Nội vụ và Lao động',
        formerNames: [{ name: 'Sở Nội vụ', from: '2020-01-01', to: '2025-02-28' }],
      },
      depth: 0,
      overrideAccess: true,
    })
    const before = await rowCounts(payload)
    const { made } = await seedFounding({ payload })
    expect(made.total).toBe(0)
    expect(await rowCounts(payload)).toEqual(before)
    const after = await payload.findByID({
      collection: 'organisations',
      id,
      depth: 0,
      overrideAccess: true,
    })
    expect(after.name).toBe('Sở Nội vụ và Lao động')
  })

  it('makes the first administrator from the environment, and no second one', async () => {
    const seed = (env: Record<string, string>) =>
      seedFirstAdministrator({ payload, asked: firstAdministrator(env) })
    expect(await seed({ ADMIN_EMAIL: 'a@toasoan.test' })).toEqual({
      kind: 'missing',
      variables: ['ADMIN_PASSWORD'],
    })
    const env = { ADMIN_EMAIL: 'a@toasoan.test', ADMIN_PASSWORD: PASSWORD, ADMIN_NAME: 'Lê An' }
    expect(await seed(env)).toEqual({ kind: 'created', email: 'a@toasoan.test' })
    expect(await seed({ ...env, ADMIN_EMAIL: 'b@toasoan.test' })).toEqual({ kind: 'there' })
    const { docs } = await payload.find({
      collection: 'users',
      depth: 0,
      overrideAccess: true,
    })
    expect(docs.map(({ name, memberships }) => [name, memberships?.[0]?.role])).toEqual([
      ['Lê An', 'administrator'],
    ])
  })
})

describeOnEachDatabase('the sample year', (start) => {
  const now = new Date()
  let payload: Payload

  beforeAll(async () => {
    payload = await start()
    await seedSample({ payload, now, password: PASSWORD })
  })

  it('shows every state of the ledger, and a quota nobody entered', async () => {
    const { docs } = await payload.find({
      collection: 'plans',
      where: { sample: { equals: true } },
      depth: 0,
      overrideAccess: true,
    })
    const { validFrom = '', validTo } = docs[0] ?? {}
    const { entries, unset } = await ledgerOf(
      payload,
      { from: validFrom, until: validTo ?? '' },
      now,
    )
    const sample = entries.filter(({ obligation }) => obligation.sample)
    const count = sample.flatMap(({ row }) => ('due' in row ? [row] : []))
    expect([...new Set(count.map(({ state }) => state))].sort()).toEqual([
      ...['atRisk', 'excused', 'madeUp', 'met', 'none', 'open'],
      ...['pending', 'short', 'upcoming', 'waived'],
    ])
    expect(Math.max(...count.map(({ late }) => late))).toBeGreaterThan(0)
    const fresh = sample.flatMap(({ row }) => ('staleDays' in row ? [row.state] : []))
    expect([...new Set(fresh)].sort()).toEqual(['met', 'open', 'short', 'upcoming'])
    expect(unset.filter((head) => head.sample)).toHaveLength(1)
  })

  it('marks every row it made up', async () => {
    const marked = ['articles', 'issues', 'airings', 'suspensions', 'media'] as const
    for (const collection of marked) {
      const real = await payload.count({
        collection,
        where: { sample: { not_equals: true } },
        overrideAccess: true,
      })
      expect({ collection, real: real.totalDocs }).toEqual({ collection, real: 0 })
    }
    const plans = await payload.count({
      collection: 'plans',
      where: { sample: { equals: true } },
      overrideAccess: true,
    })
    expect(plans.totalDocs).toBe(1)
  })

  const archivedIds = async (): Promise<ReadonlySet<string>> => {
    const { docs } = await payload.find({ collection: 'archived-texts', depth: 0, overrideAccess: true }) // prettier-ignore
    return new Set(docs.map(({ articleId }) => articleId))
  }

  it('shows an archive that was brought in, with a picture, a text taken down and a line to be mended', async () => {
    const { docs } = await payload.find({ collection: 'imports', depth: 0, overrideAccess: true })
    const ofTexts = docs.filter(({ kind }) => kind === 'texts')
    expect(ofTexts.map(({ state }) => state)).toEqual(['written'])
    const archived = await archivedIds()
    const { docs: texts } = await payload.find({ collection: 'articles', where: { id: { in: [...archived] } }, draft: true, depth: 0, overrideAccess: true }) // prettier-ignore
    expect(texts.map(({ state }) => state).sort()).toEqual(['published', 'published', 'returned'])
    expect(texts.filter(({ cover }) => cover)).toHaveLength(1)
    const { docs: parts } = await payload.find({ collection: 'import-parts', where: { import: { equals: ofTexts[0]?.id } }, depth: 0, overrideAccess: true }) // prettier-ignore
    expect(parts.map(({ made, wrong }) => [made, wrong])).toEqual([[3, 1]])
  })

  it('has articles in every state, the published ones dated in the past by their slot', async () => {
    const { docs } = await payload.find({
      collection: 'articles',
      draft: true,
      depth: 0,
      limit: 50,
      overrideAccess: true,
    })
    const states = new Set(docs.map(({ state }) => state))
    expect([...states].sort()).toEqual(['approved', 'draft', 'published', 'returned', 'submitted'])
    const archived = await archivedIds()
    const published = docs.filter(({ id, state }) => state === 'published' && !archived.has(id))
    expect(published.length).toBeGreaterThanOrEqual(10)
    for (const article of published) {
      expect(Date.parse(article.publishedAt ?? '')).toBeLessThan(now.getTime())
      expect(article.slug).toMatch(/^[a-z0-9-]+$/)
      expect(article.cover).toBeTruthy()
      expect(article.approvedBy).not.toBe(article.author)
      expect(Date.parse(article.approvedAt ?? '')).toBeLessThan(
        Date.parse(article.publishedAt ?? ''),
      )
    }
  })

  it('records each publication as one airing at the time of its publication', async () => {
    const { docs } = await payload.find({
      collection: 'articles',
      where: { state: { equals: 'published' } },
      depth: 0,
      limit: 50,
      overrideAccess: true,
    })
    const archived = await archivedIds()
    for (const article of docs.filter(({ id }) => !archived.has(id))) {
      const airings = await payload.find({
        collection: 'airings',
        where: { article: { equals: article.id } },
        depth: 0,
        overrideAccess: true,
      })
      expect(airings.docs.map(({ startedAt }) => startedAt)).toEqual([article.publishedAt])
    }
  })

  it('has rundowns with scripts: the last programmes run, the next approved or drafted, and templates', async () => {
    const all = { depth: 1, limit: 20, pagination: false, overrideAccess: true } as const
    const { docs } = await payload.find({ collection: 'rundowns', sort: 'onAir', ...all })
    expect(docs.map(({ sample }) => sample)).toEqual([true, true, true, true])
    const approved = docs.filter((row) => row.approvedRevision === row.revision)
    expect(approved).toHaveLength(3)
    const { docs: entries } = await payload.find({
      collection: 'rundown-entries',
      ...{ ...all, limit: 100 },
    })
    expect(entries.filter(({ script }) => script).length).toBeGreaterThanOrEqual(16)
    const { docs: runs } = await payload.find({ collection: 'rundown-runs', ...all })
    expect(runs.map(({ state }) => state)).toEqual(['ended', 'ended'])
    const { docs: airings } = await payload.find({
      collection: 'airings',
      where: { rundown: { exists: true } },
      ...all,
    })
    expect(airings).toHaveLength(2)
    for (const airing of airings) {
      const { docs: takes } = await payload.find({
        collection: 'rundown-takes',
        where: { rundown: { equals: (airing.rundown as { id: string }).id } },
        sort: 'startedAt',
        ...all,
      })
      const last = Date.parse(takes.at(-1)?.endedAt ?? '')
      expect(takes[0]?.startedAt).toBe(airing.startedAt)
      expect((last - Date.parse(airing.startedAt)) / 1000).toBe(airing.seconds)
      expect([airing.confirmed, Boolean(airing.evidenceFile)]).toEqual([true, true])
      expect(airing.reportedBy).not.toEqual(airing.confirmedBy)
    }
    const templates = await payload.count({ collection: 'rundown-templates', overrideAccess: true })
    expect(templates.totalDocs).toBe(2)
  })

  it('has a month that was returned, and proof that was rejected or corrected, with reasons', async () => {
    const all = { depth: 0, limit: 20, pagination: false, overrideAccess: true } as const
    const { docs: months } = await payload.find({ collection: 'schedules', ...all })
    expect(months.map(({ state }) => state)).toEqual(['returned'])
    expect(months[0]?.returnReason).toMatch(/trùng ngày chốt số liệu/)
    const { docs: replaced } = await payload.find({
      collection: 'airings',
      where: { replaces: { exists: true } },
      ...all,
    })
    expect(replaced.map(({ rejected, note }) => [rejected, note]).sort()).toEqual([
      [false, expect.stringMatching(/^Sửa xác nhận: Xem lại băng/)],
      [true, expect.stringMatching(/^Bác: Đường dẫn mở ra bản ghi/)],
    ])
  })

  it('has one account per role that can log in', async () => {
    for (const { email, role } of SAMPLE_ACCOUNTS) {
      const { user } = await payload.login({
        collection: 'users',
        data: { email, password: PASSWORD },
      })
      expect(user?.memberships?.map((one) => one.role)).toContain(role)
    }
  })

  it('is made once: a second run, later and with another password, creates nothing', async () => {
    const before = await rowCounts(payload)
    const later = new Date(now.getTime() + 40 * 86_400_000)
    const { made } = await seedSample({ payload, now: later, password: 'khac-han-mat-khau-cu' })
    expect(made.total).toBe(0)
    expect(await rowCounts(payload)).toEqual(before)
  })

  it('goes on where it was broken off, without a second row of anything', async () => {
    const { docs } = await payload.find({
      collection: 'plans',
      where: { sample: { equals: true } },
      depth: 0,
      overrideAccess: true,
    })
    const [plan] = docs
    await payload.update({
      collection: 'plans',
      id: plan?.id ?? '',
      data: {
        clauses: plan?.clauses?.map((clause) =>
          clause.ref === 'Mẫu' ? { ...clause, heading: 'Dữ liệu mẫu, đang lập' } : clause,
        ),
      },
      depth: 0,
      overrideAccess: true,
    })
    const before = await rowCounts(payload)
    const later = new Date(now.getTime() + 3 * 86_400_000)
    const { made } = await seedSample({ payload, now: later, password: PASSWORD })
    expect(made.total).toBe(0)
    // Its last word is a change of the plan: one line of the log.
    const logged = (before['audit-events'] ?? 0) + 1
    // What is written as it was leaves a mark of facts, too.
    const marks = expect.any(Number) as number
    expect(await rowCounts(payload)).toEqual({
      ...before,
      ...{ 'audit-events': logged, 'fact-marks': marks },
    })
  })
})

describeOnEachDatabase('a database with real work', (start) => {
  it('gets no sample among it', async () => {
    const payload = await start()
    await seedFounding({ payload })
    const { docs } = await payload.find({
      collection: 'columns',
      depth: 0,
      limit: 1,
      overrideAccess: true,
    })
    await payload.create({
      collection: 'issues',
      data: { column: docs[0]?.id ?? '', plannedAt: '2022-05-06T12:45:00.000Z' },
      depth: 0,
      overrideAccess: true,
    })
    const before = await rowCounts(payload)
    await expect(seedSample({ payload, now: new Date(), password: PASSWORD })).rejects.toThrow(
      /không thêm dữ liệu mẫu/,
    )
    expect(await rowCounts(payload)).toEqual(before)
  })
})
