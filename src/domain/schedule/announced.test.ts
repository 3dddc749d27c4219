import { describe, expect, it } from 'vitest'

import { isAnnounced, type AnnounceableIssue } from './announced'

const AT = Date.UTC(2026, 11, 4, 12, 45)
const LATER = AT + 3_600_000
const issue = (changes: Partial<AnnounceableIssue> = {}): AnnounceableIssue => ({
  id: 'a',
  plannedAt: AT,
  cancelled: false,
  isByRule: true,
  ...changes,
})
const approved = [{ id: 'a', plannedAt: AT, cancelled: false }]

describe('what the public is told of planned issues', () => {
  it.each([
    ['what the rule says, in a month nobody approved yet', issue(), null, true],
    ['no make-up or extra before its month is approved', issue({ isByRule: false }), null, false],
    ['what was approved', issue(), approved, true],
    ['an approved make-up', issue({ isByRule: false }), approved, true],
    ['nothing added to an approved month', issue({ id: 'b' }), approved, false],
    ['nothing moved away from what was approved', issue({ plannedAt: LATER }), approved, false],
    ['nothing cancelled, approved or not', issue({ cancelled: true }), approved, false],
    ['nothing without a time', issue({ plannedAt: null }), null, false],
    [
      'nothing restored before the head agrees',
      issue(),
      [{ id: 'a', plannedAt: AT, cancelled: true }],
      false,
    ],
  ] as const)('%s', (_, planned, baseline, expected) => {
    expect(isAnnounced(planned, baseline)).toBe(expected)
  })
})
