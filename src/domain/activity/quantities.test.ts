import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MOST_OF_A_UNIT, quantitiesOf, quantityWords, readAmount } from './quantities'

describe('the amounts of an activity', () => {
  it.each([
    [['bản'], { bản: 500 }, { bản: 500 }],
    [['lớp', 'lượt người'], { 'lượt người': 40 }, { lớp: null, 'lượt người': 40 }],
    [['lớp', 'lượt người'], { lớp: 0, 'lượt người': null }, { lớp: 0, 'lượt người': null }],
    // Decomposed, as a Mac types it.
    [['điểm'], { ['điểm'.normalize('NFD')]: 3 }, { điểm: 3 }],
    [[], {}, {}],
    [['bản'], { bản: 2, tờ: null }, { bản: 2 }],
  ])('of units %j, %j given, are %j', (units, given, quantities) => {
    expect(quantitiesOf(units, given)).toEqual({ quantities })
  })

  it.each([
    [{ tấn: 1 }, { kind: 'unit', unit: 'tấn', units: ['bản'] }],
    [{ bản: -1 }, { kind: 'amount', unit: 'bản', given: '-1' }],
    [{ bản: 1.5 }, { kind: 'amount', unit: 'bản', given: '1.5' }],
    [{ bản: '12' }, { kind: 'amount', unit: 'bản', given: '12' }],
    [{ bản: MOST_OF_A_UNIT + 1 }, { kind: 'amount', unit: 'bản', given: '1000000001' }],
  ])('%j is refused for leaflets', (given, fault) => {
    expect(quantitiesOf(['bản'], given)).toEqual({ fault })
  })
})

describe('an amount as it is written', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['007', 7],
    ['1500', 1500],
    ['1.500', 1500],
    ['1 500', 1500],
    ['12.345.678', 12_345_678],
    ['1.000.000.000', MOST_OF_A_UNIT],
    ['1.000.000.001', undefined],
    ['1.50', undefined],
    ['1,5', undefined],
    ['12.34.567', undefined],
    ['1.500 000', undefined],
    ['-3', undefined],
    ['ba', undefined],
    ['1e3', undefined],
  ])('%j is %j', (written, amount) => {
    expect(readAmount(written)).toBe(amount)
  })

  it('is read back from how it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_OF_A_UNIT }), (amount) => {
        expect(readAmount(amount.toLocaleString('vi-VN'))).toBe(amount)
        expect(readAmount(String(amount))).toBe(amount)
      }),
    )
  })
})

it('amounts in words tell what is not known from none', () => {
  expect(quantityWords({ lớp: 2, 'lượt người': null, bản: 0, tờ: 12_500 })).toBe(
    '2 lớp, chưa rõ số lượt người, 0 bản, 12.500 tờ',
  )
})
