import { describe, expect, it } from 'vitest'
import { obligation } from '../../../tests/unit/ledger/facts'
import { airing, column, figuresOf, issue, item, rowOf } from '../../../tests/unit/report/facts'
import type { ReportFacts, Weights } from './types'

const rows = (differs: Partial<ReportFacts>) => figuresOf(differs).ranking
const weighing = (complete: number, onTime: number, coverage: number): Weights => ({
  complete,
  onTime,
  coverage,
})
const january = [{ name: 'window', from: '2026-01-01', to: '2026-01-31' }]

/** Outlets that aired so many of the `due` of January, the last `late` of them late. */
function outlets(due: number, all: Record<string, { aired: number; late?: number }>) {
  const names = Object.keys(all)
  const plan = names.flatMap((name) =>
    Array.from({ length: all[name]?.aired ?? 0 }, (_, i) => ({ name, id: `${name}-${i}`, i })),
  )
  return {
    ranges: january,
    outlets: names.map((id) => ({ id })),
    columns: names.map((name) => column(`c-${name}`, { outlet: name })),
    obligations: names.map((name) =>
      obligation({
        id: `o-${name}`,
        columns: [`c-${name}`],
        measure: { kind: 'count' as const, count: due },
      }),
    ),
    issues: plan.map(({ id, name }) => issue(id, '2026-01-05', { column: `c-${name}` })),
    airings: plan.map(({ id, name, i }) =>
      airing(id, i < (all[name]?.late ?? 0) ? '2026-01-06' : '2026-01-05'),
    ),
  }
}

describe('Ranking: components', () => {
  it('are the sums of the outlet’s count obligations, unreduced', () => {
    const facts = outlets(4, { u: { aired: 2, late: 1 } })
    const second = obligation({
      id: 'second',
      columns: ['c-u'],
      measure: { kind: 'count', count: 6 },
    })
    const fresh = obligation({
      id: 'fresh',
      columns: ['c-u'],
      measure: { kind: 'freshness', days: 1 },
    })
    const weights = weighing(60, 40, 0)
    expect(rows({ ...facts, obligations: [...facts.obligations, second, fresh], weights })).toEqual(
      [
        {
          range: 'window',
          outlet: 'u',
          complete: '4/10',
          onTime: '2/4',
          coverage: null,
          score: '44.00',
          rank: 1,
        },
      ],
    )
  })

  it('take surplus of one obligation for no other', () => {
    const facts = outlets(2, { u: { aired: 5 } })
    const other = obligation({
      id: 'other',
      columns: ['empty', 'c-u'],
      measure: { kind: 'count', count: 8 },
    })
    const columns = [...facts.columns, column('empty', { outlet: 'u' })]
    expect(rows({ ...facts, columns, obligations: [...facts.obligations, other] })).toMatchObject([
      { complete: '7/10' },
    ])
  })

  it('on time is 0/1 where nothing aired of what was owed', () => {
    expect(
      rows({ ...outlets(2, { u: { aired: 0 } }), weights: weighing(50, 50, 0) }),
    ).toMatchObject([{ complete: '0/2', onTime: '0/1', score: '0.00', rank: 1 }])
  })

  it('on time is null where nothing aired and nothing is short', () => {
    const facts = outlets(1, { u: { aired: 0 } })
    const issues = [issue('w', '2026-01-05', { column: 'c-u', waived: true })]
    expect(rows({ ...facts, issues, weights: weighing(100, 0, 0) })).toMatchObject([
      { complete: '1/1', onTime: null, score: '100.00', rank: 1 },
    ])
    expect(rows({ ...facts, issues, weights: weighing(99, 1, 0) })).toMatchObject([
      { complete: '1/1', onTime: null, score: null, rank: null },
    ])
  })

  it('complete is null where nothing is due, also where nothing has ended', () => {
    const facts = outlets(0, { u: { aired: 1 } })
    expect(rows({ ...facts, weights: weighing(0, 100, 0) })).toMatchObject([
      { complete: null, onTime: '1/1', score: '100.00' },
    ])
    expect(
      rows({ ...outlets(2, { u: { aired: 1 } }), cutOff: '2026-01-10T08:00:00+07:00' }),
    ).toMatchObject([{ complete: null, onTime: null, score: null, rank: null }])
  })

  it('coverage is of leaves alone, by their own code, by this outlet', () => {
    const facts = outlets(1, { u: { aired: 1 }, v: { aired: 1 } })
    const topics = [
      { code: 'root', parent: null },
      { code: 'root.a', parent: 'root' },
      { code: 'root.b', parent: 'root' },
      { code: 'alone', parent: null },
    ]
    const [first, ...others] = facts.issues
    const issues = [...(first ? [{ ...first, topics: ['root.a'] }] : []), ...others]
    const items = [
      item('t', '2026-01-05', { outlet: 'v', topics: ['root', 'alone'] }),
      item('down', '2026-01-05', {
        outlet: 'v',
        topics: ['root.b'],
        takenDownAt: '2026-01-06T08:00:00+07:00',
      }),
      item('out', '2026-02-05', { outlet: 'u', topics: ['root.b'] }),
    ]
    const ranked = rows({ ...facts, topics, issues, items, weights: weighing(0, 0, 100) })
    expect(ranked.map(({ outlet, coverage, score }) => [outlet, coverage, score])).toEqual([
      ['u', '1/3', '33.33'],
      ['v', '1/3', '33.33'],
    ])
  })
})

describe('Ranking: who is in it', () => {
  it('outlets with a count obligation that has a row in the range, by its first column', () => {
    const facts = outlets(1, {
      none: { aired: 1 },
      past: { aired: 1 },
      fresh: { aired: 1 },
      first: { aired: 1 },
    })
    const obligations = [
      obligation({
        id: 'past',
        columns: ['c-past'],
        validFrom: '2025-01-01',
        validTo: '2025-12-31',
      }),
      obligation({ id: 'fresh', columns: ['c-fresh'], measure: { kind: 'freshness', days: 3 } }),
      obligation({ id: 'first', columns: ['c-first', 'c-none'] }),
    ]
    expect(rows({ ...facts, obligations }).map(({ outlet }) => outlet)).toEqual(['first'])
  })

  it('also with periods that are not over, which are nothing to rank by', () => {
    const obligations = [obligation({ validFrom: '2026-03-01' })]
    expect(rows({ obligations })).toEqual([
      {
        range: 'window',
        outlet: 'u1',
        complete: null,
        onTime: null,
        coverage: null,
        score: null,
        rank: null,
      },
    ])
  })
})

describe('Ranking: score and rank', () => {
  it('ties have one rank, the next goes on behind them; within a rank by outlet id', () => {
    const facts = outlets(3, {
      z: { aired: 3 },
      é: { aired: 2 },
      a: { aired: 2 },
      B: { aired: 1 },
      none: { aired: 0 },
    })
    const obligations = facts.obligations.map((one) =>
      one.id === 'o-none' ? { ...one, measure: { kind: 'count' as const, count: 0 } } : one,
    )
    const ranked = rows({ ...facts, obligations, weights: weighing(100, 0, 0) })
    expect(ranked.map(({ outlet, score, rank }) => [outlet, score, rank])).toEqual([
      ['z', '100.00', 1],
      ['a', '66.67', 2],
      ['é', '66.67', 2],
      ['B', '33.33', 4],
      ['none', null, null],
    ])
  })

  it('goes by the rounded score', () => {
    const facts = outlets(1, { u: { aired: 1 }, v: { aired: 1 } })
    const many = (name: string, due: number) =>
      obligation({
        id: `m-${name}`,
        columns: [`c-${name}`],
        measure: { kind: 'count', count: due },
      })
    const obligations = [...facts.obligations, many('u', 99_999), many('v', 99_998)]
    const ranked = rows({ ...facts, obligations, weights: weighing(100, 0, 0) })
    expect(ranked.map(({ complete, score, rank }) => [complete, score, rank])).toEqual([
      ['2/100000', '0.00', 1],
      ['2/99999', '0.00', 1],
    ])
  })

  it.each<[Weights, string]>([
    [weighing(33, 33, 34), '55.00'],
    [weighing(1, 99, 0), '99.67'],
    [weighing(0, 1, 99), '1.00'],
  ])('is the exact sum of what is weighed: %j', (weights, score) => {
    const facts = { ...outlets(3, { u: { aired: 2 } }), topics: [{ code: 'x', parent: null }] }
    expect(rowOf(rows({ ...facts, weights }))).toMatchObject({
      ...{ complete: '2/3', onTime: '2/2', coverage: '0/1', score },
    })
  })

  it('is rounded half up', () => {
    // 1 of 16 at weight 2 and the rest 0: 0.125.
    const facts = outlets(16, { u: { aired: 1, late: 1 } })
    const topics = [{ code: 'x', parent: null }]
    expect(rowOf(rows({ ...facts, topics, weights: weighing(2, 98, 0) }))).toMatchObject({
      onTime: '0/1',
      score: '0.13',
    })
  })

  it('is of each range by itself', () => {
    const facts = outlets(1, { u: { aired: 1 }, v: { aired: 0 } })
    const ranges = [...january, { name: 'february', from: '2026-02-01', to: '2026-02-28' }]
    const ranked = rows({ ...facts, ranges, weights: weighing(100, 0, 0) })
    expect(ranked.map(({ range, outlet, rank }) => [range, outlet, rank])).toEqual([
      ['window', 'u', 1],
      ['window', 'v', 2],
      ['february', 'u', 1],
      ['february', 'v', 1],
    ])
  })
})
