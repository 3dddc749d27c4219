import { describe, expect, it } from 'vitest'
import { parseRule } from './parseRule'
import { clampedRules } from './shortMonths'

function clamped(rrule: string) {
  const parsed = parseRule(rrule)
  if (!parsed.ok) throw new Error(parsed.code)
  return clampedRules({ rule: parsed.rule, startDate: '2026-01-31' }).map((rule) => ({
    days: rule.byMonthDay,
    position: rule.bySetPos,
    months: rule.byMonth,
  }))
}

const plain = { position: [], months: [] }

describe('clamping a day that short months lack', () => {
  it.each([
    [
      'days every month has stay one rule',
      'FREQ=MONTHLY;BYMONTHDAY=10,-1',
      [{ ...plain, days: [10, -1] }],
    ],
    [
      'the 30th is the last of 28, 29 and 30',
      'FREQ=MONTHLY;BYMONTHDAY=10,30',
      [
        { ...plain, days: [10] },
        { ...plain, days: [28, 29, 30], position: [-1] },
      ],
    ],
    [
      'the 29th from the end is the first of those there are',
      'FREQ=MONTHLY;BYMONTHDAY=-29',
      [{ ...plain, days: [-28, -29], position: [1] }],
    ],
    [
      'a rule that names no day repeats its start',
      'FREQ=MONTHLY',
      [{ ...plain, days: [28, 29, 30, 31], position: [-1] }],
    ],
    [
      'a yearly rule is clamped month by month',
      'FREQ=YEARLY;BYMONTH=2,6;BYMONTHDAY=30',
      [
        { days: [28, 29, 30], position: [-1], months: [2] },
        { days: [28, 29, 30], position: [-1], months: [6] },
      ],
    ],
    [
      'Friday the 31st is not a day to clamp',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=31',
      [{ ...plain, days: [31] }],
    ],
    ['a weekly rule has no month days', 'FREQ=WEEKLY', [{ ...plain, days: [] }]],
  ])('%s', (_name, rrule, rules) => {
    expect(clamped(rrule)).toEqual(rules)
  })
})
