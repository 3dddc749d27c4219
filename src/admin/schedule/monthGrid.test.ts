import { describe, expect, it } from 'vitest'

import { periodOf } from '@/domain/calendar/periods'

import { weeksOf } from './monthGrid'

describe('the weeks of a month', () => {
  it('begin on Monday, with empty days around the month', () => {
    const weeks = weeksOf(periodOf('2026-12-15', 'month'))
    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual([null, ...[1, 2, 3, 4, 5, 6].map((day) => `2026-12-0${day}`)])
    expect(weeks[4]?.slice(3)).toEqual(['2026-12-31', null, null, null])
  })

  it('are four for a February that begins on Monday, six for a month that begins on Sunday', () => {
    expect(weeksOf(periodOf('2027-02-01', 'month'))).toHaveLength(4)
    expect(weeksOf(periodOf('2026-03-01', 'month'))).toHaveLength(6)
  })
})
