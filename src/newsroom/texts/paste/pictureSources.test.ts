import { describe, expect, it } from 'vitest'

import { pictureSources } from './pictureSources'
import { rtfPictures } from './rtfPictures'

const PNG = '89504e470d0a1a0a'
const JPEG = 'ffd8ffe0'
/** A picture as Word puts it into RTF, with its twin for programs of long ago. */
const word = (blip: string, hex: string) =>
  `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw40\\${blip}\\bliptag-1{\\*\\blipuid 0011aabb}${hex.slice(0, 6)}\r\n${hex.slice(6)}}}{\\nonshppict{\\pict\\wmetafile8 0100090000}}`
const rtf = (...pictures: string[]) => `{\\rtf1\\ansi Tr\\'b0\\u7899?c ${pictures.join('\\par ')}}`
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const file = (type = 'image/png') => new Blob(['x'], { type })

describe('pictures of an RTF text', () => {
  it('are those of Word, once each, in their order', () => {
    const found = rtfPictures(rtf(word('pngblip', PNG), word('jpegblip', JPEG)))
    expect(found.map((one) => one && [one.type, hexOf(one.bytes)])).toEqual([
      ['image/png', PNG],
      ['image/jpeg', JPEG],
    ])
  })

  it.each([
    ['a drawing', rtf('{\\*\\shppict{\\pict\\emfblip 01000000}}'), [null]],
    ['bytes that no text holds', rtf('{\\pict\\pngblip\\bin4 abcd}'), [null]],
    ['no digits', rtf('{\\pict\\pngblip}'), [null]],
    ['a text that was cut', `{\\rtf1{\\pict\\pngblip ${PNG}`, [{}]],
    ['no picture', rtf(), []],
    ['no RTF at all', 'chữ', []],
  ])('of %s are told apart', (_, text, expected) => {
    expect(rtfPictures(text)).toEqual(expected.map((one) => one && expect.objectContaining(one)))
  })
})

describe('where a pasted picture can be had from', () => {
  const FILE = 'file:///C:/Users/lan/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png'
  const none = { rtf: '', files: [] }
  const kinds = (...given: Parameters<typeof pictureSources>) =>
    pictureSources(...given).map((one) => one && ('url' in one ? one.url : one.file.type))

  it.each([
    ['data:image/png;base64,AAAA', 'image/png'],
    ['data:image/svg+xml;utf8,<svg/>', null],
    ['data:image/png;base64,%%%', null],
    ['data:image/png;base64,', null],
    ['https://a.vn/anh.jpg', 'https://a.vn/anh.jpg'],
    ['http://a.vn/anh.jpg', 'http://a.vn/anh.jpg'],
    ['//a.vn/anh.jpg', 'https://a.vn/anh.jpg'],
    [FILE, null],
    ['blob:https://a.vn/1', null],
    ['webkit-fake-url://1/anh.png', null],
    ['', null],
  ])('%s: %s', (src, expected) => expect(kinds([src], none)).toEqual([expected]))

  it('is the RTF for the files of Word, among others of the web', () => {
    const beside = { rtf: rtf(word('jpegblip', JPEG), word('pngblip', PNG)), files: [file()] }
    expect(kinds([FILE, 'https://a.vn/b.png', FILE], beside)).toEqual([
      'image/jpeg',
      'https://a.vn/b.png',
      'image/png',
    ])
  })

  it('is a file beside the HTML, where there are as many', () => {
    expect(kinds([FILE, FILE], { rtf: '', files: [file(), file('image/jpeg')] })).toEqual([
      'image/png',
      'image/jpeg',
    ])
    expect(kinds(['https://a.vn/b.png'], { rtf: '', files: [file()] })).toEqual(['image/png'])
  })

  it('is nothing where it is not known which is which', () => {
    expect(kinds([FILE, FILE], { rtf: rtf(word('pngblip', PNG)), files: [file()] })).toEqual([null, null]) // prettier-ignore
    expect(kinds([FILE], { rtf: '', files: [file('text/plain')] })).toEqual([null])
  })
})
