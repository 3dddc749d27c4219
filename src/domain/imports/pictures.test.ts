import { describe, expect, it } from 'vitest'

import { isPictureName, keysOfSource, pictureKey } from './pictureFile'
import { readPictureWords, signedCaption } from './pictureWords'

/** Whether a text that shows `src` is given the part `name` of a zip whose export stands in the folder `base`. */
const isFound = (src: string, name: string, base = ''): boolean =>
  keysOfSource(src).includes(pictureKey(name, base))

describe('a picture of a text and its file in the zip', () => {
  it.each<[src: string, name: string, found: boolean, base?: string]>([
    [
      'https://cu.vn/wp-content/uploads/2019/05/anh.jpg',
      'wp-content/uploads/2019/05/anh.jpg',
      true,
    ],
    ['http://www.cu.vn/wp-content/uploads/2019/05/anh.jpg', 'kho/wp-content/uploads/2019/05/ANH.JPG', true], // prettier-ignore
    ['/wp-content/uploads/2019/05/anh-300x200.jpg', 'uploads/2019/05/anh.jpg', true],
    ['/wp-content/uploads/2019/05/anh-300x200.jpg', 'uploads/2019/05/anh-scaled.jpg', true],
    ['/wp-content/uploads/2019/05/anh-300x200.jpg', 'uploads/2019/05/anh-300x200.jpg', true],
    ['/wp-content/uploads/2019/05/anh.jpg?x=1#y', '2019/05/anh.jpg', true],
    ['/wp-content/uploads/2019/05/ch%E1%BB%A3.jpg', 'uploads\\2019\\05\\chợ.jpg'.normalize('NFD'), true], // prettier-ignore
    ['__GHOST_URL__/content/images/2020/01/a.png', 'content/images/2020/01/a.png', true],
    ['/content/images/size/w600/2020/01/a.png', 'content/images/2020/01/a.png', true],
    ['/content/images/size/w600/format/webp/2020/01/a.png', 'images/2020/01/a.png', true],
    ['anh/a.jpg', 'anh/a.jpg', true],
    ['./anh/a.jpg', 'kho/anh/a.jpg', true, 'kho/'],
    ['anh/a-300x200.jpg', 'anh/a.jpg', false],
    // The picture of another year is another picture.
    ['/wp-content/uploads/2019/05/anh.jpg', 'uploads/2020/05/anh.jpg', false],
    ['/wp-content/uploads/2019/05/anh.jpg', '05/anh.jpg', false],
    ['data:image/png;base64,AAAA', 'aaaa', false],
    ['', '', false],
  ])('%s and %s: %s', (src, name, found, base = '') => expect(isFound(src, name, base)).toBe(found))

  it('is the one that was uploaded before smaller copies of it', () => {
    expect(keysOfSource('/wp-content/uploads/a-300x200.jpg')[0]).toBe('wp-content/uploads/a.jpg')
  })

  it.each([
    ['a.JPG', true],
    ['a/b.webp', true],
    ['a.svg', false],
    ['a.php', false],
    ['__MACOSX/a.jpg', false],
    ['anh/._a.jpg', false],
  ])('%s is a picture: %s', (name, is) => expect(isPictureName(name)).toBe(is))
})

describe('words of a picture', () => {
  it.each([
    ['Chợ phiên Cốc Ly. Ảnh: Hải Lâm', 'Chợ phiên Cốc Ly', 'Hải Lâm'],
    ['Chợ phiên (Ảnh: Hải Lâm).', 'Chợ phiên', 'Hải Lâm'],
    ['Nguồn ảnh: TTXVN', '', 'TTXVN'],
    ['Hình ảnh: chợ', 'Hình ảnh: chợ', null],
    ['Chợ  phiên\nCốc Ly', 'Chợ phiên Cốc Ly', null],
  ])('%j', (given, caption, credit) => expect(signedCaption(given)).toEqual({ caption, credit }))

  it('are read of what a reader wrote, and nothing else', () => {
    const cell = JSON.stringify([
      { src: 'a.jpg', alt: ' Chợ ', caption: 1 },
      { alt: 'x' },
      null,
      'y',
    ])
    expect(readPictureWords(cell)).toEqual([{ src: 'a.jpg', alt: 'Chợ', caption: null, credit: null }]) // prettier-ignore
    expect(readPictureWords('{"src":1}')).toEqual([])
    expect(readPictureWords('hỏng')).toEqual([])
  })
})
