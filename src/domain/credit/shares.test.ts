import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hundredths, sharesOf, splitExactly, WHOLE } from './shares'
import type { WorkKind } from './types'

const RUNS = { numRuns: process.env.FULL === '1' ? 10_000 : 500 }

const author = (id: string, share: number | null, kind: WorkKind = 'writing') => ({
  ...{ id, kind, share },
})
const sum = (parts: Iterable<number>) => [...parts].reduce((total, one) => total + one, 0)

describe('what the authors of a text share', () => {
  it.each([
    ['one has it all', [author('a', null)], [10_000]],
    ['two have half each', [author('a', null), author('b', null)], [5000, 5000]],
    [
      'of three the first has the hundredth that is left',
      [author('a', null), author('b', null), author('c', null)],
      [3334, 3333, 3333],
    ],
    ['what was laid down holds', [author('a', 33.33), author('b', 66.67)], [3333, 6667]],
    [
      'who took the pictures has none of it',
      [author('p', null, 'photo'), author('a', null)],
      [10_000],
    ],
    ['nobody wrote', [author('p', null, 'photo')], []],
  ])('%s', (_, authors, parts) => {
    expect([...sharesOf(authors).values()]).toEqual(parts)
  })

  it('is all of it, always, and laid down exactly as it was', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 39 })
    fc.assert(
      fc.property(shares, fc.boolean(), (parts, isOpen) => {
        // Made to add up: the last has what the others leave, or a text of one.
        const own = sum(parts) < WHOLE ? [...parts, WHOLE - sum(parts)] : [WHOLE]
        const authors = own.map((part, at) => author(String(at), isOpen ? null : part / 100))
        const found = [...sharesOf(authors).values()]
        expect(sum(found)).toBe(WHOLE)
        if (!isOpen) expect(found).toEqual(own)
        else expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(1)
      }),
      RUNS,
    )
  })
})

describe('an amount split by weights', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1_000_000, [3334, 3333, 3333], [333_400, 333_300, 333_300]],
    [7, [5000, 5000], [4, 3]],
    [2, [1, 3, 3], [0, 1, 1]],
    [10, [0, 1], [0, 10]],
    [0, [1, 2], [0, 0]],
    [5, [], []],
    [5, [0, 0], [0, 0]],
  ])('%d by %j is %j', (amount, weights, parts) => {
    expect(splitExactly(amount, weights)).toEqual(parts)
  })

  it('adds up to it, each within one of what is due, and nobody gets something for nothing', () => {
    const weights = fc.array(fc.nat(WHOLE), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.nat(2 ** 31), weights, (amount, given) => {
        const total = sum(given)
        fc.pre(total > 0)
        const parts = splitExactly(amount, given)
        expect(sum(parts)).toBe(amount)
        for (const [at, part] of parts.entries()) {
          const due = (amount * (given[at] ?? 0)) / total
          expect(Math.abs(part - due)).toBeLessThan(1)
          if (given[at] === 0) expect(part).toBe(0)
        }
      }),
      RUNS,
    )
  })
})

describe('a percentage in hundredths', () => {
  it('is whole for every number of two decimals', () => {
    for (let one = 0; one <= WHOLE; one += 1) expect(hundredths(one / 100)).toBe(one)
  })
})
