import { describe, expect, it } from 'vitest'

import {
  CONSOLIDATION_MOVES,
  CONSOLIDATION_STATES,
  type ConsolidationMoveRequest,
  decideConsolidationMove,
} from './consolidation'

/** Where a move leads from which state, by hand; what is not here is refused. */
const LEGAL: Record<string, string> = {
  'preparing close': 'closed',
  'reopened close': 'closed',
  'closed adjust': 'closed',
  'closed askReopen': 'reopenAsked',
  'reopenAsked reopen': 'reopened',
  'reopenAsked keepClosed': 'closed',
}

const request = (changes: Partial<ConsolidationMoveRequest>): ConsolidationMoveRequest => ({
  ...{ move: 'close', state: 'preparing', supervises: true, person: 'binh', askedBy: 'an' },
  ...{ reason: 'một câu', seenText: 3, text: 3, unknownFigures: [], reports: 2 },
  ...{ isOtherwise: true, now: 2000, lastClosed: null },
  ...changes,
})

describe('every state × move of a consolidated report', () => {
  const cases = CONSOLIDATION_STATES.flatMap((state) =>
    CONSOLIDATION_MOVES.map((move) => ({ state, move })),
  )

  it.each(cases)('$state: $move', ({ state, move }) => {
    const to = LEGAL[`${state} ${move}`]
    const refusal = { code: 'wrongState', from: state, move }
    expect(decideConsolidationMove(request({ state, move }))).toEqual(
      to ? { ok: true, to } : { ok: false, refusal },
    )
    expect(decideConsolidationMove(request({ state, move, supervises: false }))).toEqual({
      ...{ ok: false, refusal: { code: 'wrongRole', move } },
    })
  })
})

describe('a legal move of a consolidated report is still refused', () => {
  const adjust = { move: 'adjust', state: 'closed' } as const
  const reopen = { move: 'reopen', state: 'reopenAsked' } as const

  it.each<[string, Partial<ConsolidationMoveRequest>, string | null]>([
    ['when the text is another', { seenText: 2 }, 'textChanged'],
    ['when its text names figures there are not', { unknownFigures: ['x'] }, 'unknownFigures'],
    ['when no report was accepted', { reports: 0 }, 'noReport'],
    ['when the clock was set back', { lastClosed: 2000 }, 'clockBack'],
    ['when it is adjusted without a reason', { ...adjust, reason: ' ' }, 'reasonMissing'],
    ['when there is nothing to adjust', { ...adjust, isOtherwise: false }, 'nothingToAdjust'],
    ['not for nothing new, when it is closed', { isOtherwise: false }, null],
    ['not for a text nobody looked at, when it is adjusted', { ...adjust, seenText: null }, null],
    [
      'when opening is asked for without a reason',
      { move: 'askReopen', state: 'closed', reason: null },
      'reasonMissing',
    ],
    ['when who asked to open it agrees to it', { ...reopen, person: 'an' }, 'samePerson'],
    ['not when somebody else agrees', { ...reopen, person: 'chi' }, null],
    ['not when who asked takes it back', { ...reopen, move: 'keepClosed', person: 'an' }, null],
  ])('%s', (_, changes, code) => {
    const decision = decideConsolidationMove(request(changes))
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})
