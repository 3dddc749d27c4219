import { expect, it } from 'vitest'

import { contentNodes } from './contentNodes'

const el = (tag: string, ...children: unknown[]) => ({ tag, attributes: {}, children })

it.each([
  ['nothing', '', []],
  ['words and marks', '<p>Một <strong>hai</strong></p>', [el('p', 'Một ', el('strong', 'hai'))]],
  ['what closes itself', '<p>a<br>b</p><hr>', [el('p', 'a', el('br'), 'b'), el('hr')]],
  ['signs that HTML writes out', '<p>1 &lt; 2 &amp; 3</p>', [el('p', '1 < 2 & 3')]],
  [
    'attributes',
    '<a href="https://a.vn/?b=1&amp;c=2" rel="noopener">x</a>',
    [{ tag: 'a', attributes: { href: 'https://a.vn/?b=1&c=2', rel: 'noopener' }, children: ['x'] }],
  ],
])('%s', (_, html, expected) => {
  expect(contentNodes(html)).toEqual(expected)
})
