import { describe, expect, it } from 'vitest'

import { matching, named, namedIn, typedName } from './mention'

const people = [
  { id: 'an', name: 'Nguyễn Văn An' },
  { id: 'anh', name: 'Nguyễn Văn Anh' },
  { id: 'duc', name: 'Đỗ Đức' },
]

describe('naming somebody', () => {
  it.each<[string, string | null]>([
    ['@', ''],
    ['Nhờ @do', 'do'],
    ['Nhờ @Nguyễn V', 'Nguyễn V'],
    ['(@an', 'an'],
    ['thư a@b', null],
    ['không ai', null],
    ['@an\nnữa', null],
  ])('%s', (text, expected) => {
    expect(typedName(text, text.length)?.name ?? null).toBe(expected)
  })
  it.each<[string, string[]]>([
    ['', ['an', 'anh', 'duc']],
    ['duc', ['duc']],
    ['ĐỖ', ['duc']],
    ['van an', ['an', 'anh']],
    ['guyen', []],
  ])('“%s” offers', (typed, expected) => {
    expect(matching(people, typed).map(({ id }) => id)).toEqual(expected)
  })
  it('puts the name where it was being typed, and leaves the rest', () => {
    const typed = { from: 4, name: 'do' }
    expect(named('Nhờ @do xem', typed, { name: 'Đỗ Đức' })).toEqual({
      text: 'Nhờ @Đỗ Đức  xem',
      before: 'Nhờ @Đỗ Đức ',
    })
  })
  it('is read from the words as they are sent', () => {
    expect(namedIn('Nhờ @Nguyễn Văn Anh xem', people)).toEqual(['anh'])
    expect(namedIn('@Đỗ Đức và @Nguyễn Văn An', people).sort()).toEqual(['an', 'duc'])
    expect(namedIn('Đỗ Đức', people)).toEqual([])
  })
})
