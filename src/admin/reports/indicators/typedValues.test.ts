import { describe, expect, it } from 'vitest'

import type { IndicatorRow } from '@/domain/report/indicator/types'

import { changedValues, typedOf, wholeOf } from './typedValues'

it.each([
  ['', null],
  ['  ', null],
  ['0', 0],
  ['1234', 1234],
  ['1.234', 1234],
  ['12 345', 12_345],
  ['1.23', undefined],
  ['1,5', undefined],
  ['-1', undefined],
  ['chưa có', undefined],
  ['1000000001', undefined],
])('%j is %s', (text, value) => {
  expect(wholeOf(text)).toBe(value)
})

describe('what was changed', () => {
  const rows: IndicatorRow[] = [
    {
      ...{ id: 'i', name: 'Tờ rơi', unit: 'bản', group: 'visual', isComputed: false },
      parts: [{ code: '', label: '', period: 1234, soFar: null, share: null, source: 'Sổ' }],
    },
  ]
  const typed = (over: object) => ({ 'i:': { ...typedOf(rows)['i:'], ...over } as never })

  it('is nothing when all stands as it was', () => {
    expect(changedValues(rows, typedOf(rows))).toEqual({ values: [], problem: null })
  })

  it('is one value, where empty is not known', () => {
    const { values } = changedValues(rows, typed({ period: '', soFar: '0' }))
    expect(values).toEqual([{ indicator: 'i', part: '', period: null, soFar: 0, source: 'Sổ' }])
  })

  it.each([
    [{ period: 'vài' }, /“Tờ rơi”: “vài” không phải số nguyên/],
    [{ source: ' ' }, /chưa ghi nguồn/],
  ])('%j is told', (over, words) => {
    expect(changedValues(rows, typed(over))).toMatchObject({
      values: [],
      problem: expect.stringMatching(words),
    })
  })
})
