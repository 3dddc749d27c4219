import { describe, expect, it } from 'vitest'

import type { LineShape } from '@/domain/text/difference/types'

import { shapeWords } from './lineWords'

const cell = { kind: 'cell', row: 0, column: 1 } as const
const picture = { kind: 'picture', picture: 'x' } as const

describe('what people call a line of a text', () => {
  it.each<[LineShape, string]>([
    [{ ...picture, width: 'normal' }, 'Ảnh'],
    [{ ...picture, width: 'wide' }, 'Ảnh khổ rộng'],
    [{ ...picture, width: 'full' }, 'Ảnh toàn khổ'],
    [{ ...picture, width: 'normal', within: 'gallery' }, 'Ảnh, trong bộ ảnh'],
    [{ ...cell, isHeading: false }, 'Ô bảng, hàng 1 cột 2'],
    [{ ...cell, isHeading: true }, 'Ô tiêu đề của bảng, hàng 1 cột 2'],
    [{ kind: 'paragraph', within: 'factbox' }, 'Đoạn văn, trong hộp thông tin'],
    [
      { kind: 'item', isNumbered: true, level: 1, within: 'factbox' },
      'Mục đánh số, lùi 1 bậc, trong hộp thông tin',
    ],
  ])('%o is “%s”', (shape, words) => {
    expect(shapeWords(shape)).toBe(words)
  })
})
