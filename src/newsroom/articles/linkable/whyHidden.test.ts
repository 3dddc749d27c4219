import { expect, it } from 'vitest'

import { type HiddenSide, whyHidden } from './whyHidden'

const NOW = '2026-11-30T03:00:00.000Z'
const OUT: HiddenSide = { publication: 'p', publishedAt: '2026-11-29T03:00:00.000Z' }

it.each<[string, HiddenSide | null, string | null]>([
  ['never public', null, 'chưa đăng'],
  ['public', OUT, null],
  ['public, a newer one waits', { ...OUT, nextAt: '2026-12-01T03:00:00.000Z' }, null],
  ['taken down', { ...OUT, takenDown: true }, 'đã gỡ'],
  ['in the trash', { ...OUT, trashed: true }, 'đang ở thùng rác'],
  ['past its expiry', { ...OUT, expireAt: NOW }, 'đã hết hạn đăng'],
  ['before its expiry', { ...OUT, expireAt: '2026-12-01T03:00:00.000Z' }, null],
  [
    'under embargo',
    { ...OUT, embargoUntil: '2026-12-01T03:00:00.000Z' },
    'chưa được đăng trước 01/12/2026 10:00',
  ],
  ['embargo over', { ...OUT, embargoUntil: NOW }, null],
  [
    'waits for its minute',
    { publication: null, nextAt: '2026-12-01T03:00:00.000Z' },
    'hẹn đăng lúc 01/12/2026 10:00',
  ],
  [
    'published with a later instant',
    { ...OUT, publishedAt: '2026-12-01T03:00:00.000Z' },
    'hẹn đăng lúc 01/12/2026 10:00',
  ],
  ['taken back', { publication: null }, 'chưa đăng'],
])('a text that is %s', (_, side, words) => {
  expect(whyHidden(side, NOW)).toBe(words)
})
