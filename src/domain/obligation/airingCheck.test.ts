import { describe, expect, it } from 'vitest'

import { instantAt } from '../calendar/civil'
import {
  type AiringExpectation,
  type AiringReport,
  allowedDifference,
  checkAiringReport,
} from './airingCheck'

const slot = instantAt('2026-11-13', '19:45')
const now = instantAt('2026-11-15', '08:00')

const expected: AiringExpectation = {
  plannedAt: slot,
  cancelled: false,
  channel: 'LCTV',
  seconds: 900,
  tolerancePercent: 3,
  toleranceSeconds: 30,
}
const report: AiringReport = {
  startedAt: slot + 10_000,
  seconds: 902,
  kind: 'first',
  channel: 'LCTV',
  hasProof: true,
}
const check = (change: Partial<AiringReport>, slotChange: Partial<AiringExpectation> = {}) =>
  checkAiringReport({
    report: { ...report, ...change },
    expected: { ...expected, ...slotChange },
    now,
  })

describe('confirming an airing (domain.md §4)', () => {
  it('as planned there is nothing to say', () => {
    expect(check({})).toEqual({ refusals: [], warnings: [] })
  })

  it.each([
    ['a time that is still to come', { startedAt: now + 120_000 }, {}, 'future'],
    ['no link and no file', { hasProof: false }, {}, 'noProof'],
    ['an issue that was cancelled', {}, { cancelled: true }, 'cancelled'],
  ] as const)('%s is refused', (_, change, slotChange, refusal) => {
    expect(check(change, slotChange).refusals).toEqual([refusal])
  })

  it('a clock some seconds ahead is no future', () => {
    expect(check({ startedAt: now + 30_000 }).refusals).toEqual([])
  })

  it.each([
    ['another channel', { channel: 'FM 91' }, 'otherChannel'],
    ['a length beyond the tolerance', { seconds: 960 }, 'length'],
    ['an unknown length', { seconds: null }, 'lengthUnknown'],
    ['a start before the slot', { startedAt: slot - 600_000 }, 'beforeSlot'],
    ['a date far from the slot', { startedAt: instantAt('2026-11-01', '19:45') }, 'farFromSlot'],
    ['a whole day late', { startedAt: slot + 86_400_000 }, 'farFromSlot'],
  ] as const)('%s is warned of', (_, change, code) => {
    const { refusals, warnings } = check(change)
    expect(refusals).toEqual([])
    expect(warnings.map((warning) => warning.code)).toEqual([code])
  })

  it('some hours late is late, and no mistake', () => {
    expect(check({ startedAt: slot + 5 * 3_600_000 }).warnings).toEqual([])
  })

  it('a repeat may run at any time', () => {
    expect(check({ kind: 'repeat', startedAt: slot - 86_400_000 * 9 }).warnings).toEqual([])
  })
})

describe('how far a length may differ (TT 09/2020/TT-BTTTT)', () => {
  it.each([
    ['5 minutes: 3 %', 300, 9],
    ['9:59: 3 %', 599, 17.97],
    ['10 minutes: 3 %, which is below 30 s', 600, 18],
    ['30 minutes: 30 s', 1800, 30],
  ])('%s', (_, seconds, allowed) => {
    expect(allowedDifference({ seconds, tolerancePercent: 3, toleranceSeconds: 30 })).toBeCloseTo(
      allowed,
    )
  })
})
