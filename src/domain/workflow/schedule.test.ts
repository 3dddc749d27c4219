import { describe, expect, it } from 'vitest'

import {
  decideScheduleMove,
  SCHEDULE_MOVES,
  SCHEDULE_STATES,
  type ScheduleActor,
  type ScheduleMoveRequest,
} from './schedule'

const ROLES: readonly ScheduleActor[] = [
  'reporter',
  'sectionEditor',
  'editorInChief',
  'scheduler',
  'outletHead',
  'supervisor',
  'administrator',
]

/**
 * Who may do what in which state and where it leads, written by hand and not read from the table: roles, then the new
 * state. What is not here is refused.
 */
const LEGAL: Record<string, [roles: readonly ScheduleActor[], to: string]> = {
  'preparing submit': [['scheduler', 'outletHead'], 'submitted'],
  'returned submit': [['scheduler', 'outletHead'], 'submitted'],
  'submitted withdraw': [['scheduler'], 'preparing'],
  'submitted return': [['outletHead'], 'returned'],
  'submitted approve': [['outletHead'], 'approved'],
  'approved approveChanges': [['outletHead'], 'approved'],
}

/** A request with nothing against it but what a test says. */
const request = (changes: Partial<ScheduleMoveRequest>): ScheduleMoveRequest => ({
  move: 'submit',
  state: 'preparing',
  roles: ['scheduler'],
  editedIt: false,
  reason: 'một câu',
  blockers: [],
  seenRevision: 'r1',
  revision: 'r1',
  ...changes,
})

const refusal = (changes: Partial<ScheduleMoveRequest>) => {
  const decision = decideScheduleMove(request(changes))
  return decision.ok ? null : decision.refusal.code
}

describe('every state × role × move of a schedule', () => {
  const cases = SCHEDULE_STATES.flatMap((state) =>
    ROLES.flatMap((role) => SCHEDULE_MOVES.map((move) => ({ state, role, move }))),
  )

  it.each(cases)('$state, $role: $move', ({ state, role, move }) => {
    const decision = decideScheduleMove(request({ state, roles: [role], move }))
    const legal = LEGAL[`${state} ${move}`]
    if (!legal) {
      expect(decision).toEqual({ ok: false, refusal: { code: 'wrongState', from: state, move } })
    } else if (!legal[0].includes(role)) {
      expect(decision).toEqual({ ok: false, refusal: { code: 'wrongRole', move } })
    } else {
      expect(decision).toEqual({ ok: true, to: legal[1] })
    }
  })

  it('nobody without a role does anything', () => {
    for (const { state, move } of cases) expect(refusal({ state, move, roles: [] })).not.toBeNull()
  })
})

describe('a legal move of a schedule is still refused', () => {
  const approve = { move: 'approve', state: 'submitted', roles: ['outletHead'] } as const
  const approveChanges = { ...approve, move: 'approveChanges', state: 'approved' } as const

  it('to who prepared or edited it, whatever else they are', () => {
    expect(refusal({ ...approve, editedIt: true })).toBe('ownWork')
    expect(refusal({ ...approveChanges, editedIt: true })).toBe('ownWork')
    expect(refusal({ ...approve, roles: ['scheduler', 'outletHead'], editedIt: true })).toBe(
      'ownWork',
    )
    expect(refusal({ editedIt: true })).toBeNull()
  })

  it('when something in it can’t work, and what is said', () => {
    const blockers = ['hai số trùng giờ']
    expect(decideScheduleMove(request({ blockers }))).toEqual({
      ok: false,
      refusal: { code: 'blocked', blockers },
    })
    expect(refusal({ ...approve, blockers })).toBe('blocked')
    expect(refusal({ ...approveChanges, blockers })).toBeNull()
  })

  it('when it is not what the person saw', () => {
    for (const move of [{}, approve, approveChanges]) {
      expect(refusal({ ...move, seenRevision: 'r0' })).toBe('revisionChanged')
      expect(refusal({ ...move, seenRevision: null })).toBe('revisionChanged')
    }
  })

  it('when it is given back without a reason', () => {
    const back = { move: 'return', state: 'submitted', roles: ['outletHead'] } as const
    expect(refusal({ ...back, reason: '  ' })).toBe('reasonMissing')
    expect(refusal({ ...back, reason: null })).toBe('reasonMissing')
    expect(refusal(back)).toBeNull()
  })
})
