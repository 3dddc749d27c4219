import { describe, expect, it } from 'vitest'

import type { AlertFact } from '@/domain/obligation/alerts'
import type { CountRow } from '@/domain/obligation/ledger/types'

import type { ObligationHead } from '../../obligations/obligationHead'
import { alertMessage, alertTitle } from './alertMessages'

const obligation = {
  title: 'Nghĩa vụ 2 số mỗi tháng',
  columns: [{ id: 'c1', name: 'Cải cách hành chính (TV)' }],
  days: 7,
  graceHours: 24,
  validFrom: '2022-03-14',
} as ObligationHead

const issues: Record<string, string> = {
  i1: '2026-11-13T12:45:00.000Z',
  i2: '2026-11-27T17:30:00.000Z',
}

const context = {
  obligation,
  isPage: false,
  issueOf: (id: string) => ({
    label: 'Số 19/2026 · Cải cách hành chính (TV)',
    plannedAt: issues[id] ?? null,
    isPage: false,
  }),
}

const row = (changes: Partial<CountRow> = {}) =>
  ({
    period: '2026-11',
    from: '2026-11-01',
    to: '2026-11-30',
    due: 2,
    planned: 1,
    pending: 0,
    missed: 0,
    shortage: 2,
    state: 'atRisk',
    issues: { planned: ['i2'] },
    ...changes,
  }) as CountRow

const fact = (changes: Partial<AlertFact>) =>
  ({ key: 'k', obligation: 'o1', period: '2026-11', ...changes }) as AlertFact

describe('an alert says what happened and what to do', () => {
  it('an issue that did not air', () => {
    expect(alertMessage(fact({ kind: 'missedIssue', issue: 'i1', row: row() }), context)).toBe(
      'Số 19/2026 · Cải cách hành chính (TV), lịch 13/11/2026 19:45: chưa có xác nhận đã phát. ' +
        'Hãy xác nhận kèm chứng cứ nếu đã phát; nếu chưa, hãy lên lịch phát bù hoặc xin miễn.',
    )
  })

  it('a page that was not posted, in a period that ended short', () => {
    const short = row({ state: 'short', shortage: 1 })
    const page = { ...context, issueOf: () => ({ ...context.issueOf('i1'), isPage: true }) }
    const message = alertMessage(fact({ kind: 'missedIssue', issue: 'i1', row: short }), page)
    expect(message).toContain('chưa có xác nhận đã đăng; tháng 11/2026 thiếu 1 số. Hãy')
  })

  it('a period that can’t be met any more; a slot after midnight here is the next day', () => {
    expect(alertMessage(fact({ kind: 'atRisk', row: row() }), context)).toBe(
      'Cải cách hành chính (TV) tháng 11/2026: còn thiếu 2 số, còn 1 khung giờ (28/11). ' +
        'Hãy thêm lịch phát đến hết ngày 30/11/2026.',
    )
  })

  it('a period that ended short, by the title where there are several columns', () => {
    const several = { ...obligation, columns: [...obligation.columns, { id: 'c2', name: 'B' }] }
    const short = row({ state: 'short', missed: 1, period: '2022-04' })
    const given = { ...context, obligation: several }
    expect(alertMessage(fact({ kind: 'shortPeriod', row: short }), given)).toMatch(
      /^Nghĩa vụ 2 số mỗi tháng, tháng 4\/2022: hết kỳ, thiếu 2\/2 số, trong đó 1 số bị lỡ/,
    )
  })

  it('a column gone quiet', () => {
    const stale = {
      obligation: 'o1',
      period: '2026-11',
      from: '2026-11-01',
      to: '2026-11-30',
      staleDays: 3,
      newest: '2026-11-02',
      state: 'short' as const,
    }
    const page = { ...context, isPage: true }
    expect(alertMessage(fact({ kind: 'stale', row: stale }), page)).toBe(
      'Cải cách hành chính (TV): bài mới nhất ngày 2/11/2026, quá hạn từ ngày 10/11/2026 ' +
        '(không được để trống quá 7 ngày). Hãy đăng bài mới.',
    )
    const never = { ...stale, newest: null }
    expect(alertMessage(fact({ kind: 'stale', row: never }), page)).toContain(
      'chưa có bài nào từ ngày 14/3/2022',
    )
  })

  it('an issue that waits for its proof, until when', () => {
    expect(alertMessage(fact({ kind: 'pendingLong', issue: 'i1', row: row() }), context)).toBe(
      'Số 19/2026 · Cải cách hành chính (TV), lịch 13/11/2026 19:45: chờ xác nhận đã phát quá nửa thời gian cho phép. ' +
        'Hãy xác nhận kèm chứng cứ trước 14/11/2026 19:45, nếu không số này bị tính là bỏ lỡ của tháng 11/2026.',
    )
  })
})

describe('the title of an alert says what it is about and no more', () => {
  it.each([
    [{ kind: 'missedIssue', issue: 'i1' }, 'Số bị lỡ: Số 19/2026 · Cải cách hành chính (TV)'],
    [
      { kind: 'pendingLong', issue: 'i1' },
      'Chờ xác nhận quá lâu: Số 19/2026 · Cải cách hành chính (TV)',
    ],
    [{ kind: 'shortPeriod' }, 'Kỳ thiếu: Cải cách hành chính (TV) tháng 11/2026'],
    [{ kind: 'atRisk' }, 'Có nguy cơ thiếu: Cải cách hành chính (TV) tháng 11/2026'],
    [{ kind: 'stale' }, 'Quá hạn cập nhật: Cải cách hành chính (TV)'],
  ] as const)('%o: %s', (changes, title) => {
    expect(alertTitle(fact({ ...changes, row: row() } as Partial<AlertFact>), context)).toBe(title)
  })
})
