import { describe, expect, it } from 'vitest'

import { isToCome, recordedSince } from './recording'

// 06:30 on 1 March in Viet Nam.
const NOW = new Date('2028-02-29T23:30:00.000Z')
const EARLIER = '2028-02-20T01:00:00.000Z'

describe('a day that has not come', () => {
  it.each([
    [null, false],
    ['2028-02-29', false],
    ['2028-03-01', false],
    ['2028-03-02', true],
    ['mai', false],
  ])('%s: %s', (doneOn, expected) => {
    expect(isToCome(doneOn, NOW)).toBe(expected)
  })
})

describe('since when an activity is known', () => {
  it.each([
    { of: 'a new one', before: null, doneOn: '2028-02-20', expected: NOW.toISOString() },
    { of: 'a new one to come', before: null, doneOn: null, expected: null },
    {
      of: 'one that keeps its day',
      before: { doneOn: '2028-02-20', recordedAt: EARLIER },
      doneOn: '2028-02-20',
      expected: EARLIER,
    },
    {
      of: 'one that gets another day',
      before: { doneOn: '2028-02-19', recordedAt: EARLIER },
      doneOn: '2028-02-20',
      expected: NOW.toISOString(),
    },
    {
      of: 'one that was not done after all',
      before: { doneOn: '2028-02-20', recordedAt: EARLIER },
      doneOn: null,
      expected: null,
    },
    {
      of: 'one whose recording nobody knows',
      before: { doneOn: '2028-02-20', recordedAt: null },
      doneOn: '2028-02-20',
      expected: NOW.toISOString(),
    },
  ])('$of', ({ before, doneOn, expected }) => {
    expect(recordedSince(before, doneOn, NOW)).toBe(expected)
  })
})
