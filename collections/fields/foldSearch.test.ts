import type { Where } from 'payload'
import { expect, it } from 'vitest'

import { foldSearch } from './foldSearch'

const run = (where: Where) =>
  (foldSearch({ args: { where }, operation: 'read' } as never) as { where: Where }).where

it('what is looked for in searchText is folded, in any nesting; other fields are left as typed', () => {
  expect(
    run({
      and: [{ or: [{ title: { like: 'CẢI CÁCH' } }, { searchText: { like: 'CẢI  CÁCH 100%' } }] }],
    }),
  ).toEqual({
    and: [{ or: [{ title: { like: 'CẢI CÁCH' } }, { searchText: { like: 'cai cach 100' } }] }],
  })
})
