import { describe, expect, it } from 'vitest'
import { parseRule } from './parseRule'
import type { RecurrenceRule } from './rule'

const PLAIN: RecurrenceRule = {
  freq: 'MONTHLY',
  interval: 1,
  count: null,
  until: null,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPos: [],
  weekStart: 'MO',
}

const READ: [string, string, Partial<RecurrenceRule>][] = [
  [
    'several ordinals of a weekday',
    'FREQ=MONTHLY;BYDAY=1FR,-1FR',
    {
      byDay: [
        { ordinal: 1, weekday: 'FR' },
        { ordinal: -1, weekday: 'FR' },
      ],
    },
  ],
  [
    'month days from either end',
    'FREQ=MONTHLY;BYMONTHDAY=10,25,-1,+31',
    { byMonthDay: [10, 25, -1, 31] },
  ],
  ['lower case, spaces around, a prefix', ' rrule:freq=monthly;interval=2; ', { interval: 2 }],
  [
    'parity weeks that begin on Sunday',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    { freq: 'WEEKLY', interval: 2, weekStart: 'SU' },
  ],
  ['an end by number', 'FREQ=MONTHLY;COUNT=12', { count: 12 }],
  [
    'an end by day',
    'FREQ=MONTHLY;UNTIL=20260310',
    { until: { date: '2026-03-10', time: null, isUtc: false } },
  ],
  [
    'an end by instant',
    'FREQ=MONTHLY;UNTIL=20260310T124500Z',
    { until: { date: '2026-03-10', time: '12:45', isUtc: true } },
  ],
  ['the last working day', 'FREQ=MONTHLY;BYMONTH=3;BYSETPOS=-1', { byMonth: [3], bySetPos: [-1] }],
]

const REFUSED: [string, string, string][] = [
  ['nothing', '', 'syntax'],
  ['words', 'mỗi thứ Sáu', 'syntax'],
  ['no frequency', 'INTERVAL=2', 'syntax'],
  ['an unknown frequency', 'FREQ=FORTNIGHTLY', 'syntax'],
  ['an unknown part', 'FREQ=DAILY;COLOUR=1', 'syntax'],
  ['a part of Object', 'FREQ=DAILY;CONSTRUCTOR=1', 'syntax'],
  ['a part twice', 'FREQ=DAILY;INTERVAL=1;INTERVAL=2', 'syntax'],
  ['day 32', 'FREQ=MONTHLY;BYMONTHDAY=32', 'syntax'],
  ['day 0', 'FREQ=MONTHLY;BYMONTHDAY=0', 'syntax'],
  ['month 13', 'FREQ=YEARLY;BYMONTH=13', 'syntax'],
  ['an unknown weekday', 'FREQ=WEEKLY;BYDAY=T6', 'syntax'],
  ['a sixth Friday', 'FREQ=MONTHLY;BYDAY=6FR', 'syntax'],
  ['an ordinal in a week', 'FREQ=WEEKLY;BYDAY=2FR', 'syntax'],
  ['a month day in a week', 'FREQ=WEEKLY;BYMONTHDAY=10', 'syntax'],
  ['a position of nothing', 'FREQ=MONTHLY;BYSETPOS=-1', 'syntax'],
  ['an end that is no date', 'FREQ=DAILY;UNTIL=20260230', 'syntax'],
  ['a start inside the rule', 'DTSTART:20260101\nFREQ=DAILY', 'syntax'],
  ['a rule longer than anyone writes', `FREQ=MONTHLY;BYMONTHDAY=${'1,'.repeat(300)}1`, 'syntax'],
  ['interval 0', 'FREQ=WEEKLY;INTERVAL=0', 'interval'],
  ['interval −1', 'FREQ=WEEKLY;INTERVAL=-1', 'interval'],
  ['half an interval', 'FREQ=WEEKLY;INTERVAL=1.5', 'interval'],
  ['no issue at all', 'FREQ=WEEKLY;COUNT=0', 'count'],
  ['a million issues', 'FREQ=WEEKLY;COUNT=1000000', 'count'],
  ['two ends', 'FREQ=WEEKLY;COUNT=3;UNTIL=20260310', 'count'],
  ['every hour', 'FREQ=HOURLY', 'unsupported'],
  ['every second', 'FREQ=SECONDLY', 'unsupported'],
  ['times inside a day', 'FREQ=DAILY;BYHOUR=6,18', 'unsupported'],
  ['week numbers', 'FREQ=YEARLY;BYWEEKNO=7', 'unsupported'],
  ['another calendar', 'RSCALE=CHINESE;FREQ=YEARLY', 'unsupported'],
]

describe('reading a recurrence rule', () => {
  it.each(READ)('%s', (_name, rrule, parts) => {
    expect(parseRule(rrule)).toEqual({ ok: true, rule: { ...PLAIN, ...parts } })
  })

  it.each(REFUSED)('refuses %s', (_name, rrule, code) => {
    expect(parseRule(rrule)).toEqual({ ok: false, code })
  })
})
