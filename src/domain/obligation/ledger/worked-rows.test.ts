import { describe, expect, it } from 'vitest'
import { airing, countRowIn, facts, issue, obligation } from '../../../../tests/unit/ledger/facts'
import { ledger } from './ledger'
import type { CountRow, Facts } from './types'

const x = issue('x', '2026-02-13')
const t = issue('t', '2026-02-27')
const m = issue('m', '2026-03-20', { makesUp: 't' })
const xAired = airing('x', '2026-02-13')
const mAired = airing('m', '2026-03-20')

type Told = Partial<Omit<CountRow, 'issues'>>
const untold = { aired: 0, madeUp: 0, waived: 0, excused: 0, planned: 0, pending: 0, missed: 0 }

/** Checks the counts that are told and that every other fate is nobody's. */
const expectRow = (row: CountRow, told: Told) => expect(row).toMatchObject({ ...untold, ...told })

describe('the worked rows of the rule', () => {
  const february: [string, Partial<Facts>, Told][] = [
    [
      'planned 13/2 and 27/2, only 13/2 aired: short',
      { issues: [x, t], airings: [xAired] },
      { due: 2, aired: 1, missed: 1, shortage: 1, state: 'short' },
    ],
    [
      'a make-up of 27/2 aired on 20/3: made up',
      { issues: [x, t, m], airings: [xAired, mAired] },
      { aired: 1, madeUp: 1, shortage: 0, state: 'madeUp' },
    ],
    [
      'the issue of 27/2 itself aired on 2/3 too: short',
      { issues: [x, t, m], airings: [xAired, mAired, airing('t', '2026-03-02')] },
      { aired: 1, shortage: 1, state: 'short' },
    ],
    [
      'aired only as a repeat: missed',
      { issues: [x, t], airings: [xAired, airing('t', '2026-02-27', { kind: 'repeat' })] },
      { aired: 1, missed: 1, shortage: 1, state: 'short' },
    ],
    [
      'aired only as a relay: missed',
      { issues: [x, t], airings: [xAired, airing('t', '2026-02-27', { kind: 'relay' })] },
      { aired: 1, missed: 1, shortage: 1, state: 'short' },
    ],
    [
      'first airing not confirmed: missed',
      { issues: [x, t], airings: [xAired, airing('t', '2026-02-27', { confirmed: false })] },
      { aired: 1, missed: 1, shortage: 1, state: 'short' },
    ],
    [
      '27/2 waived: waived',
      { issues: [x, { ...t, waived: true }], airings: [xAired] },
      { aired: 1, waived: 1, shortage: 0, state: 'waived' },
    ],
    [
      'suspended 16/2–28/2: the issue of 27/2 is excused',
      {
        issues: [x, t],
        airings: [xAired],
        suspensions: [{ columns: ['c1'], from: '2026-02-16', to: '2026-02-28' }],
      },
      { due: 2, aired: 1, excused: 1, shortage: 0, state: 'waived' },
    ],
    [
      'suspended all February, nothing aired: excused',
      {
        issues: [x, t],
        suspensions: [{ columns: ['c1'], from: '2026-02-01', to: '2026-02-28' }],
      },
      { due: 0, excused: 2, shortage: 0, state: 'excused' },
    ],
    [
      'only 13/2 planned, and aired: short without a miss',
      { issues: [x], airings: [xAired] },
      { aired: 1, missed: 0, shortage: 1, state: 'short' },
    ],
  ]
  it.each(february)('%s', (_, differs, told) => {
    expectRow(countRowIn(ledger(facts(differs)), '2026-02'), told)
  })

  it('a bound make-up counts nowhere in March', () => {
    const march = countRowIn(
      ledger(facts({ issues: [x, t, m], airings: [xAired, mAired] })),
      '2026-03',
    )
    expectRow(march, { due: 2, shortage: 2, state: 'short' })
  })

  it('March gets both when the missed issue aired there itself', () => {
    const airings = [xAired, mAired, airing('t', '2026-03-02')]
    const march = countRowIn(ledger(facts({ issues: [x, t, m], airings })), '2026-03')
    expectRow(march, { aired: 2, onTime: 1, late: 1, state: 'met' })
    expect(march.issues.aired).toEqual(['m', 't'])
  })

  it('an issue planned on 28/2 and aired on 2/3 counts for March and leaves February short', () => {
    const rows = ledger(
      facts({
        issues: [x, issue('y', '2026-02-28'), issue('z', '2026-03-20')],
        airings: [xAired, airing('y', '2026-03-02'), airing('z', '2026-03-20')],
      }),
    )
    expectRow(countRowIn(rows, '2026-02'), { aired: 1, shortage: 1, state: 'short' })
    expectRow(countRowIn(rows, '2026-03'), { aired: 2, late: 1, shortage: 0, state: 'met' })
  })
})

describe('pending and grace in the worked example', () => {
  const cases: [string, string, number, Told][] = [
    ['on 28/2 with grace of 24 h', '2026-02-28T10:00:00+07:00', 24, { pending: 1, state: 'open' }],
    ['on 1/3 with grace of 24 h', '2026-03-01T08:00:00+07:00', 24, { missed: 1, state: 'short' }],
    [
      'on 1/3 with grace of 48 h',
      '2026-03-01T08:00:00+07:00',
      48,
      { pending: 1, state: 'pending' },
    ],
  ]
  it.each(cases)('%s the unconfirmed issue of 27/2 is judged so', (_, now, graceHours, told) => {
    const unconfirmed = airing('t', '2026-02-27', { confirmed: false })
    const rows = ledger(
      facts({
        now,
        obligations: [obligation({ graceHours })],
        issues: [x, t],
        airings: [xAired, unconfirmed],
      }),
    )
    expectRow(countRowIn(rows, '2026-02'), { aired: 1, shortage: 1, ...told })
  })
})

describe('the edge of a day in the worked example', () => {
  const cases: [string, string, string][] = [
    ['23:30 on 28/2 (16:30 UTC) is February', '2026-02-28T23:30:00+07:00', '2026-02'],
    ['the same, written in UTC, is February', '2026-02-28T16:30:00Z', '2026-02'],
    ['00:30 on 1/3 (17:30 UTC of 28/2) is March', '2026-03-01T00:30:00+07:00', '2026-03'],
    ['the same, written in UTC, is March', '2026-02-28T17:30:00Z', '2026-03'],
  ]
  it.each(cases)('an airing at %s', (_, startedAt, period) => {
    const rows = ledger(facts({ issues: [t], airings: [airing('t', startedAt)] }))
    const counted = rows.flatMap((row) => ('due' in row && row.aired === 1 ? [row.period] : []))
    expect(counted).toEqual([period])
  })
})
