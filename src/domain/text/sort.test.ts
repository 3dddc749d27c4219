import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVietnamese, sortKey } from './sort'

const byKey = (a: string, b: string) =>
  sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0

const LISTS: [string, string[]][] = [
  ['communes of Lào Cai (domain.md §8)', ['Bảo Thắng', 'Bảo Yên', 'Bát Xát', 'Bắc Hà']],
  ['đ after d', ['Da', 'Dương', 'Đa', 'Đức', 'Em']],
  ['vowels with their own place', ['a', 'ă', 'â', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư']],
  ['tones of one syllable', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
  ['a tone only decides between equal letters', ['bà an', 'ba bà', 'bá bà', 'ba cả']],
  ['lower case before upper case', ['an', 'An', 'AN', 'án']],
  ['a shorter name before a longer one', ['', 'Bắc', 'Bắc Hà', 'Bắc Hà 2']],
  ['a space before a letter', ['Si Ma Cai', 'Simacai']],
]

describe('Vietnamese order', () => {
  it.each(LISTS)('%s', (_name, sorted) => {
    const shuffled = [...sorted].reverse()
    expect([...shuffled].sort(compareVietnamese)).toEqual(sorted)
    expect([...shuffled].sort(byKey)).toEqual(sorted)
  })
})

describe('the sort key a database orders by', () => {
  const letters = [
    ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz',
  ]
  const alphabet = [
    ...letters,
    ...letters.map((letter) => letter.toUpperCase()),
    ...' 0123456789-,./()"%',
  ]
  const word = fc
    .array(fc.constantFrom(...alphabet), { maxLength: 7 })
    .map((chars) => chars.join(''))

  it('orders any two Vietnamese texts as the collator does', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(byKey(a, b)).toBe(Math.sign(compareVietnamese(a, b)))
      }),
      { numRuns: 5000 },
    )
  })

  it('orders texts that differ in one tone or one capital as the collator does', () => {
    const near = fc.tuple(word, fc.constantFrom(...alphabet), fc.constantFrom(...alphabet), word)
    fc.assert(
      fc.property(near, ([head, one, other, tail]) => {
        const [a, b] = [head + one + tail, head + other + tail]
        expect(byKey(a, b)).toBe(Math.sign(compareVietnamese(a, b)))
      }),
      { numRuns: 5000 },
    )
  })

  it('is plain ASCII for Vietnamese text, so every database compares it alike', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(sortKey(text)).toMatch(/^[\x20-\x7E]*$/)
      }),
    )
  })

  it('is the same for composed and decomposed text', () => {
    expect(sortKey('Bắc Hà'.normalize('NFD'))).toBe(sortKey('Bắc Hà'))
  })

  it('puts letters of other scripts after z', () => {
    expect(['Я', 'zulu', '北'].sort(byKey)[0]).toBe('zulu')
  })
})
