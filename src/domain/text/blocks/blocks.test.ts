import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { alignSides } from './alignSides'
import { blockIdOf, contentOf, foundBlocks, withBlockIds, withoutBlockIds } from './blocks'
import { keepBlockIds } from './keepIds'
import { matchBlocks } from '../merge/match'

type Json = Record<string, unknown>

const RUNS = { numRuns: process.env.FULL === '1' ? 5_000 : 300 }

const paragraph = (words: string, state?: unknown): Json => ({
  type: 'paragraph',
  children: [{ type: 'text', text: words }],
  ...(state !== undefined && { $: state }),
})
const content = (...children: Json[]) => ({ root: { type: 'root', direction: null, children } })
const id = (name: string) => `${name}-0123456789`
const marked = (name: string, words = name) => paragraph(words, { id: id(name) })
/** Ids in a row: new0…, new1… */
const counting = () => {
  let count = 0
  return () => id(`new${count++}`)
}
const idsOf = (text: unknown) => foundBlocks(text).map((block) => block.id)

describe('the id of a block', () => {
  it.each<[string, unknown, string | null]>([
    ['one of ours', { id: 'AZaz09_-xy' }, 'AZaz09_-xy'],
    ['too short', { id: '123456789' }, null],
    ['too long', { id: 'a'.repeat(22) }, null],
    ['another letter', { id: 'abcdefghi.' }, null],
    ['no text', { id: 12345678901 }, null],
    ['no state', undefined, null],
    ['another state', 'abcdefghij', null],
    ['nothing in it', null, null],
  ])('%s', (_, state, expected) => {
    expect(blockIdOf(paragraph('x', state))).toBe(expected)
  })
})

describe('a text whose blocks get ids', () => {
  it('stays the very same where each has its own', () => {
    const text = content(marked('a'), marked('b'))
    expect(withBlockIds(text, counting())).toBe(text)
  })

  it.each<[string, Json[], string[]]>([
    ['none', [paragraph('a'), paragraph('b')], ['new0', 'new1']],
    ['one without', [marked('a'), paragraph('b')], ['a', 'new0']],
    ['the same twice', [marked('a'), marked('b'), marked('a', 'x')], ['a', 'b', 'new0']],
    ['a malformed one', [paragraph('a', { id: 'x' }), marked('b')], ['new0', 'b']],
  ])('%s', (_, children, expected) => {
    expect(idsOf(withBlockIds(content(...children), counting()))).toEqual(expected.map(id))
  })

  it('keeps nothing else beside the words', () => {
    const odd = { ...paragraph('a', { id: id('a'), more: 1 }) }
    const inner = { type: 'list', $: { id: id('l') }, children: [marked('x')] }
    const given = { root: { ...content(odd, inner).root, $: { id: id('r') } } }
    expect(withBlockIds(given, counting())).toEqual(
      content(marked('a'), { ...inner, children: [paragraph('x')] }),
    )
  })

  it('is the same text without them again', () => {
    const text = content(paragraph('a'), { type: 'list', children: [paragraph('x')] })
    expect(withoutBlockIds(withBlockIds(text, counting()))).toEqual(text)
    expect(withoutBlockIds(text)).toBe(text)
  })

  it('leaves alone what is no text', () => {
    for (const value of [null, undefined, 'x', {}, { root: null }])
      expect(withBlockIds(value, counting())).toBe(value)
  })
})

describe('a text that came without ids', () => {
  const before = content(marked('a'), marked('b'), marked('c'))
  it.each<[string, Json[], string[]]>([
    ['unchanged', [paragraph('a'), paragraph('b'), paragraph('c')], ['a', 'b', 'c']],
    ['one changed', [paragraph('a'), paragraph('khác'), paragraph('c')], ['a', 'b', 'c']],
    [
      'one put in',
      [paragraph('a'), paragraph('x'), paragraph('b'), paragraph('c')],
      ['a', 'new0', 'b', 'c'],
    ],
    ['one taken out', [paragraph('a'), paragraph('c')], ['a', 'c']],
    [
      'two of the same words',
      [paragraph('a'), paragraph('a'), paragraph('b'), paragraph('c')],
      ['a', 'new0', 'b', 'c'],
    ],
    ['an id elsewhere in the text', [paragraph('b'), marked('b', 'x')], ['a', 'b']],
  ])('%s', (_, children, expected) => {
    expect(idsOf(keepBlockIds(content(...children), before, counting()))).toEqual(expected.map(id))
  })
})

describe('which block is which', () => {
  const known = (...names: string[]) =>
    names.map((name) => ({ id: name.startsWith('#') ? name : null, key: name.replace('#', '') }))
  it.each<[string, string[], string[], (number | undefined)[]]>([
    ['ids, wherever they stand', ['#a', '#b'], ['#b', '#a'], [1, 0]],
    ['words in order', ['a', 'b', 'c'], ['a', 'c'], [0, 2]],
    ['words that moved', ['a', 'b', 'c'], ['c', 'a', 'x', 'b'], [2, 0, undefined, 1]],
    ['words under other ids', ['#a', '#b'], ['a', 'b'], [0, 1]],
    ['as many left without ids', ['a', 'b', 'c'], ['a', 'x', 'c'], [0, 1, 2]],
    ['not as many', ['a', 'b', 'c'], ['a', 'x', 'y', 'c'], [0, undefined, undefined, 2]],
    ['other words under another id', ['#a', '#b'], ['#a', '#x'], [0, undefined]],
  ])('%s', (_, before, after, expected) => {
    expect(matchBlocks(known(...before), known(...after))).toEqual(expected)
  })
})

describe('three states of one text', () => {
  const align = (base: Json[], one: Json[], other: Json[]) => {
    const sides = alignSides(
      {
        base: foundBlocks(content(...base)),
        one: foundBlocks(content(...one)),
        other: foundBlocks(content(...other)),
      },
      counting(),
    )
    return [sides.base, sides.one, sides.other].map((side) =>
      side.map((block) => block.id.replace('-0123456789', '')).join(' '),
    )
  }

  it('of before there were ids, opened in two windows: the ids that are kept', () => {
    expect(
      align(
        [paragraph('a'), paragraph('b'), paragraph('c')],
        [marked('x', 'a'), marked('y', 'b'), marked('z', 'khác'), marked('new', 'thêm')],
        [marked('p', 'a'), marked('q', 'đổi'), marked('r', 'c')],
      ),
    ).toEqual(['p q r', 'p q z new', 'p q r'])
  })

  it('the same sent again by a program: what it put in is not put in twice', () => {
    const one = [paragraph('a'), paragraph('mới')]
    const [, sent, kept] = align([marked('a')], one, [marked('a'), marked('n', 'mới')])
    expect(sent).toBe(kept)
  })

  it('with ids of their own stay as they are', () => {
    expect(
      align([marked('a'), marked('b')], [marked('b'), marked('c')], [marked('a'), marked('d')]),
    ).toEqual(['a b', 'b c', 'a d'])
  })

  const blocks = fc.array(
    fc.record({
      words: fc.constantFrom('', 'a', 'b', 'c'),
      state: fc.option(fc.constantFrom('p', 'q', 'r', 's'), { nil: null }),
    }),
    { maxLength: 6 },
  )
  const made = (given: { words: string; state: string | null }[]) =>
    foundBlocks(
      content(
        ...given.map(({ words, state }) => (state ? marked(state, words) : paragraph(words))),
      ),
    )
  it('whatever they are, no id is twice in one and no block is lost', () => {
    fc.assert(
      fc.property(blocks, blocks, blocks, (base, one, other) => {
        const given = { base: made(base), one: made(one), other: made(other) }
        const sides = alignSides(given, counting())
        for (const name of ['base', 'one', 'other'] as const) {
          const ids = sides[name].map((block) => block.id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(sides[name].map(({ node }) => node)).toEqual(given[name].map(({ node }) => node))
        }
      }),
      RUNS,
    )
  })

  it('whatever a text is made of, it is made of its blocks again', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const text = withBlockIds(
          content(
            ...given.map(({ words, state }) => (state ? marked(state, words) : paragraph(words))),
          ),
          counting(),
        )
        const found = foundBlocks(text).map((block) => ({ ...block, id: block.id ?? '' }))
        expect(contentOf(found, text)).toEqual(text)
      }),
      RUNS,
    )
  })
})
