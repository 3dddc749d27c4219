import { expect, it } from 'vitest'

import { addressOf, addressWhere, articlePath } from './address'

it('a row without a slug is addressed by its id', () => {
  expect(addressOf({ id: 'a1', slug: 'cai-cach' })).toBe('cai-cach')
  expect(addressOf({ id: 'a1', slug: null })).toBe('a1')
})

it.each(['', '../x', 'a b', 'Đường', 'a--b', 'a'.repeat(201), '%00', 'a_b'])(
  'the text %j is no address',
  (text) => {
    expect(addressWhere(text)).toBeNull()
  },
)

it('an id names its row, with a slug of its own too; a slug that looks like one names its own', () => {
  const id = '65a1b2c3d4e5f60718293a4b'
  expect(addressWhere(id)).toEqual({ or: [{ slug: { equals: id } }, { id: { equals: id } }] })
})

it('readers find an article by its slug, or by its id when its title has no letters for one', () => {
  expect(articlePath({ id: 'a1', slug: 'cai-cach' })).toBe('/bai/cai-cach')
  expect(articlePath({ id: 'a1', slug: null })).toBe('/bai/a1')
})
