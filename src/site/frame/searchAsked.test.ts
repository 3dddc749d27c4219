import { describe, expect, it } from 'vitest'

import { encodeSearchCursor } from '@/public-api/searchCursor'

import { searchAsked } from './searchAsked'

const of = (text: string) => searchAsked(new URLSearchParams(text))

describe('what a search form asks for', () => {
  it('is nothing while nothing was typed', () => {
    expect(of('tu=2026-01-01')).toMatchObject({ asked: null, fault: null })
  })

  it('is the words and the filters that are filled in', () => {
    const cursor = { tier: 2, below: 7 }
    expect(
      of(`q=một+cửa&chuyen-muc=&tu=2026-01-01&tiep=${encodeSearchCursor(cursor)}`),
    ).toMatchObject({
      asked: { q: 'một cửa', column: undefined, from: '2026-01-01', to: undefined, cursor },
      fault: null,
    })
  })

  it.each([
    ['q=%3F%21', 'không có chữ hay số'],
    [`q=${'a'.repeat(201)}`, 'dài quá 200'],
    ['q=a&tu=hom-nay', 'Ngày không đọc được'],
    ['q=a&tu=2026-02-01&den=2026-01-01', 'sớm hơn ngày bắt đầu'],
    ['q=a&the-loai=tho', 'Không có thể loại'],
    ['q=a&tiep=xyz', 'không còn'],
  ])('%s is refused in words, and stays in its field', (text, words) => {
    const { asked, fault, typed } = of(text)
    expect(asked).toBeNull()
    expect(fault).toContain(words)
    expect(typed.q).toBe(new URLSearchParams(text).get('q'))
  })
})
