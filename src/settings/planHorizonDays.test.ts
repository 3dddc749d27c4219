import { describe, expect, it } from 'vitest'

import { planHorizonDays } from './planHorizonDays'

describe('how far ahead issues are planned', () => {
  it.each([
    [undefined, 45],
    ['', 45],
    ['60', 60],
    [' 1 ', 1],
    ['400', 400],
  ])('%s is %i days', (text, days) => {
    expect(planHorizonDays({ PLAN_HORIZON_DAYS: text })).toBe(days)
  })

  it.each(['0', '-3', '401', '4.5', '1e2', 'một tháng'])('refuses “%s” in words', (text) => {
    expect(() => planHorizonDays({ PLAN_HORIZON_DAYS: text })).toThrow(
      'PLAN_HORIZON_DAYS phải là số nguyên từ 1 đến 400',
    )
  })
})
