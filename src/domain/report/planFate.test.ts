import { describe, expect, it } from 'vitest'
import { airing, column, indexOf, issue } from '../../../tests/unit/report/facts'
import type { PlanFate } from './rows'
import type { Airing, Issue, ReportFacts } from './types'

const PLANNED = '2026-03-10'

const fateOf = (differs: Partial<Issue>, facts: Partial<ReportFacts> = {}) =>
  indexOf({
    ...facts,
    issues: [issue('x', PLANNED, differs), ...(facts.issues ?? [])],
  }).issues.find(({ id }) => id === 'x')?.fate

describe('Programmes: whether an issue is planned', () => {
  it.each<[string, Partial<Issue>, boolean]>([
    ['as it is', {}, true],
    ['not cancelled', { cancelled: true }, false],
    ['not without a date', { plannedAt: null }, false],
    ['not as the make-up of an issue', { makesUp: 'other' }, false],
    ['as the make-up of an unknown issue', { makesUp: 'ghost' }, true],
    ['as the make-up of a cancelled issue', { makesUp: 'gone' }, true],
    ['not as the make-up of itself', { makesUp: 'x' }, false],
  ])('%s', (_, differs, planned) => {
    const issues = [
      issue('other', '2026-03-01', { column: 'c2' }),
      issue('gone', '2026-03-01', { cancelled: true }),
    ]
    const columns = [column('c1'), column('c2')]
    expect(fateOf(differs, { issues, columns })).toBe(planned ? 'missed' : undefined)
  })
})

describe('Programmes: fate of a planned issue, the first that holds', () => {
  const aired = [airing('x', '2026-01-01')]
  const suspensions = [{ columns: ['c1'], from: PLANNED, to: PLANNED }]
  const makeUp = issue('m', '2026-03-12', { makesUp: 'x' })
  const madeUp = { issues: [makeUp], airings: [airing('m', '2026-03-15')] }
  const early = { cutOff: '2026-03-09T08:00:00+07:00' }

  it.each<[PlanFate, string, Partial<Issue>, Partial<ReportFacts>]>([
    [
      'plannedAired',
      'aired at whatever date, and waived',
      { waived: true },
      { airings: aired, suspensions },
    ],
    ['waived', 'before excused', { waived: true }, { suspensions }],
    ['excused', 'before waiting', {}, { suspensions, ...early }],
    [
      'missed',
      'suspended for another column',
      {},
      { suspensions: [{ columns: ['c2'], from: PLANNED, to: PLANNED }] },
    ],
    [
      'missed',
      'suspended on another day',
      {},
      { suspensions: [{ columns: ['c1'], from: '2026-03-09', to: '2026-03-09' }] },
    ],
    ['waiting', 'its time has not come', {}, early],
    ['waiting', 'a second before grace is over', {}, { cutOff: '2026-03-11T19:44:59+07:00' }],
    ['missed', 'when grace is over', {}, { cutOff: '2026-03-11T19:45:00+07:00' }],
    [
      'waiting',
      'before made up',
      {},
      { ...madeUp, airings: [airing('m', '2026-03-01')], ...early },
    ],
    ['madeUp', 'by an issue that names it', {}, madeUp],
    [
      'madeUp',
      'by one of whatever column',
      {},
      { ...madeUp, issues: [{ ...makeUp, column: 'c2' }], columns: [column('c1'), column('c2')] },
    ],
    [
      'madeUp',
      'by one that was cancelled and aired',
      {},
      { ...madeUp, issues: [{ ...makeUp, cancelled: true }] },
    ],
    [
      'madeUp',
      'by one that aired before it was planned',
      {},
      { ...madeUp, airings: [airing('m', '2025-11-01')] },
    ],
    ['missed', 'named by an issue that did not air', {}, { issues: [makeUp] }],
    [
      'missed',
      'named by an issue of which only a repeat is known',
      {},
      { ...madeUp, airings: [airing('m', '2026-03-15', { kind: 'repeat' })] },
    ],
    [
      'missed',
      'named by one whose airing is not known yet',
      {},
      { ...madeUp, airings: [airing('m', '2026-03-15', { confirmedAt: null })] },
    ],
  ])('%s: %s', (fate, _, differs, facts) => {
    expect(fateOf(differs, facts)).toBe(fate)
  })

  it('by the grace of its own column', () => {
    const cutOff = '2026-03-10T20:45:00+07:00'
    expect(fateOf({}, { cutOff, columns: [column('c1', { graceHours: 1 })] })).toBe('missed')
    expect(fateOf({}, { cutOff, columns: [column('c1', { graceHours: 1.5 })] })).toBe('waiting')
  })

  it.each<[string, Partial<Airing>, PlanFate]>([
    ['of whatever length', { seconds: 0 }, 'plannedAired'],
    ['of unknown length', { seconds: null }, 'plannedAired'],
    ['not as a repeat', { kind: 'repeat' }, 'missed'],
    ['not as a relay', { kind: 'relay' }, 'missed'],
  ])('aired %s', (_, differs, fate) => {
    expect(fateOf({}, { airings: [airing('x', PLANNED, differs)] })).toBe(fate)
  })
})
