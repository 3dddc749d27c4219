import { describe, expect, it } from 'vitest'

import { approvableChanges, type ScheduleSide, scheduleSteps } from './scheduleSteps'

const side = (changes: Partial<ScheduleSide>): ScheduleSide => ({
  state: 'preparing',
  roles: ['scheduler'],
  editedIt: false,
  isOver: false,
  hasBlockers: false,
  changes: [],
  ...changes,
})
const head = { roles: ['outletHead'] } as const

describe('the buttons of a schedule', () => {
  it('begin with preparing the month, for those who keep the schedule', () => {
    expect(scheduleSteps(side({ state: null }))).toMatchObject({ primary: 'prepare', quiet: [] })
    expect(scheduleSteps(side({ state: null, roles: ['reporter'] })).primary).toBeNull()
    expect(scheduleSteps(side({ state: null, isOver: true }))).toMatchObject({
      primary: null,
      note: 'Tháng này đã qua mà chưa lập lịch.',
    })
  })

  it('lead the scheduler to submission and let them take it back', () => {
    expect(scheduleSteps(side({}))).toMatchObject({ primary: 'submit', quiet: ['prepare'] })
    expect(scheduleSteps(side({ state: 'submitted' }))).toMatchObject({
      primary: null,
      quiet: ['withdraw'],
      next: { whose: 'của lãnh đạo kênh' },
    })
  })

  it('let a head approve or return what others prepared', () => {
    expect(scheduleSteps(side({ ...head, state: 'submitted' }))).toMatchObject({
      primary: 'approve',
      quiet: ['return'],
      next: { what: 'duyệt hoặc trả lại', whose: 'của bạn' },
    })
  })

  it('not their own work, and say so', () => {
    expect(scheduleSteps(side({ ...head, state: 'submitted', editedIt: true }))).toMatchObject({
      primary: null,
      quiet: ['return'],
      next: { whose: 'của một lãnh đạo khác' },
      note: 'Bạn đã lập hoặc sửa lịch này nên cần một lãnh đạo khác duyệt.',
    })
  })

  it('offer the changes of others for approval', () => {
    const changes = [
      { id: 'a', ownWork: true },
      { id: 'b', ownWork: false },
    ]
    const approved = side({ ...head, state: 'approved', changes })
    expect(scheduleSteps(approved)).toMatchObject({ primary: 'approveChanges' })
    expect(approvableChanges(approved)).toEqual(['b'])
    expect(scheduleSteps({ ...approved, changes: changes.slice(0, 1) }).primary).toBeNull()
    expect(scheduleSteps({ ...approved, changes: [] })).toMatchObject({ primary: null, next: null })
  })

  it('are none for who only looks', () => {
    for (const state of [null, 'preparing', 'submitted', 'returned', 'approved'] as const) {
      const steps = scheduleSteps(side({ state, roles: ['supervisor'] }))
      expect([steps.primary, ...steps.quiet]).toEqual([null])
    }
  })
})
