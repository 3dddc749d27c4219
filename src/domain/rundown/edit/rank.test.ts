import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { rankBetween, ranksBetween } from './rank'

const NUM_RUNS = 10_000

/** Ranks as they arise: by a random walk of insertions. */
function walk(steps: readonly number[]): string[] {
  const ranks: string[] = []
  for (const step of steps) {
    const at = step % (ranks.length + 1)
    ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null))
  }
  return ranks
}

const isAscending = (ranks: readonly string[]) =>
  ranks.every((rank, at) => at === 0 || (ranks[at - 1] ?? '') < rank)

describe('ranks', () => {
  it.each([
    [null, null, 'V'],
    ['V', null, 'V01'],
    [null, 'V', 'Uzz'],
    ['A', 'C', 'B'],
    ['A', 'B', 'AV'],
    ['A', 'A1', 'A0V'],
    ['Az', 'B', 'AzV'],
    ['zzzz', null, 'zzzzV'],
    [null, '001', '000V'],
  ])('between %s and %s lies %s', (after, before, rank) => {
    expect(rankBetween(after, before)).toBe(rank)
  })

  it('lie strictly between their neighbours wherever rows are put in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), (steps) => {
        expect(isAscending(walk(steps))).toBe(true)
      }),
      { numRuns: NUM_RUNS },
    )
  })

  it('of many rows put in at once are in order, between, and short', () => {
    const neighbours = fc
      .tuple(fc.array(fc.nat(50), { minLength: 2, maxLength: 20 }), fc.nat(), fc.nat(30))
      .map(([steps, at, count]) => {
        const ranks = walk(steps)
        const spot = at % (ranks.length + 1)
        return { after: ranks[spot - 1] ?? null, before: ranks[spot] ?? null, count }
      })
    fc.assert(
      fc.property(neighbours, ({ after, before, count }) => {
        const between = ranksBetween(after, before, count)
        expect(between).toHaveLength(count)
        expect(isAscending([after ?? '', ...between, before ?? '~'])).toBe(true)
      }),
      { numRuns: NUM_RUNS },
    )
  })

  it('stay short when 5,000 rows are pasted, at the end or between two', () => {
    const longest = (ranks: readonly string[]) => Math.max(...ranks.map((rank) => rank.length))
    expect(longest(ranksBetween('V', null, 5000))).toBeLessThanOrEqual(4)
    expect(longest(ranksBetween('V', 'V01', 5000))).toBeLessThanOrEqual(8)
  })
})
