import { expect, it } from 'vitest'

import { summed } from './summed'

const one = (name: string, value: number | null) => ({ name, unit: 'số', value })

it.each([
  ['by name', [[one('a', 1), one('b', 2)], [one('a', 3)]], [one('a', 4), one('b', 2)]],
  ['unknown where one of them is', [[one('a', 1)], [one('a', null)]], [one('a', null)]],
  ['unknown whatever comes after', [[one('a', null)], [one('a', 2)]], [one('a', null)]],
  ['to nothing of nobody', [], []],
])('numbers of outlets add up %s', (_, outlets, sums) => {
  expect(summed(outlets)).toEqual(sums)
})
