import { describe, expect, it } from 'vitest'

import { civilDateOf, instantAt, timeOfDay } from '../calendar/civil'
import {
  deadlineState,
  type DeadlinePolicy,
  type DeadlineState,
  type DeadlineStep,
  issueDeadlines,
} from './deadlines'

const STEPS: DeadlineStep[] = [
  { key: 'a', kind: 'script', name: 'Kịch bản', daysBefore: 5, time: null },
  { key: 'b', kind: 'approval', name: 'Duyệt', daysBefore: 2, time: '17:00' },
  { key: 'c', kind: 'tape', name: 'Băng phát', daysBefore: 1, time: '09:00' },
]

type Changes = {
  day?: string
  steps?: DeadlineStep[]
  policy?: DeadlinePolicy
  off?: string[]
  workdays?: string[]
}

const lines = ({
  day = '2026-11-27',
  steps = STEPS,
  policy = 'keep',
  off = [],
  workdays = [],
}: Changes = {}) =>
  issueDeadlines({
    plannedAt: instantAt(day, '19:45'),
    steps,
    policy,
    holidays: [
      ...off.map((date) => ({ date, kind: 'off' as const })),
      ...workdays.map((date) => ({ date, kind: 'workday' as const })),
    ],
  }).map(
    ({ name, at, moved }) => `${name} ${civilDateOf(at)} ${timeOfDay(at)}${moved ? ' (dời)' : ''}`,
  )

const one = (changes: Partial<DeadlineStep>): DeadlineStep[] => [
  { key: 'a', kind: 'other', name: 'Việc', daysBefore: 2, time: null, ...changes },
]

describe('the deadlines of an issue', () => {
  it('are counted back from its slot, earliest first', () => {
    const expected = [
      'Kịch bản 2026-11-22 19:45',
      'Duyệt 2026-11-25 17:00',
      'Băng phát 2026-11-26 09:00',
    ]
    expect(lines()).toEqual(expected)
    expect(lines({ steps: STEPS.toReversed() })).toEqual(expected)
  })

  it('move with the slot', () => {
    expect(lines({ day: '2027-01-02' })).toEqual([
      'Kịch bản 2026-12-28 19:45',
      'Duyệt 2026-12-31 17:00',
      'Băng phát 2027-01-01 09:00',
    ])
  })

  it('are none for a column without steps', () => {
    expect(lines({ steps: [] })).toEqual([])
  })

  it.each<[string, Changes, string[]]>([
    ['keep: stays', { policy: 'keep', off: ['2026-11-25'] }, ['Việc 2026-11-25 19:45']],
    [
      'before: the last day that is not off',
      { policy: 'moveBefore', off: ['2026-11-24', '2026-11-25'] },
      ['Việc 2026-11-23 19:45 (dời)'],
    ],
    [
      'after: the next day that is not off',
      { policy: 'moveAfter', off: ['2026-11-25'] },
      ['Việc 2026-11-26 19:45 (dời)'],
    ],
    [
      'after, up to the slot itself',
      { policy: 'moveAfter', off: ['2026-11-25', '2026-11-26'] },
      ['Việc 2026-11-27 19:45 (dời)'],
    ],
    [
      'after, but the days off reach past the slot: before them',
      { policy: 'moveAfter', off: ['2026-11-25', '2026-11-26', '2026-11-27'] },
      ['Việc 2026-11-24 19:45 (dời)'],
    ],
    [
      'a day worked instead is a working day',
      { policy: 'moveBefore', workdays: ['2026-11-25'] },
      ['Việc 2026-11-25 19:45'],
    ],
  ])('on a day off, %s', (_, changes, expected) => {
    expect(lines({ steps: one({}), ...changes })).toEqual(expected)
  })

  it('are never later than the slot', () => {
    expect(lines({ steps: one({ daysBefore: 0, time: '21:00' }) })).toEqual([
      'Việc 2026-11-27 19:45',
    ])
  })

  it('are at the same wall-clock time in any zone, and at the same instant under both names', () => {
    const at = (zone: string) =>
      issueDeadlines({
        plannedAt: instantAt('2026-11-27', '00:30', zone),
        steps: one({ daysBefore: 1 }),
        policy: 'keep',
        holidays: [],
        zone,
      })[0]?.at
    expect(at('Asia/Saigon')).toBe(instantAt('2026-11-26', '00:30'))
    expect(at('UTC')).toBe(instantAt('2026-11-26', '00:30', 'UTC'))
  })
})

describe('how a deadline stands', () => {
  const at = instantAt('2026-11-25', '17:00')

  it.each<[string, number, boolean, number | null, DeadlineState]>([
    ['days ahead', instantAt('2026-11-24', '23:59'), false, null, 'ahead'],
    ['later the same day', instantAt('2026-11-25', '00:00'), false, null, 'today'],
    ['at that very minute', at, false, null, 'today'],
    ['past', at + 1, false, null, 'overdue'],
    ['past, entered in time', at + 1, false, at - 1, 'overdue'],
    ['past before the issue was entered', at + 2, false, at + 1, 'passedBefore'],
    ['done late', at + 1, true, null, 'done'],
  ])('%s', (_, now, isDone, enteredAt, state) => {
    expect(deadlineState({ at, now, isDone, enteredAt })).toBe(state)
  })
})
