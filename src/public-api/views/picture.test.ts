import { describe, expect, it } from 'vitest'

import { nearestFile, pictureView, type PublishedPicture } from './picture'
import { pictureSources } from '../pictureSources'

const file = (filename: string, width: number, height: number) => ({
  filename,
  width,
  height,
  mimeType: 'image/jpeg',
})

const row: PublishedPicture = {
  id: 'p1',
  alt: 'Cán bộ hướng dẫn người dân',
  width: 2000,
  height: 1000,
  filename: 'a.jpg',
  mimeType: 'image/jpeg',
  version: '0123456789ab',
  sizes: { thumbnail: file('t.jpg', 320, 213), wide: file('w.jpg', 1280, 640) },
}

describe('the file sent for a size', () => {
  it.each([
    ['thumbnail', 't.jpg'],
    ['card', 'w.jpg'],
    ['share', 'w.jpg'],
    ['wide', 'w.jpg'],
    ['original', 'a.jpg'],
  ] as const)('%s is %s', (size, filename) => {
    expect(nearestFile(row, size)?.filename).toBe(filename)
  })

  it('is a smaller one when no larger one was made', () => {
    expect(nearestFile({ ...row, filename: null }, 'original')?.filename).toBe('w.jpg')
  })

  it('is none when the picture has no file at all', () => {
    expect(nearestFile({ ...row, filename: null, sizes: {} }, 'card')).toBeNull()
  })
})

describe('the files a browser chooses from', () => {
  const view = pictureView(row, '')

  it('a whole picture offers only files of its own proportions', () => {
    expect(pictureSources(view, 'whole')).toEqual({
      src: '/api/v1/pictures/p1-0123456789ab/wide',
      srcSet: null,
      width: 1280,
      height: 640,
    })
  })

  it('a cropped one offers every size', () => {
    expect(pictureSources(view, 'cropped')?.srcSet).toBe(
      '/api/v1/pictures/p1-0123456789ab/thumbnail 320w, /api/v1/pictures/p1-0123456789ab/wide 1280w',
    )
  })
})
