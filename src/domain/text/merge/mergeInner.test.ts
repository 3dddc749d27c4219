import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  factBox,
  list,
  type Node,
  paragraph,
  table,
  wordsOf,
} from '../../../../tests/helpers/writers'
import { mergeNode } from './mergeNode'
import type { Json } from './types'

/** What was merged in short: each part's words; null for what people must decide about. */
function shown(base: Node, one: Node, other: Node): string[] | null {
  const merged = mergeNode(base, one, other) as Node | null
  const parts = merged && ((merged.children ?? []) as readonly Json[])
  return parts && parts.map((part) => wordsOf(part).join(' '))
}

const items = (...lines: string[]) => list(...lines.map((line) => line.split(' ')))
const rows = (...lines: string[]) => table(...lines.map((line) => line.split(' ')))
const box = (...lines: string[]) => factBox(...lines.map((line) => line.split(' ')))

describe('what two people made of one list, table or fact box', () => {
  it.each<[string, Node, Node, Node, string[] | null]>([
    [
      'two items',
      items('một', 'hai', 'ba'),
      items('một thêm', 'hai', 'ba'),
      items('một', 'hai', 'khác ba'),
      ['một thêm', 'hai', 'khác ba'],
    ],
    [
      'words that lie apart of one item',
      items('một hai ba bốn', 'x'),
      items('đầu một hai ba bốn', 'x'),
      items('một hai ba bốn cuối', 'x'),
      ['đầu một hai ba bốn cuối', 'x'],
    ],
    ['the same word of one item', items('một', 'x'), items('hai', 'x'), items('ba', 'x'), null],
    [
      'one put an item in, the other wrote in another',
      items('một', 'hai'),
      items('một', 'mới', 'hai'),
      items('một', 'hai thêm'),
      ['một', 'mới', 'hai thêm'],
    ],
    [
      'both put one in at the end',
      items('một'),
      items('một', 'của an'),
      items('một', 'cho bình'),
      ['một', 'cho bình', 'của an'],
    ],
    [
      'both put in the same',
      items('một'),
      items('một', 'hai'),
      items('một', 'hai'),
      ['một', 'hai'],
    ],
    [
      'one that was kept and written on in after a lost answer',
      items('một'),
      items('một', 'đi chợ huyện'),
      items('một', 'đi chợ'),
      null,
    ],
    [
      'an item taken out',
      items('một', 'hai', 'ba'),
      items('một', 'ba'),
      items('một', 'hai', 'ba năm'),
      ['một', 'ba năm'],
    ],
    [
      'an item taken out that the other wrote in',
      items('một', 'hai'),
      items('một'),
      items('một', 'hai thêm'),
      null,
    ],
    [
      'an item moved',
      items('một', 'hai', 'ba'),
      items('ba', 'một', 'hai'),
      items('một', 'hai thêm', 'ba'),
      ['ba', 'một', 'hai thêm'],
    ],
    [
      'cells of two rows',
      rows('a b', 'c d'),
      rows('a1 b', 'c d'),
      rows('a b', 'c d1'),
      ['a1 b', 'c d1'],
    ],
    [
      'two cells of one row',
      rows('a b', 'c d'),
      rows('a1 b', 'c d'),
      rows('a b1', 'c d'),
      ['a1 b1', 'c d'],
    ],
    ['one cell', rows('a b'), rows('a1 b'), rows('a2 b'), null],
    [
      'a row put in',
      rows('a b', 'c d'),
      rows('a b', 'x y', 'c d'),
      rows('a b', 'c d1'),
      ['a b', 'x y', 'c d1'],
    ],
    [
      'a column put in while the other wrote in a cell',
      rows('a b', 'c d'),
      rows('a b x', 'c d y'),
      rows('a b', 'c d1'),
      ['a b x', 'c d1 y'],
    ],
    [
      'a column taken out while the other wrote in another',
      rows('a b x', 'c d y'),
      rows('a x', 'c y'),
      rows('a b x1', 'c d y'),
      ['a x1', 'c y'],
    ],
    [
      'a column taken out that the other wrote in',
      rows('a b x', 'c d y'),
      rows('a x', 'c y'),
      rows('a b1 x', 'c d y'),
      null,
    ],
    [
      'a column put in while the other moved rows',
      rows('a b', 'c d'),
      rows('a b x', 'c d y'),
      rows('c d', 'a b'),
      ['c d y', 'a b x'],
    ],
    [
      'a column put in by each',
      rows('a b', 'c d'),
      rows('a b x', 'c d y'),
      rows('u a b', 'v c d'),
      null,
    ],
    [
      'a row more and a column more',
      rows('a b', 'c d'),
      rows('a b', 'c d', 'e f'),
      rows('a b x', 'c d y'),
      null,
    ],
    [
      'paragraphs of a box',
      box('một', 'hai'),
      box('một thêm', 'hai'),
      box('một', 'hai thêm'),
      ['một thêm', 'hai thêm'],
    ],
  ])('%s', (_, base, one, other, expected) => {
    expect(shown(base, one, other)).toEqual(expected)
    expect(shown(base, other, one)).toEqual(expected)
  })

  it('keeps what one wrote in cells when the other puts a column in, and asks when it is taken out', () => {
    const grid = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ]
    const shaped = (lines: string[][], place: number, isPut: boolean) =>
      lines.map((line, at) => line.toSpliced(place, isPut ? 0 : 1, ...(isPut ? [`mới${at}`] : [])))
    const more = fc.array(fc.constantFrom('', ' một', ' hai'), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(more, fc.nat(2), fc.boolean(), (added, place, isPut) => {
        const written = grid.map((line, at) =>
          line.map((cell, within) => `${cell}${added[at * 3 + within] ?? ''}`),
        )
        const [base, one] = [table(...grid), table(...written)]
        const other = table(...shaped(grid, place, isPut))
        const isLost = !isPut && grid.some((_, at) => added[at * 3 + place] !== '')
        const expected = shaped(written, place, isPut).map((line) => line.join(' '))
        expect(shown(base, one, other)).toEqual(isLost ? null : expected)
        expect(shown(base, other, one)).toEqual(isLost ? null : expected)
      }),
      { numRuns: 300 },
    )
  })

  describe('what two people made of one gallery', () => {
    const gallery = (...lines: string[]): Node => ({
      type: 'gallery',
      version: 1,
      children: lines.map((line) => {
        const [value = '', caption] = line.split(' ')
        return { type: 'upload', relationTo: 'media', value, fields: caption ? { caption } : null }
      }),
    })
    const said = (base: Node, one: Node, other: Node) => {
      const merged = mergeNode(base, one, other) as Node | null
      return (
        merged &&
        (merged.children as Node[]).map(({ value, fields }) =>
          [value, (fields as Node | null)?.caption].filter(Boolean).join(' '),
        )
      )
    }
    it.each<[string, Node, Node, Node, string[] | null]>([
      [
        'captions of two pictures',
        gallery('a', 'b'),
        gallery('a một', 'b'),
        gallery('a', 'b hai'),
        ['a một', 'b hai'],
      ],
      ['captions of one picture', gallery('a'), gallery('a một'), gallery('a hai'), null],
      [
        'one moved, one captioned',
        gallery('a', 'b', 'c'),
        gallery('c', 'a', 'b'),
        gallery('a', 'b hai', 'c'),
        ['c', 'a', 'b hai'],
      ],
      [
        'a picture more by each',
        gallery('a'),
        gallery('a', 'b'),
        gallery('a', 'c'),
        ['a', 'b', 'c'],
      ],
      [
        'one taken out, one put in',
        gallery('a', 'b'),
        gallery('a'),
        gallery('a', 'b', 'c'),
        ['a', 'c'],
      ],
      [
        'one taken out that the other captioned',
        gallery('a', 'b'),
        gallery('a'),
        gallery('a', 'b hai'),
        null,
      ],
      [
        'the same picture put in by both',
        gallery('a'),
        gallery('a', 'b một'),
        gallery('a', 'b'),
        null,
      ],
    ])('%s', (_, base, one, other, expected) => {
      expect(said(base, one, other)).toEqual(expected)
      expect(said(base, other, one)).toEqual(expected)
    })

    const changed = fc.array(
      fc.record({
        value: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        caption: fc.constantFrom('', ' một', ' hai'),
      }),
      { maxLength: 6 },
    )
    it('has each picture and each caption that either put in, or leaves it to people', () => {
      fc.assert(
        fc.property(changed, changed, (first, second) => {
          const of = (parts: typeof first) => {
            const own = new Map(parts.map(({ value, caption }) => [value, `${value}${caption}`]))
            return gallery(...own.values())
          }
          const base = gallery('a', 'b', 'c')
          const joined = said(base, of(first), of(second))
          if (joined === null) return
          const lines = (node: Node) => said(node, node, node) ?? []
          const put = [...lines(of(first)), ...lines(of(second))]
          expect(
            put.filter((line) => !['a', 'b', 'c'].includes(line) && !joined.includes(line)),
          ).toEqual([])
          const ids = joined.map((line) => line.split(' ')[0])
          expect(new Set(ids).size).toBe(ids.length)
          expect(said(base, of(second), of(first))).toEqual(joined)
        }),
        { numRuns: 300 },
      )
    })
  })

  it('numbers items by their places, and leaves what holds a list within without one of its own', () => {
    const inner = (at: number): Node => ({ type: 'listitem', value: at, children: [items('con')] })
    const of = (...children: Node[]): Node => ({ ...items(), start: 5, children })
    const item = (value: number, word: string): Node => ({
      ...(items(word).children as Node[])[0],
      value,
    })
    const merged = mergeNode(
      of(item(5, 'một'), inner(6), item(6, 'hai')),
      of(item(5, 'mới'), item(6, 'một'), inner(7), item(7, 'hai')),
      of(item(5, 'một'), inner(6), item(6, 'hai'), item(7, 'cuối')),
    ) as Node
    expect((merged.children as Node[]).map(({ value }) => value)).toEqual([5, 6, 7, 7, 8])
  })

  it('drops an empty item beside another’s', () => {
    const empty = list(['một'], [])
    expect(shown(items('một'), empty, items('một', 'hai'))).toEqual(['một', 'hai'])
  })

  it('leaves words beside a list to people', () => {
    const mixed = { ...paragraph(), children: [...(paragraph('x').children as Node[]), items('y')] }
    expect(
      mergeNode(mixed, { ...mixed, children: [items('z')] }, { ...mixed, children: [] }),
    ).toBeNull()
  })
})
