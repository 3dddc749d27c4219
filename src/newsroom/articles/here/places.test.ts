import { describe, expect, it } from 'vitest'

import { arrive, leave, listenTo, placesIn, SILENCE_MS } from './places'

const NOW = Date.UTC(2026, 10, 30, 8)
let texts = 0
const text = () => `text ${(texts += 1)}`
const at = (tab: string, id = tab, field: string | null = null, block: string | null = null) => ({
  ...{ tab, id, name: `Người ${id}`, field, block },
})
const tabs = (article: string, now = NOW) => placesIn(article, now).map(({ tab }) => tab)

describe('who is in a text', () => {
  it('those who said so, since they came', () => {
    const article = text()
    arrive(article, at('b'), NOW)
    arrive(article, at('a', 'a', 'content', 'p'), NOW + 1000)
    arrive(article, at('b', 'b', 'title'), NOW + 2000)
    expect(placesIn(article, NOW + 2000)).toEqual([
      { ...at('b', 'b', 'title'), since: new Date(NOW).toISOString() },
      { ...at('a', 'a', 'content', 'p'), since: new Date(NOW + 1000).toISOString() },
    ])
  })

  it('nobody who has left or was silent for too long', () => {
    const article = text()
    for (const tab of ['a', 'b']) arrive(article, at(tab), NOW)
    leave(article, at('a'))
    expect(tabs(article, NOW + SILENCE_MS)).toEqual(['b'])
    expect(tabs(article, NOW + SILENCE_MS + 1)).toEqual([])
  })

  it('a tab is its own person’s to move and to close', () => {
    const article = text()
    arrive(article, at('a'), NOW)
    arrive(article, at('a', 'x', 'title'), NOW)
    leave(article, at('a', 'x'))
    expect(placesIn(article, NOW)).toMatchObject([{ tab: 'a', id: 'a', field: null }])
  })

  it('no more tabs than anybody has', () => {
    const article = text()
    for (let count = 0; count < 500; count += 1) arrive(article, at(`t${count}`), NOW)
    expect(tabs(article)).toHaveLength(200)
  })

  it('tells of each change of place, not of each sign of life', () => {
    const article = text()
    let heard = 0
    const stop = listenTo(article, () => (heard += 1))
    arrive(article, at('a'), NOW)
    arrive(article, at('a'), NOW + 1)
    arrive(article, at('a', 'a', 'title'), NOW + 2)
    leave(article, at('a'))
    expect(heard).toBe(3)
    stop()
    arrive(article, at('a'), NOW)
    expect(heard).toBe(3)
  })
})
