import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, nfc } from './fold'

describe('folding Vietnamese text for search (domain.md §8)', () => {
  it.each([
    ['drops tones and vowel marks', 'Cải cách hành chính', 'cai cach hanh chinh'],
    ['turns đ, which has no decomposition, into d', 'Đẩy mạnh Đ đ', 'day manh d d'],
    ['folds decomposed text from macOS alike', 'Lào Cai'.normalize('NFD'), 'lao cai'],
    ['makes the two spellings of hòa equal', 'hòa', fold('hoà')],
    ['drops zero-width characters inside a word', 'Bắc\u200B Hà\uFEFF', 'bac ha'],
    ['drops a soft hyphen', 'tuyên\u00ADtruyền', 'tuyentruyen'],
    ['drops a combining mark that stands alone', '\u0301a \u0323', 'a'],
    ['collapses white space, non-breaking too', '  một\u00A0\n cửa ', 'mot cua'],
    ['keeps figures and signs', 'Số 05/BC-SNV', 'so 05/bc-snv'],
    ['answers an empty text with an empty text', '', ''],
  ])('%s', (_name, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('gives the same key however the text was composed, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })
})

describe('storing Vietnamese text', () => {
  it('composes, and keeps the two spellings of hòa apart', () => {
    expect(nfc('Bảo Thắng'.normalize('NFD'))).toBe('Bảo Thắng'.normalize('NFC'))
    expect(nfc('hòa')).not.toBe(nfc('hoà'))
  })
})
