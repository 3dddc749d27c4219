import { describe, expect, it } from 'vitest'

import { looksAsNamed } from './fileSignature'

const bytes = (text: string) => Buffer.from(text, 'latin1')

const PNG = bytes('\x89PNG\r\n\x1a\n....')
const JPEG = bytes('\xff\xd8\xff\xe0....')
const MP4 = bytes('\x00\x00\x00\x20ftypisom....')
const AVIF = bytes('\x00\x00\x00\x20ftypavif....')

describe('a file looks as it is named', () => {
  it.each([
    ['anh.png', PNG],
    ['ANH.PNG', PNG],
    ['anh.jpg', JPEG],
    ['anh.jpeg', JPEG],
    ['anh.webp', bytes('RIFF....WEBPVP8 ')],
    ['anh.avif', AVIF],
    ['quyet-dinh.pdf', bytes('%PDF-1.7')],
    ['tin.mp3', bytes('ID3\x04....')],
    ['tin.mp3', bytes('\xff\xfb\x90....')],
    ['phong-su.mp4', MP4],
    ['tin.m4a', bytes('\x00\x00\x00\x20ftypM4A ....')],
    ['bai.docx', bytes('PK\x03\x04....')],
    ['bang.ke.xlsx', bytes('PK\x03\x04....')],
  ])('%s', (name, content) => {
    expect(looksAsNamed(name, content)).toBe(true)
  })

  it.each([
    ['a program as a picture', 'anh.jpg', bytes('MZ......')],
    ['a drawing with scripts as a picture', 'anh.png', bytes('<svg onload="x">')],
    ['a page as a document', 'bao-cao.pdf', bytes('<html></html>')],
    ['a picture as a document', 'bao-cao.pdf', PNG],
    ['a film as a picture', 'anh.avif', MP4],
    ['nothing at all', 'anh.png', bytes('')],
    ['an ending nobody takes', 'anh.svg', bytes('<svg/>')],
    ['no ending', 'anh', PNG],
    ['an ending alone', '.htaccess', PNG],
  ])('but not %s', (_, name, content) => {
    expect(looksAsNamed(name, content)).toBe(false)
  })
})
