import { describe, expect, it } from 'vitest'

import { chainsInForce, type ChainScope, closestChain, collide } from './chains'

const scope = (change: Partial<ChainScope> & { id: string }) => ({
  organisation: null,
  outlet: null,
  columns: [],
  genres: [],
  ...change,
})
const place = { organisation: 'co-quan', outlet: 'bao', column: 'doi-song', genre: 'news' }

const all = scope({ id: 'organisation', organisation: 'co-quan' })
const outlet = scope({ id: 'outlet', outlet: 'bao' })
const news = scope({ id: 'genre', outlet: 'bao', genres: ['news'] })
const newsOfAll = scope({ id: 'genre of all', organisation: 'co-quan', genres: ['news'] })
const column = scope({ id: 'column', outlet: 'bao', columns: ['doi-song'] })

describe('the chain that holds for a text', () => {
  it.each([
    [[all], 'organisation'],
    [[all, outlet], 'outlet'],
    [[all, outlet, newsOfAll], 'genre of all'],
    [[all, outlet, newsOfAll, news], 'genre'],
    [[all, outlet, newsOfAll, news, column], 'column'],
  ])('is the closest of them', (chains, id) => {
    expect(closestChain(chains, place)?.id).toBe(id)
    expect(closestChain([...chains].reverse(), place)?.id).toBe(id)
  })

  it('is none of another outlet, organisation, column or genre', () => {
    const others = [
      scope({ id: 'a', outlet: 'dai' }),
      scope({ id: 'b', organisation: 'khac' }),
      scope({ id: 'c', outlet: 'bao', columns: ['khac'] }),
      scope({ id: 'd', outlet: 'bao', genres: ['talk'] }),
    ]
    expect(closestChain(others, place)).toBeNull()
  })
})

describe('the chains that texts of an outlet come under', () => {
  const at = { outlet: 'bao', organisation: 'co-quan' }
  it.each([
    [[], [null]],
    [[all], ['organisation']],
    [[all, outlet], ['outlet']],
    [[news], ['genre', null]],
    [
      [news, newsOfAll],
      ['genre', null],
    ],
    [
      [all, newsOfAll, column],
      ['organisation', 'genre of all', 'column'],
    ],
    [[scope({ id: 'other', outlet: 'dai' })], [null]],
  ])('are those that are closest somewhere: %#', (chains, expected) => {
    const found = chainsInForce<ChainScope & { id: string }>(chains, at)
    expect(found.map((one) => one?.id ?? null)).toEqual(expected)
  })
})

describe('two chains', () => {
  it.each([
    [outlet, scope({ id: 'x', outlet: 'bao' }), true],
    [all, scope({ id: 'x', organisation: 'co-quan' }), true],
    [outlet, all, false],
    [outlet, news, false],
    [news, scope({ id: 'x', outlet: 'bao', genres: ['talk', 'news'] }), true],
    [news, scope({ id: 'x', outlet: 'bao', genres: ['talk'] }), false],
    [column, scope({ id: 'x', outlet: 'bao', columns: ['khac'] }), false],
    [news, column, false],
  ])('collide when neither is closer: %j and %j', (one, other, expected) => {
    expect(collide(one, other)).toBe(expected)
    expect(collide(other, one)).toBe(expected)
  })
})
