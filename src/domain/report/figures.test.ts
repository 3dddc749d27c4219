import { describe, expect, it } from 'vitest'
import { obligation } from '../../../tests/unit/ledger/facts'
import { airing, figuresOf, issue, reportFacts } from '../../../tests/unit/report/facts'
import { figures } from './figures'

describe('the figures of a report', () => {
  it('begin with what they are of, as given and without further members', () => {
    const given = {
      ...reportFacts({ cutOff: '2026-03-20T01:00:00.000Z' }),
      ranges: [{ name: 'window', from: '2025-12-15', to: '2026-03-14', label: 'Quý I' }],
      weights: { note: 'x', coverage: 20, complete: 60, onTime: 20 },
    }
    const { cutOff, zone, ranges, weights } = figures(given)
    expect(JSON.stringify({ cutOff, zone, ranges, weights })).toBe(
      '{"cutOff":"2026-03-20T01:00:00.000Z","zone":"Asia/Ho_Chi_Minh",' +
        '"ranges":[{"name":"window","from":"2025-12-15","to":"2026-03-14"}],' +
        '"weights":{"complete":60,"onTime":20,"coverage":20}}',
    )
  })

  it('have their blocks in the order of the contract, empty without a range', () => {
    const { cutOff, zone, weights, ...rest } = figuresOf({ ranges: [] })
    expect([cutOff, zone, weights?.complete]).toEqual([
      '2026-03-20T08:00:00+07:00',
      'Asia/Ho_Chi_Minh',
      60,
    ])
    expect(JSON.stringify(rest)).toBe(
      '{"ranges":[],"obligations":[],"programmes":[],"totals":[],"items":[],"activities":[],"topics":[],"ranking":[]}',
    )
  })

  it('print obligations and programmes as they come, neither derived from the other (Worked example)', () => {
    const dates = [
      '2025-12-05',
      '2025-12-19',
      '2026-01-09',
      '2026-01-23',
      '2026-02-06',
      '2026-03-06',
      '2026-03-13',
      '2026-03-20',
      '2026-04-03',
    ]
    const facts = {
      obligations: [obligation({ validFrom: '2025-12-01' })],
      issues: [...dates, '2026-02-27'].map((date) => issue(date, date)),
      airings: dates.map((date) => airing(date, date)),
    }
    const window = figuresOf(facts)
    expect(window.obligations).toMatchObject([
      {
        ...{ periods: ['2025-12', '2026-01', '2026-02'], later: ['2026-03'] },
        ...{ due: 6, aired: 5, missed: 1, shortage: 1, short: ['2026-02'] },
      },
    ])
    expect(window.programmes).toMatchObject([{ aired: 6, planned: 7, missed: 1 }])

    const confirmedLate = facts.airings.map((one) =>
      one.issue === '2026-03-06' ? { ...one, confirmedAt: '2026-03-21T08:00:00+07:00' } : one,
    )
    const unknown = figuresOf({ ...facts, airings: confirmedLate })
    expect(unknown.programmes).toMatchObject([{ aired: 5, planned: 7, missed: 2 }])
    const restated = figuresOf({
      ...facts,
      airings: confirmedLate,
      cutOff: '2026-03-22T08:00:00+07:00',
    })
    expect(restated.programmes).toMatchObject([{ aired: 6, planned: 7, missed: 1 }])
  })
})
