import { describe, expect, it } from 'vitest'

import { diffTexts } from './diff'

const shown = (before: string, after: string) =>
  diffTexts(before, after)
    .map(
      ({ kind, text }) =>
        ({ same: text, added: `[+${text}]`, removed: `[-${text}]`, skipped: '…' })[kind],
    )
    .join('')

describe('how a text became another', () => {
  it('names the words that went and came, and leaves the rest', () => {
    expect(shown('Một cửa cấp xã mở thứ Hai', 'Một cửa cấp tỉnh mở thứ Hai')).toBe(
      'Một cửa cấp [-xã][+tỉnh] mở thứ Hai',
    )
    expect(shown('Trả kết quả', 'Trả kết quả đúng hẹn')).toBe('Trả kết quả[+ đúng hẹn]')
    expect(shown('', 'Mới')).toBe('[+Mới]')
    expect(shown('Cũ', '')).toBe('[-Cũ]')
    expect(shown('Như nhau', 'Như nhau')).toBe('Như nhau')
  })

  it('shows a few words around each change of a long text', () => {
    const long = (word: string) => `${'đầu '.repeat(200)}${word} ${'cuối '.repeat(200)}`
    const text = shown(long('một'), long('hai'))
    expect(text).toContain('[-một][+hai]')
    expect(text.startsWith('…')).toBe(true)
    expect(text.length).toBeLessThan(250)
  })

  it('puts both together again from its parts', () => {
    const before = 'a b c d e f'
    const after = 'a x c e f g'
    const parts = diffTexts(before, after)
    const side = (gone: string) =>
      parts.flatMap(({ kind, text }) => (kind === gone ? [] : text)).join('')
    expect([side('added'), side('removed')]).toEqual([before, after])
  })

  it('takes two texts that share nothing, however long, as one in the place of the other', () => {
    const one = Array.from({ length: 3000 }, (_, index) => `a${index}`).join(' ')
    const other = Array.from({ length: 3000 }, (_, index) => `b${index}`).join(' ')
    expect(diffTexts(one, other).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
