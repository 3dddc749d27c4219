import { describe, expect, it } from 'vitest'

import { applyOperations } from '@/domain/rundown/edit/apply'
import { type Content, EMPTY_ENTRY, type Entry } from '@/domain/rundown/edit/content'
import { diffContents } from '@/domain/rundown/edit/diff'

import { restoreOperations, slotOperations } from './restore'

const SETTINGS = { onAir: 1000, offAir: 901_000, overSeconds: 5, underSeconds: 30, gapSeconds: 30 }
const row = (id: string, rank: string, fields: Partial<Entry> = {}): Entry => ({
  ...EMPTY_ENTRY,
  id,
  rank,
  title: id,
  ...fields,
})
const before: Content = {
  settings: SETTINGS,
  entries: [row('a', 'A'), row('b', 'B', { start: 5000 }), row('c', 'C', { seconds: 20 })],
}

describe('an earlier version put back', () => {
  it('has its rows, what they held, their order and the slot again', () => {
    const now = applyOperations(before, [
      { op: 'remove', ids: ['b'] },
      { op: 'insert', id: 'x', after: null, fields: { title: 'mới' } },
      { op: 'move', ids: ['c'], after: null },
      { op: 'update', id: 'c', fields: { seconds: 90 } },
      { op: 'settings', fields: { offAir: 2000 } },
    ])
    const back = applyOperations(now, restoreOperations(now, before))
    expect(diffContents(before, back)).toEqual([])
  })
})

describe('a slot that moved', () => {
  it('takes fixed starts along', () => {
    const moved = applyOperations(before, slotOperations(before, { onAir: 3000, offAir: 903_000 }))
    expect(moved.settings).toMatchObject({ onAir: 3000, offAir: 903_000 })
    expect(moved.entries.map(({ start }) => start)).toEqual([null, 7000, null])
  })
})
