import { describe, expect, it } from 'vitest'

import { BNV_581_RULES } from '../../../src/domain/calendar/bnv581'
import { reportWindowsFor } from '../../../src/domain/calendar/reportWindows'
import { figures } from '../../../src/domain/report/figures'
import { PART, rangesOf, WINDOW } from '../../../src/domain/report/reportRanges'
import type { ReportFacts } from '../../../src/domain/report/types'
import { obligation } from '../ledger/facts'
import { airing, issue, reportFacts, rowOf } from './facts'
import { YEAR_2022 } from './year2022'

/** The four reports of a year out of a few facts, beside figures that were worked out by hand. */

/** The figures of a report of a year, drawn up in the morning of a day. */
function reported(name: string, day: string, facts: Partial<ReportFacts>) {
  const windows = reportWindowsFor({ rules: BNV_581_RULES, year: Number(day.slice(0, 4)) })
  const window = windows.find((one) => one.name === name)
  if (!window) throw new Error(`no report ${name}`)
  const found = figures(
    reportFacts({
      ...facts,
      ...{ cutOff: `${day}T08:00:00+07:00`, ranges: rangesOf(window, windows) },
    }),
  )
  return (range: string) => ({
    owed: rowOf(found.obligations, { range }),
    aired: rowOf(found.programmes, { range, column: 'c1' }),
    items: found.items
      .filter((row) => row.range === range && row.outlet === 'u2')
      .map(({ genre, count, takenDown, percent }) => [genre, count, takenDown, percent]),
    activities: found.activities
      .filter((row) => row.range === range)
      .map(({ kind, count, quantities }) => [kind, count, quantities]),
  })
}

const NOTHING = {
  ...{ due: 0, aired: 0, onTime: 0, late: 0, madeUp: 0, waived: 0, excused: 0, missed: 0 },
  ...{ shortage: 0, short: [] },
}
const NOT_AIRED = {
  ...{ planned: 0, plannedAired: 0, waived: 0, excused: 0, waiting: 0, madeUp: 0, missed: 0 },
  ...{ aired: 0, makeUps: 0, late: 0, minutes: 0, repeats: 0, relays: 0 },
}

describe('2022, by plan 97/KH-UBND of 14/3/2022', () => {
  const facts = YEAR_2022

  it('Quý I: 15/12/2021–14/3/2022', () => {
    const { owed, aired, items, activities } = reported('Quý I', '2022-03-18', facts)(WINDOW)
    // March is owed of from its 14th, and ends after the window.
    expect(owed).toMatchObject({ ...NOTHING, periods: [], later: ['2022-03'] })
    expect(aired).toMatchObject(NOT_AIRED)
    expect(items).toEqual([['news', 1, 0, '100.0']])
    expect(activities).toEqual([])
  })

  it('6 tháng: 15/12/2021–14/6/2022, since Quý I 15/3–14/6', () => {
    const range = reported('6 tháng', '2022-06-18', facts)
    for (const name of [WINDOW, PART]) {
      const { owed, aired } = range(name)
      // March 0 + April 2 + May 2 = 4 due; 1 + 2 + 1 = 4 aired, 24/5 made up for, so nothing is short. June ends later.
      expect(owed).toMatchObject({
        ...{ ...NOTHING, due: 4, aired: 4, onTime: 4, madeUp: 1 },
        ...{ periods: ['2022-03', '2022-04', '2022-05'], later: ['2022-06'] },
      })
      // 21/3, 10/4, 24/4, 10/5, 24/5, 10/6 planned; five aired, and the make-up: 6 × 15 minutes = 90.
      expect(aired).toMatchObject({
        ...{ ...NOT_AIRED, planned: 6, plannedAired: 5, madeUp: 1 },
        ...{ aired: 6, makeUps: 1, minutes: 90 },
      })
    }
    expect(range(WINDOW).items).toEqual([['news', 2, 0, '100.0']])
    expect(range(PART).items).toEqual([['news', 1, 0, '100.0']])
    expect(range(PART).activities).toEqual([['leaflet', 1, { bản: { sum: 1000, unknown: 0 } }]])
  })

  it('Quý III: 15/6–14/9/2022', () => {
    const { owed, aired, items, activities } = reported('Quý III', '2022-09-18', facts)(WINDOW)
    // June 2 + July 2 + August 2 = 6 due; 2 + 1 + 2 = 5 aired, of which that of 10/7 late; 24/7 waived. September ends later.
    expect(owed).toMatchObject({
      ...{ ...NOTHING, due: 6, aired: 5, onTime: 4, late: 1, waived: 1 },
      ...{ periods: ['2022-06', '2022-07', '2022-08'], later: ['2022-09'] },
    })
    // 24/6, 10/7, 24/7, 10/8, 24/8, 10/9 planned; 24/7 waived and 10/9 missed leave 4: 4 × 15 = 60.
    expect(aired).toMatchObject({
      ...{ ...NOT_AIRED, planned: 6, plannedAired: 4, waived: 1, missed: 1 },
      ...{ aired: 4, late: 1, minutes: 60 },
    })
    expect(items).toEqual([['news', 1, 0, '100.0']])
    expect(activities).toEqual([['class', 1, { người: { sum: 0, unknown: 1 } }]])
  })

  it('Năm: 15/12/2021–14/12/2022, since Quý III 15/9–14/12', () => {
    const range = reported('Năm', '2022-12-20', facts)
    // September 2 + October 2 + November 2 = 6 due; 1 + 2 + 1 = 4 aired: one short in September, whose 10th was missed, and one
    // in November, whose 24th aired on 1/12 and counts for December.
    expect(range(PART).owed).toMatchObject({
      ...{ ...NOTHING, due: 6, aired: 4, onTime: 4, missed: 1, shortage: 2 },
      ...{ short: ['2022-09', '2022-11'], later: ['2022-12'] },
    })
    // 24/9, 10/10, 24/10, 10/11, 24/11, 10/12, all aired, 24/11 late: 6 × 15 = 90.
    expect(range(PART).aired).toMatchObject({
      ...{ ...NOT_AIRED, planned: 6, plannedAired: 6, aired: 6, late: 1, minutes: 90 },
    })
    // March 0 + eight months of 2 = 16 due; 1 + 2 + 1 + 2 + 1 + 2 + 1 + 2 + 1 = 13 aired; 16 = 12 of them owed + 1 made up
    // + 1 waived + 2 short, and the one of March above it.
    expect(range(WINDOW).owed).toMatchObject({
      ...{ ...NOTHING, due: 16, aired: 13, onTime: 12, late: 1, madeUp: 1, waived: 1, missed: 1 },
      ...{ shortage: 2, short: ['2022-09', '2022-11'] },
    })
    // 1 in March + 2 × 8 + 1 in December = 18 planned; less one made up, one waived, one missed = 15; with the make-up 16
    // aired, of which 10/7 and 24/11 late: 16 × 15 = 240.
    expect(range(WINDOW).aired).toMatchObject({
      ...{ ...NOT_AIRED, planned: 18, plannedAired: 15, madeUp: 1, waived: 1, missed: 1 },
      ...{ aired: 16, makeUps: 1, late: 2, minutes: 240 },
    })
    // Three of four texts that are up are news; the one taken down is in no per cent.
    expect(range(WINDOW).items).toEqual([
      ['news', 3, 1, '75.0'],
      ['reportage', 1, 0, '25.0'],
    ])
    expect(range(PART).items).toEqual([
      ['news', 0, 1, '0.0'],
      ['reportage', 1, 0, '100.0'],
    ])
    expect(range(WINDOW).activities).toEqual([
      ['class', 1, { người: { sum: 0, unknown: 1 } }],
      ['leaflet', 1, { bản: { sum: 1000, unknown: 0 } }],
    ])
  })
})

describe('a year of the sample’s television, at least ten minutes an issue, the second and fourth Friday', () => {
  /**
   * As of 2026. Owed from 15/12/2025, so nothing in December. Tết takes 13/2 away, 27/2 had five minutes alone, 24/4 was
   * cancelled, 11/9 was confirmed on 25/9 only; the issue of 26/6 was aired again and relayed.
   */
  const fridays = [
    ...['2025-12-26', '2026-01-09', '2026-01-23', '2026-02-13', '2026-02-27', '2026-03-13'],
    ...['2026-03-27', '2026-04-10', '2026-04-24', '2026-05-08', '2026-05-22', '2026-06-12'],
    ...['2026-06-26', '2026-07-10', '2026-07-24', '2026-08-14', '2026-08-28', '2026-09-11'],
    ...['2026-09-25', '2026-10-09', '2026-10-23', '2026-11-13', '2026-11-27', '2026-12-11'],
  ]
  const facts: Partial<ReportFacts> = {
    obligations: [
      obligation({ validFrom: '2025-12-15', proration: 'nextFull', minimumSeconds: 600 }),
    ],
    suspensions: [{ columns: ['c1'], from: '2026-02-13', to: '2026-02-22' }],
    issues: fridays.map((day) => issue(day, day, { cancelled: day === '2026-04-24' })),
    airings: [
      ...fridays
        .filter((day) => !['2026-02-13', '2026-04-24'].includes(day))
        .map((day) =>
          airing(day, day, {
            ...(day === '2026-02-27' && { seconds: 300 }),
            ...(day === '2026-09-11' && { confirmedAt: '2026-09-25T08:00:00+07:00' }),
          }),
        ),
      airing('2026-06-26', '2026-06-27', { id: 'again', kind: 'repeat' }),
      airing('2026-06-26', '2026-06-28', { id: 'relayed', kind: 'relay' }),
    ],
  }

  it('Quý I: 15/12/2025–14/3/2026', () => {
    const { owed, aired } = reported('Quý I', '2026-03-20', facts)(WINDOW)
    // December 0 + January 2 + February 2 = 4 due; 1 + 2 + 0 = 3 aired; of February one excused, one too short and so missed.
    expect(owed).toMatchObject({
      ...{ ...NOTHING, due: 4, aired: 3, onTime: 3, excused: 1, missed: 1, shortage: 1 },
      ...{ short: ['2026-02'], later: ['2026-03'] },
    })
    // Six Fridays, one excused; five aired, that of five minutes too: 4 × 15 + 5 = 65.
    expect(aired).toMatchObject({
      ...{ ...NOT_AIRED, planned: 6, plannedAired: 5, excused: 1, aired: 5, minutes: 65 },
    })
  })

  it('6 tháng: 15/12/2025–14/6/2026, since Quý I 15/3–14/6', () => {
    const range = reported('6 tháng', '2026-06-20', facts)
    // March 2 + April 2 + May 2 = 6 due; 2 + 1 + 2 = 5 aired: what was cancelled leaves April one short, and is not missed.
    expect(range(PART).owed).toMatchObject({
      ...{ ...NOTHING, due: 6, aired: 5, onTime: 5, shortage: 1 },
      ...{ short: ['2026-04'], later: ['2026-06'] },
    })
    // 27/3, 10/4, 8/5, 22/5, 12/6: 5 × 15 = 75.
    expect(range(PART).aired).toMatchObject({
      ...{ ...NOT_AIRED, planned: 5, plannedAired: 5, aired: 5, minutes: 75 },
    })
    // 4 due until February + 6 = 10; 3 aired + 5 = 8; 1 short + 1 = 2. March is in the part alone.
    expect(range(WINDOW).owed).toMatchObject({
      ...{ ...NOTHING, due: 10, aired: 8, onTime: 8, excused: 1, missed: 1, shortage: 2 },
      short: ['2026-02', '2026-04'],
    })
    // 6 + 5 = 11 planned, 10 aired; 65 + 75 = 140.
    expect(range(WINDOW).aired).toMatchObject({
      ...{ ...NOT_AIRED, planned: 11, plannedAired: 10, excused: 1, aired: 10, minutes: 140 },
    })
  })

  it('Quý III: 15/6–14/9/2026', () => {
    const { owed, aired } = reported('Quý III', '2026-09-20', facts)(WINDOW)
    // June, July, August: 2 each.
    expect(owed).toMatchObject({ ...NOTHING, due: 6, aired: 6, onTime: 6, later: ['2026-09'] })
    // 26/6, 10/7, 24/7, 14/8, 28/8 aired; 11/9 was not confirmed by then: 5 × 15 = 75.
    expect(aired).toMatchObject({
      ...{ ...NOT_AIRED, planned: 6, plannedAired: 5, missed: 1, aired: 5, minutes: 75 },
      ...{ repeats: 1, repeatSeconds: 900, relays: 1, relaySeconds: 900 },
    })
  })

  it('Năm: 15/12/2025–14/12/2026, since Quý III 15/9–14/12; what came in late is in it', () => {
    const range = reported('Năm', '2026-12-20', facts)
    // September, October, November: 2 each, 11/9 being known by now.
    expect(range(PART).owed).toMatchObject({
      ...{ ...NOTHING, due: 6, aired: 6, onTime: 6, later: ['2026-12'] },
    })
    expect(range(PART).aired).toMatchObject({
      ...{ ...NOT_AIRED, planned: 6, plannedAired: 6, aired: 6, minutes: 90 },
    })
    // 10 due until May + six months of 2 = 22; 8 aired + 12 = 20.
    expect(range(WINDOW).owed).toMatchObject({
      ...{ ...NOTHING, due: 22, aired: 20, onTime: 20, excused: 1, missed: 1, shortage: 2 },
      short: ['2026-02', '2026-04'],
    })
    // 11 until 14/6 + 6 until 14/9 + 6 = 23 planned, all but 13/2 aired. 140 minutes + 6 × 15 + 90 = 320: not the sum of the four
    // reports, whose third had 75 where there are 90.
    expect(range(WINDOW).aired).toMatchObject({
      ...{ ...NOT_AIRED, planned: 23, plannedAired: 22, excused: 1, aired: 22, minutes: 320 },
      ...{ repeats: 1, relays: 1 },
    })
  })
})
