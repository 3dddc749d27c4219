import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { obligation } from '../../../../tests/unit/ledger/facts'
import { arbitraryReport } from '../../../../tests/unit/report/arbitraryReport'
import { AIRED } from '../../../../tests/unit/report/paper'
import { airing, issue, reportFacts } from '../../../../tests/unit/report/facts'
import { figures } from '../figures'
import { reportPeriods } from '../reportPeriods'
import { WINDOW } from '../reportRanges'
import type { ReportFacts } from '../types'
import { derivedPeriods } from './derivedPeriods'

const one = [obligation({ id: 'o1', validFrom: '2025-12-01' })]
const quarterly = [obligation({ id: 'o1', validFrom: '2025-10-01', period: 'quarter' })]

/** The worked example of report.md; of a quarter, the report on the days from October to December. */
const facts = (over: Partial<ReportFacts> = {}) =>
  reportFacts({
    obligations: one,
    issues: [...AIRED, '2026-02-27'].map((date) => issue(date, date)),
    airings: AIRED.map((date) => airing(date, date)),
    ...over,
  })
const autumn = (over: Partial<ReportFacts> = {}) =>
  facts({
    obligations: quarterly,
    ranges: [{ name: WINDOW, from: '2025-10-01', to: '2025-12-31' }],
    ...over,
  })

const periodsOf = (of: ReportFacts) =>
  of.ranges.filter(({ name }) => name === WINDOW).flatMap((range) => reportPeriods(of, range))
const derived = (then: ReportFacts, today: ReportFacts) =>
  derivedPeriods(figures(then), { figures: figures(today), periods: periodsOf(today) })
const waived = [...AIRED, '2026-02-27'].map((date) => issue(date, date, { waived: true }))

describe('the periods of a version that kept none', () => {
  it('are those of the facts of then, whatever the facts', () => {
    fc.assert(
      fc.property(arbitraryReport, (given) => {
        const ranges = given.ranges.slice(0, 1).map((range) => ({ ...range, name: WINDOW }))
        const own = { ...given, ranges }
        expect(derived(own, own)).toEqual({ periods: periodsOf(own), unproven: [] })
      }),
    )
  })

  it('are not guessed where the facts come to something else today', () => {
    expect(derived(facts(), facts({ issues: waived }))).toEqual({
      periods: [],
      unproven: [{ obligation: 'o1', periods: ['2025-12', '2026-01', '2026-02'] }],
    })
    expect(derived(facts(), facts({ obligations: [] })).unproven).toHaveLength(1)
  })

  it('have the frozen numbers where there is one, whatever the facts come to today', () => {
    const [then] = periodsOf(autumn())
    const today = autumn({ airings: [] })
    expect(derived(autumn(), today)).toEqual({ periods: [then], unproven: [] })
    expect(then?.row).toMatchObject({ period: '2025-Q4', aired: 2, state: 'met' })
    expect(derived(today, autumn()).periods).toEqual(periodsOf(today))
  })

  it('are none that had not ended', () => {
    const then = facts({ cutOff: '2025-12-20T08:00:00+07:00' })
    expect(derived(then, facts({ obligations: [] }))).toEqual({ periods: [], unproven: [] })
  })
})
