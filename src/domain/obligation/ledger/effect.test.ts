import { describe, expect, it } from 'vitest'

import { ledgerEffect } from './effect'
import type { CountRow, Facts } from './types'

const facts = (plannedAt: string, more: Partial<Facts> = {}): Facts => ({
  now: '2026-02-20T08:00:00+07:00',
  zone: 'Asia/Ho_Chi_Minh',
  from: '2026-01-01',
  until: '2026-04-30',
  obligations: [
    {
      id: 'o',
      columns: ['c'],
      measure: { kind: 'count', count: 1 },
      period: 'month',
      validFrom: '2026-01-01',
      validTo: null,
      proration: 'full',
      minimumSeconds: null,
      lateAfterMinutes: 30,
      graceHours: 24,
    },
  ],
  issues: [{ id: 'i', column: 'c', plannedAt, cancelled: false, waived: false, makesUp: null }],
  airings: [],
  suspensions: [],
  ...more,
})

describe('the effect of a change on the ledger', () => {
  it('moving an issue across a month’s end changes both months, and no other', () => {
    const effects = ledgerEffect(
      facts('2026-02-27T19:45:00+07:00'),
      facts('2026-03-02T19:45:00+07:00'),
    )
    const said = effects.map(({ before, after }) => [
      before?.period,
      (before as CountRow).state,
      (after as CountRow).state,
    ])
    expect(said).toEqual([
      ['2026-02', 'open', 'atRisk'],
      ['2026-03', 'upcoming', 'upcoming'],
    ])
  })

  it('nothing changes, nothing is said', () => {
    const same = facts('2026-02-27T19:45:00+07:00')
    expect(ledgerEffect(same, same)).toEqual([])
  })

  it('an obligation that would begin shows rows where there were none', () => {
    const without = facts('2026-02-27T19:45:00+07:00', { obligations: [] })
    const effects = ledgerEffect(without, facts('2026-02-27T19:45:00+07:00'))
    expect(effects.map(({ before }) => before)).toEqual([null, null, null, null])
  })
})
