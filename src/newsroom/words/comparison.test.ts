import { expect, it } from 'vitest'

import { comparedWords } from './comparison'

it.each([
  [12, 10, '12, năm trước 10 (tăng 2)'],
  [10, 1200, '10, năm trước 1.200 (giảm 1.190)'],
  [0, 0, '0, năm trước 0 (bằng)'],
  [3, undefined, '3, năm trước chưa có số liệu'],
  [undefined, 3, 'chưa có số liệu, năm trước 3'],
  [undefined, undefined, 'chưa có số liệu'],
])('%s beside %s', (now, before, words) => {
  expect(comparedWords(now, before)).toBe(words)
})
