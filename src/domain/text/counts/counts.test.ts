import { describe, expect, it } from 'vitest'

import { cutsPassed, SAPO_CUTS, TITLE_CUTS } from './cuts'
import { readingMinutes } from './readingMinutes'

describe('a title is cut', () => {
  it.each([
    [70, 0],
    [71, 1],
    [90, 1],
    [91, 2],
  ])('of %i characters in %i places', (characters, places) => {
    expect(cutsPassed(characters, TITLE_CUTS)).toHaveLength(places)
  })

  it('and a sapo, in places told from the shortest', () => {
    for (const cuts of [TITLE_CUTS, SAPO_CUTS]) {
      const after = cuts.map((cut) => cut.after)
      expect(after).toEqual([...after].sort((a, b) => a - b))
    }
  })
})

it.each([
  [0, 0],
  [109, 0],
  [110, 1],
  [220, 1],
  [1000, 5],
])('%i words are read in %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes)
})
