import { describe, expect, it } from 'vitest'

import { galleryFault, MAX_GALLERY, shifted } from './gallery'

const node = (type: string, ...children: unknown[]) => ({ type, children })
const picture = { type: 'upload', relationTo: 'media', value: 'a' }
const gallery = node('gallery', picture, picture)
const many = (count: number) => node('gallery', ...Array.from({ length: count }, () => picture))

describe('a gallery', () => {
  it.each([
    ['beside a paragraph', [node('paragraph'), gallery, gallery], null],
    ['of nothing', [{ type: 'gallery' }], null],
    ['in a box', [node('factbox', gallery)], 'inner'],
    ['in a cell', [node('table', node('tablerow', node('tablecell', gallery)))], 'inner'],
    ['in a list', [node('list', node('listitem', gallery))], 'inner'],
    ['in another', [node('gallery', gallery)], 'inner'],
    ['with words in it', [node('gallery', picture, node('paragraph'))], 'stranger'],
    [
      'with a file of other rows',
      [node('gallery', { type: 'upload', relationTo: 'files', value: 'a' })],
      'stranger',
    ],
    ['with nothing in place of a picture', [node('gallery', null)], 'stranger'],
    ['of as many as are taken', [many(MAX_GALLERY)], null],
    ['of one more', [many(MAX_GALLERY + 1)], 'tooMany'],
    ['nowhere', [null, {}, node('paragraph')], null],
  ])('%s', (_, blocks, fault) => {
    expect(galleryFault(blocks)).toBe(fault)
  })
})

it.each([
  ['up', 1, -1, ['b', 'a', 'c']],
  ['down', 1, 1, ['a', 'c', 'b']],
  ['above the first', 0, -1, ['a', 'b', 'c']],
  ['below the last', 2, 1, ['a', 'b', 'c']],
] as const)('a part goes %s', (_, at, by, expected) => {
  expect(shifted(['a', 'b', 'c'], at, by)).toEqual(expected)
})
