import { describe, expect, it } from 'vitest'
import { airing, column, figuresOf, issue, rowOf } from '../../../tests/unit/report/facts'
import type { ReportFacts } from './types'

const row = (differs: Partial<ReportFacts>) => rowOf(figuresOf(differs).programmes)

describe('Programmes: planned', () => {
  it.each<[string, string, number]>([
    ['at 00:00 of the first day', '2025-12-15T00:00:00+07:00', 1],
    ['not a second before', '2025-12-14T23:59:59+07:00', 0],
    ['in the last second of the last day', '2026-03-14T16:59:59Z', 1],
    ['not at 00:00 of the next, the same day in UTC', '2026-03-14T17:00:00Z', 0],
  ])('in the range: %s', (_, plannedAt, planned) => {
    expect(row({ issues: [issue('x', plannedAt)] })).toMatchObject({ planned })
  })

  it('has one fate each, and the six are all', () => {
    const issues = [
      issue('aired', '2026-01-05'),
      issue('waived', '2026-01-06', { waived: true }),
      issue('excused', '2026-01-07'),
      issue('waiting', '2026-01-08'),
      issue('madeUp', '2026-01-01'),
      issue('missed', '2026-01-02'),
      issue('makeUp', '2026-01-03', { makesUp: 'madeUp' }),
    ]
    const result = row({
      cutOff: '2026-01-08T08:00:00+07:00',
      issues,
      airings: [airing('aired', '2025-11-05'), airing('makeUp', '2026-01-03')],
      suspensions: [{ columns: ['c1'], from: '2026-01-07', to: '2026-01-07' }],
    })
    expect(result).toMatchObject({
      ...{ planned: 6, plannedAired: 1, waived: 1, excused: 1, waiting: 1, madeUp: 1, missed: 1 },
      ids: {
        planned: ['aired', 'excused', 'madeUp', 'missed', 'waiting', 'waived'],
        plannedAired: ['aired'],
        ...{ waived: ['waived'], excused: ['excused'], waiting: ['waiting'] },
        ...{ madeUp: ['madeUp'], missed: ['missed'] },
      },
    })
  })
})

describe('Programmes: aired', () => {
  it('by the date of the first airing, wherever it was planned; cancelled or not', () => {
    const issues = [
      issue('out', '2026-01-05'),
      issue('in', '2025-11-05'),
      issue('never', null),
      issue('cancelled', '2026-01-05', { cancelled: true }),
    ]
    const airings = [
      airing('out', '2025-12-14'),
      airing('out', '2026-01-05', { id: 'again' }),
      airing('in', '2026-01-05'),
      airing('never', '2026-03-14T23:59:59+07:00'),
      airing('cancelled', '2026-01-05'),
    ]
    const result = row({ issues, airings })
    expect(result.ids).toMatchObject({
      planned: ['out'],
      plannedAired: ['out'],
      aired: ['cancelled', 'in', 'never'],
    })
    expect(result).toMatchObject({ planned: 1, aired: 3 })
  })

  it('of these make-ups: whatever issue they name', () => {
    const issues = [
      issue('m', '2026-01-05', { makesUp: 't' }),
      issue('t', '2026-01-01'),
      issue('g', '2026-01-06', { makesUp: 'ghost' }),
      issue('silent', '2026-01-07', { makesUp: 't' }),
    ]
    const airings = [
      airing('m', '2026-01-05'),
      airing('g', '2026-01-06'),
      airing('t', '2025-11-01'),
    ]
    expect(row({ issues, airings })).toMatchObject({
      aired: 2,
      makeUps: 2,
      ids: { makeUps: ['g', 'm'] },
    })
  })

  it.each<[string, string | null, string, number]>([
    ['not at the very tolerance', '2026-01-05', '2026-01-05T20:15:00+07:00', 0],
    ['a second later', '2026-01-05', '2026-01-05T20:15:01+07:00', 1],
    ['not early', '2026-01-05', '2026-01-04', 0],
    ['never, where it was not planned', null, '2026-01-05', 0],
  ])('of these late: %s', (_, planned, started, late) => {
    expect(row({ issues: [issue('x', planned)], airings: [airing('x', started)] })).toMatchObject({
      aired: 1,
      late,
      ids: { late: late ? ['x'] : [] },
    })
  })

  it('late by the minutes of the column', () => {
    const issues = [issue('x', '2026-01-05')]
    const airings = [airing('x', '2026-01-05T19:45:31+07:00')]
    expect(row({ issues, airings, columns: [column('c1', { lateAfterMinutes: 0.5 })] }).late).toBe(
      1,
    )
    expect(row({ issues, airings, columns: [column('c1', { lateAfterMinutes: 1 })] }).late).toBe(0)
  })
})

describe('Programmes: lengths', () => {
  it('are those of first airings, summed where known', () => {
    const issues = ['a', 'b', 'c'].map((id) => issue(id, '2026-01-05'))
    const airings = [
      airing('a', '2026-01-05', { seconds: 89 }),
      airing('a', '2026-01-06', { seconds: 1000 }),
      airing('b', '2026-01-05', { seconds: null }),
      airing('b', '2026-01-06', { seconds: 1000 }),
      airing('c', '2026-01-05', { seconds: 0 }),
    ]
    expect(row({ issues, airings })).toMatchObject({
      aired: 3,
      seconds: 89,
      minutes: 1,
      unknownLength: 1,
    })
  })

  it.each<[number, number]>([
    [0, 0],
    [29, 0],
    [30, 1],
    [89, 1],
    [90, 2],
  ])('of %d seconds are %d minutes', (seconds, minutes) => {
    expect(
      row({
        issues: [issue('x', '2026-01-05')],
        airings: [airing('x', '2026-01-05', { seconds })],
      }),
    ).toMatchObject({ seconds, minutes })
  })

  it('of two first airings at one instant is that of the smaller id, whatever the order', () => {
    const airings = [
      airing('x', '2026-01-05', { id: 'a9', seconds: 9 }),
      airing('x', '2026-01-05', { id: 'a10', seconds: 10 }),
    ]
    for (const order of [airings, airings.toReversed()]) {
      expect(row({ issues: [issue('x', '2026-01-05')], airings: order }).seconds).toBe(10)
    }
  })
})

describe('Programmes: repeats and relays', () => {
  it('are airings, not issues, counted by their own date', () => {
    const issues = [issue('x', '2026-01-05'), issue('gone', '2026-01-05', { cancelled: true })]
    const airings = [
      airing('x', '2026-01-06', { id: 'r2', kind: 'repeat', seconds: 100 }),
      airing('x', '2026-01-07', { id: 'r1', kind: 'repeat', seconds: null }),
      airing('gone', '2026-01-07', { id: 'r3', kind: 'repeat', seconds: 5 }),
      airing('x', '2026-03-15', { id: 'out', kind: 'repeat' }),
      airing('x', '2026-03-14', { id: 'y', kind: 'relay', seconds: 7 }),
      airing('x', '2026-01-07', { id: 'z', kind: 'relay', confirmedAt: null }),
    ]
    expect(row({ issues, airings })).toMatchObject({
      ...{ planned: 1, missed: 1, aired: 0, seconds: 0, unknownLength: 0 },
      ...{ repeats: 3, repeatSeconds: 105, repeatUnknown: 1 },
      ...{ relays: 1, relaySeconds: 7, relayUnknown: 0 },
      ids: { repeats: ['r1', 'r2', 'r3'], relays: ['y'] },
    })
  })
})

describe('Programmes: rows', () => {
  it('are one for every column in every range, in the order given, each counted from the facts', () => {
    const columns = [column('c2'), column('c1')]
    const ranges = [
      { name: 'all', from: '2026-01-01', to: '2026-01-31' },
      { name: 'part', from: '2026-01-05', to: '2026-01-05' },
    ]
    const issues = [issue('x', '2026-01-05'), issue('y', '2026-01-06', { column: 'c2' })]
    const { programmes } = figuresOf({ columns, ranges, issues })
    expect(programmes.map(({ range, column: id, planned }) => [range, id, planned])).toEqual([
      ['all', 'c2', 1],
      ['all', 'c1', 1],
      ['part', 'c2', 0],
      ['part', 'c1', 1],
    ])
  })

  it('have their keys in the order of the contract', () => {
    expect(Object.keys(row({}))).toEqual([
      ...['range', 'column', 'planned', 'plannedAired', 'waived', 'excused', 'waiting', 'madeUp'],
      ...['missed', 'aired', 'makeUps', 'late', 'seconds', 'minutes', 'unknownLength'],
      ...[
        'repeats',
        'repeatSeconds',
        'repeatUnknown',
        'relays',
        'relaySeconds',
        'relayUnknown',
        'ids',
      ],
    ])
  })
})
