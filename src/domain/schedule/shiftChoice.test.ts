import { describe, expect, it } from 'vitest'

import { shiftedRule } from './shiftChoice'

describe('a whole series moved as one of its days', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,FR', '2026-12-11', '2026-12-12', 'FREQ=WEEKLY;BYDAY=MO,SA'],
    ['FREQ=MONTHLY;BYDAY=2FR,4FR', '2026-12-11', '2026-12-12', 'FREQ=MONTHLY;BYDAY=4FR,2SA'],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-12-25', '2026-12-26', 'FREQ=MONTHLY;BYDAY=-1SA'],
    ['FREQ=MONTHLY;BYMONTHDAY=10,25', '2026-12-10', '2026-12-12', 'FREQ=MONTHLY;BYMONTHDAY=12,25'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-12-31', '2026-12-30', 'FREQ=MONTHLY;BYMONTHDAY=30'],
    [
      'FREQ=YEARLY;BYMONTHDAY=21;BYMONTH=6',
      '2026-06-21',
      '2026-06-22',
      'FREQ=YEARLY;BYMONTHDAY=22;BYMONTH=6',
    ],
    ['FREQ=DAILY', '2026-12-11', '2026-12-11', 'FREQ=DAILY'],
    ['FREQ=DAILY', '2026-12-11', '2026-12-12', null],
    ['FREQ=MONTHLY;BYDAY=FR', '2026-12-11', '2026-12-12', null],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-12-31', '2027-01-02', null],
    ['FREQ=MONTHLY;BYDAY=2FR', '2026-12-18', '2026-12-19', null],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', '2026-12-29', '2026-12-30', null],
  ])('%s: %s to %s is %s', (rrule, from, to, shifted) => {
    expect(shiftedRule(rrule, from, to)).toBe(shifted)
  })
})
