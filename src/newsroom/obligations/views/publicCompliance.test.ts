import { expect, it } from 'vitest'

import type { CountRow } from '@/domain/obligation/ledger/types'

import { complianceSums } from './publicCompliance'

const row = (more: Partial<CountRow>): CountRow => ({
  ...{ obligation: 'a', period: '2026-01', from: '2026-01-01', to: '2026-01-31' },
  ...{ due: 2, aired: 2, onTime: 1, late: 1, madeUp: 0, waived: 0, excused: 0 },
  ...{ planned: 0, pending: 0, missed: 0, shortage: 0, state: 'met', issues: {} as never },
  ...more,
})

it.each<[string, CountRow[], object[]]>([
  ['nothing', [], []],
  ['what has not begun', [row({ state: 'upcoming' })], []],
  ['what owes nothing', [row({ due: 0 })], []],
  [
    'two obligations of a month, one begun within it',
    [row({ from: '2026-01-10' }), row({ missed: 1, onTime: 0 })],
    [{ period: '2026-01', from: '2026-01-01', obligations: 2, due: 4, onTime: 1, missed: 1 }],
  ],
  [
    'months in their order',
    [row({ period: '2026-02', from: '2026-02-01', to: '2026-02-28' }), row({})],
    [{ period: '2026-01' }, { period: '2026-02' }],
  ],
])('sums by the period: %s', (_, rows, expected) => {
  expect(complianceSums(rows)).toMatchObject(expected)
})
