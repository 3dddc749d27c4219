import { describe, expect, it } from 'vitest'

import { pieceSums } from './pieceSums'

const part = (text: string, month: string, genre: string, share = 10_000) => ({
  ...{ text, month, genre, share },
})
const ORDER = ['news', 'article', 'photo']

describe('published texts of a person', () => {
  const sums = pieceSums(
    [
      part('1', '2026-10', 'news'),
      part('2', '2026-11', 'article', 3_334),
      part('3', '2026-11', 'article', 5_000),
      // The same text twice: wrote it and took its pictures.
      part('3', '2026-11', 'article', 0),
      part('4', '2026-11', 'news'),
    ],
    ORDER,
  )

  it('are counted once each, and weighted by the share', () => {
    const [november, october] = sums.months
    expect(november?.month).toBe('2026-11')
    expect(november?.byGenre.get('article')).toEqual({ texts: 2, weight: 8_334 })
    expect(november?.all).toEqual({ texts: 3, weight: 18_334 })
    expect(october?.all).toEqual({ texts: 1, weight: 10_000 })
  })

  it('name the genres that were met, in their order', () => {
    expect(sums.genres).toEqual(['news', 'article'])
  })

  it('of none are none', () => {
    expect(pieceSums([], ORDER)).toEqual({ months: [], genres: [] })
  })
})
