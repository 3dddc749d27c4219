import { describe, expect, it } from 'vitest'

import { accountKey, nameKey, partsOf } from './parts'
import type { Credit } from './types'

const credit = (id: string, name: string, more: Partial<Credit> = {}): Credit => ({
  ...{ id, user: null, name, kind: 'writing', share: null },
  ...more,
})
const text = (people: unknown, more: object = {}) => ({
  ...{ people, author: 'u1', penName: ' Hạ Vy ' },
  ...more,
})
const words = (given: Parameters<typeof partsOf>[0]) =>
  partsOf(given).map(({ person, kind, name, share }) => `${person} ${kind} ${name} ${share}`)

describe('who has a part in a text', () => {
  it.each<[string, Parameters<typeof partsOf>[0], string[]]>([
    ['nobody named: whose text it is', text(null), ['account:u1 writing Hạ Vy 10000']],
    ['without a pen name', text(null, { penName: null }), ['account:u1 writing  10000']],
    ['of nobody', text(null, { author: null }), []],
    ['an odd value', text('x'), ['account:u1 writing Hạ Vy 10000']],
    [
      'authors named, by their shares',
      text([credit('a', 'Mai', { user: 'u2', share: 60 }), credit('b', 'Lan Anh', { share: 40 })]),
      ['account:u2 writing Mai 6000', 'name:lan anh writing Lan Anh 4000'],
    ],
    [
      'three alike',
      text([credit('a', 'A'), credit('b', 'B'), credit('c', 'C')]),
      ['name:a writing A 3334', 'name:b writing B 3333', 'name:c writing C 3333'],
    ],
    [
      'related work alone beside whose text it is',
      text([credit('a', 'Hoàng', { kind: 'photo' })]),
      ['account:u1 writing Hạ Vy 10000', 'name:hoàng photo Hoàng 0'],
    ],
    [
      'one who wrote it and took the pictures',
      text([credit('a', 'Mai', { user: 'u2' }), credit('b', 'Mai', { user: 'u2', kind: 'photo' })]),
      ['account:u2 writing Mai 10000', 'account:u2 photo Mai 0'],
    ],
  ])('%s', (_, given, expected) => {
    expect(words(given)).toEqual(expected)
  })

  it('a name is the same however it is typed, and another with other accents', () => {
    expect(nameKey(' Lan ANH')).toBe(nameKey('lan anh'))
    expect(nameKey('Lân')).not.toBe(nameKey('Lan'))
    expect(nameKey('Lân'.normalize('NFD'))).toBe(nameKey('Lân'))
    expect(nameKey('u1')).not.toBe(accountKey('u1'))
  })
})
