import { describe, expect, it } from 'vitest'

import type { PublicSide } from './types'
import { isKeptOn, refuseTrash } from './trash'

const NOTHING: PublicSide = { published: null, next: null, takenDown: false, embargoUntil: null }
const next = { revision: 2, at: '2026-12-01T08:00:00Z' }
const day = '2026-11-30'
const UNKEPT = { keepUntil: null, day }
const KEPT = { keepUntil: '2027-01-31', day }

describe('into the trash', () => {
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
    expect(refuseTrash(side, UNKEPT)).toBe(code)
    // Kept, it stays in any case; what has to be done first is said first.
    expect(refuseTrash(side, KEPT)).toBe(code ?? 'keptUntil')
  })
})

describe('kept on a day', () => {
  it.each([
    ['not at all', null, false],
    ['until the day before', '2026-11-29', false],
    ['until that very day', '2026-11-30', true],
    ['until a later day', '2031-01-01', true],
  ] as const)('%s', (_, keepUntil, kept) => {
    expect(isKeptOn(keepUntil, day)).toBe(kept)
  })
})
