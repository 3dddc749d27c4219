import { expect, it } from 'vitest'

import { plainName } from './normaliseUploadName'

it.each([
  ['Ảnh bìa số 5.JPG', 'anh-bia-so-5.jpg'],
  ['Đường dây nóng.pdf'.normalize('NFD'), 'duong-day-nong.pdf'],
  ['….png', 'tep.png'],
  ['không đuôi', 'khong-duoi'],
  ['CON.png', 'tep-con.png'],
  ['nul', 'tep-nul'],
  ['Côm1.pdf', 'tep-com1.pdf'],
  ['con đường.png', 'con-duong.png'],
  ['ảnh.png. . ', 'anh.png'],
  ['ảnh.png\u200B', 'anh.png'],
  ['..\\..\\etc/passwd.png', 'etc-passwd.png'],
  ['ảnh\u202Egpj.png', 'anh-gpj.png'],
  ['a\0b.png', 'a-b.png'],
  ['🎉.png', 'tep.png'],
  [`${'ế'.repeat(300)}.png`, `${'e'.repeat(120)}.png`],
  [`a.${'x'.repeat(300)}`, `a.${'x'.repeat(12)}`],
])('the upload %s is kept as %s', (name, plain) => {
  expect(plainName(name)).toBe(plain)
})
