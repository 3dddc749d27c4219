import { describe, expect, it } from 'vitest'

import { columnTerms, USUAL_TERMS } from './columnTerms'

const rule = (lateAfterMinutes: number, validTo: string | null, columns = ['c1']) => ({
  ...{ columns, lateAfterMinutes, graceHours: lateAfterMinutes * 2, validFrom: '2026-01-01' },
  validTo,
})

describe('the terms of a column', () => {
  it.each([
    { of: 'no obligation', rules: [], late: USUAL_TERMS.lateAfterMinutes },
    { of: 'an obligation over another column', rules: [rule(5, null, ['c2'])], late: 30 },
    { of: 'its obligation', rules: [rule(5, null)], late: 5 },
    { of: 'the one that took over', rules: [rule(5, '2026-06-30'), rule(10, null)], late: 10 },
    { of: 'the first of two as long', rules: [rule(5, null), rule(10, null)], late: 5 },
    { of: 'one over several', rules: [rule(7, null, ['c2', 'c1'])], late: 7 },
  ])('are those of $of', ({ rules, late }) => {
    expect(columnTerms('c1', rules).lateAfterMinutes).toBe(late)
  })
})
