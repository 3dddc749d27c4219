import { expect, it } from 'vitest'

import { partsOf } from './partsOf'

const node = (type: string, children: object[] = [], more: object = {}) => ({
  ...{ type, children },
  ...more,
})

it.each([
  [null, []],
  [{ root: node('root', [node('paragraph')]) }, []],
  [
    {
      root: node('root', [
        node('heading'),
        node('heading'),
        node('list', [node('listitem', [node('list')])]),
        node('factbox', [node('list'), node('table')]),
        node('upload', [], { relationTo: 'media' }),
        node('upload', [], { relationTo: 'text-files' }),
        node('gallery', [node('upload', [], { relationTo: 'media' })]),
      ]),
    },
    [
      ['heading', 2],
      ['list', 2],
      ['table', 1],
      ['factbox', 1],
      ['picture', 1],
      ['gallery', 1],
      ['file', 1],
    ],
  ],
])('counts the parts of a text', (content, counts) => {
  expect(partsOf(content).map(({ part, count }) => [part, count])).toEqual(counts)
})
