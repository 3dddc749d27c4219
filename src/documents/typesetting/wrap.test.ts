import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { breakLines, wrapLines } from './wrap'

/** Every cluster is as wide as one unit. */
const inSigns = (text: string) => [...new Intl.Segmenter('vi').segment(text)].length
const wrap = (text: string, width: number) => wrapLines(text, width, inSigns)

describe('a text in a narrow column', () => {
  it.each<[string, number, string[]]>([
    ['', 5, ['']],
    ['một hai ba', 7, ['một hai', 'ba']],
    ['một\n\nhai', 9, ['một', '', 'hai']],
    ['tin ABCDEFGHIJ hết', 5, ['tin', 'ABCDE', 'FGHIJ', 'hết']],
    ['D:\\PHAT\\2027\\BAN_CUOI.mxf', 10, ['D:\\PHAT\\', '2027\\BAN_', 'CUOI.mxf']],
    ['giữ\u00A0liền nhau', 8, ['giữ\u00A0liền', 'nhau']],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']],
    ['老街省人民委員會', 3, ['老街省', '人民委', '員會']],
  ])('%j, %i wide', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  it('loses nothing and never passes the edge', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'abcđ /-_\n', 'ộ', '👩‍👧', '街'),
      maxLength: 200,
    })
    const bare = (words: string) => words.replace(/[ \n]/g, '')
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (words, width) => {
        const lines = wrap(words, width)
        expect(bare(lines.join(''))).toBe(bare(words))
        for (const line of lines) expect(inSigns(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

it('pieces are broken where their whole text is', () => {
  const broken = (width: number, ...texts: string[]) =>
    breakLines(
      texts.map((text) => ({ text })),
      width,
      inSigns,
    ).map(({ text }) => text)
  expect(broken(7, 'một hai ba')).toEqual(['một hai\nba'])
  expect(broken(7, 'một ', 'hai ba', ' bốn')).toEqual(['một ', 'hai\nba', ' bốn'])
  expect(broken(3, 'một ', 'hai')).toEqual(['một', '\nhai'])
  expect(broken(9, 'một\n\nhai')).toEqual(['một\n\nhai'])
})
