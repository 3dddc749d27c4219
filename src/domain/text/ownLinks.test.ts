import { describe, expect, it } from 'vitest'

import { ownLinkTo, ownTextOf, ownTextsIn, withOwnAddresses } from './ownLinks'

const text = (words: string) => ({ type: 'text', text: words })
const link = (fields: object, words: string) => ({ type: 'link', fields, children: [text(words)] })
const content = (...children: unknown[]) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children }] },
})

describe('a link to a text of ours', () => {
  it.each<[unknown, string | null]>([
    [ownLinkTo('a1'), 'a1'],
    [{ linkType: 'internal', doc: { relationTo: 'articles', value: { id: 'a1' } } }, 'a1'],
    [
      { linkType: 'custom', url: 'https://a.vn', doc: { relationTo: 'articles', value: 'a1' } },
      null,
    ],
    [{ linkType: 'internal', doc: { relationTo: 'users', value: 'a1' } }, null],
    [{ linkType: 'internal', doc: { relationTo: 'articles', value: '' } }, null],
    [{ linkType: 'internal', doc: null }, null],
    [{ linkType: 'internal' }, null],
    [null, null],
  ])('is told from others by its fields: %j', (fields, id) => {
    expect(ownTextOf(fields)).toBe(id)
  })

  it('is found once wherever it stands', () => {
    const inner = { type: 'tablecell', children: [link(ownLinkTo('b'), 'x')] }
    const all = content(link(ownLinkTo('a'), 'x'), inner, link(ownLinkTo('a'), 'y'))
    expect(ownTextsIn(all)).toEqual(['a', 'b'])
    expect(ownTextsIn(null)).toEqual([])
  })

  it('leads to the address of a text that has one; of another the words are left, and no id', () => {
    const given = content(
      text('Xem '),
      link(ownLinkTo('a'), 'bài trước'),
      link(ownLinkTo('b'), 'bài kia'),
      link({ linkType: 'custom', url: 'https://a.vn' }, 'trang'),
    )
    const shown = withOwnAddresses(given, new Map([['a', '/bai/truoc']]))
    expect(shown).toEqual(
      content(
        text('Xem '),
        link({ linkType: 'custom', url: '/bai/truoc' }, 'bài trước'),
        text('bài kia'),
        link({ linkType: 'custom', url: 'https://a.vn' }, 'trang'),
      ),
    )
    expect(ownTextsIn(given), 'what was given is left as it is').toEqual(['a', 'b'])
  })
})
