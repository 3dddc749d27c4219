import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changesSince, type ScheduledIssue } from './baseline'

const on = (id: string, plannedAt: number | null): ScheduledIssue => ({
  id,
  plannedAt,
  cancelled: false,
})
const off = (id: string, plannedAt: number | null): ScheduledIssue => ({
  id,
  plannedAt,
  cancelled: true,
})

describe('a schedule against its approved baseline', () => {
  it.each([
    ['nothing changed', [on('a', 1)], [on('a', 1)], []],
    ['an issue added', [], [on('a', 1)], [{ kind: 'added', id: 'a', to: 1 }]],
    ['an issue moved', [on('a', 1)], [on('a', 2)], [{ kind: 'moved', id: 'a', from: 1, to: 2 }]],
    ['an issue cancelled', [on('a', 1)], [off('a', 1)], [{ kind: 'cancelled', id: 'a', from: 1 }]],
    ['cancelled before approval and still', [off('a', 1)], [off('a', 1)], []],
    [
      'cancelled before, on again',
      [off('a', 1)],
      [on('a', 3)],
      [{ kind: 'added', id: 'a', to: 3 }],
    ],
    ['an issue that is gone', [on('a', 1)], [], [{ kind: 'removed', id: 'a', from: 1 }]],
    ['added and cancelled since', [], [off('a', 1)], []],
  ] as const)('%s', (_, baseline, current, changes) => {
    expect(changesSince(baseline, current)).toEqual(changes)
  })

  it('is empty against itself and knows no order of rows', () => {
    const issue = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      plannedAt: fc.option(fc.integer({ min: 0, max: 3 })),
      cancelled: fc.boolean(),
    })
    const issues = fc.uniqueArray(issue, { selector: ({ id }) => id })
    fc.assert(
      fc.property(issues, issues, (baseline, current) => {
        expect(changesSince(current, current)).toEqual([])
        expect(changesSince([...baseline].reverse(), [...current].reverse())).toEqual(
          changesSince(baseline, current),
        )
      }),
    )
  })
})
