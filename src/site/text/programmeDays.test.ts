import { describe, expect, it } from 'vitest'

import { besideOf, byDay, mondayOf, spanOf } from './programmeDays'

const TODAY = '2026-11-30'

it.each([
  ['2026-11-30', '2026-11-30'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => expect(mondayOf(day)).toBe(monday))

describe('the days of a schedule', () => {
  it.each([
    [{}, { kind: 'day', from: TODAY, to: TODAY }],
    [{ day: '2026-11-12' }, { kind: 'day', from: '2026-11-12', to: '2026-11-12' }],
    [{ week: '2026-12-02' }, { kind: 'week', from: '2026-11-30', to: '2026-12-06' }],
    [{ day: '2026-02-30' }, null],
    [{ day: 'hôm nay' }, null],
    [{ day: TODAY, week: TODAY }, null],
    [{ day: '2020-01-01' }, null],
    [{ week: '2030-01-01' }, null],
  ])('%j: %j', (asked, span) => expect(spanOf(asked, TODAY)).toEqual(span))

  it('lead on by days or weeks, and end', () => {
    const day = (from: string) => ({ kind: 'day' as const, from, to: from })
    expect(besideOf(day(TODAY), TODAY)).toEqual({ before: '2026-11-29', after: '2026-12-01' })
    expect(besideOf(day('2027-01-29'), TODAY).after).toBeNull()
    expect(besideOf(day('2025-11-29'), TODAY).before).toBeNull()
    const week = { kind: 'week' as const, from: TODAY, to: '2026-12-06' }
    expect(besideOf(week, TODAY)).toEqual({ before: '2026-11-23', after: '2026-12-07' })
  })

  it('have each entry under its own day in the zone, and days without any', () => {
    const at = '2026-11-30T17:30:00.000Z'
    expect(byDay({ from: TODAY, to: '2026-12-01' }, [{ at }], (one) => one.at)).toEqual([
      { day: TODAY, entries: [] },
      { day: '2026-12-01', entries: [{ at }] },
    ])
  })
})
