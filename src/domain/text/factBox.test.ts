import { expect, it } from 'vitest'

import { hasInnerFactBox } from './factBox'

const node = (type: string, ...children: unknown[]) => ({ type, children })
const box = node('factbox', node('paragraph'))

it.each([
  ['beside a paragraph', [node('paragraph'), box, box], false],
  ['in a box', [node('factbox', box)], true],
  ['in a cell', [node('table', node('tablerow', node('tablecell', box)))], true],
  ['in a list', [node('list', node('listitem', box))], true],
  ['nowhere', [null, {}, node('paragraph')], false],
])('a fact box %s', (_, blocks, inner) => {
  expect(hasInnerFactBox(blocks)).toBe(inner)
})
