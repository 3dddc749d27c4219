import { describe, expect, it } from 'vitest'

import { instantAt } from '../calendar/civil'
import { airingEffects } from './airingEffect'

const tv = {
  title: 'Truyền hình',
  measure: { kind: 'count', count: 2 },
  period: 'month',
  minimumSeconds: 600,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
} as const
const page = { ...tv, measure: { kind: 'freshness', days: 7 }, minimumSeconds: null } as const
const plannedAt = instantAt('2026-12-18', '19:45')

type Report = Parameters<typeof airingEffects>[0]['report']
const effects = (
  change: Partial<Report>,
  { obligations = [tv], at = plannedAt as number | null } = {} as {
    obligations?: Parameters<typeof airingEffects>[0]['obligations']
    at?: number | null
  },
) =>
  airingEffects({
    report: { startedAt: plannedAt + 4000, seconds: 901, kind: 'first', ...change },
    plannedAt: at,
    obligations,
  })

describe('what an airing does to the ledger that its plan did not say (ledger.md)', () => {
  it('as planned: nothing', () => {
    expect(effects({})).toEqual([])
  })

  it('38 seconds twenty days ahead: too short to count anywhere', () => {
    expect(effects({ startedAt: instantAt('2026-11-28', '08:00'), seconds: 38 })).toEqual([
      { code: 'belowMinimum', obligation: 'Truyền hình', minimumSeconds: 600, seconds: 38 },
    ])
  })

  it('of unknown length it does not count where a length is demanded', () => {
    expect(effects({ seconds: null })).toMatchObject([{ code: 'belowMinimum', seconds: null }])
    expect(effects({ seconds: null }, { obligations: [page] })).toEqual([])
  })

  it.each([
    ['a month early', '2026-11-28', '2026-11'],
    ['the last evening of the month before', '2026-11-30', '2026-11'],
  ])('%s: it counts for that month', (_, date, counted) => {
    expect(effects({ startedAt: instantAt(date, '20:00') })).toEqual([
      { code: 'otherPeriod', obligation: 'Truyền hình', counted, planned: '2026-12' },
    ])
  })

  it('past midnight at the turn of the year: outside what the obligation is in force for', () => {
    expect(effects({ startedAt: instantAt('2027-01-01', '00:10') })).toEqual([
      { code: 'outsideRange', obligation: 'Truyền hình' },
    ])
  })

  it('another day of the same month, or of an issue without a plan: nothing', () => {
    expect(effects({ startedAt: instantAt('2026-12-30', '20:00') })).toEqual([])
    expect(effects({ startedAt: instantAt('2026-12-30', '20:00') }, { at: null })).toEqual([])
  })

  it('repeats and relays never counted', () => {
    expect(effects({ kind: 'repeat', seconds: 38 })).toEqual([])
  })

  it('freshness goes by the day, whatever the period', () => {
    const startedAt = instantAt('2026-11-28', '08:00')
    expect(effects({ startedAt }, { obligations: [page] })).toEqual([])
  })
})
