import { describe, expect, it } from 'vitest'
import {
  activity,
  airing,
  column,
  figuresOf,
  issue,
  item,
  rowOf,
} from '../../../tests/unit/report/facts'
import type { ReportFacts } from './types'

const topics = [
  { code: '1', parent: null },
  { code: '1.1', parent: '1' },
  { code: '1.2', parent: '1' },
  { code: '2', parent: null },
]
const facts: Partial<ReportFacts> = {
  topics,
  outlets: [{ id: 'u2' }, { id: 'u1' }],
  columns: [column('c1'), column('c2', { outlet: 'u2' })],
  issues: [
    issue('both', '2026-01-05', { topics: ['1.1', '1.2', '1.1'] }),
    issue('silent', '2026-01-05', { topics: ['2'] }),
    issue('other', '2026-01-05', { topics: ['9'], column: 'c2', cancelled: true }),
  ],
  airings: [
    airing('both', '2026-01-05', { seconds: 60 }),
    airing('other', '2026-01-05', { seconds: null }),
  ],
  items: [
    item('up', '2026-01-05', { topics: ['1', '9'] }),
    item('down', '2026-01-05', { topics: ['2'], takenDownAt: '2026-01-06T08:00:00+07:00' }),
    item('out', '2026-03-15', { topics: ['2'] }),
  ],
  activities: [activity('v', '2026-01-05', { topics: ['1.2'] }), activity('none', '2026-01-05')],
}
const EMPTY = {
  covered: false,
  issues: [],
  items: [],
  activities: [],
  seconds: 0,
  unknownLength: 0,
}
const of = (outlet: string | null, topic: string | null) => ({ range: 'window', outlet, topic })

describe('Topics', () => {
  it('have all that carries them or one below them, each fact once; then the covered ones per outlet', () => {
    expect(figuresOf(facts).topics).toEqual([
      {
        ...of(null, '1'),
        ...EMPTY,
        covered: true,
        issues: ['both'],
        items: ['up'],
        activities: ['v'],
        seconds: 60,
      },
      { ...of(null, '1.1'), ...EMPTY, covered: true, issues: ['both'], seconds: 60 },
      {
        ...of(null, '1.2'),
        ...EMPTY,
        covered: true,
        issues: ['both'],
        activities: ['v'],
        seconds: 60,
      },
      { ...of(null, '2'), ...EMPTY },
      {
        ...of(null, null),
        ...EMPTY,
        covered: true,
        issues: ['other'],
        activities: ['none'],
        unknownLength: 1,
      },
      { ...of('u2', null), ...EMPTY, covered: true, issues: ['other'], unknownLength: 1 },
      { ...of('u1', '1'), ...EMPTY, covered: true, issues: ['both'], items: ['up'], seconds: 60 },
      { ...of('u1', '1.1'), ...EMPTY, covered: true, issues: ['both'], seconds: 60 },
      { ...of('u1', '1.2'), ...EMPTY, covered: true, issues: ['both'], seconds: 60 },
    ])
  })

  it('are covered by an activity alone, but not for an outlet', () => {
    const rows = figuresOf({
      topics,
      activities: [activity('v', '2026-01-05', { topics: ['2'] })],
    }).topics
    expect(rowOf(rows, { topic: '2' })).toMatchObject({ covered: true, activities: ['v'] })
    expect(rows.filter(({ outlet }) => outlet !== null)).toEqual([])
  })

  it('without any topic given: what carries none, always', () => {
    expect(figuresOf({ topics: [] }).topics).toEqual([{ ...of(null, null), ...EMPTY }])
  })

  it('count an issue by the date it aired, an item by that it was published, an activity by that it was done', () => {
    const ranges = [{ name: 'january', from: '2026-01-01', to: '2026-01-31' }]
    const rows = figuresOf({
      topics,
      ranges,
      issues: [issue('x', '2026-01-05', { topics: ['2'] })],
      airings: [airing('x', '2026-02-05')],
      items: [item('t', '2026-02-01', { topics: ['2'] })],
      activities: [activity('v', '2025-12-31', { topics: ['2'] })],
    }).topics
    expect(rowOf(rows, { topic: '2' }).covered).toBe(false)
  })

  it('have their ids by code unit', () => {
    const ids = ['b', 'é', 'a9', 'B', 'a10']
    const rows = figuresOf({ items: ids.map((id) => item(id, '2026-01-05')) }).topics
    expect(rowOf(rows).items).toEqual(['B', 'a10', 'a9', 'b', 'é'])
  })
})
