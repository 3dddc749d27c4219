import { describe, expect, it } from 'vitest'

import type { CountRow, CountState } from '@/domain/obligation/ledger/types'

import { forecastWords } from './forecastWords'

const row = (state: CountState, changes: Partial<CountRow> = {}) =>
  ({ state, due: 2, shortage: 2, planned: 0, pending: 0, ...changes }) as CountRow

describe('the forecast of a period', () => {
  it.each<[string, CountRow, string]>([
    [
      'slots left against issues owed',
      row('open', { shortage: 1, planned: 1 }),
      'còn thiếu 1 số, còn 1 khung giờ',
    ],
    [
      'issues somebody has to confirm',
      row('open', { planned: 1, pending: 1 }),
      'còn thiếu 2 số, còn 1 khung giờ, 1 số chờ xác nhận',
    ],
    [
      'too few slots left',
      row('atRisk', { planned: 1 }),
      'còn thiếu 2 số, còn 1 khung giờ: không kịp nếu không thêm lịch',
    ],
    [
      'no slot left',
      row('atRisk'),
      'còn thiếu 2 số, không còn khung giờ: không kịp nếu không thêm lịch',
    ],
    ['a period before it begins', row('upcoming', { planned: 2 }), '2 khung giờ cho 2 số'],
    [
      'over, confirmations outstanding',
      row('pending', { pending: 1 }),
      'hết kỳ, 1 số chờ xác nhận',
    ],
    ['over and short', row('short'), 'hết kỳ, thiếu 2 số'],
    ['nothing left to say', row('met', { shortage: 0 }), '–'],
  ])('%s', (_, given, words) => {
    expect(forecastWords(given)).toBe(words)
  })

  it('of a column that must stay fresh: its newest item and its empty days', () => {
    const fresh = { obligation: 'o', period: '2026-02', from: '2026-02-01', to: '2026-02-28' }
    expect(forecastWords({ ...fresh, state: 'short', staleDays: 3, newest: '2026-01-20' })).toBe(
      '3 ngày trống, bài mới nhất 20/01/2026',
    )
    expect(forecastWords({ ...fresh, state: 'open', staleDays: 0, newest: null })).toBe(
      'chưa có bài nào',
    )
  })
})
