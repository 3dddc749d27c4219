import { describe, expect, it } from 'vitest'

import { obligation } from '../../../tests/unit/ledger/facts'
import { airing, figuresOf, issue, reportFacts } from '../../../tests/unit/report/facts'
import { reportPeriods } from './reportPeriods'
import type { ReportFacts } from './types'

const WINDOW = { name: 'window', from: '2025-12-15', to: '2026-03-14' }

describe('the periods behind the figures of a report', () => {
  it.each<[string, Partial<ReportFacts>, string[]]>([
    [
      'ended, and later',
      {},
      ['2025-12 periods', '2026-01 periods', '2026-02 periods', '2026-03 later'],
    ],
    [
      'running while the window runs',
      { cutOff: '2026-02-10T08:00:00+07:00' },
      ['2025-12 periods', '2026-01 periods', '2026-02 running', '2026-03 later'],
    ],
    [
      'waiting for proof',
      {
        cutOff: '2026-03-01T08:00:00+07:00',
        issues: [issue('x', '2026-02-28'), issue('y', '2026-02-28')],
      },
      ['2025-12 periods', '2026-01 periods', '2026-02 waiting', '2026-03 later'],
    ],
    ['none where nothing is owed', { obligations: [] }, []],
  ])('%s', (_, differs, stages) => {
    const facts = reportFacts({
      obligations: [obligation({ validFrom: '2025-12-01' })],
      ...differs,
    })
    const periods = reportPeriods(facts, WINDOW)
    expect(periods.map(({ stage, row }) => `${row.period} ${stage}`)).toEqual(stages)
  })

  it('add up to them', () => {
    const facts: Partial<ReportFacts> = {
      obligations: [obligation({ validFrom: '2025-12-01' })],
      issues: [issue('a', '2026-01-09'), issue('b', '2026-02-06'), issue('c', '2026-02-27')],
      airings: [airing('a', '2026-01-09'), airing('b', '2026-02-06')],
    }
    const [figures] = figuresOf({ ...facts, ranges: [WINDOW] }).obligations
    const rows = reportPeriods(reportFacts(facts), WINDOW).filter(
      ({ stage }) => stage === 'periods',
    )
    const sum = (name: 'due' | 'aired' | 'shortage') =>
      rows.reduce((all, { row }) => all + ('due' in row ? row[name] : 0), 0)
    expect(figures).toMatchObject({
      ...{ due: sum('due'), aired: sum('aired'), shortage: sum('shortage') },
    })
    expect(sum('aired')).toBe(2)
  })
})
