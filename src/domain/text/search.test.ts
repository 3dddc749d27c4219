import { describe, expect, it } from 'vitest'
import { MAX_SEARCH_TEXT, MAX_SEARCH_WORDS, searchText, searchWords } from './search'

describe('what a record is found by', () => {
  it('is all its parts, folded, without the missing ones', () => {
    expect(searchText('Số 18/2026', null, ' Một cửa ', undefined, '', 'Bắc Hà')).toBe(
      'so 18/2026 mot cua bac ha',
    )
  })

  it('is empty when nothing is filled in', () => {
    expect(searchText(null, undefined, ' ')).toBe('')
  })

  it('keeps every word of a very long text, and never grows past its field', () => {
    const text = searchText('Tiêu đề', `${'cải cách hành chính '.repeat(10_000)} lời kết`)
    expect(text).toBe('tieu de cai cach hanh chinh loi ket')
    expect(searchText('x'.repeat(MAX_SEARCH_TEXT * 2))).toHaveLength(MAX_SEARCH_TEXT)
  })
})

describe('the words of a query', () => {
  it.each([
    ['with or without marks are the same', 'Cải CÁCH', ['cai', 'cach']],
    ['keep document numbers whole', '97/KH-UBND', ['97/kh-ubnd']],
    ['lose wildcards', '50% _a_ %%%', ['50', 'a']],
    ['lose the escape character', 'a\\b', ['ab']],
    ['count once', 'tin Tín tin', ['tin']],
    ['are none in an empty query', ' \u200B ', []],
  ])('%s', (_name, query, words) => {
    expect(searchWords(query)).toEqual(words)
  })

  it('are at most eight', () => {
    expect(searchWords('a b c d e f g h i k')).toHaveLength(MAX_SEARCH_WORDS)
  })

  it('are found in the text they were folded from', () => {
    const text = searchText('Đẩy mạnh cải cách hành chính')
    expect(searchWords('ĐẨY hành').every((word) => text.includes(word))).toBe(true)
  })
})
