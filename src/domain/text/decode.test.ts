import { describe, expect, it } from 'vitest'

import { decodeText } from './decode'

const TEXT = 'Tên;Giờ – đã phát'
const le = Buffer.from(`\uFEFF${TEXT}`, 'utf16le')
const be = Buffer.from(le).swap16()

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, as Excel’s “Unicode Text”', le],
    ['UTF-16, the other way round', be],
  ])('in %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: TEXT })
  })

  it.each([
    ['an older encoding', Buffer.from('T\xean;Gi\xeb', 'latin1'), 'notUtf8'],
    ['a workbook', Buffer.from('PK\x03\x04\x00\x00\xff', 'latin1'), 'binary'],
    ['UTF-16 that does not say so', le.subarray(2), 'binary'],
  ])('is not guessed from %s', (_, bytes, why) => {
    expect(decodeText(bytes)).toEqual({ ok: false, why })
  })
})
