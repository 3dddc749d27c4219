import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nearestInOrder, type Place } from './nearestInOrder'

const inTime = (max: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { maxLength: max })
    .map((all) => all.sort((a, b) => a - b))
const placesAt = (all: number[]): Place[] => all.map((at) => ({ at, cost: 0 }))

/** Every way to choose, by trying all. */
function ways(moments: number, places: number, from = 0): number[][] {
  if (moments === 0) return [[]]
  return Array.from({ length: places - from }, (_, k) => from + k).flatMap((j) =>
    ways(moments - 1, places, j).map((rest) => [j, ...rest]),
  )
}

describe('places for moments, both in order of time', () => {
  it('are the best that trying them all finds', () => {
    fc.assert(
      fc.property(inTime(5), inTime(5), (moments, at) => {
        const places = placesAt(at)
        const chosen = nearestInOrder(moments, places)
        if (moments.length === 0 || at.length === 0) {
          expect(chosen).toEqual([])
          return
        }
        const sum = (way: number[]) =>
          way.reduce((total, j, i) => total + Math.abs((moments[i] ?? 0) - (at[j] ?? 0)), 0)
        const used = Math.min(moments.length, at.length)
        const allowed = ways(moments.length, at.length).filter((way) => new Set(way).size === used)
        expect(allowed).toContainEqual(chosen)
        expect(sum(chosen)).toBe(Math.min(...allowed.map(sum)))
      }),
    )
  })

  it('what costs more is taken only where nothing else is left', () => {
    const places = [
      { at: 10, cost: 1000 },
      { at: 50, cost: 0 },
    ]
    expect(nearestInOrder([10], places)).toEqual([1])
    expect(nearestInOrder([10, 11], places)).toEqual([0, 1])
  })
})
