import { describe, expect, it } from 'vitest'
import { AFTER, BEFORE, NOON, text } from '../../../../tests/unit/workflow/house'
import { pillsOf, type Pill } from './pills'
import type { TextState } from './types'

const LATER = '2026-03-03T12:00:00+07:00'
const waiting = { revision: 4, at: AFTER }

/** At noon; `time` and `until` are AFTER and LATER, a second and a day on. */
const CASES: [string, TextState, Pill][] = [
  ['Bản nháp', text('draft'), { pill: 'draft' }],
  ['Chờ duyệt', text('submitted'), { pill: 'submitted' }],
  ['Trả lại', text('returned'), { pill: 'returned' }],
  ['Đã duyệt', text('approved'), { pill: 'approved' }],
  ['Đã duyệt, cấm đăng', text('approved', { embargoUntil: LATER }), { pill: 'approved' }],
  ['Đã gỡ', text('approved', { takenDown: true, embargoUntil: LATER }), { pill: 'takenDown' }],
  ['Đã đăng', text('approved', { published: 4 }), { pill: 'live' }],
  [
    'Đã đăng, cấm đăng đến đúng giờ này',
    text('approved', { published: 4, embargoUntil: NOON }),
    { pill: 'live' },
  ],
  [
    'Đã đăng · đang sửa (đã duyệt)',
    text('approved', { published: 3 }),
    { pill: 'liveInWork', state: 'approved' },
  ],
  [
    'Đã đăng · đang sửa (trả lại, vẫn bản ấy)',
    text('returned', { published: 4 }),
    { pill: 'liveInWork', state: 'returned' },
  ],
  [
    'Đã đăng · hẹn bản mới',
    text('approved', { published: 3, next: waiting }),
    { pill: 'liveWithNext', time: AFTER },
  ],
  [
    'Đã đăng · hẹn bản mới, quá giờ',
    text('draft', { published: 3, next: { ...waiting, at: BEFORE } }),
    { pill: 'liveWithNext', time: BEFORE },
  ],
  [
    'Cấm đăng trước giờ',
    text('approved', { published: 4, embargoUntil: LATER }),
    { pill: 'embargoed', until: LATER },
  ],
  [
    'Cấm đăng trước giờ, hẹn bản mới',
    text('approved', { published: 3, next: waiting, embargoUntil: LATER }),
    { pill: 'embargoed', until: LATER },
  ],
  ['Hẹn giờ', text('approved', { next: waiting }), { pill: 'scheduled', time: AFTER, until: null }],
  [
    'Hẹn giờ, cấm đăng lâu hơn',
    text('draft', { next: waiting, embargoUntil: LATER }),
    { pill: 'scheduled', time: AFTER, until: LATER },
  ],
  [
    'Hẹn giờ, cấm đăng đến đúng giờ ấy',
    text('approved', { next: waiting, embargoUntil: AFTER }),
    { pill: 'scheduled', time: AFTER, until: null },
  ],
  [
    'Hẹn giờ · quá giờ',
    text('approved', { next: { ...waiting, at: BEFORE }, embargoUntil: LATER }),
    { pill: 'overdue' },
  ],
  [
    'Hẹn giờ · quá giờ, đúng giờ này',
    text('approved', { next: { ...waiting, at: NOON } }),
    { pill: 'overdue' },
  ],
]

describe('what people see (workflow.md)', () => {
  it.each(CASES)('%s', (_, state, pill) => {
    expect(pillsOf(state, { at: NOON, isCorrected: false })).toEqual([pill])
    expect(pillsOf(state, { at: NOON, isCorrected: true })).toEqual([pill, { pill: 'corrected' }])
  })

  it.each([
    ['Đã đăng, hẹn gỡ', text('approved', { published: 4 }), AFTER, ['live', 'expires']],
    ['Hẹn giờ, hẹn gỡ', text('approved', { next: waiting }), LATER, ['scheduled', 'expires']],
    ['Đến giờ gỡ', text('approved', { published: 4 }), NOON, ['expired']],
    ['Đã gỡ trước giờ', text('returned', { takenDown: true }), BEFORE, ['takenDown']],
  ])('%s', (_, state, expireAt, pills) => {
    const shown = pillsOf(state, { at: NOON, isCorrected: false, expireAt })
    expect(shown.map(({ pill }) => pill)).toEqual(pills)
  })
})
