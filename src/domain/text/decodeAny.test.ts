import { describe, expect, it } from 'vitest'

import { decodeAny } from './decodeAny'

const TEXT = 'Ngày phát;Chuyên mục;Số;Ghi chú\nCải cách hành chính tỉnh Lào Cai được đẩy mạnh'

describe('the text of a file in any way Vietnamese was written', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8, marks apart', new TextEncoder().encode(TEXT.normalize('NFD'))],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')])],
  ])('%s', (_, bytes) => {
    const read = decodeAny(bytes)
    expect(read.ok && read.text.normalize('NFC')).toBe(TEXT)
  })

  it.each<[string, Uint8Array, string, string]>([
    [
      'TCVN3',
      Buffer.from('C\u00b6i c\u00b8ch h\u00b5nh ch\u00ddnh \u00ae\u00ad\u00eec \u00ae\u00c8y m\u00b9nh', 'latin1'), // prettier-ignore
      'tcvn3',
      'Cải cách hành chính được đẩy mạnh',
    ],
    [
      'Windows-1258',
      // Marks are signs of their own: ̀ 0xCC, ́ 0xEC, ̣ 0xF2, ̉ 0xD2.
      Buffer.from('C\u0061\u00d2i c\u0061\u00ecch h\u0061\u00ccnh chi\u00ecnh \u00f0\u01b0'.replace('\u01b0', '\u00fd') + '\u01a1'.replace('\u01a1', '\u00f5') + '\u00f2c', 'latin1'), // prettier-ignore
      'windows-1258',
      'Cải cách hành chính được',
    ],
  ])('%s', (_, bytes, from, text) => expect(decodeAny(bytes)).toEqual({ ok: true, text, from }))

  it('refuses what is no text, and what no encoding makes Vietnamese', () => {
    expect(decodeAny(new Uint8Array([0, 1, 2, 0xff]))).toMatchObject({ ok: false })
    expect(decodeAny(Buffer.from('\u00ff\u00fe\u00fc z\u00ffz q\u00fcq', 'latin1').subarray(1))).toMatchObject({ ok: false }) // prettier-ignore
  })
})
