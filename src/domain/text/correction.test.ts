import { describe, expect, it } from 'vitest'

import { correctedText, isItem, mayBeCorrected } from './correction'

describe('a correction', () => {
  it.each([
    ['correction', 'a1', 'a1'],
    ['correction', null, null],
    // The genre was changed since: the field stays as it was.
    ['article', 'a1', null],
  ])('of the genre %s that names %s is about %s', (genre, corrects, about) => {
    expect(correctedText({ genre, corrects })).toBe(about)
  })

  it.each([
    ['a1', false],
    [null, true],
    [undefined, true],
    ['', true],
  ])('of %s: an item is owed: %s', (corrects, item) => {
    expect(isItem({ corrects })).toBe(item)
  })

  it.each([
    ['that readers had', { outlet: 'k1', wasPublished: true }, 'k1', true],
    ['that they never had', { outlet: 'k1', wasPublished: false }, 'k1', false],
    ['of another outlet', { outlet: 'k2', wasPublished: true }, 'k1', false],
    ['of no outlet, by none', { outlet: null, wasPublished: true }, null, false],
    ['that is not there', null, 'k1', false],
  ])('may be of a text %s', (_, text, outlet, may) => {
    expect(mayBeCorrected(text, outlet)).toBe(may)
  })
})
