import { describe, expect, it } from 'vitest'

import { textTable, widthOf } from './textTable'

describe('a table in a terminal', () => {
  it('lines up Vietnamese, composed or not, and numbers on the right', () => {
    const table = textTable(
      [{ title: 'Kênh' }, { title: 'Thiếu', align: 'right' }, { title: 'Trạng thái' }],
      [
        ['Đài truyền hình', '2', 'Thiếu'],
        ['Báo điện tử'.normalize('NFD'), '10', 'Đủ'],
      ],
    )
    expect(table.split('\n')).toEqual([
      'Kênh             Thiếu  Trạng thái',
      '───────────────  ─────  ──────────',
      'Đài truyền hình      2  Thiếu',
      'Báo điện tử         10  Đủ',
    ])
  })

  it.each([
    ['ệ', 1],
    ['ệ'.normalize('NFD'), 1],
    ['x\u0323\u0302', 1],
    ['a\u200bb', 2],
  ])('%s takes %i places', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
})
