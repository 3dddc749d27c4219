import { describe, expect, it } from 'vitest'
import { circleBreach, topicTree } from './topicTree'

const topics = [
  { code: '1.4', parent: null },
  { code: '1.4.1', parent: '1.4' },
  { code: '1.4.1.a', parent: '1.4.1' },
  { code: '2', parent: null },
]

describe('the tree of topics', () => {
  const { placesOf, none, leaves } = topicTree(topics)

  it.each<[string, string[], number[]]>([
    ['in its topic and all above it', ['1.4.1.a'], [2, 1, 0]],
    ['once in what is above two of its topics', ['1.4.1', '1.4.1.a'], [1, 0, 2]],
    ['in two trees', ['2', '1.4'], [3, 0]],
    ['once in a topic it names twice', ['2', '2'], [3]],
    ['in the given ones where it names others too', ['9', '2'], [3]],
    ['apart, without topics', [], [none]],
    ['apart, with topics that are not given alone', ['9', '8'], [none]],
    ['apart, with one topic that is not given', ['9'], [none]],
  ])('has a fact %s', (_, codes, places) => {
    expect(placesOf(codes)).toEqual(places)
  })

  it('has what is nobody’s parent as leaves', () => {
    expect(leaves).toEqual([2, 3])
  })

  it('takes children before parents, and a code that is no text to speak of', () => {
    const tree = topicTree([
      { code: 'b', parent: '' },
      { code: '', parent: null },
    ])
    expect(tree.placesOf(['b'])).toEqual([0, 1])
    expect(tree.placesOf([''])).toEqual([1])
  })
})

describe('a circle of topics', () => {
  it.each<[string, [string, string | null][], string | undefined]>([
    [
      'none',
      [
        ['a', null],
        ['b', 'a'],
        ['c', 'a'],
      ],
      undefined,
    ],
    ['of one', [['a', 'a']], '[0].parent'],
    [
      'of two',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      '[0].parent',
    ],
    [
      'that a topic leads into',
      [
        ['x', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ],
      '[1].parent',
    ],
    [
      'behind one that is none',
      [
        ['r', null],
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
      '[1].parent',
    ],
    ['none where a parent is not given', [['a', 'z']], undefined],
  ])('%s', (_, pairs, path) => {
    expect(circleBreach(pairs.map(([code, parent]) => ({ code, parent })))?.path).toBe(path)
  })

  it('is looked for in a chain of a hundred thousand without running out of stack or time', () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => ({
      code: `${i}`,
      parent: i === 0 ? null : `${i - 1}`,
    }))
    expect(circleBreach(chain)).toBeUndefined()
  })
})
