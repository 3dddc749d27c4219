import { describe, expect, it } from 'vitest'

import { pictureWords } from './pictureWords'

const known = { caption: 'Của thư viện', credit: 'Lan' }

describe('what is read under a picture in the editor', () => {
  it.each([
    ['the caption of the library', known, null, 'Của thư viện', 'Ảnh: Lan'],
    ['the text’s own before it', known, { caption: ' Của bài ' }, 'Của bài', 'Ảnh: Lan'],
    ['how wide it is', known, { width: 'wide' }, 'Của thư viện', 'Ảnh: Lan · khổ rộng'],
    ['as wide as the page', known, { width: 'full' }, 'Của thư viện', 'Ảnh: Lan · toàn khổ'],
    [
      'what is missing',
      { caption: ' ', credit: null },
      {},
      'Chưa có chú thích.',
      'Chưa ghi nguồn ảnh',
    ],
  ])('%s', (_, picture, fields, caption, about) => {
    expect(pictureWords(picture, fields)).toEqual({ caption, about })
  })
})
