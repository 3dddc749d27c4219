import { describe, expect, it } from 'vitest'

import { BNV_581_RULES } from './bnv581'
import type { WindowRule } from './reportWindows'
import { isRuleTwice, windowRuleFault } from './windowRule'

const rule = (changes: Partial<WindowRule>): WindowRule => ({
  name: '9 tháng',
  fromMonthDay: '12-15',
  toMonthDay: '09-14',
  fromPreviousYear: true,
  cumulative: true,
  dueMonthDay: '09-20',
  validFrom: null,
  validTo: null,
  ...changes,
})

describe('a rule of reports', () => {
  it.each([
    { of: '9 tháng', changes: {}, fault: null },
    { of: 'due on its last day', changes: { dueMonthDay: '09-14' }, fault: null },
    { of: 'from the same year', changes: { fromPreviousYear: false }, fault: 'order' },
    { of: 'of a day', changes: { fromPreviousYear: false, fromMonthDay: '09-14' }, fault: null },
    { of: 'to its own beginning', changes: { toMonthDay: '12-15' }, fault: 'long' },
    { of: 'due before it ends', changes: { dueMonthDay: '09-13' }, fault: 'due' },
  ])('$of: $fault', ({ changes, fault }) => {
    expect(windowRuleFault(rule(changes))).toBe(fault)
  })

  it('of 581/BNV-CCHC is right', () => {
    expect(BNV_581_RULES.map(windowRuleFault)).toEqual([null, null, null, null])
  })
})

describe('two rules of one name', () => {
  it.each([
    { one: {}, other: {}, twice: true },
    { one: { validTo: '2025-12-31' }, other: { validFrom: '2026-01-01' }, twice: false },
    { one: { validTo: '2026-01-01' }, other: { validFrom: '2026-01-01' }, twice: true },
    { one: { validFrom: '2026-01-01' }, other: { validTo: '2025-12-31' }, twice: false },
    { one: {}, other: { validFrom: '2030-01-01' }, twice: true },
    { one: {}, other: { name: 'Năm' }, twice: false },
  ])('$one and $other meet: $twice', ({ one, other, twice }) => {
    expect(isRuleTwice(rule(one), rule(other))).toBe(twice)
  })
})
