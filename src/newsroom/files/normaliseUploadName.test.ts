import { expect, it } from 'vitest'

import { plainName } from './normaliseUploadName'

it.each([
  ['Ảnh bìa số 5.JPG', 'anh-bia-so-5.jpg'],
  ['Đường dây nóng.pdf'.normalize('NFD'), 'duong-day-nong.pdf'],
  ['….png', 'tep.png'],
  ['không đuôi', 'khong-duoi'],
])('the upload %s is kept as %s', (name, plain) => {
  expect(plainName(name)).toBe(plain)
})
