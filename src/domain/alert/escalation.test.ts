import { describe, expect, it } from 'vitest'

import { isEscalationDue } from './escalation'

const day = (count: number) => count * 86_400_000

describe('a fact goes up to the head of the outlet', () => {
  it.each<[string, number | null, number, number, boolean]>([
    ['not before its days are over', null, day(3) - 1, 3, false],
    ['when they are over', null, day(3), 3, true],
    ['counted from when somebody took it on', day(2), day(4), 3, false],
    ['though somebody took it on, when their days are over too', day(2), day(5), 3, true],
    ['after one day where that is the setting', null, day(1), 1, true],
    ['never where it is turned off', null, day(400), 0, false],
    ['not earlier for a clock that was wrong', -day(9), day(3) - 1, 3, false],
  ])('%s', (_, acknowledgedAt, now, days, due) => {
    expect(isEscalationDue({ openedAt: 0, acknowledgedAt }, { now, days })).toBe(due)
  })
})
