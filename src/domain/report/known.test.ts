import { describe, expect, it } from 'vitest'
import { activity, airing, figuresOf, indexOf, issue, item } from '../../../tests/unit/report/facts'
import type { Activity, Airing, Item } from './types'

const CUT_OFF = '2026-03-20T08:00:00+07:00'
const AT_CUT_OFF = '2026-03-20T01:00:00Z'
const AFTER = '2026-03-20T01:00:01Z'

describe('What counts as known: an airing', () => {
  const issues = [issue('x', '2026-03-10')]
  it.each<[string, Partial<Airing>, boolean]>([
    ['confirmed and started before the cut-off', {}, true],
    ['confirmed at the very cut-off', { confirmedAt: AT_CUT_OFF }, true],
    ['not confirmed a second later', { confirmedAt: AFTER }, false],
    ['not without confirmation', { confirmedAt: null }, false],
    ['started at the very cut-off', { startedAt: AT_CUT_OFF }, true],
    ['not started a second later, though it is confirmed', { startedAt: AFTER }, false],
  ])('%s', (_, differs, known) => {
    const first = indexOf({ issues, airings: [airing('x', '2026-03-10', differs)] })
    expect(first.issues.map(({ airedDay }) => airedDay !== null)).toEqual([known])
    const repeat = [airing('x', '2026-03-10', { ...differs, kind: 'repeat' })]
    expect(indexOf({ issues, airings: repeat }).otherAirings).toHaveLength(known ? 1 : 0)
  })

  it('not of an unknown issue, whatever its kind', () => {
    const airings = (['first', 'repeat', 'relay'] as const).map((kind) =>
      airing('ghost', '2026-03-10', { id: kind, kind }),
    )
    expect(indexOf({ issues, airings })).toMatchObject({
      issues: [{ airedDay: null }],
      otherAirings: [],
    })
  })
})

describe('What counts as known: an item', () => {
  it.each<[string, Partial<Item>, 'up' | 'down' | 'unknown']>([
    ['published and never taken down', {}, 'up'],
    ['published at the very cut-off', { publishedAt: AT_CUT_OFF }, 'up'],
    ['published a second later', { publishedAt: AFTER }, 'unknown'],
    ['taken down at the very cut-off', { takenDownAt: AT_CUT_OFF }, 'down'],
    ['taken down a second later', { takenDownAt: AFTER }, 'up'],
    [
      'published later, though it is said to be down',
      { publishedAt: AFTER, takenDownAt: AT_CUT_OFF },
      'unknown',
    ],
  ])('%s', (_, differs, expected) => {
    const [known] = indexOf({ cutOff: CUT_OFF, items: [item('t', '2026-03-10', differs)] }).items
    expect(known ? (known.isDown ? 'down' : 'up') : 'unknown').toBe(expected)
  })
})

describe('What counts as known: an activity', () => {
  it.each<[string, Partial<Activity>, boolean]>([
    ['done and recorded', {}, true],
    ['not where it is not done', { doneOn: null }, false],
    ['done on the date of the cut-off', { doneOn: '2026-03-20', recordedAt: CUT_OFF }, true],
    ['not done on the day after, though it is recorded', { doneOn: '2026-03-21' }, false],
    ['recorded at the very cut-off', { recordedAt: AT_CUT_OFF }, true],
    ['not recorded a second later, though it was done long before', { recordedAt: AFTER }, false],
    ['not where nobody recorded it', { doneOn: null, recordedAt: null }, false],
  ])('%s', (_, differs, known) => {
    const activities = [activity('v', '2026-03-10', differs)]
    expect(indexOf({ cutOff: CUT_OFF, activities }).activities).toHaveLength(known ? 1 : 0)
  })

  it('by the date of the cut-off in the zone', () => {
    const activities = [activity('v', '2026-03-20', { recordedAt: '2026-03-19T17:00:00Z' })]
    const cutOff = '2026-03-19T17:00:00Z'
    expect(indexOf({ activities, cutOff }).activities).toHaveLength(1)
    expect(indexOf({ activities, cutOff, zone: 'UTC' }).activities).toHaveLength(0)
  })
})

describe('What counts as known: every other fact', () => {
  it('as it stands when the function is run: a plan, a waiver, a suspension', () => {
    const issues = [
      issue('planned', '2026-03-12'),
      issue('waived', '2026-03-12', { waived: true }),
      issue('excused', '2026-03-11'),
      issue('cancelled', '2026-03-12', { cancelled: true }),
    ]
    const suspensions = [{ columns: ['c1'], from: '2026-03-11', to: '2026-03-11' }]
    expect(figuresOf({ issues, suspensions }).programmes).toMatchObject([
      { planned: 3, missed: 1, waived: 1, excused: 1 },
    ])
  })
})
