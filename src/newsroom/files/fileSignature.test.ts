import { describe, expect, it } from 'vitest'

import { looksAsNamed } from './fileSignature'

const bytes = (text: string) => Buffer.from(text, 'latin1')

const PNG = bytes('\x89PNG\r\n\x1a\n....')
const JPEG = bytes('\xff\xd8\xff\xe0....')
const MP4 = bytes('\x00\x00\x00\x20ftypisom....')
const AVIF = bytes('\x00\x00\x00\x20ftypavif....')

const ALL = [
  ...['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'application/pdf'],
  ...['audio/mpeg', 'audio/mp4', 'video/mp4'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

describe('a file looks as it is named', () => {
  it.each([
    ['anh.png', PNG],
    ['ANH.PNG', PNG],
    ['anh.jpg', JPEG],
    ['anh.jpeg', JPEG],
    ['anh.webp', bytes('RIFF....WEBPVP8 ')],
    ['anh.avif', AVIF],
    ['quyet-dinh.pdf', bytes('%PDF-1.7 … startxref 9 %%EOF\n')],
    ['tin.mp3', bytes('ID3\x04....')],
    ['tin.mp3', bytes('\xff\xfb\x90....')],
    ['phong-su.mp4', MP4],
    ['tin.m4a', bytes('\x00\x00\x00\x20ftypM4A ....')],
    ['bai.docx', bytes('PK\x03\x04....')],
    ['bang.ke.xlsx', bytes('PK\x03\x04....')],
  ])('%s', (name, content) => {
    expect(looksAsNamed({ name, bytes: content }, ALL)).toBe(true)
  })

  it.each([
    ['a program as a picture', 'anh.jpg', bytes('MZ......')],
    ['a drawing with scripts as a picture', 'anh.png', bytes('<svg onload="x">')],
    ['a page as a document', 'bao-cao.pdf', bytes('<html></html>')],
    ['a picture as a document', 'bao-cao.pdf', PNG],
    [
      'a document that was broken off',
      'bao-cao.pdf',
      bytes(`%PDF-1.7 xref %%EOF${' '.repeat(1024)}`),
    ],
    ['a film as a picture', 'anh.avif', MP4],
    ['nothing at all', 'anh.png', bytes('')],
    ['an ending nobody takes', 'anh.svg', bytes('<svg/>')],
    ['no ending', 'anh', PNG],
    ['an ending alone', '.htaccess', PNG],
  ])('but not %s', (_, name, content) => {
    expect(looksAsNamed({ name, bytes: content }, ALL)).toBe(false)
  })
})

it('a file of a type that is not taken here is none, whatever it looks like', () => {
  expect(looksAsNamed({ name: 'anh.png', bytes: PNG }, ['image/png'])).toBe(true)
  expect(looksAsNamed({ name: 'anh.png', bytes: PNG }, ['application/pdf'])).toBe(false)
})
