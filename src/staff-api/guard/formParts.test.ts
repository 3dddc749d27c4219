import { describe, expect, it } from 'vitest'

import { partsOf } from './formParts'

const field = (name: string, value: string, more = '') =>
  `--x\r\nContent-Disposition: form-data; name=${name}${more}\r\n\r\n${value}\r\n`
const read = (...parts: string[]) =>
  partsOf(Buffer.from(`${parts.join('')}--x--\r\n`), 'x')?.map(({ name, isFile, text }) => ({
    name,
    isFile,
    text: text(),
  }))

describe('the parts of a form', () => {
  it('are fields and files, in their order', () => {
    expect(
      read(
        field('"file"', 'abc\r\n--y', '; filename="ảnh.png"\r\nContent-Type: image/png'),
        field('"_payload"', '{"alt":"Ảnh"}'),
        field('_payload', ''),
      ),
    ).toEqual([
      { name: 'file', isFile: true, text: 'abc\r\n--y' },
      { name: '_payload', isFile: false, text: '{"alt":"Ảnh"}' },
      { name: '_payload', isFile: false, text: '' },
    ])
  })

  it('a name within a file is none of them', () => {
    const inner = 'name="_payload"\r\n\r\n{'
    expect(read(field('"file"', inner, '; filename=""'), field('"_payload"', '{}'))).toMatchObject([
      { name: 'file', isFile: true },
      { name: '_payload', text: '{}' },
    ])
  })

  it('may be none', () => {
    expect(read()).toEqual([])
  })

  it.each([
    '',
    '--x',
    '--x\r\nkhông có gì\r\n--x--',
    field('"file"', 'abc', '; filename="a\0b.png"') + '--x--',
    field('"file"', 'abc', `; filename="${'a'.repeat(9000)}.png"`) + '--x--',
    field('"file"', 'abc', '\r\nTên: x') + '--x--',
    field('"file"', 'abc'),
  ])('that can’t be told are none: %j', (body) => {
    expect(partsOf(Buffer.from(body), 'x')).toBeNull()
  })
})
