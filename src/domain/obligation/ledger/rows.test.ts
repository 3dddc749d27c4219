import { describe, expect, it } from 'vitest'
import { airing, facts, issue, obligation } from '../../../../tests/unit/ledger/facts'
import { ledger } from './ledger'
import type { Facts } from './types'

const heads = (differs: Partial<Facts>) =>
  ledger(facts(differs)).map((row) => [row.obligation, row.period, row.from, row.to].join(' '))

describe('the rows of the ledger', () => {
  it('come by obligation in the order given, then by date', () => {
    const obligations = [obligation({ id: 'z' }), obligation({ id: 'a', period: 'quarter' })]
    expect(heads({ obligations })).toEqual([
      'z 2026-02 2026-02-01 2026-02-28',
      'z 2026-03 2026-03-01 2026-03-31',
      'a 2026-Q1 2026-01-01 2026-03-31',
    ])
  })

  it('are of whole periods: the dates asked for choose rows, they do not cut them', () => {
    expect(heads({ from: '2026-02-28', until: '2026-03-01' })).toEqual([
      'o1 2026-02 2026-02-01 2026-02-28',
      'o1 2026-03 2026-03-01 2026-03-31',
    ])
  })

  it('are cut to the validity of the obligation, and left out where nothing of it is asked for', () => {
    const obligations = [obligation({ validFrom: '2026-02-10', validTo: '2026-03-05' })]
    expect(heads({ obligations, from: '2026-01-01', until: '2026-12-31' })).toEqual([
      'o1 2026-02 2026-02-10 2026-02-28',
      'o1 2026-03 2026-03-01 2026-03-05',
    ])
    expect(heads({ obligations, from: '2026-03-06', until: '2026-03-31' })).toEqual([])
    expect(heads({ obligations, from: '2026-02-01', until: '2026-02-09' })).toEqual([])
  })

  it('are none for an obligation that ended before it began', () => {
    const obligations = [obligation({ validFrom: '2026-03-02', validTo: '2026-03-01' })]
    expect(heads({ obligations })).toEqual([])
  })

  it('cross the year by ISO week', () => {
    const obligations = [obligation({ period: 'week' })]
    expect(heads({ obligations, from: '2026-12-28', until: '2027-01-04' })).toEqual([
      'o1 2026-W53 2026-12-28 2027-01-03',
      'o1 2027-W01 2027-01-04 2027-01-10',
    ])
  })

  it('list ids by code unit, upper case before lower and accents last', () => {
    const ids = ['é', 'a9', 'b', 'B', 'a10', '_']
    const [row] = ledger(facts({ issues: ids.map((id) => issue(id, '2026-02-13')) }))
    expect(row).toMatchObject({ issues: { missed: ['B', '_', 'a10', 'a9', 'b', 'é'] } })
  })

  it('have the keys of the contract, in its order', () => {
    const [row] = ledger(facts())
    expect(Object.keys(row ?? {}).join()).toBe(
      'obligation,period,from,to,due,aired,onTime,late,madeUp,waived,excused,planned,pending,missed,shortage,state,issues',
    )
    expect(Object.keys(row && 'issues' in row ? row.issues : {}).join()).toBe(
      'aired,madeUp,waived,excused,planned,pending,missed',
    )
  })

  it('count an issue once though the obligation names its column twice', () => {
    const obligations = [obligation({ columns: ['c1', 'c1'] })]
    const airings = [airing('x', '2026-02-13')]
    const [row] = ledger(facts({ obligations, issues: [issue('x', '2026-02-13')], airings }))
    expect(row).toMatchObject({ aired: 1 })
  })

  it('refuse an instant that is none rather than guess', () => {
    expect(() => ledger(facts({ now: '2026-04-10' }))).toThrow(RangeError)
  })
})

describe('civil dates are dates in the zone of the facts', () => {
  const airedIn = (zone: string, startedAt: string) =>
    ledger(facts({ zone, issues: [issue('x', null)], airings: [airing('x', startedAt)] })).flatMap(
      (row) => ('due' in row && row.aired > 0 ? [row.period] : []),
    )
  const cases: [string, string, string, string][] = [
    [
      'New York, before the clocks go forward',
      'America/New_York',
      '2026-03-01T04:59:59Z',
      '2026-02',
    ],
    ['New York, five hours after UTC', 'America/New_York', '2026-03-01T05:00:00Z', '2026-03'],
    [
      'New York in summer, last instant of March',
      'America/New_York',
      '2026-04-01T03:59:59Z',
      '2026-03',
    ],
    [
      'Kathmandu, by three quarters of an hour',
      'Asia/Kathmandu',
      '2026-02-28T18:15:00Z',
      '2026-03',
    ],
    ['Kathmandu, a second before', 'Asia/Kathmandu', '2026-02-28T18:14:59Z', '2026-02'],
    ['Auckland, a day ahead', 'Pacific/Auckland', '2026-02-28T11:00:00Z', '2026-03'],
  ]
  it.each(cases)('%s', (_, zone, startedAt, period) => {
    expect(airedIn(zone, startedAt)).toEqual([period])
  })

  it('in New York summer, 00:30 of 1 April counts for no month asked for', () => {
    expect(airedIn('America/New_York', '2026-04-01T04:30:00Z')).toEqual([])
  })

  it('a period ends at 00:00 there, even on the short day of spring', () => {
    const rows = (now: string) =>
      ledger(
        facts({
          now,
          zone: 'America/New_York',
          obligations: [obligation({ period: 'week' })],
          from: '2026-03-02',
          until: '2026-03-08',
        }),
      )
    expect(rows('2026-03-09T03:59:59Z')[0]?.state).toBe('atRisk')
    expect(rows('2026-03-09T04:00:00Z')[0]?.state).toBe('short')
  })
})
