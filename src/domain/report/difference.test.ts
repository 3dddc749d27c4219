import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryReport } from '../../../tests/unit/report/arbitraryReport'
import { obligation } from '../../../tests/unit/ledger/facts'
import { activity, airing, figuresOf, issue, item, rowOf } from '../../../tests/unit/report/facts'
import { difference } from './difference'
import { figures } from './figures'
import type { ReportFacts } from './types'

const before: Partial<ReportFacts> = {
  obligations: [obligation()],
  issues: [issue('x', '2026-02-06'), issue('y', '2026-02-20')],
  airings: [airing('x', '2026-02-06', { confirmedAt: '2026-03-21T08:00:00+07:00' })],
  items: [item('t', '2026-02-06', { takenDownAt: '2026-03-21T08:00:00+07:00' })],
  activities: [activity('v', '2026-02-06', { recordedAt: '2026-03-21T08:00:00+07:00' })],
}
const after = { ...before, cutOff: '2026-03-22T08:00:00+07:00' }
const found = () => difference(figuresOf(before), figuresOf(after))

describe('a restatement', () => {
  it('has a row that changed with both values, and the ids that came and went', () => {
    const [row] = found().filter(({ block }) => block === 'obligations')
    expect(row).toMatchObject({
      key: { range: 'window', obligation: 'o1' },
      before: { aired: 0, missed: 2 },
      after: { aired: 1, missed: 1 },
      ids: { aired: { came: ['x'], went: [] }, missed: { came: [], went: ['x'] } },
    })
    expect(Object.keys(row?.ids ?? {})).toEqual(['aired', 'missed'])
  })

  it('has a row that was added, and one that changed in a list beside its ids', () => {
    const rows = found()
    expect(rowOf(rows, { block: 'activities' })).toMatchObject({
      key: { range: 'window', kind: 'leaflet' },
      ...{ before: null, after: { count: 1 }, ids: { ids: { came: ['v'], went: [] } } },
    })
    expect(rowOf(rows, { block: 'items' }).ids).toEqual({
      ids: { came: [], went: ['t'] },
      takenDownIds: { came: ['t'], went: [] },
    })
    expect(rowOf(rows, { block: 'topics' }).ids).toEqual({
      activities: { came: ['v'], went: [] },
      issues: { came: ['x'], went: [] },
      items: { came: [], went: ['t'] },
    })
  })

  it('has a row that is gone', () => {
    const rows = difference(figuresOf(after), figuresOf(before))
    expect(rowOf(rows, { block: 'activities' })).toMatchObject({
      ...{ before: { count: 1 }, after: null, ids: { ids: { came: [], went: ['v'] } } },
    })
  })

  it('tells outlets apart that are called like none, and rows without ids', () => {
    const rows = difference(
      figuresOf({ ...before, outlets: [{ id: 'u1' }, { id: 'null' }] }),
      figuresOf({ ...after, outlets: [{ id: 'u1' }, { id: 'null' }] }),
    )
    expect(rows.filter(({ block }) => block === 'totals').map(({ key }) => key)).toEqual([
      { range: 'window', outlet: 'u1' },
      { range: 'window', outlet: null },
    ])
    expect(rowOf(rows, { block: 'totals' }).ids).toEqual({})
  })

  it('of the same figures says nothing; of any two it leads from the one to the other', () => {
    const two = arbitraryReport.chain((facts) =>
      fc
        .tuple(fc.constant(facts), arbitraryReport)
        .map(([one, other]) => [figures(one), figures({ ...one, cutOff: other.cutOff })] as const),
    )
    fc.assert(
      fc.property(two, ([one, other]) => {
        expect(difference(one, one)).toEqual([])
        const changes = difference(one, other)
        for (const block of ['programmes', 'items', 'topics'] as const) {
          const own = changes.filter((change) => change.block === block)
          const removed = new Set<unknown>(own.map((change) => change.before))
          const rest = one[block].filter((row) => !removed.has(row))
          const added = own.flatMap((change) => change.after ?? [])
          const texts = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
          expect(texts([...rest, ...added])).toEqual(texts(other[block]))
        }
      }),
      { numRuns: 50 },
    )
  })
})
