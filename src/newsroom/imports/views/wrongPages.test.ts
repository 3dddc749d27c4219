import { describe, expect, it } from 'vitest'

import { wrongPages } from './wrongPages'

const parts = (...wrong: number[]) => wrong.map((count, index) => ({ index, wrong: count }))

describe('the pages of what is wrong in a table', () => {
  it.each<[string, number[], number[][]]>([
    ['none where nothing is', [0, 0], []],
    ['one for wrong lines here and there', [0, 1, 0, 2, 0, 3], [[1, 3, 5]]],
    ['no more lines on one than a part has', [60, 40, 1, 0, 99], [[0, 1], [2, 4]]], // prettier-ignore
    ['one for a part that is all wrong', [100, 100], [[0], [1]]],
  ])('are %s', (_, wrong, pages) => expect(wrongPages(parts(...wrong))).toEqual(pages))

  it('read no more than fifty parts each, of a table of two thousand', () => {
    const pages = wrongPages(parts(...Array<number>(2000).fill(1)))
    expect(pages).toHaveLength(40)
    expect(wrongPages(parts(...Array<number>(2000).fill(1)), 'texts')).toHaveLength(400)
    expect(pages.flat()).toEqual(Array.from({ length: 2000 }, (_, index) => index))
  })
})
