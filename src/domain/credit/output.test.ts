import { describe, expect, it } from 'vitest'

import { type AuthoredPart, outputBy } from './output'

const part = (text: string, author: string, share: number, over: Partial<AuthoredPart> = {}) => ({
  ...{ text, author, share, genre: 'news', desk: null },
  ...over,
})

describe('what was written', () => {
  const parts = [
    part('t1', 'lan', 10_000, { genre: 'report', desk: 'd1' }),
    part('t2', 'lan', 3334),
    part('t2', 'hoa', 3333),
    part('t2', 'mai', 3333),
    part('t3', 'hoa', 5000, { desk: 'd1' }),
    part('t3', 'mai', 5000, { desk: 'd1' }),
  ]

  it.each([
    [
      'author',
      [
        ['lan', 2, 13_334],
        ['hoa', 2, 8333],
        ['mai', 2, 8333],
      ],
    ],
    [
      'genre',
      [
        ['news', 2, 20_000],
        ['report', 1, 10_000],
      ],
    ],
    [
      'desk',
      [
        ['d1', 2, 20_000],
        [null, 1, 10_000],
      ],
    ],
  ] as const)('by %s, each text once, the shares added up', (by, expected) => {
    const found = outputBy(parts, by).map(({ key, texts, weight }) => [key, texts, weight])
    expect(found).toEqual(expected)
  })

  it('adds up to the texts, however they are shared', () => {
    for (const by of ['author', 'genre', 'desk'] as const) {
      expect(outputBy(parts, by).reduce((sum, { weight }) => sum + weight, 0)).toBe(30_000)
    }
  })
})
