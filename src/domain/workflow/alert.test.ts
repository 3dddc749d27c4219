import { describe, expect, it } from 'vitest'

import {
  ALERT_HANDLINGS,
  ALERT_MOVES,
  type AlertHandling,
  type AlertMove,
  judgeAlertMove,
} from './alert'

/** Where a move leads from each state; a dash where it is refused. */
const TABLE: Record<AlertMove, Record<AlertHandling, AlertHandling | '-'>> = {
  acknowledge: { new: 'acknowledged', acknowledged: '-', settled: '-' },
  assign: { new: 'acknowledged', acknowledged: 'acknowledged', settled: '-' },
  settle: { new: 'settled', acknowledged: 'settled', settled: '-' },
  reopen: { new: '-', acknowledged: '-', settled: 'new' },
}

const cases = ALERT_MOVES.flatMap((move) =>
  ALERT_HANDLINGS.map((handling) => ({ move, handling, to: TABLE[move][handling] })),
)

describe('what people do about an alert', () => {
  it.each(cases)('$move from $handling: $to', ({ move, handling, to }) => {
    const verdict = judgeAlertMove(move, { open: true, handling, reason: 'Vì.' })
    expect(verdict).toEqual(to === '-' ? { ok: false, why: 'wrongHandling' } : { ok: true, to })
  })

  it.each(cases)(
    '$move from $handling asks for nothing once the fact is gone',
    ({ move, handling }) => {
      expect(judgeAlertMove(move, { open: false, handling, reason: 'Vì.' })).toEqual({
        ok: false,
        why: 'gone',
      })
    },
  )

  it.each<[AlertMove, AlertHandling]>([
    ['settle', 'new'],
    ['settle', 'acknowledged'],
    ['reopen', 'settled'],
  ])('%s from %s needs a reason', (move, handling) => {
    for (const reason of [null, '', '  ']) {
      expect(judgeAlertMove(move, { open: true, handling, reason })).toEqual({
        ok: false,
        why: 'reasonMissing',
      })
    }
  })
})
