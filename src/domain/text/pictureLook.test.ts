import { expect, it } from 'vitest'

import { pictureLook } from './pictureLook'

it.each<[unknown, string, string | null]>([
  [{ width: 'wide', caption: ' Một cửa ' }, 'wide', 'Một cửa'],
  [{ width: 'full' }, 'full', null],
  [{ width: 'normal', caption: '' }, 'normal', null],
  [{ width: 'huge"><script>', caption: { toString: 'x' } }, 'normal', null],
  [{}, 'normal', null],
  [null, 'normal', null],
  [undefined, 'normal', null],
  ['wide', 'normal', null],
])('%j is a picture as wide as %s with the caption %j', (fields, width, caption) => {
  expect(pictureLook(fields)).toEqual({ width, caption })
})
