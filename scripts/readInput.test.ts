import { describe, expect, it } from 'vitest'

import { jsonOf, readInput } from './readInput'

const TEXT = '{"tên":"Số 1"}'
const utf16 = Buffer.from(TEXT, 'utf16le')
const MARK = Buffer.from([0xff, 0xfe])

describe('what comes on the input of a command', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-8 with a mark and line breaks', Buffer.from(`\uFEFF\r\n${TEXT}\r\n`)],
  ])('is read: %s', (_, bytes) => {
    expect(jsonOf(bytes)).toEqual({ ok: true, value: { tên: 'Số 1' } })
  })

  it('in whatever pieces it comes', async () => {
    const bytes = Buffer.from(`\uFEFF${TEXT}`)
    async function* pieces() {
      for (const byte of bytes) yield Buffer.from([byte])
    }
    expect(await readInput(pieces())).toEqual({ ok: true, value: { tên: 'Số 1' } })
  })

  it.each([
    ['UTF-16', Buffer.concat([MARK, utf16]), 'not UTF-8 but UTF-16: save it as UTF-8'],
    ['UTF-16 without a mark', utf16, 'not UTF-8 but UTF-16: save it as UTF-8'],
    [
      'UTF-16 the other way',
      Buffer.concat([MARK, utf16]).swap16(),
      'not UTF-8 but UTF-16: save it as UTF-8',
    ],
    [
      'UTF-16, cut',
      Buffer.concat([MARK, utf16.subarray(0, 5)]),
      'not UTF-8 but UTF-16: save it as UTF-8',
    ],
    ['an older encoding', Buffer.from('{"a":"Gi\xea"}', 'latin1'), 'not UTF-8: save it as UTF-8'],
    ['a NUL in it', Buffer.from('{"a":"\0"}'), 'not JSON'],
    ['two marks', Buffer.from(`\uFEFF\uFEFF${TEXT}`), 'not JSON'],
    ['a mark alone', Buffer.from('\uFEFF'), 'not JSON'],
    ['nothing', Buffer.from(''), 'not JSON'],
    ['one byte', Buffer.from([0]), 'not JSON'],
  ])('or said what it is: %s', (_, bytes, message) => {
    expect(jsonOf(bytes)).toEqual({ ok: false, message })
  })
})
