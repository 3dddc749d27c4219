import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fontRuns, MISSING, ruler } from './fonts'

const fontsOf = (text: string) => fontRuns(text).map(({ text, font }) => [font, text])

describe('the fonts of a text', () => {
  it.each<[string, [string, string][]]>([
    ['Phú Thọ, ngày 03/02/2027', [['BeVietnamPro', 'Phú Thọ, ngày 03/02/2027']]],
    [
      'Sơn La → Điện Biên',
      [
        ['BeVietnamPro', 'Sơn La '],
        ['DejaVuSans', '→'],
        ['BeVietnamPro', ' Điện Biên'],
      ],
    ],
    ['ΩЖ№★✓', [['DejaVuSans', 'ΩЖ№★✓']]],
    [
      '奠邊府 한',
      [
        ['UnifontEx', '奠邊府'],
        ['BeVietnamPro', ' '],
        ['UnifontEx', '한'],
      ],
    ],
    ['🎉👩‍🏫🇻🇳', [['NotoEmoji', '🎉👩‍🏫🇻🇳']]],
    ['❤️', [['NotoEmoji', '❤️']]],
    ['a\tb', [['BeVietnamPro', 'a    b']]],
    ['a\u00ADb\u200B\u200Ec', [['BeVietnamPro', 'abc']]],
    ['', []],
  ])('%j', (text, runs) => {
    expect(fontsOf(text)).toEqual(runs)
  })

  it.each(['\uF0B7', '\u{10FFFD}', '\uE123'])('have a box for what nobody can draw: %j', (sign) => {
    expect(fontsOf(`a${sign}`)).toEqual([
      ['BeVietnamPro', 'a'],
      ['DejaVuSans', MISSING],
    ])
  })

  it('show a mark that the letter’s font lacks', () => {
    expect(
      fontsOf('x\u030A\u0331')
        .map(([, text]) => text)
        .join(''),
    ).toBe('x\u030A\u0331')
  })

  it('lose no sign that can be seen', () => {
    const signs = (text: string) => [...text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')]
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(text, (given) => {
        const plain = given.replace(/[\t\r\n]|\p{Surrogate}/gu, '')
        const shown = fontRuns(plain).map((run) => run.text)
        const expected = signs(plain)
        const got = signs(shown.join(''))
        expect(got).toHaveLength(expected.length)
        got.forEach((sign, at) => expect([expected[at], MISSING]).toContain(sign))
      }),
    )
  })
})

describe('a ruler', () => {
  it('measures in points, in bold wider, in any font', () => {
    const width = ruler('normal', 10)('Lai Châu')
    expect(width).toBeGreaterThan(35)
    expect(width).toBeLessThan(60)
    expect(ruler('bold', 10)('Lai Châu')).toBeGreaterThan(width)
    expect(ruler('normal', 20)('萊州')).toBeCloseTo(2 * ruler('normal', 10)('萊州'), 5)
    expect(ruler('normal', 10)('萊州')).toBeGreaterThan(10)
  })
})
