import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { arbitraryFacts } from '../../../../tests/unit/ledger/arbitraryFacts'
import { airing, facts, issue, obligation } from '../../../../tests/unit/ledger/facts'
import { epochMs } from '../../contract/instants'
import { ledger } from './ledger'
import { steadyUntil } from './steady'
import type { Facts } from './types'

const MORNING = '2026-02-27T08:00:00+07:00'
/** An instant of February, in Vietnam. */
const at = (time: string) => epochMs(`2026-02-${time}:00+07:00`)
const until = (differs: Partial<Facts>) =>
  steadyUntil(facts({ now: MORNING, ...differs })).get('o1')

describe('the rows of an obligation stay as they are', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['to the end of the day', {}, '28T00:00'],
    [
      'to the next slot of its column',
      { issues: [issue('later', '2026-02-27'), issue('old', '2026-02-20')] },
      '27T19:45',
    ],
    [
      'to the end of the grace of a slot that is over',
      { now: '2026-02-28T08:00:00+07:00', issues: [issue('x', '2026-02-27')] },
      '28T19:45',
    ],
    [
      'to the start of an airing that is known before',
      { airings: [{ ...airing('x', '2026-02-27'), startedAt: '2026-02-27T10:00:00+07:00' }] },
      '27T10:00',
    ],
    [
      'not only to the slot of a column that is none of its own',
      { issues: [{ ...issue('x', '2026-02-27'), column: 'other' }] },
      '28T00:00',
    ],
    [
      'not only to the start of an airing that nobody confirmed',
      { airings: [{ ...airing('x', '2026-02-27'), confirmed: false }] },
      '28T00:00',
    ],
  ])('%s', (_, differs, end) => expect(until(differs)).toBe(at(end)))

  it('by the grace of each obligation', () => {
    const obligations = [obligation({ graceHours: 1 }), obligation({ id: 'o2', graceHours: 48 })]
    const now = '2026-02-28T18:00:00+07:00'
    const ends = steadyUntil(facts({ now, obligations, issues: [issue('x', '2026-02-26')] }))
    expect(ends.get('o1')).toBe(epochMs('2026-03-01T00:00:00+07:00'))
    expect(ends.get('o2')).toBe(at('28T19:45'))
  })

  it('on any facts, at any instant before that', () => {
    const moments = fc.record({
      facts: arbitraryFacts,
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(moments, ({ facts: given, part }) => {
        const now = epochMs(given.now)
        for (const one of given.obligations) {
          const end = steadyUntil(given).get(one.id) ?? 0
          expect(end).toBeGreaterThan(now)
          const alone = { ...given, obligations: [one] }
          const rows = ledger(alone)
          for (const moment of [now + Math.floor(part * (end - 1 - now)), end - 1]) {
            expect(ledger({ ...alone, now: new Date(moment).toISOString() })).toEqual(rows)
          }
        }
      }),
    )
  })
})
