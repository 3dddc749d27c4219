import { describe, expect, it } from 'vitest'

import type { WindowRule } from '@/domain/calendar/reportWindows'

import { ruleYears } from './ruleYears'

const rule = (changes: Partial<WindowRule>): WindowRule => ({
  ...{ name: 'Quý I', fromMonthDay: '12-15', toMonthDay: '03-14', dueMonthDay: '03-20' },
  ...{ fromPreviousYear: true, cumulative: false, validFrom: null, validTo: null },
  ...changes,
})

describe('what a rule makes of the years', () => {
  it('is said with its days', () => {
    expect(ruleYears(rule({ validTo: '2026-12-31' }), [2026, 2027])).toEqual([
      'Năm 2026: từ 15/12/2025 đến hết 14/3/2026, hạn gửi 20/3/2026.',
      'Năm 2027: không có, ngoài thời gian có hiệu lực.',
    ])
  })

  it.each([{ fromMonthDay: '' }, { toMonthDay: '31/2' }, { fromPreviousYear: false }])(
    'is nothing while the rule is none: %o',
    (changes) => {
      expect(ruleYears(rule(changes), [2026])).toBeNull()
    },
  )
})
