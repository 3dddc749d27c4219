import { describe, expect, it } from 'vitest'

import type { CountRow, FreshnessRow } from '@/domain/obligation/ledger/types'

import { briefQuotaText, quotaText, severityOf } from './quotaText'

const count: CountRow = {
  obligation: 'o1',
  period: '2026-02',
  from: '2026-02-01',
  to: '2026-02-28',
  due: 2,
  aired: 1,
  onTime: 1,
  late: 0,
  madeUp: 0,
  waived: 0,
  excused: 0,
  planned: 0,
  pending: 0,
  missed: 1,
  shortage: 1,
  state: 'short',
  issues: { aired: [], madeUp: [], waived: [], excused: [], planned: [], pending: [], missed: [] },
}
const freshness: FreshnessRow = {
  obligation: 'o2',
  period: '2026-11',
  from: '2026-11-01',
  to: '2026-11-30',
  staleDays: 0,
  newest: '2026-11-09',
  state: 'open',
}

describe('what a quota cell says', () => {
  it('says how many are missing when a period is short', () => {
    expect(quotaText(count)).toEqual({ number: '1/2', word: 'Thiếu 1', tone: 'bad' })
  })

  it('adds a made-up issue to what was done', () => {
    const row: CountRow = { ...count, madeUp: 1, shortage: 0, state: 'madeUp' }
    expect(quotaText(row)).toEqual({ number: '2/2', word: 'Đủ (phát bù)', tone: 'good' })
  })

  it('shows a surplus as it is, without carrying it anywhere', () => {
    const row: CountRow = { ...count, aired: 3, shortage: 0, state: 'met' }
    expect(quotaText(row)).toEqual({ number: '3/2', word: 'Đủ', tone: 'good' })
  })

  it('shows no 0/0 for a period that owes nothing', () => {
    const row: CountRow = { ...count, due: 0, aired: 0, shortage: 0, state: 'none' }
    expect(quotaText(row).number).toBe('–')
  })

  it('shows what a period that has not begun will owe', () => {
    const row: CountRow = { ...count, aired: 0, shortage: 2, state: 'upcoming' }
    expect(quotaText(row)).toEqual({ number: '–/2', word: 'Chưa đến kỳ', tone: 'muted' })
  })

  it('says the date of the newest item and the days that went stale', () => {
    expect(quotaText(freshness).number).toBe('Mới nhất 09/11')
    expect(quotaText({ ...freshness, staleDays: 7, state: 'short' }).word).toBe('7 ngày quá hạn')
    expect(quotaText({ ...freshness, newest: null }).number).toBe('Chưa có bài')
    expect(quotaText({ ...freshness, state: 'upcoming' }).number).toBe('–')
    expect(briefQuotaText({ ...freshness, staleDays: 7, state: 'short' }).number).toBe('7 ngày')
  })

  it('puts a short period before one at risk, and both before one that is met', () => {
    expect(severityOf('short')).toBeLessThan(severityOf('atRisk'))
    expect(severityOf('atRisk')).toBeLessThan(severityOf('met'))
  })
})
