import { describe, expect, it } from 'vitest'

import { figures } from '../figures'
import { inRange } from '../inRange'
import type { ReportFacts } from '../types'
import { compared } from './comparison'
import { mainNumbers, periodRange } from './mainNumbers'
import { padded } from '../smallCount'
import { filledIn, reportPhrases } from './phrases'

const at = (day: string) => `${day}T08:00:00+07:00`
const issue = (id: string, day: string) => ({
  ...{ id, column: 'c1', plannedAt: at(day), cancelled: false, waived: false, makesUp: null },
  topics: [],
})
const airing = (id: string, of: string, day: string, seconds: number | null) => ({
  ...{ id, issue: of, startedAt: at(day), seconds, kind: 'first' as const, confirmedAt: at(day) },
})

const FACTS: ReportFacts = {
  ...{ cutOff: at('2026-06-20'), zone: 'Asia/Ho_Chi_Minh' },
  ranges: [
    { name: 'part', from: '2026-03-15', to: '2026-06-14' },
    { name: 'window', from: '2025-12-15', to: '2026-06-14' },
  ],
  outlets: [{ id: 'u1' }],
  columns: [{ id: 'c1', outlet: 'u1', lateAfterMinutes: 30, graceHours: 24 }],
  ...{ topics: [], obligations: [], suspensions: [] },
  issues: [issue('s1', '2026-01-09'), issue('s2', '2026-04-10'), issue('s3', '2026-05-08')],
  airings: [airing('a1', 's1', '2026-01-09', 900), airing('a2', 's2', '2026-04-10', null)],
  items: [
    {
      ...{ id: 'i1', outlet: 'u1', genre: 'report', topics: [], publishedAt: at('2026-05-05') },
      takenDownAt: null,
    },
  ],
  activities: [
    {
      ...{ id: 'v1', kind: 'k', doneOn: '2026-05-02', recordedAt: at('2026-05-03'), topics: [] },
      quantities: { bản: 5000, điểm: null },
    },
  ],
  weights: { complete: 60, onTime: 20, coverage: 20 },
}
const FIGURES = figures(FACTS)
const PHRASES = reportPhrases(FIGURES, {
  kinds: { k: 'Tờ rơi' },
  genres: { report: 'Phóng sự', news: 'Tin' },
})

describe('figures in the text of a report', () => {
  it.each([
    ['Đã phát {chương trình đã phát}.', 'Đã phát 01 số.'],
    ['Lũy kế {chương trình đã phát lũy kế}', 'Lũy kế 02 số'],
    ['{Phóng sự}, {tin}', '01 phóng sự, 0 tin'],
    ['{ Tờ rơi:  bản } và {Tờ rơi: điểm}', '5.000 bản và chưa rõ số điểm'],
    ['{thời lượng đã phát}', 'chưa rõ số phút'],
    ['không có gì {', 'không có gì {'],
  ])('“%s” is “%s”', (text, words) => {
    expect(filledIn(text, PHRASES)).toEqual({ text: words, unknown: [] })
  })

  it('that are none stay as written and are named once', () => {
    expect(filledIn('{bài hay} {bài hay} {tin}', PHRASES)).toEqual({
      text: '{bài hay} {bài hay} 0 tin',
      unknown: ['bài hay'],
    })
  })

  it.each([
    [0, '0'],
    [4, '04'],
    [10, '10'],
    [1234567, '1.234.567'],
  ])('%d is written %s', (value, words) => {
    expect(padded(value)).toBe(words)
  })

  it('of one range are those of that range alone', () => {
    expect(inRange(FIGURES, 'part').programmes).toMatchObject([{ range: 'part', aired: 1 }])
    expect(periodRange(FIGURES)).toBe('part')
    expect(periodRange(inRange(FIGURES, 'window'))).toBe('window')
  })
})

describe('a comparison with an earlier report', () => {
  const one = (value: number | null) => ({ name: 'tin', unit: 'tin', value })

  it.each([
    { now: 12, then: 8, difference: 4, percent: '50.0' },
    { now: 2, then: 3, difference: -1, percent: '-33.3' },
    { now: 5, then: 5, difference: 0, percent: '0.0' },
    { now: 5, then: 0, difference: 5, percent: null },
    { now: null, then: 4, difference: null, percent: null },
    { now: 4, then: null, difference: null, percent: null },
  ])('$now after $then: $difference, $percent per cent', ({ now, then, difference, percent }) => {
    expect(compared([one(now)], [one(then)])[0]).toMatchObject({
      ...{ value: now, before: then, difference, percent },
    })
  })

  it('with one that did not know the figure says nothing', () => {
    expect(compared([one(4)], [])[0]).toMatchObject({ before: null, difference: null })
  })

  it('is of the numbers that the text names', () => {
    const names = mainNumbers(FIGURES, 'window').map(({ name }) => name)
    expect(PHRASES.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
    expect(mainNumbers(FIGURES, 'nothing')).toEqual([])
  })
})
