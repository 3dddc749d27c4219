import { describe, expect, it } from 'vitest'

import { hueOf, initialsOf, nameWords, placeWords } from './people'

describe('who else is at a text', () => {
  it.each([
    ['Lù Thị Mai', 'LM'],
    ['Đặng Văn Ân', 'ĐÂ'],
    ['Bình', 'B'],
    ['Phóng viên (mẫu)', 'PV'],
    [' ', ''],
  ])('%s is %s', (name, expected) => {
    expect(initialsOf(name)).toBe(expected)
  })

  it('has the same colour everywhere', () => {
    expect(hueOf('a1')).toBe(hueOf('a1'))
  })

  it('says where they are, and oneself in another window', () => {
    const number = (block: string) => (block === 'known' ? 3 : null)
    expect(placeWords({ field: 'content', block: 'known' }, number)).toBe('ở Nội dung, đoạn 3')
    expect(placeWords({ field: 'content', block: 'new' }, number)).toBe('ở ô Nội dung')
    expect(placeWords({ field: 'title', block: null }, number)).toBe('ở ô Tiêu đề')
    expect(placeWords({ field: null, block: null }, number)).toBe('đang xem')
    expect(nameWords({ name: 'An', isMe: true })).toBe('bạn, ở cửa sổ khác')
  })
})
