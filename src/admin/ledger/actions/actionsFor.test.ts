import { describe, expect, it } from 'vitest'

import { actionsFor } from './actionsFor'

const issue = { isPast: true, makeUps: [], airings: [] }
const run = {
  kind: 'first' as const,
  confirmed: true,
  replacedBy: null,
  rejected: false,
  isPublication: false,
}
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

  it('has no second make-up while one is planned', () => {
    expect(actionsFor('missed', { ...issue, makeUps: [{}] }, head)).not.toContain('issue.makeUp')
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
