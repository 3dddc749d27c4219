import { describe, expect, it } from 'vitest'

import { type Role, ROLES } from '../../roles'
import { decideReportMove, REPORT_MOVES, REPORT_STATES, type ReportMoveRequest } from './moves'

const WRITERS: readonly Role[] = ['secretary', 'editorInChief', 'scheduler', 'outletHead']

/** Who may do what in which state and where it leads, by hand; what is not here is refused. */
const LEGAL: Record<string, [roles: readonly Role[], to: string]> = {
  'preparing ready': [WRITERS, 'ready'],
  'returned ready': [WRITERS, 'ready'],
  'preparing send': [['outletHead'], 'sent'],
  'ready send': [['outletHead'], 'sent'],
  'returned send': [['outletHead'], 'sent'],
  'sent return': [['supervisor'], 'returned'],
  'sent accept': [['supervisor'], 'accepted'],
  'accepted restate': [['outletHead'], 'sent'],
}

const request = (changes: Partial<ReportMoveRequest>): ReportMoveRequest => ({
  ...{ move: 'send', state: 'preparing', roles: ['outletHead'], reason: 'một câu' },
  ...{ seenText: 3, text: 3, unknownFigures: [], isOtherwise: true, now: 2000, lastCutOff: null },
  ...changes,
})
const refusal = (changes: Partial<ReportMoveRequest>) => {
  const decision = decideReportMove(request(changes))
  return decision.ok ? null : decision.refusal.code
}

describe('every state × role × move of a report', () => {
  const cases = REPORT_STATES.flatMap((state) =>
    ROLES.flatMap((role) => REPORT_MOVES.map((move) => ({ state, role, move }))),
  )

  it.each(cases)('$state, $role: $move', ({ state, role, move }) => {
    const decision = decideReportMove(request({ state, roles: [role], move }))
    const legal = LEGAL[`${state} ${move}`]
    if (!legal) {
      expect(decision).toEqual({ ok: false, refusal: { code: 'wrongState', from: state, move } })
    } else if (!legal[0].includes(role)) {
      expect(decision).toEqual({ ok: false, refusal: { code: 'wrongRole', move } })
    } else {
      expect(decision).toEqual({ ok: true, to: legal[1] })
    }
  })
})

describe('a legal move of a report is still refused', () => {
  const back = { move: 'return', state: 'sent', roles: ['supervisor'] } as const
  const anew = { move: 'restate', state: 'accepted' } as const

  it.each<[string, Partial<ReportMoveRequest>, string | null]>([
    ['when the text is another', { seenText: 2 }, 'textChanged'],
    ['when no text was seen', { seenText: null }, 'textChanged'],
    ['when its text names figures there are not', { unknownFigures: ['x'] }, 'unknownFigures'],
    ['when the clock was set back behind the last version', { lastCutOff: 2000 }, 'clockBack'],
    ['not when the last version is older', { lastCutOff: 1999 }, null],
    ['when it is given back without a reason', { ...back, reason: '  ' }, 'reasonMissing'],
    ['when it is restated without a reason', { ...anew, reason: null }, 'reasonMissing'],
    ['when it is restated with the same figures', { ...anew, isOtherwise: false }, 'sameFigures'],
    ['when it is restated under an older clock', { ...anew, lastCutOff: 2001 }, 'clockBack'],
    ['not for a text that was changed, when it is given back', { ...back, seenText: 1 }, null],
  ])('%s', (_, changes, code) => {
    expect(refusal(changes)).toBe(code)
  })
})
