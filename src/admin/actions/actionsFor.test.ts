import { describe, expect, it } from 'vitest'

import { actionsFor, leadingAction } from './actionsFor'

const issue = { isPast: true, makeUps: [], airings: [] }
const run = {
  id: 'run',
  kind: 'first' as const,
  confirmed: true,
  replaces: null,
  replacedBy: null,
  rejected: false,
  isPublication: false,
  withdrawnAt: null,
  corrections: [],
  isOwnReport: false,
}
const waiting = { ...run, confirmed: false }
const scheduler = { schedule: true, waive: false }
const head = { schedule: true, waive: true }
const nobody = { schedule: false, waive: false }

describe('what the drawer offers for an issue', () => {
  it('begins with the make-up of a missed one; only heads waive', () => {
    expect(actionsFor('missed', issue, scheduler)).toEqual([
      'issue.makeUp',
      'airing.confirm',
      'issue.cancel',
    ])
    expect(actionsFor('missed', issue, head)).toContain('issue.waive')
  })

  it('has no second make-up while one is planned: it leads there, and confirming comes last', () => {
    const offered = actionsFor('missed', { ...issue, makeUps: [{}] }, head)
    expect(offered).not.toContain('issue.makeUp')
    expect(offered[0]).toBe('issue.openMakeUp')
    expect(offered.at(-1)).toBe('airing.confirm')
  })

  it.each(['missed', 'madeUp'] as const)(
    'never begins with a confirmation where it is being or was made up (%s), recorded or not',
    (group) => {
      for (const airings of [[], [waiting]]) {
        const madeUp = { ...issue, makeUps: [{}], airings }
        for (const may of [scheduler, head]) {
          expect(actionsFor(group, madeUp, may)[0]).toBe('issue.openMakeUp')
          expect(leadingAction(group, madeUp, may)).toBeNull()
        }
      }
    },
  )

  it('begins with the confirmation where a run is on record; not for whoever recorded it', () => {
    const recorded = { ...issue, airings: [waiting] }
    expect(actionsFor('missed', recorded, scheduler)[0]).toBe('airing.confirm')
    const own = { ...issue, airings: [{ ...waiting, isOwnReport: true }] }
    for (const group of ['missed', 'pending', 'makeUp'] as const) {
      expect(actionsFor(group, own, head)).not.toContain('airing.confirm')
    }
  })

  it('leads only where something is waited for', () => {
    expect(leadingAction('missed', issue, scheduler)).toBe('issue.makeUp')
    expect(leadingAction('pending', issue, scheduler)).toBe('airing.confirm')
    expect(leadingAction('makeUp', issue, scheduler)).toBe('airing.confirm')
    for (const group of ['planned', 'waived', 'excused', 'cancelled', 'madeUp'] as const) {
      expect(leadingAction(group, issue, head)).toBeNull()
    }
    expect(leadingAction('missed', issue, nobody)).toBeNull()
  })

  it('has nothing to confirm before the slot', () => {
    expect(actionsFor('planned', issue, head)).toEqual(['issue.move', 'issue.cancel'])
    expect(actionsFor('makeUp', { ...issue, isPast: false }, head)[0]).toBe('issue.move')
    expect(actionsFor('makeUp', issue, head)[0]).toBe('airing.confirm')
  })

  it('corrects or rejects what was confirmed, but not what an article’s publication recorded', () => {
    expect(actionsFor('aired', { ...issue, airings: [run] }, head)).toEqual([
      'airing.correct',
      'airing.reject',
    ])
    expect(
      actionsFor('aired', { ...issue, airings: [{ ...run, isPublication: true }] }, head),
    ).toEqual([])
    expect(actionsFor('missed', { ...issue, airings: [{ ...run, rejected: true }] }, head)[0]).toBe(
      'issue.makeUp',
    )
  })

  it('offers a supervisor nothing', () => {
    for (const group of ['missed', 'pending', 'planned', 'cancelled', 'waived', 'aired'] as const) {
      expect(actionsFor(group, { ...issue, airings: [run] }, nobody)).toEqual([])
      expect(actionsFor(group, issue, nobody)).toEqual([])
    }
  })
})
