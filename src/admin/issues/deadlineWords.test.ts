import { describe, expect, it } from 'vitest'

import { instantAt } from '@/domain/calendar/civil'
import type { DeadlineState } from '@/domain/schedule/deadlines'

import { deadlineWords } from './deadlineWords'

const at = instantAt('2026-11-25', '17:00')

describe('how a deadline is said', () => {
  it.each<[DeadlineState, string, string]>([
    ['ahead', '2026-11-22', 'Còn 3 ngày'],
    ['today', '2026-11-25', 'Hôm nay, còn 3 giờ'],
    ['overdue', '2026-11-27', 'Quá hạn 1 ngày'],
    ['passedBefore', '2026-11-27', 'Hạn đã qua khi lập số'],
    ['done', '2026-11-27', 'Đã xong'],
  ])('%s', (state, day, words) => {
    expect(deadlineWords({ at, state }, instantAt(day, '14:00'))).toBe(words)
  })
})
