import { describe, expect, it } from 'vitest'

import { figures } from './figures'
import type { CountFigures } from './rows'
import { countedAirings, leafCoverage, weighedParts } from './rankingWorking'
import type { ReportFacts } from './types'

const at = (day: string, time = '19:45') => `${day}T${time}:00+07:00`
const issue = (id: string, day: string, topics: string[] = []) => ({
  ...{ id, column: 'c', plannedAt: at(day), cancelled: false, waived: false, makesUp: null },
  topics,
})
const airing = (id: string, of: string, startedAt: string, seconds = 900) => ({
  ...{ id, issue: of, startedAt, seconds, kind: 'first' as const },
  confirmedAt: startedAt,
})

const FACTS: ReportFacts = {
  cutOff: at('2026-03-20', '08:00'),
  zone: 'Asia/Ho_Chi_Minh',
  ranges: [{ name: 'window', from: '2026-01-01', to: '2026-02-28' }],
  outlets: [{ id: 'u' }],
  columns: [{ id: 'c', outlet: 'u', lateAfterMinutes: 30, graceHours: 24 }],
  topics: [
    { code: '1', parent: null },
    { code: '1.1', parent: '1' },
    { code: '1.2', parent: '1' },
  ],
  obligations: [
    {
      ...{ id: 'o', columns: ['c'], measure: { kind: 'count', count: 2 }, period: 'month' },
      ...{ validFrom: '2026-01-01', validTo: null, proration: 'full' },
      ...{ minimumSeconds: 600, lateAfterMinutes: 30, graceHours: 24 },
    },
  ],
  issues: [
    issue('i1', '2026-01-09', ['1.1']),
    issue('i2', '2026-01-23'),
    issue('i3', '2026-02-06'),
  ],
  airings: [
    // Too short to count: the one after it does.
    airing('a0', 'i1', at('2026-01-09'), 30),
    airing('a1', 'i1', at('2026-01-09', '19:50')),
    airing('a2', 'i2', at('2026-01-23', '21:00')),
    airing('a3', 'i3', at('2026-02-06')),
  ],
  ...{ suspensions: [], items: [], activities: [] },
  weights: { complete: 60, onTime: 20, coverage: 20 },
}

describe('the working of a score', () => {
  const found = figures(FACTS)
  const [row] = found.ranking

  it('is what each part weighs, and adds up to it', () => {
    expect(row).toMatchObject({ complete: '3/4', onTime: '2/3', coverage: '1/2', score: '68.33' })
    expect(
      weighedParts(row as NonNullable<typeof row>, { complete: 60, onTime: 20, coverage: 20 }),
    ).toEqual([
      { name: 'complete', weight: 60, fraction: { part: 3, whole: 4 }, points: '45.00' },
      { name: 'onTime', weight: 20, fraction: { part: 2, whole: 3 }, points: '13.33' },
      { name: 'coverage', weight: 20, fraction: { part: 1, whole: 2 }, points: '10.00' },
    ])
  })

  it.each([
    [20, null],
    [0, '0.00'],
  ])('with a part that is of nothing and weighs %d gives %s', (coverage, points) => {
    const weights = { complete: 100 - coverage, onTime: 0, coverage }
    const parts = weighedParts({ complete: '1/1', onTime: '1/1', coverage: null }, weights)
    expect(parts[2]).toEqual({ name: 'coverage', weight: coverage, fraction: null, points })
  })

  it('goes down to the airing that each issue counted by', () => {
    const owed = found.obligations.filter((one): one is CountFigures => 'due' in one)
    const aired = owed.map(({ obligation, ids }) => ({ obligation, issues: ids.aired }))
    const counted = countedAirings(FACTS, aired)
    expect(counted.map(({ issue: id, airing: by, isLate }) => [id, by, isLate])).toEqual([
      ['i1', 'a1', false],
      ['i2', 'a2', true],
      ['i3', 'a3', false],
    ])
    expect(counted.filter(({ isLate }) => !isLate)).toHaveLength(owed[0]?.onTime ?? -1)
  })

  it('names each topic that coverage is told of, covered or not', () => {
    const leaves = leafCoverage(FACTS, found.topics, { range: 'window', outlet: 'u' })
    expect(leaves.map(({ topic, covered }) => [topic, covered?.issues ?? null])).toEqual([
      ['1.1', ['i1']],
      ['1.2', null],
    ])
  })

  it('is none where no weights are in force', () => {
    expect(figures({ ...FACTS, weights: null })).toMatchObject({ weights: null, ranking: [] })
  })
})
