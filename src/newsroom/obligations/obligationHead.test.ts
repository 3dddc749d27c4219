import { describe, expect, it } from 'vitest'

import { ledgerRule, type ObligationHead, uncounted } from './obligationHead'

const head = (change: Partial<ObligationHead>) =>
  ({
    id: 'o1',
    columns: [{ id: 'c1', name: 'Một cửa' }],
    measureKind: 'count',
    count: 2,
    days: null,
    period: 'month',
    validFrom: '2026-01-01',
    validTo: null,
    outletClosedOn: null,
    ...change,
  }) as ObligationHead

describe('an obligation that cannot be counted', () => {
  it.each([
    ['nobody entered a quota', { measureKind: 'unset', count: null }, 'unset'],
    [
      'it has no column: nothing can fulfil it, and nothing is suspended',
      { columns: [] },
      'columnless',
    ],
    ['neither was entered: the quota comes first', { measureKind: 'unset', columns: [] }, 'unset'],
  ] as const)('%s', (_name, change, missing) => {
    const one = head(change as Partial<ObligationHead>)
    expect(uncounted(one)).toBe(missing)
    expect(ledgerRule(one)).toBeNull()
  })

  it('is told from one with a quota of zero, which is counted', () => {
    expect(uncounted(head({ count: 0 }))).toBeNull()
    expect(ledgerRule(head({ count: 0 }))).toMatchObject({ columns: ['c1'] })
  })
})
