import { describe, expect, it } from 'vitest'

import { replacementWarnings } from './replacementWarnings'

const counted = (period: 'month' | 'quarter') => ({ measureKind: 'count' as const, period })
const fresh = { measureKind: 'freshness' as const, period: 'month' as const }
const codes = (...args: Parameters<typeof replacementWarnings>) =>
  replacementWarnings(...args).map(({ code }) => code)

describe('the day a plan takes the place of another', () => {
  it.each([
    ['the first day of the month to come', '2026-12-01', '2026-11-30', []],
    ['in the middle of a month', '2026-12-15', '2026-11-30', ['cutPeriods']],
    ['the first day of a month that is over', '2026-10-01', '2026-11-30', ['pastPeriods']],
    [
      ...(['in the middle of a month that is over', '2026-10-15', '2026-11-30'] as const),
      ['pastPeriods', 'cutPeriods'],
    ],
    ['the last day of its month', '2026-11-30', '2026-11-30', ['cutPeriods']],
  ])('%s', (_, from, today, expected) => {
    expect(codes([counted('month')], from, today)).toEqual(expected)
  })

  it('names each kind of period once, and none of those that only have to be fresh', () => {
    const affected = [counted('month'), counted('month'), counted('quarter'), fresh]
    const [cut] = replacementWarnings(affected, '2026-12-15', '2026-12-01')
    expect(cut?.message.match(/tháng 12/giu)).toHaveLength(1)
    expect(cut?.message).toMatch(/quý/iu)
    expect(codes([fresh], '2026-10-15', '2026-12-01')).toEqual([])
  })
})
