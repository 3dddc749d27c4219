import { describe, expect, it } from 'vitest'

import { instantAt } from '@/domain/calendar/civil'

import { KNOWN_HOLIDAYS } from '../founding/holidays'
import { sampleYear } from './layout'
import { pressesOf, sampleRemarks, sampleRundowns } from './rundownLayout'
import { SAMPLE_PROGRAMMES } from './rundownTexts'

const holidays = KNOWN_HOLIDAYS.map(({ date }) => ({ date, kind: 'off' as const }))
/** A Saturday, ends of months, New Year's night, the days of Tết, 29/2, a Monday after midnight, the slots themselves. */
const MOMENTS = [
  ['2026-11-28', '12:00'],
  ['2026-12-31', '23:59'],
  ['2027-01-01', '00:30'],
  ['2027-02-06', '09:00'],
  ['2027-02-28', '23:30'],
  ['2028-02-29', '12:00'],
  ['2026-11-30', '00:30'],
  ['2026-11-27', '19:44'],
  ['2026-11-27', '19:46'],
  ['2027-03-12', '19:45'],
] as const

describe('the rundowns of the sample', () => {
  it.each(MOMENTS)('on %s at %s: the last programmes ran, the next are prepared', (date, time) => {
    const now = instantAt(date, time)
    const { issues } = sampleYear({ now, holidays, articles: [] })
    const rundowns = sampleRundowns(issues, now)
    expect(rundowns.map(({ programme, stage }) => `${programme} ${stage}`)).toEqual([
      ...['tv ran', 'tv approved', 'radio ran', 'radio draft'],
    ])
    for (const rundown of rundowns) {
      if (rundown.stage !== 'ran') expect(rundown.plannedAt).toBeGreaterThan(now)
      else {
        const { startedAt, seconds, confirmed } = rundown.airing
        expect([confirmed, startedAt + (seconds ?? 0) * 1000 <= now]).toEqual([true, true])
      }
    }
    const remarks = sampleRemarks(issues)
    expect(remarks.map(({ kind }) => kind)).toEqual(['rejected', 'corrected'])
    // What a rundown tells of is not what a remark was made about.
    const told = new Set(rundowns.map(({ issue }) => issue))
    expect(remarks.filter(({ issue }) => told.has(issue))).toEqual([])
  })

  it.each([
    ['tv', 900],
    ['radio', 600],
  ] as const)('the %s fills its slot of %i seconds to the second', (programme, slot) => {
    const counted = SAMPLE_PROGRAMMES[programme].entries.filter(({ isFloated }) => !isFloated)
    expect(counted.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(slot)
    expect(new Set(counted.map(({ id }) => id)).size).toBe(counted.length)
  })
})

describe('how a programme of the sample ran', () => {
  const lengths = SAMPLE_PROGRAMMES.tv.entries
    .filter(({ isFloated }) => !isFloated)
    .map(({ seconds }) => seconds)
  const startedAt = instantAt('2026-11-27', '19:45')
  const airing = { key: 'a', startedAt, kind: 'first', confirmed: true } as const

  it.each([891, 900, 909])('from its first second to its last of %i', (seconds) => {
    const presses = pressesOf(lengths, { ...airing, seconds })
    const times = presses.map(({ at }) => at)
    expect([times[0], times.at(-1)]).toEqual([startedAt, startedAt + seconds * 1000])
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(presses.map(({ press }) => press.action)).toEqual([
      'start',
      ...lengths.slice(1).map(() => 'next'),
      'offAir',
    ])
  })
})
