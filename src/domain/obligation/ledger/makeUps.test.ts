import { describe, expect, it } from 'vitest'
import { airing, countRowIn, facts, issue, obligation } from '../../../../tests/unit/ledger/facts'
import { ledger } from './ledger'
import type { Facts } from './types'

/** Issue ids by fate in February and March, empty lists left out. */
function fates(differs: Partial<Facts>, obligationId = 'o1') {
  const rows = ledger(facts(differs)).filter((row) => row.obligation === obligationId)
  const told = (period: string) =>
    Object.fromEntries(
      Object.entries(countRowIn(rows, period).issues).filter(([, ids]) => ids.length > 0),
    )
  return { february: told('2026-02'), march: told('2026-03') }
}

const t = issue('t', '2026-02-27')
const m = issue('m', '2026-03-20', { makesUp: 't' })
const mAired = airing('m', '2026-03-20')

describe('Words: Make-up', () => {
  const cases: [string, Partial<Facts>, ReturnType<typeof fates>][] = [
    [
      'aired: clears its miss and counts nowhere itself',
      { issues: [t, m], airings: [mAired] },
      { february: { madeUp: ['t'] }, march: {} },
    ],
    [
      'not aired: is no miss of its own',
      { issues: [t, m] },
      { february: { missed: ['t'] }, march: {} },
    ],
    [
      'not aired and still to come: is not planned in its own period',
      { now: '2026-03-10T00:00:00Z', issues: [t, m] },
      { february: { missed: ['t'] }, march: {} },
    ],
    [
      'cancelled, but aired: clears its miss',
      { issues: [t, { ...m, cancelled: true }], airings: [mAired] },
      { february: { madeUp: ['t'] }, march: {} },
    ],
    [
      'ordinary when the issue it names does not exist',
      { issues: [m], airings: [mAired] },
      { february: {}, march: { aired: ['m'] } },
    ],
    [
      'ordinary, and missed, when the issue it names aired after all',
      { issues: [t, m], airings: [airing('t', '2026-02-28')] },
      { february: { aired: ['t'] }, march: { missed: ['m'] } },
    ],
    [
      'ordinary when the issue was waived',
      { issues: [{ ...t, waived: true }, m], airings: [mAired] },
      { february: { waived: ['t'] }, march: { aired: ['m'] } },
    ],
    [
      'ordinary when the issue was cancelled',
      { issues: [{ ...t, cancelled: true }, m], airings: [mAired] },
      { february: {}, march: { aired: ['m'] } },
    ],
    [
      'ordinary when the issue was excused',
      {
        issues: [t, m],
        airings: [mAired],
        suspensions: [{ columns: ['c1'], from: '2026-02-27', to: '2026-02-27' }],
      },
      { february: { excused: ['t'] }, march: { aired: ['m'] } },
    ],
    [
      'bound to an issue that was never planned: counts nowhere',
      { issues: [{ ...t, plannedAt: null }, m], airings: [mAired] },
      { february: {}, march: {} },
    ],
    [
      'of two aired ones the earlier clears, the other is ordinary',
      {
        issues: [t, m, issue('a', '2026-03-10', { makesUp: 't' })],
        airings: [airing('a', '2026-03-21'), mAired],
      },
      { february: { madeUp: ['t'] }, march: { aired: ['a'] } },
    ],
    [
      'of two aired at one instant the smaller id by code unit clears',
      {
        issues: [t, m, issue('M', '2026-03-10', { makesUp: 't' })],
        airings: [mAired, airing('M', '2026-03-20T12:45:00Z')],
      },
      { february: { madeUp: ['t'] }, march: { aired: ['m'] } },
    ],
    [
      'a second one that has not aired stays bound beside one that has',
      {
        issues: [t, m, issue('n', '2026-03-10', { makesUp: 't' })],
        airings: [mAired],
      },
      { february: { madeUp: ['t'] }, march: {} },
    ],
    [
      'aired before the day of the issue it makes up: the issue is planned until then',
      {
        now: '2026-02-20T00:00:00Z',
        issues: [t, { ...m, plannedAt: '2026-02-18T12:45:00Z' }],
        airings: [airing('m', '2026-02-18')],
      },
      { february: { planned: ['t'] }, march: {} },
    ],
    [
      'the issue is pending, not made up, while proof can still come',
      {
        now: '2026-02-28T03:00:00Z',
        issues: [t, m],
        airings: [airing('m', '2026-02-28T02:00:00Z')],
      },
      { february: { pending: ['t'] }, march: {} },
    ],
    [
      'a make-up of a make-up: the middle one counts nowhere, so the last clears nothing',
      {
        issues: [t, m, issue('n', '2026-03-25', { makesUp: 'm' })],
        airings: [airing('n', '2026-03-25')],
      },
      { february: { missed: ['t'] }, march: {} },
    ],
    [
      'a make-up of a make-up that aired is ordinary',
      {
        issues: [t, m, issue('n', '2026-03-25', { makesUp: 'm' })],
        airings: [mAired, airing('n', '2026-03-25')],
      },
      { february: { madeUp: ['t'] }, march: { aired: ['n'] } },
    ],
    [
      'of itself: bound until it airs',
      { issues: [issue('s', '2026-02-13', { makesUp: 's' })] },
      { february: {}, march: {} },
    ],
    [
      'of itself: ordinary once it aired',
      {
        issues: [issue('s', '2026-02-13', { makesUp: 's' })],
        airings: [airing('s', '2026-02-13')],
      },
      { february: { aired: ['s'] }, march: {} },
    ],
    [
      'two that make up each other: the one that aired clears the other, which is ordinary',
      {
        issues: [
          issue('p', '2026-02-13', { makesUp: 'q' }),
          issue('q', '2026-02-20', { makesUp: 'p' }),
        ],
        airings: [airing('p', '2026-02-13')],
      },
      { february: { madeUp: ['q'] }, march: {} },
    ],
  ]
  it.each(cases)('%s', (_, differs, expected) => {
    expect(fates(differs)).toEqual(expected)
  })

  it('ordinary where the issue it names belongs to another obligation', () => {
    const differs = {
      obligations: [
        obligation({ id: 'both', columns: ['c1', 'c2'] }),
        obligation({ id: 'own', columns: ['c2'] }),
      ],
      issues: [t, { ...m, column: 'c2' }],
      airings: [mAired],
    }
    expect(fates(differs, 'both')).toEqual({ february: { madeUp: ['t'] }, march: {} })
    expect(fates(differs, 'own')).toEqual({ february: {}, march: { aired: ['m'] } })
  })

  it('judged by each obligation’s own minimum length', () => {
    const differs = {
      obligations: [
        obligation({ id: 'long', minimumSeconds: 600 }),
        obligation({ id: 'any', minimumSeconds: null }),
      ],
      issues: [t, m],
      airings: [mAired, airing('t', '2026-02-27', { seconds: 60 })],
    }
    expect(fates(differs, 'long')).toEqual({ february: { madeUp: ['t'] }, march: {} })
    expect(fates(differs, 'any')).toEqual({ february: { aired: ['t'] }, march: { aired: ['m'] } })
  })
})
