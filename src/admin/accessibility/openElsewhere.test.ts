import { describe, expect, it } from 'vitest'

import { openElsewhere } from './openElsewhere'

const ID = '0e777ad5-0b19-4579-aae7-710259672626'
const nameOf = (id: string) => (id === ID ? 'Vù Thị Mai' : undefined)

describe('openElsewhere', () => {
  it.each([
    ['Nov 28, 2026, 1:08 PM', '13:08 ngày 28/11/2026'],
    ['Jan 1, 2027, 12:00\u202fAM', '00:00 ngày 01/01/2027'],
    ['Dec 31, 2026, 12:59 PM', '12:59 ngày 31/12/2026'],
    [ID, 'Vù Thị Mai'],
    [`Người dùng: ${ID}`, 'Vù Thị Mai'],
    [`${ID} đang chỉnh sửa`, 'Vù Thị Mai đang chỉnh sửa'],
    ['65f1c0ffee65f1c0ffee65f1 đang chỉnh sửa', 'Một người khác đang chỉnh sửa'],
    ['13:08 ngày 28/11/2026', '13:08 ngày 28/11/2026'],
    ['Vù Thị Mai', 'Vù Thị Mai'],
  ])('%s', (words, read) => {
    expect(openElsewhere(words, nameOf)).toBe(read)
  })
})
