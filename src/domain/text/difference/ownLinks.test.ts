import { expect, it } from 'vitest'

import { differenceOf } from './difference'
import { linesOf } from './lines'

const linked = (id: string) => ({
  root: {
    children: [
      {
        type: 'paragraph',
        $: { id: 'p' },
        children: [
          {
            type: 'link',
            fields: { linkType: 'internal', doc: { relationTo: 'articles', value: id } },
            children: [{ type: 'text', text: 'đây' }],
          },
        ],
      },
    ],
  },
})

it('another text that a link leads to is a difference', () => {
  const [one, other] = [linesOf(linked('a')), linesOf(linked('b'))]
  expect(differenceOf(one, linesOf(linked('a')))).toMatchObject([{ kind: 'same' }])
  expect(differenceOf(one, other)).toMatchObject([
    {
      kind: 'changed',
      parts: [
        {
          kind: 'restyled',
          was: [{ href: 'articles a' }],
          words: [{ marks: { href: 'articles b' } }],
        },
      ],
    },
  ])
})
