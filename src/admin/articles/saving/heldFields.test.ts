import { describe, expect, it } from 'vitest'

import type { Fields } from '../fields/textFields'
import { heldFields } from './heldFields'

const text = (words: string) => ({
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 },
    children: [
      {
        ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0 },
        children: [{ type: 'text', text: words, version: 1, format: 0, mode: 'normal' }],
      },
    ],
  },
})

const ROW = { title: 'Cũ', content: text('Cũ') } as Fields
const KEPT = { title: 'Mới', content: text('Mới') } as Fields

describe('a row put into a form', () => {
  it.each([
    { of: 'nothing', now: KEPT, kept: KEPT, lost: [] },
    { of: 'all of it', now: ROW, kept: KEPT, lost: ['title', 'content'] },
    {
      of: 'a line being typed',
      now: { ...KEPT, title: 'Mới hơn' },

      kept: { ...KEPT, title: 'Mới hơn' },
      lost: [],
    },
    {
      of: 'a text being typed',
      now: { ...KEPT, content: text('Mới hơn') },
      kept: { ...KEPT, content: text('Mới hơn') },
      lost: [],
    },
  ])('took the place of $of', ({ now, kept, lost }) => {
    expect(heldFields({ row: ROW, kept: KEPT }, now as Fields)).toEqual({ kept, lost })
  })
})
