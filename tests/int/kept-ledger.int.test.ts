import { crc32 } from 'node:zlib'

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { compareAndSet } from '@/database/compareAndSet'
import { forgetFactMarks } from '@/database/factMarks'
import { countWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { addDays } from '@/domain/calendar/civil'
import { type Ledger, loadLedger } from '@/newsroom/obligations/loadLedger'

import { describeOnBothDatabases } from '../helpers/databases'
import { ground, maker, type Ground } from '../helpers/newsroom'

type Data = Record<string, unknown>
const YEAR = { from: '2026-01-01', until: '2026-12-31' }
/** Random writes, and how long from one look to the next. */
const STEPS = 120
const evening = (day: string, time = '19:45') => new Date(`${day}T${time}:00+07:00`).toISOString()
/** 20 March 2026, in the morning; time goes on with the writes. */
let now = Date.parse('2026-03-20T08:00:00+07:00')

describeOnBothDatabases('the ledger that is kept from one page to the next', (start) => {
  let payload: Payload
  /** Another process on the same database. */
  let elsewhere: Payload
  let base: Ground
  let make: ReturnType<typeof maker>
  let columns: string[]
  let obligations: string[]
  const issues: string[] = []
  const airings: string[] = []
  const suspensions: string[] = []

  beforeAll(async () => {
    payload = await start()
    elsewhere = await start()
    base = await ground(payload)
    make = maker(payload)
    const { paper, station } = base
    columns = [paper.programme, paper.page, station.programme]
    const owed = async (differs: object) => (await make('obligations', owing(differs))).id
    obligations = [
      await owed({ columns: [paper.programme], minimumSeconds: 600 }),
      await owed({ columns: [paper.programme, paper.page], period: 'quarter', count: 5 }),
      await owed({ columns: [paper.page], measureKind: 'freshness', days: 4, count: null }),
      await owed({ columns: [station.programme], outlet: station.outlet, graceHours: 1 }),
    ]
    for (let at = 0; at < 12; at += 1) await addIssue(at % 3, addDays('2026-02-20', at * 4))
  }, 300_000)

  const owing = (differs: object) => ({
    ...{ title: `Nghĩa vụ ${JSON.stringify(differs)}`, outlet: base.paper.outlet, clause: 'II.1' },
    ...{ plan: base.plan, measureKind: 'count' as const, count: 2, period: 'month' as const },
    ...{
      proration: 'full' as const,
      lateAfterMinutes: 30,
      graceHours: 24,
      validFrom: '2026-01-01',
    },
    ...differs,
  })

  async function addIssue(column: number, day: string, differs: object = {}, by = payload) {
    const { id } = await maker(by)('issues', {
      ...{ column: columns[column] ?? '', plannedAt: evening(day), topics: [] },
      ...differs,
    })
    issues.push(id)
  }

  async function addAiring(issue: string, differs: object = {}, by = payload) {
    const data = airingOf(issue, differs)
    const { id } = await maker(by)('airings', data)
    airings.push(id)
  }

  const airingOf = (issue: string, differs: object = {}) => ({
    ...{ issue, startedAt: evening('2026-03-01'), kind: 'first' as const, seconds: 900 },
    ...{ evidenceUrl: 'https://vi-du.vn/x', confirmed: true, confirmedAt: evening('2026-03-02') },
    ...differs,
  })

  const reqOf = (by: Payload): Promise<PayloadRequest> => createLocalReq({}, by)

  const load = async (by: Payload, isShown: boolean): Promise<Ledger> =>
    loadLedger({
      ...{ req: await reqOf(by), now: new Date(now), ...YEAR, overrideAccess: true, isShown },
    })

  const rows = ({ entries }: Ledger) =>
    entries.map(({ row, late, items, obligation: { id } }) => ({ id, row, late, items }))

  /** What is kept here and there reads as if it were read anew. */
  async function isRight() {
    const anew = rows(await load(payload, false))
    expect(rows(await load(payload, true))).toEqual(anew)
    expect(rows(await load(elsewhere, true))).toEqual(anew)
  }

  /** How many rows are the very ones that were there before. */
  async function keptOf(act: () => Promise<unknown>): Promise<Record<string, boolean>> {
    const before = new Set((await load(payload, true)).entries.map(({ row }) => row))
    await act()
    const after = (await load(payload, true)).entries
    return Object.fromEntries(
      obligations.map((id, at) => [
        at,
        after.filter(({ row }) => row.obligation === id).every(({ row }) => before.has(row)),
      ]),
    )
  }

  it('is the same as one that is read anew, whatever is written, by whom, and as time goes on', async () => {
    const next = sequence(crc32(payload.db.name))
    const one = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item
    const day = () => addDays('2026-02-15', next(60))
    const past = () => evening(addDays('2026-02-15', next(34)), one(['06:00', '19:45', '21:30']))
    const update = (collection: 'issues' | 'airings' | 'obligations', id: string, data: Data) =>
      one([payload, elsewhere]).db.updateOne({ collection, id, data })
    let number = 100
    const acts: (() => Promise<unknown>)[] = [
      // A number of its own: one that is moved to another column past the hooks keeps its key.
      () => addIssue(next(3), day(), { number: (number += 1) }, one([payload, elsewhere])),
      // Past the hooks, which refuse odd make-ups.
      () => update('issues', one(issues), { makesUp: one([...issues, null]) }),
      () => addAiring(one(issues), { startedAt: past(), confirmed: next(4) > 0 }),
      () => addAiring(one(issues), { startedAt: past(), seconds: one([null, 500]) }, elsewhere),
      () => update('issues', one(issues), { plannedAt: evening(day()) }),
      () => update('issues', one(issues), { cancelled: next(2) === 0 }),
      () => update('issues', one(issues), { waiver: { waived: next(2) === 0 } }),
      () => update('issues', one(issues), { column: one(columns) }),
      () => airings.length > 0 && update('airings', one(airings), { confirmed: next(2) === 0 }),
      () => airings.length > 0 && update('airings', one(airings), { issue: one(issues) }),
      () => airings.length > 0 && update('airings', one(airings), { rejected: true }),
      () => update('obligations', one(obligations), { lateAfterMinutes: next(200) }),
      () => update('obligations', one(obligations), { columns: [one(columns)] }),
      () => remove('issues', issues),
      () => remove('airings', airings),
      () => remove('suspensions', suspensions),
      async () => {
        const from = day()
        const at = next(columns.length)
        const outlet = at < 2 ? base.paper.outlet : base.station.outlet
        const span = { columns: [columns[at] ?? ''], from, to: addDays(from, next(9)) }
        const data = { ...span, outlet, reason: 'Thử', document: '1/CV' }
        suspensions.push((await make('suspensions', data)).id)
      },
      () => takenBack(one(issues)),
      () => moveMany(day()),
    ].map((act) => async () => act())
    const remove = async (collection: 'issues' | 'airings' | 'suspensions', ids: string[]) => {
      const id = ids[next(ids.length)]
      const where = { issue: { equals: id } }
      // What went out is not deleted by any way.
      const isAired = (await countWhere(payload, 'airings', { where, overrideAccess: true })) > 0
      if (id && !isAired) ids.splice(ids.indexOf(id), 1)
      if (id && !isAired) await payload.db.deleteOne({ collection, where: { id: { equals: id } } })
    }
    for (let step = 0; step < STEPS; step += 1) {
      await one(acts)()
      now += next(3) * next(7) * 3_600_000
      await isRight()
    }
  }, 600_000)

  /** On SQLite the airing of an act is seen before the act is taken back. */
  async function takenBack(issue: string) {
    const act = inTransaction({ payload }, async (req) => {
      const data = airingOf(issue)
      await payload.create({ ...{ collection: 'airings', data, req, overrideAccess: true } })
      await load(payload, true)
      throw new Error('không được')
    })
    await expect(act).rejects.toThrow('không được')
  }

  /** Past Payload's documents, several at once, in one act. */
  const moveMany = (day: string) =>
    inTransaction({ payload }, async (req) => {
      for (const id of issues.slice(0, 3)) {
        const set = { plannedAt: evening(day) }
        const expected = { id: { equals: id } }
        await compareAndSet({ req, collection: 'issues', id, expected, set })
      }
    })

  describe('keeps the rows', () => {
    beforeAll(async () => {
      now = Date.parse('2026-03-20T08:00:00+07:00')
      for (const [at, differs] of [
        { columns: [base.paper.programme] },
        { columns: [base.paper.programme, base.paper.page] },
        { columns: [base.paper.page] },
        { columns: [base.station.programme] },
      ].entries()) {
        await payload.db.updateOne({
          ...{ collection: 'obligations', id: obligations[at] ?? '', data: differs },
        })
      }
      await load(payload, true)
    })

    it('of everything, where nothing was changed or what was is no fact', async () => {
      const kept = await keptOf(async () => {
        now += 60_000
        await make('topics', { plan: base.plan, code: '1.9', title: 'Không là dữ kiện' })
        await payload.update({
          ...{ collection: 'columns', id: columns[0] ?? '', data: { name: 'Tên khác' } },
          overrideAccess: true,
        })
      })
      expect(Object.values(kept)).toEqual([true, true, true, true])
    })

    it('of the obligations of other columns, where one was changed', async () => {
      const kept = await keptOf(() => addIssue(2, '2026-03-25'))
      expect(Object.values(kept)).toEqual([true, true, true, false])
    })

    it('of none, when a fact was deleted or marks were forgotten', async () => {
      const gone = await keptOf(async () => {
        const where = { id: { equals: issues.pop() } }
        await payload.db.deleteOne({ collection: 'issues', where })
      })
      expect(Object.values(gone)).not.toContain(true)
      const forgotten = await keptOf(() => forgetFactMarks(payload, new Date(Date.now() + 60_000)))
      expect(Object.values(forgotten)).not.toContain(true)
      expect(await countWhere(payload, 'fact-marks', { where: {}, overrideAccess: true })).toBe(0)
      await isRight()
    })

    it('of what a transaction has not written: whoever is in one reads anew', async () => {
      await inTransaction({ payload }, async (req) => {
        const before = await load(payload, true)
        const data = airingOf(issues[0] ?? '', { startedAt: evening('2026-03-03') })
        await payload.create({ ...{ collection: 'airings', data, req, overrideAccess: true } })
        const query = { req, now: new Date(now), ...YEAR, overrideAccess: true }
        const own = rows(await loadLedger({ ...query, isShown: true }))
        expect(own).toEqual(rows(await loadLedger(query)))
        if (payload.db.name === 'mongoose') {
          expect(rows(await load(payload, true))).toEqual(rows(before))
        }
      })
      await isRight()
    })
  })
})

/** The same numbers below a bound on every run. */
function sequence(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}
