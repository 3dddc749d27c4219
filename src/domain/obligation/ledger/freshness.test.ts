import { describe, expect, it } from 'vitest'
import {
  airing,
  facts,
  freshnessRowIn,
  issue,
  obligation,
} from '../../../../tests/unit/ledger/facts'
import { judgedLedger, ledger } from './ledger'
import type { Facts, FreshnessRow } from './types'

const fresh = (days: number, differs: Parameters<typeof obligation>[0] = {}) =>
  obligation({ measure: { kind: 'freshness', days }, ...differs })

const february = (differs: Partial<Facts>) =>
  freshnessRowIn(ledger(facts({ obligations: [fresh(7)], ...differs })), '2026-02')

describe('Row of a freshness obligation', () => {
  const x = issue('x', '2026-02-03')
  const xAired = airing('x', '2026-02-03')
  const y = issue('y', null)
  const cases: [string, Partial<Facts>, Partial<FreshnessRow>][] = [
    [
      'the start of validity counts as an item, but is no real one',
      { obligations: [fresh(7, { validFrom: '2026-02-10' })] },
      { from: '2026-02-10', staleDays: 11, newest: null, state: 'short' },
    ],
    [
      'a day is stale when the newest item is more than so many days older',
      { issues: [x, y], airings: [xAired, airing('y', '2026-02-12')] },
      { staleDays: 2 + 1 + 9, newest: '2026-02-12', state: 'short' },
    ],
    [
      'with 0 days every day needs an item',
      {
        obligations: [fresh(0, { validFrom: '2026-02-26' })],
        issues: [x, y],
        airings: [airing('y', '2026-02-28')],
      },
      { staleDays: 1, newest: '2026-02-28' },
    ],
    [
      'an item of the month before keeps the first days fresh',
      { issues: [y], airings: [airing('y', '2026-01-31')] },
      { staleDays: 21, newest: '2026-01-31' },
    ],
    [
      'an item of before the validity is the newest, but starts nothing',
      {
        obligations: [fresh(30, { validFrom: '2026-02-01' })],
        issues: [y],
        airings: [airing('y', '2025-12-24')],
      },
      { staleDays: 0, newest: '2025-12-24', state: 'met' },
    ],
    [
      'items after the range do not matter to it',
      { issues: [y], airings: [airing('y', '2026-03-01')] },
      { newest: null },
    ],
    [
      'days suspended for all columns are never stale',
      {
        issues: [x],
        airings: [xAired],
        suspensions: [
          { columns: ['c1'], from: '2026-02-11', to: '2026-02-28' },
          { columns: ['c2'], from: '2026-02-01', to: '2026-02-28' },
        ],
      },
      { staleDays: 2, state: 'short' },
    ],
    [
      'days suspended for one of two columns are',
      {
        obligations: [fresh(7, { columns: ['c1', 'c2'], validFrom: '2026-02-01' })],
        suspensions: [{ columns: ['c1'], from: '2026-02-01', to: '2026-02-28' }],
      },
      { staleDays: 20 },
    ],
    [
      'a wholly suspended month is met',
      { suspensions: [{ columns: ['c1'], from: '2026-02-01', to: '2026-02-28' }] },
      { staleDays: 0, state: 'met' },
    ],
    [
      'today is the last day that can be stale',
      {
        now: '2026-02-11T00:00:00+07:00',
        issues: [x],
        airings: [xAired],
        obligations: [fresh(7, { validFrom: '2026-02-03' })],
      },
      { staleDays: 1, newest: '2026-02-03', state: 'short' },
    ],
    [
      'open while running without a stale day',
      {
        now: '2026-02-10T23:59:59+07:00',
        issues: [x],
        airings: [xAired],
        obligations: [fresh(7, { validFrom: '2026-02-03' })],
      },
      { staleDays: 0, state: 'open' },
    ],
    [
      'upcoming before it begins, though an item is known',
      { now: '2026-01-20T00:00:00Z', issues: [y], airings: [airing('y', '2026-01-05')] },
      { staleDays: 0, newest: '2026-01-05', state: 'upcoming' },
    ],
    [
      'too short an airing is no item',
      {
        obligations: [fresh(7, { minimumSeconds: 600 })],
        issues: [x],
        airings: [airing('x', '2026-02-03', { seconds: 599 })],
      },
      { newest: null },
    ],
    [
      'a cancelled issue that aired is an item',
      { issues: [{ ...x, cancelled: true }], airings: [xAired] },
      { newest: '2026-02-03' },
    ],
    [
      'a bound make-up is no item',
      {
        issues: [issue('t', '2026-01-15'), issue('m', '2026-02-03', { makesUp: 't' })],
        airings: [airing('m', '2026-02-03')],
      },
      { newest: null },
    ],
  ]
  it.each(cases)('%s', (_, differs, row) => {
    expect(february(differs)).toMatchObject(row)
  })

  it('knows the issues whose items lie in each range, earliest first, and no bound make-up', () => {
    const judged = judgedLedger(
      facts({
        obligations: [fresh(7, { minimumSeconds: 600 })],
        issues: [
          x,
          y,
          issue('t', '2026-01-15'),
          issue('m', '2026-02-10', { makesUp: 't' }),
          issue('s', null),
          issue('l', '2026-02-20'),
        ],
        airings: [
          airing('y', '2026-02-12'),
          xAired,
          airing('m', '2026-02-10'),
          airing('s', '2026-02-11', { seconds: 60 }),
          airing('l', '2026-03-01'),
        ],
      }),
    )
    const itemsIn = (period: string) => judged.find(({ row }) => row.period === period)?.items
    expect(itemsIn('2026-02')).toEqual(['x', 'y'])
    expect(itemsIn('2026-03')).toEqual(['l'])
    expect(judged.flatMap(({ late }) => late)).toEqual([])
  })

  it('has the keys of the contract, in its order', () => {
    expect(Object.keys(february({}))).toEqual(
      'obligation,period,from,to,staleDays,newest,state'.split(','),
    )
  })
})
