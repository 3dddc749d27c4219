import { describe, expect, it } from 'vitest'

import { instantAt } from '@/domain/calendar/civil'
import type { MonthIssue } from '@/newsroom/schedules/views/loadMonthIssues'
import type { MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'

import { paperRows } from './paperRows'

const at = instantAt('2026-12-11', '19:45')
const later = instantAt('2026-12-12', '06:00')

const issue = (changes: Partial<MonthIssue>): MonthIssue => ({
  id: 'a',
  label: 'Số 24/2026 · CCHC',
  title: null,
  plannedAt: at,
  cancelled: false,
  cancelReason: null,
  column: { id: 'c', name: 'CCHC' },
  topics: ['Dịch vụ công'],
  request: { id: 'r', number: '12/ĐN-SNV' },
  makesUp: null,
  isInMonth: true,
  slot: null,
  ...changes,
})

describe('the printed schedule', () => {
  it('before approval is what stands in it, without cancelled issues', () => {
    const issues = [issue({}), issue({ id: 'b', cancelled: true })]
    expect(paperRows({ stored: null, state: 'submitted', issues })).toEqual([
      {
        id: 'a',
        date: 'Thứ Sáu, 11/12/2026',
        time: '19:45',
        issue: 'Số 24/2026 · CCHC',
        content: 'Dịch vụ công',
        minutes: '',
        channel: '',
        note: 'Theo đề nghị 12/ĐN-SNV',
      },
    ])
  })

  it('after approval is what was approved, not what became of it', () => {
    const stored = {
      baseline: [
        { issue: 'gone', label: 'Số 25', plannedAt: new Date(later).toISOString() },
        { issue: 'a', label: 'Số 24', plannedAt: new Date(at).toISOString() },
        { issue: 'c', label: 'Số 26', plannedAt: null, cancelled: true },
      ],
    } as MonthSchedule['stored']
    const issues = [issue({ plannedAt: later }), issue({ id: 'new' })]
    const rows = paperRows({ stored, state: 'approved', issues })
    expect(rows.map(({ id, time }) => `${id} ${time}`)).toEqual(['a 19:45', 'gone 06:00'])
  })
})
