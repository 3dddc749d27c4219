import { describe, expect, it } from 'vitest'

import type { CountRow, FreshnessRow } from '../../obligation/ledger/types'
import { type ClosedPair, closingPlan, type FrozenPair, pairChange, pairKey } from './closing'

const NONE = { madeUp: [], waived: [], excused: [], planned: [], pending: [] }
const row = (changes: Partial<CountRow> = {}): CountRow => ({
  ...{ obligation: 'o1', period: '2026-02', from: '2026-02-01', to: '2026-02-28' },
  ...{ due: 2, aired: 1, onTime: 1, late: 0, madeUp: 0, waived: 0, excused: 0, planned: 0 },
  ...{ pending: 0, missed: 1, shortage: 1, state: 'short' },
  issues: { ...NONE, aired: ['s1'], missed: ['s2'] },
  ...changes,
})
const MET = row({
  ...{ aired: 2, onTime: 2, missed: 0, shortage: 0, state: 'met' },
  issues: { ...NONE, aired: ['s1', 's2'], missed: [] },
})
const FRESH: FreshnessRow = {
  ...{ obligation: 'o2', period: '2026-02', from: '2026-02-01', to: '2026-02-28' },
  ...{ staleDays: 3, newest: '2026-02-20', state: 'short' },
}

const frozen = (changes: Partial<FrozenPair> = {}): FrozenPair => ({
  ...{ outlet: 'u1', stage: 'periods', row: row() },
  ...changes,
})
const closedBy = (consolidation: string, kept = row()): ClosedPair => ({
  ...{ obligation: 'o1', period: '2026-02', number: 1, consolidation, row: kept },
})

describe('what closing does with a period', () => {
  it.each<[string, Partial<FrozenPair>, ClosedPair | null, string]>([
    ['that has ended closes it', {}, null, 'closes'],
    ['that waits for proof leaves it', { stage: 'waiting' }, null, 'waiting'],
    ['that runs leaves it', { stage: 'running' }, null, 'running'],
    ['that ends after the window leaves it', { stage: 'later' }, null, 'later'],
    ['that it closed alike keeps it', {}, closedBy('own'), 'kept'],
    ['that reads otherwise now adjusts it', { row: MET }, closedBy('own'), 'adjusts'],
    [
      'that it closed and that waits again adjusts it',
      { stage: 'waiting', row: row({ pending: 1, missed: 0 }) },
      closedBy('own'),
      'adjusts',
    ],
    ['that another closed leaves it', {}, closedBy('other'), 'closedElsewhere'],
    ['that another closed otherwise leaves it', { row: MET }, closedBy('other'), 'closedElsewhere'],
  ])('%s', (_, pair, before, fate) => {
    const closed = new Map(before ? [[pairKey(before), before]] : [])
    expect(closingPlan({ consolidation: 'own', pairs: [frozen(pair)], closed })).toEqual([
      { ...frozen(pair), fate, closed: before },
    ])
  })
})

describe('a closed period that reads otherwise', () => {
  it('names the numbers that changed and the issues that came and went', () => {
    expect(pairChange(row(), MET)).toEqual({
      ...{ obligation: 'o1', period: '2026-02' },
      values: [
        { name: 'aired', before: 1, after: 2 },
        { name: 'onTime', before: 1, after: 2 },
        { name: 'missed', before: 1, after: 0 },
        { name: 'shortage', before: 1, after: 0 },
        { name: 'state', before: 'short', after: 'met' },
      ],
      ids: { aired: { came: ['s2'], went: [] }, missed: { came: [], went: ['s2'] } },
    })
  })

  it('is known of a freshness obligation too', () => {
    expect(pairChange(FRESH, { ...FRESH, staleDays: 0, newest: null, state: 'met' })).toEqual({
      ...{ obligation: 'o2', period: '2026-02', ids: {} },
      values: [
        { name: 'staleDays', before: 3, after: 0 },
        { name: 'newest', before: '2026-02-20', after: null },
        { name: 'state', before: 'short', after: 'met' },
      ],
    })
  })

  it.each([
    ['the same', row(), null],
    ['without its row, since the obligation is gone', null, { aired: { came: [], went: ['s1'] } }],
  ])('%s', (_, after, ids) => {
    const change = pairChange(row(), after)
    if (ids === null) expect(change).toBeNull()
    else expect(change?.ids).toMatchObject(ids)
  })
})
