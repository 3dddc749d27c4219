import { describe, expect, it } from 'vitest'

import { civilDateOf, ZONE } from '@/domain/calendar/civil'
import { ledger } from '@/domain/obligation/ledger/ledger'
import type { CountRow, Facts, LedgerRow } from '@/domain/obligation/ledger/types'

import { KNOWN_HOLIDAYS } from '../founding/holidays'
import { type SampleYear, sampleYear } from './layout'

const ARTICLES = [
  ...Array.from({ length: 6 }, (_, i) => ({ key: `p${i}`, column: 'page' as const })),
  ...Array.from({ length: 6 }, (_, i) => ({ key: `o${i}`, column: 'oneStop' as const })),
]
const holidays = KNOWN_HOLIDAYS.map(({ date }) => ({ date, kind: 'off' as const }))

const years = new Map<string, SampleYear>()
function at(text: string): SampleYear {
  const known = years.get(text)
  const year = known ?? sampleYear({ now: Date.parse(text), holidays, articles: ARTICLES })
  years.set(text, year)
  return year
}

/** The year as the ledger reads it. */
function factsOf(year: SampleYear, now: string, from: string, until: string): Facts {
  const iso = (ms: number) => new Date(ms).toISOString()
  const own = year.publications.filter(({ issue }) => issue === null)
  const first = (issue: string, ms: number) => ({
    id: `${issue}#article`,
    issue,
    startedAt: iso(ms),
    seconds: null,
    kind: 'first' as const,
    confirmed: true,
  })
  return {
    now,
    zone: ZONE,
    from,
    until,
    obligations: year.obligations.flatMap(({ key, measure, ...rest }) =>
      measure ? [{ ...rest, id: key, measure, period: 'month' as const }] : [],
    ),
    issues: [
      ...year.issues.map((issue) => ({
        id: issue.key,
        column: issue.column,
        plannedAt: iso(issue.plannedAt),
        cancelled: issue.story === 'cancelled',
        waived: issue.story === 'waived',
        makesUp: issue.makesUp,
      })),
      ...own.map(({ article }) => ({
        id: article,
        column: 'oneStop',
        plannedAt: null,
        cancelled: false,
        waived: false,
        makesUp: null,
      })),
    ],
    airings: [
      ...year.issues.flatMap(({ key, airings }) =>
        airings.map(({ key: id, startedAt, ...airing }) => ({
          ...airing,
          id,
          issue: key,
          startedAt: iso(startedAt),
        })),
      ),
      ...year.publications.map(({ issue, article, at: ms }) => first(issue ?? article, ms)),
    ],
    suspensions: [
      {
        columns: [year.suspension.column],
        from: year.suspension.from,
        to: year.suspension.to,
      },
    ],
  }
}

function rowsAt(text: string, range?: { from: string; until: string }): LedgerRow[] {
  const year = at(text)
  return ledger(factsOf(year, text, range?.from ?? year.span.from, range?.until ?? year.span.until))
}

const EVERY_COUNT_STATE = [
  ...['atRisk', 'excused', 'madeUp', 'met', 'none', 'open'],
  ...['pending', 'short', 'upcoming', 'waived'],
]
const statesOf = (rows: LedgerRow[]) => ({
  count: [...new Set(rows.flatMap((row) => ('due' in row ? [row.state] : [])))].sort(),
  freshness: [...new Set(rows.flatMap((row) => ('due' in row ? [] : [row.state])))].sort(),
})

const MOMENTS = [2026, 2027, 2028].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => month + 1).flatMap((month) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const day = (date: number) =>
      `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    return [`${day(1)}T00:00:00+07:00`, `${day(15)}T19:50:00+07:00`, `${day(last)}T23:59:59+07:00`]
  }),
)

describe('the sample year', () => {
  it.each([
    '2026-11-23T08:00:00+07:00',
    '2027-01-01T00:00:00+07:00',
    '2027-02-28T23:30:00+07:00',
    '2028-02-29T12:00:00+07:00',
    '2027-12-31T23:59:00+07:00',
  ])('seen on %s shows every state of the ledger', (now) => {
    expect(statesOf(rowsAt(now))).toEqual({
      count: EVERY_COUNT_STATE,
      freshness: ['met', 'open', 'short', 'upcoming'],
    })
  })

  it('shows every state on first, middle and last days of every month of three years', () => {
    for (const now of MOMENTS) {
      expect({ now, ...statesOf(rowsAt(now)) }).toEqual({
        now,
        count: EVERY_COUNT_STATE,
        freshness: ['met', 'open', 'short', 'upcoming'],
      })
    }
  })

  it('shows them all within the calendar year once half of it is over and before December', () => {
    for (const now of MOMENTS.filter((moment) => /^\d{4}-(0[7-9]|1[01])/.test(moment))) {
      const year = now.slice(0, 4)
      const rows = rowsAt(now, { from: `${year}-01-01`, until: `${year}-12-31` })
      expect({ now, ...statesOf(rows) }).toEqual({
        now,
        count: EVERY_COUNT_STATE,
        freshness: ['met', 'open', 'short', 'upcoming'],
      })
    }
  })

  it('tells late airings, misses made up, waivers, repeats and relays, each under its own name', () => {
    const rows = rowsAt('2026-11-23T08:00:00+07:00').filter((row): row is CountRow => 'due' in row)
    const of = (obligation: string, period: string) =>
      rows.find((row) => row.obligation === obligation && row.period === period)
    expect(of('radio', '2026-10')).toMatchObject({ state: 'met', late: 1 })
    expect(of('tv', '2026-09')).toMatchObject({ state: 'madeUp', aired: 1, madeUp: 1 })
    expect(of('radio', '2026-09')).toMatchObject({ state: 'short', aired: 1, missed: 1 })
    expect(of('bacHa', '2026-09')).toMatchObject({ state: 'excused', due: 0, excused: 2 })
    expect(of('tv', '2026-07')).toMatchObject({ state: 'short', missed: 1 })
    expect(of('tv', '2026-06')).toMatchObject({ state: 'waived', waived: 1 })
    expect(of('batXat', '2026-10')).toMatchObject({ state: 'pending', pending: 1 })
    expect(of('radio', '2026-01')).toMatchObject({ state: 'none' })
    expect(of('bacHa', '2026-11')).toMatchObject({ state: 'atRisk' })
  })

  it('covers the year of the day, five months behind it and one ahead', () => {
    expect(at('2026-11-23T08:00:00+07:00').span).toEqual({
      year: 2026,
      from: '2026-01-01',
      until: '2026-12-31',
    })
    expect(at('2027-01-01T00:00:00+07:00').span).toMatchObject({ from: '2026-08-01' })
    expect(at('2027-12-31T23:59:00+07:00').span).toMatchObject({ until: '2028-01-31' })
  })

  it('knows nothing of the future: no airing and no publication lies after the moment', () => {
    for (const now of MOMENTS) {
      const { issues, publications } = at(now)
      const times = [
        ...issues.flatMap(({ airings }) => airings.map(({ startedAt }) => startedAt)),
        ...publications.map((publication) => publication.at),
      ]
      expect(Math.max(...times)).toBeLessThanOrEqual(Date.parse(now))
    }
  })

  it('is the same for the same moment and names every issue once', () => {
    const year = at('2027-03-01T00:00:00+07:00')
    expect(at('2027-03-01T00:00:00+07:00')).toEqual(year)
    expect(new Set(year.issues.map(({ key }) => key)).size).toBe(year.issues.length)
  })

  it('plans two television issues in every month of the year', () => {
    const { issues } = at('2026-11-23T08:00:00+07:00')
    const months = issues
      .filter(({ column, makesUp }) => column === 'tv' && makesUp === null)
      .map(({ plannedAt }) => Number(civilDateOf(plannedAt).slice(5, 7)))
    expect(months).toEqual(Array.from({ length: 24 }, (_, i) => Math.floor(i / 2) + 1))
  })
})
