import { describe, expect, it } from 'vitest'

import { mergeBlocks } from './mergeBlocks'
import type { Block, Json } from './types'

const text = (words: string, format = 0): Json => ({ type: 'text', text: words, format })
const paragraph = (id: string, ...children: Json[]): Block => ({
  id,
  node: { type: 'paragraph', children },
})
const line = (id: string, words: string): Block => paragraph(id, text(words))
const a = line('a', 'Sở Nội vụ công bố chỉ số.')
const b = line('b', 'Tỉnh đứng thứ mười.')
const c = line('c', 'Hội nghị diễn ra sáng nay.')

/** The merged text in short: words of blocks, `!id` for what a person must decide. */
const shown = (base: Block[], one: Block[], other: Block[]): string[] =>
  mergeBlocks(base, one, other).map((part) =>
    part.kind === 'conflict' ? `!${part.id}` : wordsOf(part.block.node),
  )

function wordsOf(node: Json): string {
  const { text: words, children } = node as { text?: string; children?: Json[] }
  return words ?? (children ?? []).map(wordsOf).join('')
}

const SAID = [
  'Sở Nội vụ công bố chỉ số.',
  'Tỉnh đứng thứ mười.',
  'Hội nghị diễn ra sáng nay.',
] as const
const [A, B, C] = SAID

describe('what two people made of one text', () => {
  it.each<[string, Block[], Block[], string[]]>([
    ['nothing', [a, b, c], [a, b, c], [A, B, C]],
    ['one changed a paragraph', [a, line('b', 'Khác.'), c], [a, b, c], [A, 'Khác.', C]],
    [
      'each changed another one',
      [line('a', 'Một.'), b, c],
      [a, b, line('c', 'Ba.')],
      ['Một.', B, 'Ba.'],
    ],
    [
      'both changed words of one paragraph that lie apart',
      [line('a', 'UBND tỉnh công bố chỉ số.'), b, c],
      [line('a', 'Sở Nội vụ công bố chỉ số năm 2026.'), b, c],
      ['UBND tỉnh công bố chỉ số năm 2026.', B, C],
    ],
    [
      'both changed the same word',
      [a, line('b', 'Tỉnh đứng thứ chín.'), c],
      [a, line('b', 'Tỉnh đứng thứ tám.'), c],
      [A, '!b', C],
    ],
    ['both made the same change', [a, line('b', 'Khác.')], [a, line('b', 'Khác.')], [A, 'Khác.']],
    ['one put a paragraph in', [a, line('x', 'Mới.'), b, c], [a, b, c], [A, 'Mới.', B, C]],
    [
      'both put one in at one place: the smaller id stands first',
      [a, line('y', 'Của một.'), b, c],
      [a, line('x', 'Của hai.'), b, c],
      [A, 'Của hai.', 'Của một.', B, C],
    ],
    [
      'what one put in stays together',
      [a, line('x', 'X1'), line('z', 'X2'), b, c],
      [a, line('y', 'Y1'), b, c],
      [A, 'X1', 'X2', 'Y1', B, C],
    ],
    ['one took a paragraph out', [a, c], [a, b, c], [A, C]],
    [
      'one took out what the other wrote on in',
      [a, c],
      [a, line('b', 'Viết tiếp.'), c],
      [A, '!b', C],
    ],
    ['both took it out', [a, c], [a, c], [A, C]],
    ['one moved a paragraph', [c, a, b], [a, b, c], [C, A, B]],
    ['one moved what the other changed', [c, a, b], [a, b, line('c', 'Ba.')], ['Ba.', A, B]],
    [
      'one put something behind what the other took out',
      [a, b, line('x', 'Mới.'), c],
      [a, c],
      [A, 'Mới.', C],
    ],
    ['something in front of all', [line('x', 'Mới.'), a, b, c], [b, c], ['Mới.', B, C]],
    ['one emptied the text', [], [a, b, c], []],
  ])('%s', (_, one, other, expected) => {
    expect(shown([a, b, c], one, other)).toEqual(expected)
    expect(shown([a, b, c], other, one)).toEqual(expected)
  })

  it('joins a new format and a new word of one line, each word as it was set', () => {
    const base = line('a', 'một hai ba bốn')
    const bold = paragraph('a', text('một '), text('hai ', 1), text('ba bốn'))
    const [merged] = mergeBlocks([base], [bold], [line('a', 'một hai ba năm')])
    expect(merged).toEqual({
      kind: 'block',
      block: paragraph('a', text('một '), text('hai ', 1), text('ba năm')),
    })
  })

  it('keeps the level that one gave a heading and the words that the other gave it', () => {
    const heading = (tag: string, words: string): Block => ({
      id: 'a',
      node: { type: 'heading', tag, children: [text(words)] },
    })
    expect(
      mergeBlocks(
        [heading('h2', 'Một hai')],
        [heading('h3', 'Một hai')],
        [heading('h2', 'Một ba')],
      ),
    ).toEqual([{ kind: 'block', block: heading('h3', 'Một ba') }])
  })

  it('hands over all sides of what people must decide about', () => {
    const [one, other] = [line('b', 'Tám.'), line('b', 'Chín.')]
    expect(mergeBlocks([b], [one], [other])).toEqual([
      { kind: 'conflict', id: 'b', sides: { base: b.node, one: one.node, other: other.node } },
    ])
    expect(mergeBlocks([b], [], [other])).toEqual([
      { kind: 'conflict', id: 'b', sides: { base: b.node, one: null, other: other.node } },
    ])
  })
})
