import { describe, expect, it } from 'vitest'

import { fileLook, sizeWords, TEXT_FILE_TYPES, textFileType } from './textFile'

it.each([
  [0, '0,1 KB'],
  [100, '0,1 KB'],
  [1024, '1 KB'],
  [1536, '1,5 KB'],
  [10 * 1024, '10 KB'],
  [1024 * 1024 - 1, '1 MB'],
  [1.25 * 1024 * 1024, '1,3 MB'],
  [25 * 1024 * 1024, '25 MB'],
  [5000 * 1024 * 1024, '4,9 GB'],
  [-1, '0,1 KB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})

it.each([
  ['application/pdf', 'document'],
  ['audio/mpeg', 'audio'],
  ['video/mp4', 'video'],
  ['text/html', undefined],
  ['image/svg+xml', undefined],
  ['toString', undefined],
  [null, undefined],
])('%s is shown as %s', (mediaType, kind) => {
  expect(textFileType(mediaType)?.kind).toBe(kind)
})

it('has nothing that a browser would run or show as a page', () => {
  expect(
    Object.keys(TEXT_FILE_TYPES).filter((type) => /html|svg|xml$|script|text\//.test(type)),
  ).toEqual([])
})

describe('what a text says of a file', () => {
  it.each([
    [
      { caption: ' Lời ', poster: 'p1' },
      { caption: 'Lời', poster: 'p1' },
    ],
    [
      { caption: '', poster: { id: 'p1' } },
      { caption: null, poster: 'p1' },
    ],
    [
      { caption: 1, poster: 2 },
      { caption: null, poster: null },
    ],
    [null, { caption: null, poster: null }],
  ])('%j', (fields, look) => {
    expect(fileLook(fields)).toEqual(look)
  })
})
