import { expect, it } from 'vitest'

import type { PublicSide } from './types'
import { refuseTrash } from './trash'

const NOTHING: PublicSide = { published: null, next: null, takenDown: false, embargoUntil: null }
const next = { revision: 2, at: '2026-12-01T08:00:00Z' }

it.each([
  ['was never public', null, null],
  ['was called off', NOTHING, null],
  ['is published', { ...NOTHING, published: 2 }, 'trashPublished'],
  [
    'is published under embargo',
    { ...NOTHING, published: 2, embargoUntil: '2999-01-01T00:00:00Z' },
    'trashPublished',
  ],
  ['is published, with a new revision set', { ...NOTHING, published: 1, next }, 'trashPublished'],
  ['waits for its minute', { ...NOTHING, next }, 'trashScheduled'],
  ['is taken down', { ...NOTHING, takenDown: true }, null],
] as const)('a text that %s', (_, side, code) => {
  expect(refuseTrash(side)).toBe(code)
})
