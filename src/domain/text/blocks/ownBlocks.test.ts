import { expect, it } from 'vitest'

import { blockIdOf, withoutBlockIds } from './blocks'
import { ownBlocks } from './ownBlocks'

const text = {
  root: {
    type: 'root',
    children: [
      { type: 'paragraph', $: { id: 'AAAAAAAAAAAA' }, children: [] },
      { type: 'heading', $: { id: 'BBBBBBBBBBBB', held: 1 }, children: [] },
    ],
  },
}

it('gives every block an id of its own, and keeps the words', () => {
  const own = ownBlocks(text, (at) => `CCCCCCCCCCC${at}`) as typeof text
  expect(own.root.children.map(blockIdOf)).toEqual(['CCCCCCCCCCC0', 'CCCCCCCCCCC1'])
  expect(withoutBlockIds(own)).toEqual(withoutBlockIds(text))
})

it('makes nothing of no text', () => {
  expect(ownBlocks(null, () => 'CCCCCCCCCCC0')).toBeNull()
})
