import { describe, expect, it } from 'vitest'

import type { Found } from './blocks'
import { mergeText, type TextSide } from './mergeText'
import type { Json } from '../merge/types'

const block = (id: string | null, words: string): Found => ({
  id,
  node: { type: 'paragraph', children: words ? [{ type: 'text', text: words }] : [] },
})
const side = (fields: Record<string, Json>, blocks: Found[] | null = null): TextSide => ({
  fields,
  blocks,
})
const counting = () => {
  let count = 0
  return () => `new${count++}`
}
const shown = (blocks: readonly { id: string; node: Json }[] | null) =>
  blocks?.map(({ id, node }) => `${id}:${wordsOf(node)}`)
const wordsOf = (node: Json): string => {
  const { text, children } = node as { text?: string; children?: Json[] }
  return text ?? (children ?? []).map(wordsOf).join('')
}

describe('what somebody made of a text, joined with what it became', () => {
  it('fields and blocks apart', () => {
    const merged = mergeText(
      {
        base: side({ title: 'Một hai ba bốn' }, [block('a', 'A'), block('b', 'B')]),
        one: side({ title: 'Đã một hai ba bốn' }, [block('a', 'A1'), block('b', 'B')]),
        other: side({ title: 'Một hai ba năm' }, [block('a', 'A'), block('b', 'B2')]),
      },
      counting(),
    )
    expect(merged).toMatchObject({ fields: { title: 'Đã một hai ba năm' }, parts: null })
    expect(shown(merged.blocks)).toEqual(['a:A1', 'b:B2'])
  })

  it('a conflict in one leaves the other joined', () => {
    const merged = mergeText(
      {
        base: side({ title: 'Một' }, [block('a', 'A')]),
        one: side({ title: 'Hai' }, [block('a', 'A'), block('n', 'N')]),
        other: side({ title: 'Ba' }, [block('a', 'A2')]),
      },
      counting(),
    )
    expect(merged.fields).toEqual({})
    expect([...merged.conflicts]).toEqual([['title', { base: 'Một', one: 'Hai', other: 'Ba' }]])
    expect(shown(merged.blocks)).toEqual(['a:A2', 'n:N'])
  })

  it('blocks that people must decide about come with those that are joined', () => {
    const merged = mergeText(
      {
        base: side({}, [block('a', 'A'), block('b', 'B')]),
        one: side({}, [block('a', 'A1'), block('b', 'B')]),
        other: side({}, [block('a', 'A2'), block('b', 'B2')]),
      },
      counting(),
    )
    expect(merged.blocks).toBeNull()
    expect(merged.parts?.map(({ kind }) => kind)).toEqual(['conflict', 'block'])
  })

  it.each([
    ['with ids', 'a', 'n'],
    ['without', null, null],
  ])('the same sent again is done once: %s', (_, known, added) => {
    const base = side({ title: 'Một' }, [block(known, 'A')])
    const one = side({ title: 'Hai' }, [block(known, 'A1'), block(added, 'N')])
    const first = mergeText({ base, one, other: base }, counting())
    const kept = side(first.fields as Record<string, Json>, [...(first.blocks ?? [])])
    const again = mergeText({ base, one, other: kept }, counting())
    expect(again).toMatchObject({ fields: { title: 'Hai' }, parts: null })
    expect(again.blocks).toEqual(first.blocks)
  })

  it('of before there were ids, opened and changed in two windows', () => {
    const base = side({}, [block(null, 'A'), block(null, 'B'), block(null, 'C')])
    const one = side({}, [block('x', 'A'), block('y', 'B'), block('z', 'C1')])
    const other = side({}, [block('p', 'A2'), block('q', 'B'), block('r', 'C')])
    expect(shown(mergeText({ base, one, other }, counting()).blocks)).toEqual([
      'p:A2',
      'q:B',
      'r:C1',
    ])
  })

  it('whoever did not ask about the blocks is told of none', () => {
    const { blocks, parts } = mergeText(
      { base: side({ title: 'A' }), one: side({ title: 'B' }), other: side({ title: 'A' }) },
      counting(),
    )
    expect([blocks, parts]).toEqual([null, null])
  })
})
