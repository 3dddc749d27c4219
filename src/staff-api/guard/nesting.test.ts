import { describe, expect, it } from 'vitest'

import { isNestedDeeper } from './nesting'

const lists = (layers: number): unknown => JSON.parse('['.repeat(layers) + ']'.repeat(layers))

describe('the layers of a value', () => {
  it.each<[unknown, number]>([
    ['chữ', 0],
    [null, 0],
    [{}, 1],
    [{ a: [1, { b: 2 }], c: {} }, 3],
    [lists(80), 80],
  ])('%j has %i', (value, layers) => {
    expect(isNestedDeeper(value, layers)).toBe(false)
    if (layers > 0) expect(isNestedDeeper(value, layers - 1)).toBe(true)
  })

  it('are counted however many there are', () => {
    expect(isNestedDeeper(lists(10_000), 80)).toBe(true)
    expect(isNestedDeeper(lists(10_000), 10_000)).toBe(false)
  })
})
