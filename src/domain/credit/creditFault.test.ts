import { describe, expect, it } from 'vitest'

import { creditFault, creditsIn } from './creditFault'

let next = 0
const row = (name: string, more: object = {}) => ({
  ...{ id: `r${(next += 1)}`, user: null, name, kind: 'writing', share: null },
  ...more,
})

describe('a list of people may stand', () => {
  it.each<[string, unknown[]]>([
    ['of nobody', []],
    ['of one', [row('Mai Chi')]],
    ['whose shares are left open', [row('Mai Chi'), row('Lan')]],
    ['whose shares add up', [row('Mai Chi', { share: 60 }), row('Lan', { share: 40 })]],
    [
      'with thirds of two decimals',
      [row('a', { share: 33.33 }), row('b', { share: 33.33 }), row('c', { share: 33.34 })],
    ],
    ['of one who wrote and took the pictures', [row('Lan'), row('Lan', { kind: 'photo' })]],
    ['of an account under a pen name', [row('Mai Chi', { user: 'u1' })]],
  ])('%s', (_, people) => {
    expect(creditFault(people)).toBeNull()
    expect(creditsIn(people)).toEqual(people)
  })
})

describe('others are refused', () => {
  const same = row('Lan')
  it.each<[string, unknown, object]>([
    ['no list', { 0: row('Lan') }, { kind: 'shape' }],
    ['a text', 'Lan', { kind: 'shape' }],
    ['a row that is none', [null], { kind: 'shape' }],
    ['a row with more', [row('Lan', { email: 'lan@bao.example' })], { kind: 'shape' }],
    ['a kind nobody knows', [row('Lan', { kind: 'cooking' })], { kind: 'shape' }],
    ['a share that is a text', [row('Lan', { share: '50' })], { kind: 'shape' }],
    ['a share without end', [row('Lan', { share: Infinity })], { kind: 'shape' }],
    ['two rows of one id', [same, { ...same, name: 'Mai' }], { kind: 'shape' }],
    ['an account that is no id', [row('Lan', { user: { id: 'u1' } })], { kind: 'shape' }],
    ['more than 40', Array.from({ length: 41 }, (_, at) => row(`n${at}`)), { kind: 'tooMany' }],
    ['a row without a name', [row('Lan'), row('  ')], { kind: 'nameless', at: 2 }],
    ['a name too long', [row('n'.repeat(121))], { kind: 'longName' }],
    ['a name twice for one work', [row('Lan'), row('lan')], { kind: 'twice', name: 'lan' }],
    [
      'an account twice under two names',
      [row('Lan', { user: 'u1' }), row('Mai', { user: 'u1' })],
      { kind: 'twice', name: 'Mai' },
    ],
    [
      'a share of who did not write',
      [row('Lan', { kind: 'photo', share: 100 })],
      { kind: 'shareOfOther', name: 'Lan' },
    ],
    ['a share of nothing', [row('Lan', { share: 0 })], { kind: 'badShare', name: 'Lan' }],
    ['less than nothing', [row('Lan', { share: -5 })], { kind: 'badShare', name: 'Lan' }],
    ['more than all', [row('Lan', { share: 100.01 })], { kind: 'badShare', name: 'Lan' }],
    ['three decimals', [row('Lan', { share: 33.333 })], { kind: 'badShare', name: 'Lan' }],
    [
      'some shares open',
      [row('Mai', { share: 60 }), row('Lan')],
      { kind: 'someOpen', name: 'Lan' },
    ],
    [
      'shares of 99,99',
      [row('Mai', { share: 60 }), row('Lan', { share: 39.99 })],
      { kind: 'sum', found: 99.99 },
    ],
  ])('%s', (_, people, fault) => {
    expect(creditFault(people)).toMatchObject(fault)
  })
})
