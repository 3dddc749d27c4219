import { describe, expect, it } from 'vitest'

import { alertFacts, pendingFacts } from './alerts'
import type { CountRow, CountState, FreshnessRow } from './ledger/types'

const row = (changes: Partial<CountRow> & { missedIds?: string[] } = {}): CountRow => {
  const { missedIds = [], ...rest } = changes
  return {
    obligation: 'o1',
    period: '2026-02',
    from: '2026-02-01',
    to: '2026-02-28',
    due: 2,
    aired: 0,
    onTime: 0,
    late: 0,
    madeUp: 0,
    waived: 0,
    excused: 0,
    planned: 0,
    pending: 0,
    missed: missedIds.length,
    shortage: 2,
    state: 'short',
    issues: {
      aired: [],
      madeUp: [],
      waived: [],
      excused: [],
      planned: [],
      pending: [],
      missed: missedIds,
    },
    ...rest,
  }
}

const fresh = (changes: Partial<FreshnessRow> = {}): FreshnessRow => ({
  obligation: 'o2',
  period: '2026-02',
  from: '2026-02-01',
  to: '2026-02-28',
  staleDays: 0,
  newest: '2026-01-20',
  state: 'short',
  ...changes,
})

const keys = (rows: (CountRow | FreshnessRow)[], before: (CountRow | FreshnessRow)[] = []) =>
  alertFacts({ rows, before }).map(({ key }) => key)

describe('the facts that need a person', () => {
  it('every issue the ledger says was missed', () => {
    expect(keys([row({ missedIds: ['i1', 'i2'] })])).toEqual(['missedIssue:i1', 'missedIssue:i2'])
  })

  it('a missed issue where the quota was met all the same', () => {
    expect(keys([row({ state: 'met', shortage: 0, missedIds: ['i3'] })])).toEqual([
      'missedIssue:i3',
    ])
  })

  it('a short period nobody planned issues for', () => {
    expect(keys([row()])).toEqual(['shortPeriod:o1:2026-02'])
  })

  it('a short period whose missed issues do not account for all of it', () => {
    expect(keys([row({ missedIds: ['i1'] })])).toEqual(['missedIssue:i1', 'shortPeriod:o1:2026-02'])
  })

  it('a period at risk, beside what was missed in it', () => {
    expect(keys([row({ state: 'atRisk', missedIds: ['i1', 'i2'] })])).toEqual([
      'atRisk:o1:2026-02',
      'missedIssue:i1',
      'missedIssue:i2',
    ])
  })

  it.each<CountState>([
    'excused',
    'none',
    'upcoming',
    'met',
    'madeUp',
    'waived',
    'open',
    'pending',
  ])('not a period that is %s', (state) => {
    expect(keys([row({ state })])).toEqual([])
  })

  it.each([
    ['begun last', { from: '2026-01-01' }],
    ['ending first', { to: '2026-03-31' }],
  ])('a missed issue spoken for by the closest period: %s', (_, wider) => {
    const year = row({ obligation: 'o1', ...wider, missedIds: ['i1', 'i2'] })
    const month = row({ obligation: 'o9', missedIds: ['i1', 'i2'] })
    for (const rows of [
      [year, month],
      [month, year],
    ]) {
      const facts = alertFacts({ rows, before: [] })
      expect(facts.map(({ obligation }) => obligation)).toEqual(['o9', 'o9'])
    }
  })

  it('one missed issue once, spoken for by the smaller of two obligations in any order', () => {
    const two = [
      row({ obligation: 'o9', missedIds: ['i1', 'i2'] }),
      row({ obligation: 'o1', missedIds: ['i1', 'i2'] }),
    ]
    const facts = alertFacts({ rows: two, before: [] })
    expect(facts.map(({ key, obligation }) => `${key} ${obligation}`)).toEqual([
      'missedIssue:i1 o1',
      'missedIssue:i2 o1',
    ])
    expect(alertFacts({ rows: two.toReversed(), before: [] })).toEqual(facts)
  })
})

describe('a column that must not go quiet', () => {
  it('is stale on the first stale day, and while days are added', () => {
    expect(keys([fresh({ staleDays: 1 })])).toEqual(['stale:o2:2026-02'])
    expect(keys([fresh({ staleDays: 4 })], [fresh({ staleDays: 3 })])).toEqual(['stale:o2:2026-02'])
  })

  it('no longer when something new appeared, though the period stays short', () => {
    expect(keys([fresh({ staleDays: 4 })], [fresh({ staleDays: 4 })])).toEqual([])
  })

  it('not for a period that is over', () => {
    const january = fresh({ period: '2026-01', staleDays: 9 })
    expect(keys([january], [january])).toEqual([])
  })
})

describe('an issue that waits for its proof', () => {
  const HOUR_MS = 3_600_000
  const waiting = (
    obligation: string,
    changes: Partial<CountRow['issues']> = {},
    from = '2026-02-01',
  ) =>
    row({
      obligation,
      from,
      state: 'pending',
      issues: { ...row().issues, pending: ['i1'], ...changes },
    })
  const found = (rows: (CountRow | FreshnessRow)[], now: number, plannedAt: number | null = 0) =>
    pendingFacts({ rows, now, plannedAt: () => plannedAt, graceHours: () => 24 })

  it.each([
    [12 * HOUR_MS - 1, []],
    [12 * HOUR_MS, ['pendingLong:i1']],
    [23 * HOUR_MS, ['pendingLong:i1']],
  ])('is told of after half its grace: %i ms after its slot', (now, wanted) => {
    expect(found([waiting('o1')], now).map(({ key }) => key)).toEqual(wanted)
  })

  it('once, by the closest of the periods that count it, in any order', () => {
    const rows = [waiting('o1', {}, '2026-01-01'), waiting('o9')]
    for (const given of [rows, rows.toReversed()]) {
      expect(found(given, 24 * HOUR_MS).map(({ obligation }) => obligation)).toEqual(['o9'])
    }
  })

  it('not when another obligation calls it missed already', () => {
    const rows = [waiting('o1'), waiting('o2', { pending: [], missed: ['i1'] })]
    expect(found(rows, 24 * HOUR_MS)).toEqual([])
  })

  it('not without a slot, nor in a freshness row', () => {
    expect(found([waiting('o1')], 24 * HOUR_MS, null)).toEqual([])
    expect(found([fresh({ staleDays: 3 })], 24 * HOUR_MS)).toEqual([])
  })
})
