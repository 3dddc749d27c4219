import { describe, expect, it } from 'vitest'

import { mergeCredits } from './mergeCredits'
import type { Credit } from './types'

const row = (id: string, more: Partial<Credit> = {}): Credit => ({
  ...{ id, user: null, name: `Người ${id}`, kind: 'writing', share: null },
  ...more,
})
const [a, b, c, d] = [row('a'), row('b'), row('c'), row('d')]

describe('two lists that came of one', () => {
  it.each<[string, readonly Credit[], readonly Credit[], readonly Credit[]]>([
    ['both added somebody', [a, c], [a, b], [a, b, c]],
    [
      'one renamed, the other added',
      [row('a', { name: 'Mai' })],
      [a, b],
      [row('a', { name: 'Mai' }), b],
    ],
    ['one took away, the other added', [], [a, b], [b]],
    ['both took the same away', [], [], []],
    ['both added the same row', [a, b], [a, b], [a, b]],
  ])('%s', (_, one, other, joined) => {
    const found = mergeCredits([a], one, other)
    expect(new Set(found)).toEqual(new Set(joined))
    expect(new Set(mergeCredits([a], other, one))).toEqual(new Set(joined))
  })

  it('stand in the order of whoever changed it', () => {
    const ids = (list: readonly Credit[] | null) => list?.map(({ id }) => id)
    const renamed = [a, row('b', { name: 'Mai' }), c]
    expect(ids(mergeCredits([a, b, c], renamed, [c, b, a]))).toEqual(['c', 'b', 'a'])
    expect(ids(mergeCredits([a, b, c], [c, b, a], renamed))).toEqual(['c', 'b', 'a'])
    expect(ids(mergeCredits([a, b], [a, b, c], [a, b, d]))).toEqual(['a', 'b', 'd', 'c'])
  })

  it.each<[string, readonly Credit[], readonly Credit[]]>([
    ['both changed one row', [row('a', { name: 'Mai' })], [row('a', { kind: 'photo' })]],
    ['one changed what the other took away', [row('a', { name: 'Mai' })], []],
    ['the shares no longer add up', [row('a', { share: 100 })], [a, b]],
    ['both added the same person', [a, b], [a, row('d', { name: b.name })]],
  ])('are for people to decide about: %s', (_, one, other) => {
    expect(mergeCredits([a], one, other)).toBeNull()
    expect(mergeCredits([a], other, one)).toBeNull()
  })
})
