import { describe, expect, it } from 'vitest'
import { airing, countRowIn, facts, issue, obligation } from '../../../../tests/unit/ledger/facts'
import { judgedLedger, ledger } from './ledger'
import type { Airing, CountState, Facts, Obligation } from './types'

const february = (differs: Partial<Facts>) => countRowIn(ledger(facts(differs)), '2026-02')
const suspend = (from: string, to: string, ...columns: string[]) => ({ columns, from, to })

describe('Words: an airing qualifies', () => {
  const cases: [string, Partial<Airing>, number | null, boolean][] = [
    ['when it is first and confirmed', {}, null, true],
    ['of unknown length where no minimum is asked', { seconds: null }, null, true],
    ['of exactly the minimum length', { seconds: 600 }, 600, true],
    ['not a second shorter', { seconds: 599 }, 600, false],
    ['not of unknown length where a minimum is asked', { seconds: null }, 600, false],
    ['of unknown length not even for a minimum of 0', { seconds: null }, 0, false],
    ['not as a repeat', { kind: 'repeat' }, null, false],
    ['not as a relay', { kind: 'relay' }, null, false],
    ['not unconfirmed', { confirmed: false }, null, false],
    ['at this very instant', { startedAt: '2026-04-10T01:00:00Z' }, null, true],
    ['not in the future', { startedAt: '2026-04-10T01:00:01Z' }, null, false],
  ]
  it.each(cases)('%s', (_, differs, minimumSeconds, qualifies) => {
    const rows = ledger(
      facts({
        until: '2026-04-30',
        obligations: [obligation({ minimumSeconds })],
        issues: [issue('x', null)],
        airings: [airing('x', '2026-02-13', differs)],
      }),
    )
    const aired = rows.flatMap((row) => ('due' in row ? row.issues.aired : []))
    expect(aired).toEqual(qualifies ? ['x'] : [])
  })

  it('and the earliest that does is the first airing, whatever came before it', () => {
    const airings = [
      airing('x', '2026-03-05'),
      airing('x', '2026-02-20', { seconds: 700 }),
      airing('x', '2026-01-20', { seconds: 60 }),
    ]
    const obligations = [obligation({ minimumSeconds: 600 })]
    const rows = ledger(facts({ obligations, issues: [issue('x', null)], airings }))
    expect(countRowIn(rows, '2026-02').issues.aired).toEqual(['x'])
    expect(countRowIn(rows, '2026-03').issues.aired).toEqual([])
  })

  it('by each obligation for itself', () => {
    const rows = ledger(
      facts({
        until: '2026-02-28',
        obligations: [
          obligation({ id: 'long', minimumSeconds: 600 }),
          obligation({ id: 'any', minimumSeconds: null }),
        ],
        issues: [issue('x', '2026-02-13')],
        airings: [airing('x', '2026-02-13', { seconds: 60 })],
      }),
    )
    expect(rows).toMatchObject([
      { obligation: 'long', aired: 0, missed: 1 },
      { obligation: 'any', aired: 1, missed: 0 },
    ])
  })

  it('never of an issue that is not among the facts', () => {
    expect(february({ airings: [airing('ghost', '2026-02-13')] })).toMatchObject({ aired: 0 })
  })
})

describe('Words: due', () => {
  const cases: [string, Partial<Obligation>, number, string][] = [
    ['the whole count for a part of a month', { validFrom: '2026-02-16' }, 2, 'full'],
    ['13 of 28 days of 2, half-up', { validFrom: '2026-02-16' }, 1, 'proRata'],
    ['7 of 28 days of 2 is exactly ½, so 1', { validFrom: '2026-02-22' }, 1, 'proRata'],
    ['6 of 28 days of 2 is below ½, so 0', { validFrom: '2026-02-23' }, 0, 'proRata'],
    ['28 of 28 days', {}, 2, 'proRata'],
    ['nothing for a month begun on its second day', { validFrom: '2026-02-02' }, 0, 'nextFull'],
    ['nothing for a month ended a day early', { validTo: '2026-02-27' }, 0, 'nextFull'],
    ['the count for a month that is whole to the day', { validTo: '2026-02-28' }, 2, 'nextFull'],
  ]
  it.each(cases)('%s', (_, differs, due, proration) => {
    const owed = obligation({ ...differs, proration: proration as Obligation['proration'] })
    expect(february({ obligations: [owed] }).due).toBe(due)
  })

  it('nothing when every day of the range is suspended for all columns, by whatever pieces', () => {
    const row = february({
      obligations: [obligation({ columns: ['c1', 'c2'], validTo: '2026-02-20' })],
      suspensions: [
        suspend('2026-02-11', '2026-02-28', 'c1'),
        suspend('2026-01-20', '2026-02-10', 'c1'),
        suspend('2026-01-01', '2026-12-31', 'c2'),
      ],
    })
    expect(row).toMatchObject({ to: '2026-02-20', due: 0, state: 'excused' })
  })

  it('as ever when one column is free on one day', () => {
    const row = february({
      obligations: [obligation({ columns: ['c1', 'c2'] })],
      suspensions: [
        suspend('2026-02-01', '2026-02-28', 'c1'),
        suspend('2026-02-01', '2026-02-27', 'c2'),
      ],
    })
    expect(row).toMatchObject({ due: 2, state: 'short' })
  })

  it('a wholly suspended part of a month is excused even where the next full month rule owes none', () => {
    const obligations = [obligation({ proration: 'nextFull', validFrom: '2026-02-10' })]
    const suspensions = [suspend('2026-02-10', '2026-02-28', 'c1')]
    expect(february({ obligations, suspensions }).state).toBe('excused')
    expect(february({ obligations }).state).toBe('none')
  })
})

describe('Fate: the first that holds', () => {
  const planned = '2026-02-13'
  const cases: [string, Partial<Facts>, object][] = [
    ['aired before waived', { airings: [airing('x', planned)] }, { aired: 1, waived: 0 }],
    ['waived before excused', {}, { waived: 1, excused: 0 }],
  ]
  it.each(cases)('%s', (_, differs, row) => {
    const suspensions = [suspend('2026-02-13', '2026-02-13', 'c1')]
    const issues = [issue('x', planned, { waived: true })]
    expect(february({ issues, suspensions, ...differs })).toMatchObject(row)
  })

  it('excused before planned, and only on a day suspended for its own column', () => {
    const row = february({
      now: '2026-02-01T00:00:00+07:00',
      obligations: [obligation({ columns: ['c1', 'c2'] })],
      issues: [issue('x', planned), issue('y', planned, { column: 'c2' })],
      suspensions: [suspend('2026-02-13', '2026-02-13', 'c1')],
    })
    expect(row.issues).toMatchObject({ excused: ['x'], planned: ['y'] })
  })

  const moments: [string, string, string][] = [
    ['a second before it is due', '2026-02-13T19:44:59+07:00', 'planned'],
    ['at the instant it is due', '2026-02-13T19:45:00+07:00', 'pending'],
    ['a second before grace is over', '2026-02-14T19:44:59+07:00', 'pending'],
    ['when grace is over', '2026-02-14T12:45:00Z', 'missed'],
  ]
  it.each(moments)('%s', (_, now, fate) => {
    const row = february({ now, issues: [issue('x', planned)] })
    expect(row.issues).toMatchObject({ [fate]: ['x'] })
    expect(row).toMatchObject({ planned: 0, pending: 0, missed: 0, [fate]: 1 })
  })

  it('an issue never planned has no fate, but counts on time when it airs', () => {
    const issues = [issue('x', null), issue('y', null)]
    const row = february({ issues, airings: [airing('x', planned)] })
    expect(row).toMatchObject({ aired: 1, onTime: 1, late: 0, missed: 0 })
  })

  it('a cancelled issue has no fate, but counts when it aired all the same', () => {
    const issues = [
      issue('x', planned, { cancelled: true }),
      issue('y', planned, { cancelled: true }),
    ]
    const row = february({ issues, airings: [airing('x', planned)] })
    expect(row).toMatchObject({ aired: 1, missed: 0, shortage: 1 })
  })

  it('planned outside the validity of the obligation is nobody’s miss', () => {
    const obligations = [obligation({ validFrom: '2026-02-14' })]
    expect(february({ obligations, issues: [issue('x', planned)] })).toMatchObject({ missed: 0 })
  })

  it('aired outside the validity of the obligation counts in no row', () => {
    const obligations = [obligation({ validTo: '2026-02-20' })]
    const airings = [airing('x', '2026-02-21')]
    const row = february({ obligations, issues: [issue('x', planned)], airings })
    expect(row).toMatchObject({ to: '2026-02-20', aired: 0, missed: 0, shortage: 2 })
  })
})

describe('Row of a count obligation: late', () => {
  const cases: [string, string, number][] = [
    ['not at exactly the tolerance', '2026-02-13T20:15:00+07:00', 0],
    ['a second later', '2026-02-13T20:15:01+07:00', 1],
    ['not when early', '2026-02-12T19:45:00+07:00', 0],
  ]
  it.each(cases)('%s', (_, startedAt, late) => {
    const row = february({ issues: [issue('x', '2026-02-13')], airings: [airing('x', startedAt)] })
    expect(row).toMatchObject({ aired: 1, late, onTime: 1 - late })
  })

  const lateIn = (period: string, differs: Partial<Facts>) =>
    judgedLedger(facts(differs)).find(({ row }) => row.period === period)?.late

  it('names the late ones, sorted, where they aired', () => {
    const issues = ['z', 'x', 'y', 'w'].map((id) => issue(id, '2026-02-13'))
    const airings = [
      airing('z', '2026-02-14'),
      airing('x', '2026-02-15'),
      airing('y', '2026-02-13'),
      airing('w', '2026-03-01'),
    ]
    expect(lateIn('2026-02', { issues, airings })).toEqual(['x', 'z'])
    expect(lateIn('2026-03', { issues, airings })).toEqual(['w'])
  })

  it.each<[string, Partial<Facts>, string[]]>([
    [
      'by the first airing that is long enough, not by a short one before it',
      {
        obligations: [obligation({ minimumSeconds: 600 })],
        airings: [
          airing('x', '2026-02-13', { id: 'short', seconds: 60 }),
          airing('x', '2026-02-14', { id: 'long', seconds: 900 }),
        ],
      },
      ['x'],
    ],
    [
      'not by a repeat or by what nobody confirmed',
      {
        airings: [
          airing('x', '2026-02-13'),
          airing('x', '2026-02-14', { id: 'r', kind: 'repeat' }),
          airing('x', '2026-02-15', { id: 'u', confirmed: false }),
        ],
      },
      [],
    ],
    [
      'as of now: an airing to come is not late yet',
      { now: '2026-02-13T23:00:00+07:00', airings: [airing('x', '2026-02-14')] },
      [],
    ],
  ])('is decided %s', (_, differs, late) => {
    expect(lateIn('2026-02', { issues: [issue('x', '2026-02-13')], ...differs })).toEqual(late)
  })
})

describe('Row of a count obligation: state', () => {
  const x = issue('x', '2026-02-13')
  const y = issue('y', '2026-02-27')
  const bothAired = [airing('x', '2026-02-13'), airing('y', '2026-02-27')]
  const cases: [string, CountState, Partial<Facts>][] = [
    [
      'none when nothing is owed',
      'none',
      { obligations: [obligation({ measure: { kind: 'count', count: 0 } })] },
    ],
    ['upcoming to the last second before it begins', 'upcoming', { now: '2026-01-31T16:59:59Z' }],
    [
      'at risk at 00:00 of its first day when nothing is planned',
      'atRisk',
      { now: '2026-01-31T17:00:00Z' },
    ],
    [
      'open when what is planned covers the shortage',
      'open',
      { now: '2026-02-01T00:00:00+07:00', issues: [x, y] },
    ],
    ['at risk when it does not', 'atRisk', { now: '2026-02-01T00:00:00+07:00', issues: [x] }],
    ['at risk to its last second', 'atRisk', { now: '2026-02-28T16:59:59Z' }],
    ['short when it has ended', 'short', { now: '2026-02-28T17:00:00Z' }],
    [
      'met before it has ended',
      'met',
      { now: '2026-02-27T20:00:00+07:00', issues: [x, y], airings: bothAired },
    ],
    ['met after it', 'met', { issues: [x, y], airings: bothAired }],
    [
      'short when one of two missing could still be confirmed',
      'short',
      { now: '2026-03-01T00:00:00+07:00', issues: [issue('z', '2026-02-28')] },
    ],
    [
      'pending when all that is missing can',
      'pending',
      {
        now: '2026-03-01T00:00:00+07:00',
        issues: [x, issue('z', '2026-02-28')],
        airings: [airing('x', '2026-02-13')],
      },
    ],
    [
      'waived when a make-up alone would not do',
      'waived',
      {
        issues: [x, { ...y, waived: true }, issue('m', '2026-03-05', { makesUp: 'x' })],
        airings: [airing('m', '2026-03-05')],
      },
    ],
  ]
  it.each(cases)('%s', (_, state, differs) => {
    expect(february(differs).state).toBe(state)
  })

  it('surplus never carries over', () => {
    const issues = ['2026-02-03', '2026-02-10', '2026-02-17', '2026-02-24'].map((date) =>
      issue(date, date),
    )
    const airings = issues.map(({ id }) => airing(id, id))
    const rows = ledger(facts({ issues, airings }))
    expect(countRowIn(rows, '2026-02')).toMatchObject({ aired: 4, shortage: 0, state: 'met' })
    expect(countRowIn(rows, '2026-03')).toMatchObject({ aired: 0, shortage: 2, state: 'short' })
  })
})
