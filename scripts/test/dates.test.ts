import { describe, expect, it } from 'vitest'

import { comingDates, drawnDate } from './dates.mjs'

const NOW = Date.parse('2026-11-28T08:00:00+07:00')
const written = (now: number) =>
  Object.fromEntries(comingDates(now).map(({ name, at }) => [name, new Date(at).toISOString()]))

describe('the dates under which the suite runs', () => {
  it('are the coming ones, in Viet Nam', () => {
    expect(written(NOW)).toEqual({
      saturday: '2026-12-05T03:00:00.000Z',
      'month-end': '2026-11-30T14:30:00.000Z',
      'new-year': '2026-12-31T17:30:00.000Z',
      tet: '2027-02-07T02:00:00.000Z',
      'leap-day': '2028-02-29T01:00:00.000Z',
      'monday-night': '2026-11-29T17:30:00.000Z',
    })
  })

  it('lie ahead on the very day as well, and leave out a Tết that nobody has announced', () => {
    const newYear = Date.parse('2029-01-01T00:10:00+07:00')
    const dates = written(newYear)
    expect(dates['new-year']).toBe('2029-12-31T17:30:00.000Z')
    expect(dates).not.toHaveProperty('tet')
    for (const at of Object.values(dates)) expect(Date.parse(at)).toBeGreaterThan(newYear)
  })

  it('are drawn by a commit: the same one again for the same commit, all of them by some', () => {
    const commits = Array.from({ length: 60 }, (_, n) => n.toString(16).padStart(8, '0'))
    const names = commits.map((commit) => drawnDate(commit, NOW).name)
    expect(commits.map((commit) => drawnDate(commit, NOW).name)).toEqual(names)
    expect(new Set(names).size).toBe(comingDates(NOW).length)
  })
})
