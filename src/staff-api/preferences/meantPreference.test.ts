import { describe, expect, it } from 'vitest'

import { meantPreference } from './meantPreference'

const articles = { canSort: (sort: string) => sort === '-publishedAt' }

describe('what is remembered of a list', () => {
  it('is kept when the list can be shown by it', () => {
    const value = {
      columns: [{ accessor: 'title', active: true }, { accessor: 'sapo' }],
      limit: 25,
      sort: '-publishedAt',
    }
    expect(meantPreference(value, articles)).toEqual(value)
  })

  it.each<[string, unknown, unknown]>([
    ['no columns', { columns: [null], limit: 10 }, { limit: 10 }],
    ['columns that are a text', { columns: 'title' }, {}],
    ['a column without a name', { columns: [{ active: true }] }, {}],
    ['an order there is none of', { sort: 'nope', limit: 10 }, { limit: 10 }],
    ['an order of lists', { sort: ['title'] }, {}],
    ['rows below none', { limit: -5 }, {}],
    ['more rows than one page has', { limit: 1e9, sort: '-publishedAt' }, { sort: '-publishedAt' }],
    ['a filter kept elsewhere, which this product has none of', { preset: 'x', groupBy: {} }, {}],
    ['a text', 'x', {}],
    ['nothing', null, {}],
  ])('goes as far as it is %s', (_, value, meant) => {
    expect(meantPreference(value, articles)).toEqual(meant)
  })
})

describe('what is remembered of a form', () => {
  it.each<[unknown, unknown]>([
    [
      { fields: { rows: { collapsed: ['a'] }, _index: { tabIndex: 2 } }, open: true },
      { fields: { rows: { collapsed: ['a'] }, _index: { tabIndex: 2 } }, open: true },
    ],
    [
      { fields: { '_index-0': { collapsed: true } } },
      { fields: { '_index-0': { collapsed: true } } },
    ],
    [{ fields: { rows: { collapsed: true } } }, { fields: { rows: {} } }],
    [{ fields: { rows: { collapsed: [5], tabIndex: 'x' } } }, { fields: { rows: {} } }],
    [{ fields: { rows: null } }, { fields: {} }],
    [{ fields: 'x' }, { fields: {} }],
  ])('%j is %j', (value, meant) => {
    expect(meantPreference(value, null)).toEqual(meant)
  })
})

describe('anything else', () => {
  it.each<unknown>(['vi', 5, true, null, { open: false, groups: { a: { open: true } } }])(
    'stays as it is: %j',
    (value) => {
      expect(meantPreference(value, null)).toEqual(value)
    },
  )
})
