import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { headingOrder } from './headingOrder'

const levels = (stored: number[], last = 6) => stored.map(headingOrder(2, last))

describe('headings under a title', () => {
  it.each<[number[], number[]]>([
    [
      [2, 3, 2],
      [2, 3, 2],
    ],
    [[3], [2]],
    [
      [3, 2, 3],
      [2, 2, 3],
    ],
    [
      [2, 4, 3, 5],
      [2, 3, 3, 4],
    ],
    [
      [1, 2, 3, 1],
      [2, 3, 4, 2],
    ],
  ])('%j are shown as %j', (stored, shown) => {
    expect(levels(stored)).toEqual(shown)
  })

  it('begin at the first level, skip none and pass no last one', () => {
    const stored = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 })
    fc.assert(
      fc.property(stored, fc.integer({ min: 2, max: 6 }), (given, last) => {
        const shown = levels(given, last)
        expect(shown[0]).toBe(2)
        shown.forEach((level, at) => {
          expect(level).toBeLessThanOrEqual(Math.min(last, (shown[at - 1] ?? 1) + 1))
          expect(level).toBeGreaterThanOrEqual(2)
        })
      }),
    )
  })
})
