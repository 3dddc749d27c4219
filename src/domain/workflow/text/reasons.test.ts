import { describe, expect, it } from 'vitest'
import { AFTER, asked, BEFORE, NOON, rules, text } from '../../../../tests/unit/workflow/house'
import { decideTextMove } from './decide'
import type { Move, TextState } from './types'

const outcome = (state: TextState, move: Move) => {
  const decision = decideTextMove(rules(), state, move)
  return decision.ok || decision.code
}

const live = { published: 3 }

describe('a reason (workflow.md, Moves)', () => {
  const needing: [string, TextState, Move['move'], Record<string, unknown>][] = [
    ['returning on the way', text('submitted'), 'return', { by: 'chi' }],
    ['returning what was approved', text('approved'), 'return', { by: 'dung' }],
    ['taking down', text('draft', live), 'takeDown', { by: 'dung' }],
    ['letting it back', text('draft', { takenDown: true }), 'reinstate', { by: 'dung' }],
    ['an embargo that hides', text('draft', live), 'embargo', { by: 'dung', until: AFTER }],
  ]
  const blank = [
    undefined,
    null,
    '',
    ' ',
    '\t\r\n\v\f',
    '\u0085',
    '\u00a0\u1680\u2000\u200a',
    '\u2028\u2029\u202f\u205f\u3000',
    7,
    ['vì'],
    true,
    { toString: 'vì' },
  ]
  const words = ['vì sai số liệu', ' . ', '\ufeff', '\u200b', '\u180e', '\u0000', '\ud800']

  it.each(needing)('is needed for %s', (_, state, move, differs) => {
    for (const reason of blank) {
      const told = outcome(state, asked(move, null, { ...differs, reason }))
      expect([reason, told]).toEqual([reason, 'reasonMissing'])
    }
    const silent: Record<string, unknown> = { ...asked(move, null, differs) }
    delete silent.reason
    expect(outcome(state, silent as unknown as Move)).toBe('reasonMissing')
    for (const reason of words)
      expect(outcome(state, asked(move, null, { ...differs, reason }))).toBe(true)
  })

  const free: [string, TextState, Record<string, unknown>][] = [
    ['the text is not out', text('draft'), { until: AFTER }],
    ['it ends this very instant', text('draft', live), { until: NOON }],
    ['it is over', text('draft', live), { until: BEFORE }],
    ['it is lifted', text('draft', { ...live, embargoUntil: AFTER }), { until: null }],
    [
      'it hides already',
      text('draft', { ...live, embargoUntil: AFTER }),
      { until: '2027-01-01T00:00:00Z' },
    ],
    [
      'it only waits for its minute',
      text('approved', { next: { revision: 4, at: AFTER } }),
      { until: AFTER },
    ],
    [
      'its minute has come, but no tick',
      text('approved', { next: { revision: 4, at: BEFORE } }),
      { until: AFTER },
    ],
  ]
  it.each(free)(
    'is not needed for an embargo, and a publisher sets it, if %s',
    (_, state, differs) => {
      expect(outcome(state, asked('embargo', 'chi', { reason: null, ...differs }))).toBe(true)
    },
  )

  it('does not help a publisher who is no taker to hide what is out, not even where the end of one embargo meets the next', () => {
    const over = text('draft', { ...live, embargoUntil: NOON })
    expect(outcome(over, asked('embargo', 'chi', { until: AFTER }))).toBe('wrongRole')
    expect(outcome(over, asked('embargo', 'giang', { until: AFTER }))).toBe(true)
  })
})
