import { expect, it } from 'vitest'

import { readersSince } from './readersSince'

const PUBLISHED = '2026-12-01T08:00:00Z'
const side = { published: 3, next: null, takenDown: false, embargoUntil: null }
const before = '2026-12-01T07:00:00Z'
const after = '2026-12-01T09:30:00Z'

it.each([
  ['since it was published', {}, after, PUBLISHED],
  ['the moment an embargo ends', { embargoUntil: after }, after, after],
  [
    'since the end of an embargo',
    { embargoUntil: '2026-12-01T09:00:00Z' },
    after,
    '2026-12-01T09:00:00Z',
  ],
  [
    'since it was published, if the embargo had ended before',
    { embargoUntil: before },
    after,
    PUBLISHED,
  ],
  ['never while an embargo lasts', { embargoUntil: '2026-12-01T10:00:00Z' }, after, null],
  ['never once it was taken down', { takenDown: true }, after, null],
  ['since it was published, until its expiry', { expireAt: after }, after, PUBLISHED],
  ['never, if it expired when it was published', { expireAt: PUBLISHED }, after, null],
  [
    'never, if it expired before the embargo was over',
    { embargoUntil: '2026-12-01T09:00:00Z', expireAt: '2026-12-01T08:30:00Z' },
    after,
    null,
  ],
  ['never of what was not published', { published: null }, after, null],
])('readers have a text %s', (_, change, at, since) => {
  expect(readersSince({ ...side, ...change, publishedAt: PUBLISHED }, at)).toBe(since)
})
