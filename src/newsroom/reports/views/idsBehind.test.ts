import { describe, expect, it } from 'vitest'

import { figures } from '@/domain/report/figures'
import type { ReportFacts } from '@/domain/report/types'

import { idsBehind, rowKey } from './idsBehind'

const at = (day: string) => `${day}T08:00:00+07:00`

const FACTS: ReportFacts = {
  cutOff: at('2026-03-20'),
  zone: 'Asia/Ho_Chi_Minh',
  ranges: [{ name: 'window', from: '2025-12-15', to: '2026-03-14' }],
  outlets: [{ id: 'u1' }],
  columns: [{ id: 'c1', outlet: 'u1', lateAfterMinutes: 30, graceHours: 24 }],
  topics: [{ code: 't', parent: null }],
  obligations: [
    {
      ...{ id: 'o1', columns: ['c1'], measure: { kind: 'count', count: 1 }, period: 'month' },
      ...{ proration: 'full', minimumSeconds: null, lateAfterMinutes: 30, graceHours: 24 },
      ...{ validFrom: '2026-01-01', validTo: null },
    },
  ],
  issues: [
    {
      ...{ id: 's1', column: 'c1', plannedAt: at('2026-01-09'), cancelled: false },
      ...{ waived: false, makesUp: null, topics: ['t'] },
    },
    {
      ...{ id: 's2', column: 'c1', plannedAt: at('2026-02-09'), cancelled: false },
      ...{ waived: false, makesUp: null, topics: [] },
    },
  ],
  airings: [
    {
      ...{ id: 'a1', issue: 's1', startedAt: at('2026-01-09'), seconds: 900, kind: 'first' },
      confirmedAt: at('2026-01-10'),
    },
    {
      ...{ id: 'a2', issue: 's1', startedAt: at('2026-01-11'), seconds: 900, kind: 'repeat' },
      confirmedAt: at('2026-01-12'),
    },
  ],
  suspensions: [],
  items: [
    {
      ...{ id: 'i1', outlet: 'u1', genre: 'news', topics: ['t'], publishedAt: at('2026-01-05') },
      takenDownAt: at('2026-01-06'),
    },
  ],
  activities: [
    {
      ...{ id: 'v1', kind: 'k', doneOn: '2026-02-02', recordedAt: at('2026-02-03') },
      ...{ topics: [], quantities: { bản: 5 } },
    },
  ],
  weights: { complete: 60, onTime: 20, coverage: 20 },
}

const FIGURES = figures(FACTS)

describe('behind a figure', () => {
  it.each([
    { block: 'obligations', row: 'o1', name: 'aired', counted: 'issues', ids: ['s1'] },
    { block: 'obligations', row: 'o1', name: 'missed', counted: 'issues', ids: ['s2'] },
    { block: 'programmes', row: 'c1', name: 'planned', counted: 'issues', ids: ['s1', 's2'] },
    { block: 'programmes', row: 'c1', name: 'repeats', counted: 'airings', ids: ['a2'] },
    { block: 'items', row: 'u1.news', name: 'takenDown', counted: 'items', ids: ['i1'] },
    { block: 'items', row: '.news', name: 'count', counted: 'items', ids: [] },
    { block: 'activities', row: 'k', name: 'count', counted: 'activities', ids: ['v1'] },
    { block: 'topics', row: '.t', name: 'issues', counted: 'issues', ids: ['s1'] },
    { block: 'topics', row: '.', name: 'activities', counted: 'activities', ids: ['v1'] },
  ])('$block $row $name are its $counted', ({ block, row, name, counted, ids }) => {
    expect(idsBehind(FIGURES, 'window', { block, row, name })).toEqual({ counted, ids })
  })

  it.each([
    { block: 'obligations', row: 'o2', name: 'aired' },
    { block: 'obligations', row: 'o1', name: 'constructor' },
    { block: 'programmes', row: 'c1', name: 'minutes' },
    { block: 'nothing', row: '', name: '' },
  ])('$block $row $name is nothing', (key) => {
    expect(idsBehind(FIGURES, 'window', key)).toBeNull()
  })

  it('are as many as it says', () => {
    const pairs = FIGURES.programmes.flatMap(({ column, ids, ...row }) =>
      Object.keys(ids).map((name) => ({
        says: (row as unknown as Record<string, number>)[name],
        behind: idsBehind(FIGURES, 'window', { block: 'programmes', row: rowKey(column), name })
          ?.ids.length,
      })),
    )
    expect(pairs).not.toHaveLength(0)
    for (const { says, behind } of pairs) expect(behind).toBe(says)
  })
})
