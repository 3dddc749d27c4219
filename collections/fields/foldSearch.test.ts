import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'

import { foldSearch, foldSearchIn } from './foldSearch'

const run = (where: Where, hook = foldSearch) =>
  (
    hook({
      args: { where },
      operation: 'read',
      collection: { admin: { useAsTitle: 'name' } },
    } as never) as { where: Where }
  ).where

const named = (operator: string, text: string, folded: string): Where => ({
  or: [{ name: { [operator]: text } }, { searchText: { like: folded } }],
})

describe('a search', () => {
  it('of searchText is folded, in any nesting; other fields are left as typed', () => {
    expect(
      run({
        and: [
          { or: [{ clause: { like: 'CẢI CÁCH' } }, { searchText: { like: 'CẢI  CÁCH 100%' } }] },
        ],
      }),
    ).toEqual({
      and: [{ or: [{ clause: { like: 'CẢI CÁCH' } }, { searchText: { like: 'cai cach 100' } }] }],
    })
  })

  it.each<[string, Where, Where]>([
    [
      'of the title, as the picker of a relation asks',
      { name: { like: 'bao va' } },
      named('like', 'bao va', 'bao va'),
    ],
    [
      'with accents and capitals',
      { name: { contains: 'BÁO VÀ' } },
      named('contains', 'BÁO VÀ', 'bao va'),
    ],
    [
      'beside other conditions, which stay',
      { and: [{ outlet: { in: ['a'] }, name: { like: 'đài' } }] },
      { and: [{ and: [{ outlet: { in: ['a'] } }, named('like', 'đài', 'dai')] }] },
    ],
    [
      'beside other questions about the title',
      { name: { not_equals: 'x', like: 'đài' } },
      { and: [{ name: { not_equals: 'x' } }, named('like', 'đài', 'dai')] },
    ],
    ['that is exact stays exact', { name: { equals: 'Đài' } }, { name: { equals: 'Đài' } }],
    ['of nothing but wildcards is left', { name: { like: '%' } }, { name: { like: '%' } }],
  ])('%s', (_what, asked, expected) => {
    expect(run(asked)).toEqual(expected)
  })

  it('of a row that has no words of its own is one of the row it belongs to', () => {
    expect(run({ name: { like: 'Cải cách' } }, foldSearchIn('issue.searchText'))).toEqual({
      or: [{ name: { like: 'Cải cách' } }, { 'issue.searchText': { like: 'cai cach' } }],
    })
  })
})
