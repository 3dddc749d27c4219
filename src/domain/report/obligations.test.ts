import { describe, expect, it } from 'vitest'
import { obligation } from '../../../tests/unit/ledger/facts'
import { airing, column, figuresOf, issue, rowOf } from '../../../tests/unit/report/facts'
import type { ObligationFigures } from './rows'
import type { ReportFacts } from './types'

const rows = (differs: Partial<ReportFacts>): ObligationFigures[] =>
  figuresOf({ obligations: [obligation({ validFrom: '2025-12-01' })], ...differs }).obligations

const lists = ({ periods, running, waiting, later }: ObligationFigures) => ({
  ...{ periods, running, waiting, later },
})

const EMPTY = { periods: [], running: [], waiting: [], later: [] }
const january = [{ name: 'window', from: '2026-01-01', to: '2026-01-31' }]
const oneEach = [obligation({ measure: { kind: 'count', count: 1 }, graceHours: 48 })]

describe('Obligations: in which list a period is', () => {
  it.each<[string, Partial<ReportFacts>, Partial<ReturnType<typeof lists>>]>([
    [
      'later, where it ends after the range',
      {},
      { periods: ['2025-12', '2026-01', '2026-02'], later: ['2026-03'] },
    ],
    [
      'later before running: nothing has ended',
      { cutOff: '2025-12-20T08:00:00+07:00' },
      { running: ['2025-12', '2026-01', '2026-02'], later: ['2026-03'] },
    ],
    [
      'running to the last second of its last day',
      { ranges: january, cutOff: '2026-01-31T23:59:59+07:00' },
      { running: ['2026-01'] },
    ],
    [
      'ended at 00:00 of the day after, in the zone',
      { ranges: january, cutOff: '2026-01-31T17:00:00Z' },
      { periods: ['2026-01'] },
    ],
    [
      'waiting, ended but with what may still be confirmed',
      {
        ranges: january,
        cutOff: '2026-02-01T08:00:00+07:00',
        obligations: oneEach,
        issues: [issue('x', '2026-01-31')],
      },
      { waiting: ['2026-01'] },
    ],
    [
      'running before waiting',
      {
        ranges: january,
        cutOff: '2026-01-31T20:00:00+07:00',
        obligations: oneEach,
        issues: [issue('x', '2026-01-31')],
      },
      { running: ['2026-01'] },
    ],
    [
      'by the range the period is cut to: it ends with the obligation',
      { obligations: [obligation({ validTo: '2026-03-10' })] },
      { periods: ['2026-01', '2026-02', '2026-03'] },
    ],
    [
      'of all periods that meet the range, if by a day',
      { ranges: [{ name: 'window', from: '2026-01-31', to: '2026-02-28' }] },
      { periods: ['2026-01', '2026-02'] },
    ],
  ])('%s', (_, differs, expected) => {
    expect(lists(rowOf(rows(differs)))).toEqual({ ...EMPTY, ...expected })
  })

  it('never waiting for freshness, which is stale or not', () => {
    const fresh = [obligation({ measure: { kind: 'freshness', days: 5 }, graceHours: 480 })]
    const issues = [issue('x', '2026-01-31')]
    const cutOff = '2026-02-01T08:00:00+07:00'
    expect(rows({ ranges: january, obligations: fresh, issues, cutOff })).toEqual([
      {
        range: 'window',
        obligation: 'o1',
        ...EMPTY,
        periods: ['2026-01'],
        staleDays: 25,
        short: ['2026-01'],
      },
    ])
  })

  it('none where no row of the obligation meets the range: it has no row here', () => {
    expect(rows({ obligations: [obligation({ validFrom: '2026-03-15' })] })).toEqual([])
    expect(
      rows({
        obligations: [obligation({ validTo: '2026-01-31', validFrom: '2026-01-01' })],
        ranges: [{ name: 'w', from: '2026-02-01', to: '2026-02-28' }],
      }),
    ).toEqual([])
  })
})

describe('Obligations: sums', () => {
  const facts: Partial<ReportFacts> = {
    issues: [
      issue('dec', '2025-12-05'),
      issue('late', '2026-01-09'),
      issue('waived', '2026-01-23', { waived: true }),
      issue('excused', '2026-02-16'),
      issue('made', '2026-02-06'),
      issue('makeUp', '2026-03-05', { makesUp: 'made' }),
      issue('missed', '2026-01-30'),
      issue('march', '2026-03-06'),
    ],
    airings: [
      airing('dec', '2025-12-05'),
      airing('late', '2026-01-10'),
      airing('makeUp', '2026-03-05'),
      airing('march', '2026-03-06'),
    ],
    suspensions: [{ columns: ['c1'], from: '2026-02-16', to: '2026-02-16' }],
  }

  it('only of the rows in periods, with the union of their ids by code unit', () => {
    expect(rows(facts)).toEqual([
      {
        ...{ range: 'window', obligation: 'o1' },
        ...{
          periods: ['2025-12', '2026-01', '2026-02'],
          running: [],
          waiting: [],
          later: ['2026-03'],
        },
        ...{
          due: 6,
          aired: 2,
          onTime: 1,
          late: 1,
          madeUp: 1,
          waived: 1,
          excused: 1,
          missed: 1,
          shortage: 1,
        },
        short: ['2025-12'],
        ids: {
          aired: ['dec', 'late'],
          madeUp: ['made'],
          waived: ['waived'],
          excused: ['excused'],
          missed: ['missed'],
        },
      },
    ])
  })

  it('of each range from the rows, whether ranges overlap or lie apart', () => {
    const ranges = [
      { name: 'part', from: '2026-02-01', to: '2026-02-28' },
      { name: 'year', from: '2025-01-01', to: '2026-12-31' },
    ]
    const both = rows({ ...facts, ranges, cutOff: '2026-04-02T08:00:00+07:00' })
    expect(both.map(({ range }) => range)).toEqual(['part', 'year'])
    expect(both[0]).toMatchObject({
      periods: ['2026-02'],
      due: 2,
      madeUp: 1,
      excused: 1,
      shortage: 0,
    })
    expect(both[1]).toMatchObject({ due: 8, aired: 3, short: ['2025-12', '2026-03'] })
  })

  it('of stale days, and short the periods that have some', () => {
    const fresh = [
      obligation({ measure: { kind: 'freshness', days: 20 }, validFrom: '2025-12-01' }),
    ]
    const issues = [issue('x', '2025-12-20')]
    const airings = [airing('x', '2025-12-20')]
    // Fresh to 9 January.
    expect(rows({ obligations: fresh, issues, airings })).toEqual([
      {
        ...{ range: 'window', obligation: 'o1' },
        ...{
          periods: ['2025-12', '2026-01', '2026-02'],
          running: [],
          waiting: [],
          later: ['2026-03'],
        },
        ...{ staleDays: 22 + 28, short: ['2026-01', '2026-02'] },
      },
    ])
  })

  it('take as confirmed what was known at the cut-off, by each obligation’s own minimum', () => {
    const obligations = [
      obligation({ validFrom: '2025-12-01' }),
      obligation({ id: 'long', validFrom: '2025-12-01', minimumSeconds: 1200 }),
    ]
    const issues = [issue('x', '2026-01-09')]
    const airings = [airing('x', '2026-01-09', { confirmedAt: '2026-03-20T08:00:00+07:00' })]
    const known = rows({ obligations, issues, airings })
    expect(known.map((row) => 'aired' in row && row.aired)).toEqual([1, 0])
    const later = [airing('x', '2026-01-09', { confirmedAt: '2026-03-20T08:00:01+07:00' })]
    expect(rowOf(rows({ issues, airings: later }))).toMatchObject({ aired: 0, missed: 1 })
  })

  it('in the order of ranges, then of obligations, whatever their names', () => {
    const ranges = [
      { name: 'z', from: '2026-01-01', to: '2026-01-31' },
      { name: 'a', from: '2026-02-01', to: '2026-02-28' },
    ]
    const obligations = [
      obligation({ id: 'o2' }),
      obligation({ id: 'o1', columns: ['c1', 'nowhere'] }),
    ]
    const columns = [column('c1')]
    expect(
      rows({ ranges, obligations, columns }).map((row) => `${row.range} ${row.obligation}`),
    ).toEqual(['z o2', 'z o1', 'a o2', 'a o1'])
  })
})
