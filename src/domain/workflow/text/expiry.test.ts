import { describe, expect, it } from 'vitest'

import { AFTER, BEFORE, NOON, rules, text } from '../../../../tests/unit/workflow/house'
import { hasExpired, refuseExpiry } from './expiry'

const LATER = '2026-03-02T12:00:02+07:00'
const live = text('approved', { published: 4 })
const waiting = text('approved', { next: { revision: 4, at: AFTER } })
const liveWithNext = text('approved', { published: 3, next: { revision: 4, at: LATER } })
const down = text('returned', { takenDown: true })

it.each([
  [null, false],
  [AFTER, false],
  [NOON, true],
  ['2026-03-02T05:00:00Z', true],
  [BEFORE, true],
])('a minute at %s has come at noon: %s', (expireAt, expired) => {
  expect(hasExpired(expireAt, NOON)).toBe(expired)
})

describe('the minute of a takedown', () => {
  it.each([
    ['is set by a taker', live, null, 'dung', AFTER, 'hết hạn', null],
    ['is set by the head', live, null, 'giang', AFTER, 'hết hạn', null],
    ['not by who publishes alone', live, null, 'chi', AFTER, 'hết hạn', 'wrongRole'],
    ['not by nobody', live, null, null, AFTER, 'hết hạn', 'wrongRole'],
    ['not without a reason', live, null, 'dung', AFTER, ' ', 'reasonMissing'],
    ['not for an instant that has come', live, null, 'dung', NOON, 'x', 'pastTime'],
    ['is changed', live, LATER, 'dung', AFTER, 'x', null],
    ['is called off without a reason', live, AFTER, 'dung', null, null, null],
    ['is not called off by who publishes alone', live, AFTER, 'chi', null, null, 'wrongRole'],
    ['is not called off where none is set', live, null, 'dung', null, null, 'noExpiry'],
    ['is neither changed once it has come', live, NOON, 'dung', AFTER, 'x', 'expiryDue'],
    ['nor called off then', live, NOON, 'dung', null, null, 'expiryDue'],
    ['of a draft is none', text('draft'), null, 'dung', AFTER, 'x', 'wrongState'],
    ['of what is taken down is none', down, null, 'dung', AFTER, 'x', 'wrongState'],
    ['comes after the publication', waiting, null, 'dung', LATER, 'x', null],
    ['not with it', waiting, null, 'dung', AFTER, 'x', 'expiresAhead'],
    ['may come before a new revision', liveWithNext, null, 'dung', AFTER, 'x', null],
  ] as const)('%s', (_, state, expireAt, by, time, reason, code) => {
    const asked = { by, at: NOON, time, reason }
    expect(refuseExpiry(rules(), { text: state, expireAt }, asked)).toBe(code)
  })

  it('may be set by who stands in for a taker that day', () => {
    const delegations = [{ from: 'dung', to: 'chi', start: '2026-03-02', end: '2026-03-02' }]
    const asked = { by: 'chi', at: NOON, time: AFTER, reason: 'hết hạn' }
    const own = rules({ delegations: delegations as never })
    expect(refuseExpiry(own, { text: live, expireAt: null }, asked)).toBe(null)
  })
})
