import { describe, expect, it } from 'vitest'

import type { CountRow, FreshnessRow } from '@/domain/obligation/ledger/types'

import { matrixOf } from './matrix'
import type { ObligationHead } from '../obligationHead'

const head = (change: Partial<ObligationHead> = {}): ObligationHead => ({
  id: 'o1',
  title: 'Chuyên mục 2 số/tháng',
  clause: 'điểm 2.6',
  note: null,
  outletId: 'tv',
  outletName: 'Truyền hình',
  outletClosedOn: null,
  planId: 'p1',
  planNumber: '97/KH-UBND',
  planTitle: 'Kế hoạch',
  columns: [],
  measureKind: 'count',
  count: 2,
  days: null,
  period: 'month',
  proration: 'nextFull',
  minimumSeconds: null,
  lateAfterMinutes: 30,
  graceHours: 24,
  validFrom: '2026-01-01',
  validTo: null,
  sample: false,
  ...change,
})

const row = (period: string, change: Partial<CountRow> = {}): CountRow => ({
  obligation: 'o1',
  period,
  from: '2026-01-01',
  to: '2026-01-31',
  due: 2,
  aired: 2,
  onTime: 2,
  late: 0,
  madeUp: 0,
  waived: 0,
  excused: 0,
  planned: 0,
  pending: 0,
  missed: 0,
  shortage: 0,
  state: 'met',
  issues: {
    aired: ['a'],
    madeUp: [],
    waived: [],
    excused: [],
    planned: [],
    pending: [],
    missed: [],
  },
  ...change,
})
const nothing: CountRow['issues'] = {
  aired: [],
  madeUp: [],
  waived: [],
  excused: [],
  planned: [],
  pending: [],
  missed: [],
}

const tv = { id: 'tv', name: 'Truyền hình', closedOn: null }
const radio = { id: 'radio', name: 'Phát thanh', closedOn: null }
const entries = (rows: CountRow[], obligation = head()) =>
  rows.map((one) => ({ row: one, obligation }))
const matrix = (
  rows: CountRow[],
  rest: Partial<Parameters<typeof matrixOf>[0]> = {},
  obligation = head(),
) =>
  matrixOf({
    year: 2026,
    entries: entries(rows, obligation),
    unset: [],
    outlets: [tv],
    ...rest,
  })
const firstRow = (made: ReturnType<typeof matrix>) => made.groups[0]?.rows[0]

describe('the matrix of a year', () => {
  it('puts each period in its month and leaves the months outside the validity empty', () => {
    const slots = firstRow(matrix([row('2026-02'), row('2026-03')]))?.slots ?? []
    expect(slots).toHaveLength(12)
    expect(slots[1]?.periods.map(({ name }) => name)).toEqual(['2026-02'])
    expect(slots[0]?.periods).toEqual([])
  })

  it('lets a quarter lie under its three months and a year under all twelve', () => {
    const quarters = matrix([row('2026-Q2')], {}, head({ period: 'quarter' }))
    expect(firstRow(quarters)?.slots.map(({ month, span }) => [month, span])).toEqual([
      [1, 3],
      [4, 3],
      [7, 3],
      [10, 3],
    ])
    const year = matrix([row('2026')], {}, head({ period: 'year' }))
    expect(firstRow(year)?.slots.map(({ span }) => span)).toEqual([12])
  })

  it('puts a week in the month of its Thursday, and a week of the year before nowhere', () => {
    const weeks = [row('2025-W01'), row('2026-W01'), row('2026-W05'), row('2026-W53')]
    const slots = firstRow(matrix(weeks, {}, head({ period: 'week' })))?.slots ?? []
    expect(slots[0]?.periods.map(({ name }) => name)).toEqual(['2026-W01', '2026-W05'])
    expect(slots[11]?.periods.map(({ name }) => name)).toEqual(['2026-W53'])
  })

  it('adds up begun periods that owe something, and says how many are short', () => {
    const made = matrix([
      row('2026-01', { due: 0, aired: 1, state: 'none' }),
      row('2026-02', { aired: 1, shortage: 1, state: 'short' }),
      row('2026-03', { aired: 3 }),
      row('2026-12', { aired: 0, state: 'upcoming' }),
    ])
    expect(firstRow(made)?.total).toMatchObject({
      done: 4,
      due: 4,
      number: '4/4 số',
      word: '1 tháng thiếu',
    })
    expect(made.states).toEqual({ none: 1, short: 1, met: 1, upcoming: 1 })
  })

  it('shows what an outlet without records did as unknown, not as zero, and keeps the ledger’s state', () => {
    const silent = row('2026-02', { aired: 0, shortage: 2, state: 'short', issues: nothing })
    const made = matrix([silent])
    expect(made.groups[0]?.isSilent).toBe(true)
    expect(firstRow(made)?.slots[1]?.periods[0]?.text).toMatchObject({
      number: '–/2',
      word: 'Thiếu 2',
      after: 'chưa có số liệu',
    })
    expect(firstRow(made)?.total?.number).toBe('–/2 số')
  })

  it('says of an outlet without an obligation that there is none', () => {
    const { groups } = matrix([row('2026-02')], { outlets: [tv, radio] })
    expect(groups.map(({ outlet, rows }) => [outlet.id, rows.length])).toEqual([
      ['tv', 1],
      ['radio', 0],
    ])
  })

  it('keeps an obligation whose quota nobody entered, without numbers', () => {
    const unset = head({ id: 'o9', measureKind: 'unset', count: null })
    const made = matrix([], { unset: [unset] })
    expect(firstRow(made)).toMatchObject({ slots: [], total: null, worst: 'unset' })
    expect(made.states).toEqual({ unset: 1 })
  })

  it('shows only obligations that have a short period, or one in the state asked for', () => {
    const good = head({ id: 'o2' })
    const all = [
      ...entries([row('2026-02', { state: 'short', shortage: 1 })]),
      ...entries([row('2026-02', { obligation: 'o2' })], good),
    ]
    const ids = (rest: Partial<Parameters<typeof matrixOf>[0]>) =>
      matrixOf({ year: 2026, entries: all, unset: [], outlets: [tv], ...rest }).groups.flatMap(
        ({ rows }) => rows.map((one) => one.head.id),
      )
    expect(ids({ onlyShort: true })).toEqual(['o1'])
    expect(ids({ state: 'met' })).toEqual(['o2'])
    expect(ids({ state: 'atRisk' })).toEqual([])
  })

  it('tells the days without a new item of a freshness obligation', () => {
    const stale: FreshnessRow = {
      obligation: 'o1',
      period: '2026-08',
      from: '2026-08-01',
      to: '2026-08-31',
      staleDays: 3,
      newest: '2026-08-20',
      state: 'short',
    }
    const fresh = { ...stale, period: '2026-09', staleDays: 0, state: 'met' as const }
    const made = matrixOf({
      year: 2026,
      entries: [stale, fresh].map((one) => ({
        row: one,
        obligation: head({ measureKind: 'freshness', days: 7 }),
      })),
      unset: [],
      outlets: [tv],
    })
    const texts = firstRow(made)?.slots.flatMap(({ periods }) => periods.map(({ text }) => text))
    expect(texts?.map(({ number, word }) => [number, word])).toEqual([
      ['3 ngày trống', 'Thiếu'],
      ['0 ngày trống', 'Đủ'],
    ])
    expect(firstRow(made)?.total).toMatchObject({
      number: '3 ngày trống',
      word: '1 tháng thiếu',
      due: null,
    })
  })
})
