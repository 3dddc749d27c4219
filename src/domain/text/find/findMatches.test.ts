import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findInParts, findMatches } from './findMatches'

const exact = { ignoreMarks: false }
const loose = { ignoreMarks: true }
const said = (text: string, sought: string, options = exact) =>
  findMatches(text, sought, options).map(({ start, end }) => text.slice(start, end))

describe('finding', () => {
  it.each<[string, string, string[]]>([
    ['Hồ sơ, hồ sơ, HỒ SƠ', 'hồ sơ', ['Hồ sơ', 'hồ sơ', 'HỒ SƠ']],
    ['Hồ sơ và ho so', 'hồ sơ', ['Hồ sơ']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['Một cửa (liên thông)', '(', ['(']],
    ['một\u00a0cửa', 'một cửa', ['một\u00a0cửa']],
    ['chữ', '', []],
    ['', 'chữ', []],
    ['ta\u0301', 'a', []],
    ['d\u0301 d', 'd', ['d']],
    ['tá', 'á'.normalize('NFD'), ['á']],
    ['tá'.normalize('NFD'), 'á', ['á'.normalize('NFD')]],
  ])('in %j of %j answers %j', (text, sought, found) => {
    expect(said(text, sought)).toEqual(found)
  })

  it.each<[string, string, string[]]>([
    ['Hồ sơ và ho so', 'hồ sơ', ['Hồ sơ', 'ho so']],
    ['Đăng đàn', 'da', ['Đă', 'đà']],
    ['đường'.normalize('NFD'), 'duong', ['đường'.normalize('NFD')]],
    ['Nguyễn', 'NGUYEN', ['Nguyễn']],
  ])('without marks in %j of %j answers %j', (text, sought, found) => {
    expect(said(text, sought, loose)).toEqual(found)
  })

  it('with marks finds nothing that it does not find without', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aáàdđDĐ\u0301 e'), maxLength: 20 })
    fc.assert(
      fc.property(letters, letters, (text, sought) => {
        fc.pre(/^\P{M}/u.test(sought))
        const all = findMatches(text, sought, exact)
        expect(all.length > 0 && findMatches(text, sought, loose).length === 0).toBe(false)
        for (const { start, end } of all) {
          expect(text.slice(start, end).normalize('NFC').toLowerCase()).toBe(
            sought.normalize('NFC').toLowerCase(),
          )
        }
      }),
    )
  })
})

describe('finding in parts', () => {
  it.each([
    ['within one', ['a cửa b'], [[0, 2, 0, 5]]],
    ['across two', ['một c', 'ửa b'], [[0, 4, 1, 2]]],
    ['across three', ['c', 'ử', 'a'], [[0, 0, 2, 1]]],
    ['from the beginning of one', ['một ', 'cửa'], [[1, 0, 1, 3]]],
    ['to the end of one', ['cửa', ' một'], [[0, 0, 0, 3]]],
    ['with an empty one before', ['', 'cửa'], [[1, 0, 1, 3]]],
    [
      'twice',
      ['cửa c', 'ửa'],
      [
        [0, 0, 0, 3],
        [0, 4, 1, 2],
      ],
    ],
  ])('%s', (_, parts, found) => {
    const points = findInParts(parts, 'cửa', exact)
    expect(points.map(({ from, to }) => [from.part, from.offset, to.part, to.offset])).toEqual(
      found,
    )
  })
})
