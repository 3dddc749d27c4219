import { describe, expect, it } from 'vitest'

import type { Json } from '@/domain/text/merge/types'

import { wordsOf } from '../fields/contentBlocks'
import type { Conflict } from '../fields/types'
import { type Choice, decidedFields, disputedIn } from './choices'

const node = (text: string): Json => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const conflict: Conflict = {
  by: { id: 'b', name: 'Bình' },
  at: '2026-11-29T10:00:00.000Z',
  revision: 'r',
  theirs: { title: 'Của họ', content: { root: { type: 'root', children: [] } } },
  fields: [
    {
      ...{ name: 'title', base: 'Cũ', mine: 'Của tôi', theirs: 'Của họ' },
      words: { mine: 'Của tôi', theirs: 'Của họ' },
    },
    {
      ...{ name: 'column', base: 'a', mine: 'b', theirs: 'c' },
      words: { mine: 'Đời sống', theirs: '' },
    },
  ],
  content: [
    { kind: 'block', block: { id: 'p1', node: node('Chung.') } },
    {
      kind: 'conflict',
      id: 'p2',
      sides: { base: node('x'), one: node('Tôi.'), other: node('Họ.') },
    },
    {
      kind: 'conflict',
      id: 'p3',
      sides: { base: node('y'), one: null, other: node('Viết tiếp.') },
    },
  ],
}
const lines = (content: Json | undefined) =>
  (content as { root: { children: Json[] } }).root.children.map((one) => wordsOf(one))
const all = (choice: Choice) =>
  decidedFields(
    conflict,
    new Map(disputedIn(conflict).map(({ key }) => [key, choice])),
    () => 'new-id-of-both',
  )

describe('what a person decides about', () => {
  it('is each field and block that both changed; both can stay of words alone', () => {
    expect(disputedIn(conflict).map(({ key, mayBoth }) => [key, mayBoth])).toEqual([
      ['title', true],
      ['column', false],
      ['p2', true],
      ['p3', false],
    ])
  })

  it('becomes their own, the other’s, or both, with the rest of the text in its place', () => {
    expect(all('mine')).toMatchObject({ title: 'Của tôi', column: 'b' })
    expect(lines(all('mine').content)).toEqual(['Chung.', 'Tôi.'])
    expect(all('theirs')).toMatchObject({ title: 'Của họ', column: 'c' })
    expect(lines(all('theirs').content)).toEqual(['Chung.', 'Họ.', 'Viết tiếp.'])
    expect(all('both').title).toBe('Của tôi Của họ')
    expect(lines(all('both').content)).toEqual(['Chung.', 'Tôi.', 'Họ.', 'Viết tiếp.'])
  })

  it('has ids of its own for what stays twice', () => {
    const { root } = all('both').content as unknown as { root: { children: { $: Json }[] } }
    const ids = root.children.map(({ $ }) => JSON.stringify($))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('a field that is chosen is shown by names, an empty side as such', () => {
  const [, column] = disputedIn(conflict)
  expect(column).toMatchObject({ words: { mine: 'Đời sống', theirs: 'Để trống' }, mayBoth: false })
})
