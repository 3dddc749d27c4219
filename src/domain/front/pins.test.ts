import { describe, expect, it } from 'vitest'

import { frontEffect, frontOrder, isInForce, pinFault } from './pins'

const NOW = Date.parse('2026-11-30T03:00:00Z')
const DAY = 86_400_000
const pin = (article: string, days = 1) => ({ article, until: NOW + days * DAY })

describe('a list of pins', () => {
  it.each([
    ['none', [], null],
    ['in force', [pin('a'), pin('b', 31)], null],
    ['one text twice', [pin('a'), pin('a', 2)], { code: 'pinTwice', article: 'a' }],
    ['one that is over now', [pin('a'), pin('b', 0)], { code: 'pinOver', article: 'b' }],
    ['for ever', [pin('a', 32)], { code: 'pinTooLong', article: 'a', days: 31 }],
    ['too many', [...'abcdefg'].map((id) => pin(id)), { code: 'pinsTooMany', most: 6 }],
  ])('%s', (_, pins, fault) => expect(pinFault(pins, NOW)).toEqual(fault))
})

it.each([
  [-1, false],
  [0, false],
  [1, true],
])('a pin that ends %i ms from now is in force: %s', (ms, expected) => {
  expect(isInForce({ until: NOW + ms }, NOW)).toBe(expected)
})

describe('the top of a front page', () => {
  const text = (id: string, cover: string | null = null) => ({ id, cover })
  const ids = (texts: { id: string }[]) => texts.map(({ id }) => id).join('')
  it.each([
    ['begins with the newest that has a picture', '', 'abC', 'Cab'],
    ['begins with the newest where none has one', '', 'abc', 'abc'],
    ['begins with the pins, in their order, a picture or not', 'xC', 'abC', 'xCab'],
    ['is no longer than it may be', 'x', 'abcd', 'xabc'],
    ['is empty without texts', '', '', ''],
  ])('%s', (_, pinned, newest, expected) => {
    // Capitals have a picture.
    const of = (letters: string) =>
      [...letters].map((id) => text(id, id === id.toUpperCase() ? 'p' : null))
    expect(ids(frontOrder(of(pinned), of(newest), 4))).toBe(expected)
  })
})

it('tells what a change of the pins does to each text', () => {
  expect(
    frontEffect(
      [pin('a'), pin('b'), pin('c'), pin('d')],
      [pin('a'), pin('c'), pin('e'), pin('d', 2)],
    ),
  ).toEqual({ pinned: ['e'], unpinned: ['b'], changed: ['c', 'd'] })
})
