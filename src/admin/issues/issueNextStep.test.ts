import { describe, expect, it } from 'vitest'

import { instantAt } from '@/domain/calendar/civil'

import { issueNextStep } from './issueNextStep'

const time = (date: string, clock: string) => new Date(instantAt(date, clock)).toISOString()
const issue = { isPast: true, plannedAt: time('2026-11-27', '19:45'), makeUps: [], airings: [] }
const coming = { ...issue, isPast: false }
const run = {
  id: 'a',
  startedAt: issue.plannedAt,
  kind: 'first' as const,
  confirmed: false,
  confirmedAt: null,
  confirmedBy: null,
  evidenceFile: null,
  replaces: null,
  replacedBy: null,
  rejected: false,
  isPublication: false,
  withdrawnAt: null,
  corrections: [],
  isOwnReport: false,
  note: null,
}
const scheduler = { schedule: true, waive: false }
const reader = { schedule: false, waive: false }
const side = { deadlines: [], may: scheduler, isMine: () => false }
const script = {
  kind: 'script' as const,
  name: 'Kịch bản',
  at: instantAt('2026-11-25', '17:00'),
  state: 'ahead' as const,
}
const tape = {
  ...script,
  kind: 'tape' as const,
  name: 'Nộp băng',
  at: instantAt('2026-11-26', '09:00'),
}

describe('what comes next for an issue', () => {
  it('is the first open step of its preparation, with its time and whose it is', () => {
    const deadlines = [tape, { ...script, state: 'done' as const }, { ...script, name: 'Duyệt' }]
    const next = { what: 'Duyệt', due: '25/11/2026 17:00' }
    const planned = { ...side, standing: 'planned' as const, issue: coming, deadlines }
    expect(issueNextStep(planned)).toEqual({ ...next, whose: 'của người viết' })
    expect(issueNextStep({ ...planned, isMine: (kind) => kind === 'script' })).toEqual({
      ...next,
      whose: 'của bạn',
    })
  })

  it('is its slot once all is ready, and a slot where it has none', () => {
    expect(issueNextStep({ ...side, standing: 'planned', issue: coming })?.what).toBe(
      'phát, đăng lúc 27/11/2026 19:45',
    )
    const without = { ...coming, plannedAt: null }
    expect(issueNextStep({ ...side, standing: 'planned', issue: without })?.what).toBe(
      'xếp giờ phát',
    )
  })

  it.each([
    ['pending', issue, 'xác nhận đã phát'],
    ['makeUp', issue, 'xác nhận đã phát'],
    ['missed', issue, 'lên lịch phát bù, hoặc xác nhận nếu đã phát'],
    ['missed', { ...issue, airings: [run] }, 'xác nhận đã phát'],
  ] as const)('of one that is over (%s) is the scheduler’s', (standing, one, what) => {
    expect(issueNextStep({ ...side, standing, issue: one })).toEqual({ what, whose: 'của bạn' })
    expect(issueNextStep({ ...side, standing, issue: one, may: reader })?.whose).toMatch(
      /người xếp lịch/,
    )
  })

  it('is somebody else’s for who made the record', () => {
    const own = { ...issue, airings: [{ ...run, isOwnReport: true }] }
    expect(issueNextStep({ ...side, standing: 'pending', issue: own })?.whose).toBe(
      'của người khác ở kênh',
    )
  })

  it('is the make-up that is planned, and nothing once all is done', () => {
    const makeUps = [{ id: 'm', label: 'Số 21/2026', plannedAt: time('2026-12-04', '19:45') }]
    expect(issueNextStep({ ...side, standing: 'missed', issue: { ...issue, makeUps } })).toEqual({
      what: 'phát bù bằng Số 21/2026',
      due: '04/12/2026 19:45',
    })
    for (const standing of ['aired', 'madeUp', 'waived', 'excused', 'cancelled'] as const) {
      expect(issueNextStep({ ...side, standing, issue })).toBeNull()
    }
  })
})
