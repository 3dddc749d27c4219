import { describe, expect, it } from 'vitest'

import { airingsAsOf, type KeptAiring } from './airingsAsOf'

const CUT_OFF = '2026-03-20T01:00:00.000Z'
const BEFORE = '2026-03-19T01:00:00.000Z'
const AFTER = '2026-03-21T01:00:00.000Z'

const record = (id: string, over: Partial<KeptAiring> = {}): KeptAiring => ({
  ...{ id, issue: 's1', startedAt: '2026-03-06T02:00:00.000Z', seconds: 900, kind: 'first' },
  ...{ confirmed: true, confirmedAt: BEFORE, rejected: null, replaces: null, replacedBy: null },
  ...over,
})

describe('the airings of an issue as of a cut-off', () => {
  it.each([
    { of: 'one that nobody touched', records: [record('a')], ids: ['a'] },
    {
      of: 'one corrected before',
      records: [record('a', { replacedBy: 'b' }), record('b', { replaces: 'a' })],
      ids: ['b'],
    },
    {
      of: 'one corrected after',
      records: [
        record('a', { replacedBy: 'b' }),
        record('b', { replaces: 'a', confirmedAt: AFTER }),
      ],
      // Known it is not: it was confirmed after.
      ids: ['a', 'b'],
    },
    {
      of: 'one rejected before',
      records: [
        record('a', { replacedBy: 'b' }),
        record('b', { replaces: 'a', rejected: true, confirmed: false }),
      ],
      ids: [],
    },
    {
      of: 'one rejected after',
      records: [
        record('a', { replacedBy: 'b' }),
        record('b', { replaces: 'a', rejected: true, confirmed: false, confirmedAt: AFTER }),
      ],
      ids: ['a'],
    },
    {
      of: 'one whose successor is not named by it yet',
      records: [record('a'), record('b', { replaces: 'a' })],
      ids: ['b'],
    },
    {
      of: 'one whose successor is gone',
      records: [record('a', { replacedBy: 'lost' })],
      ids: [],
    },
  ])('$of', ({ records, ids }) => {
    expect(airingsAsOf(records, CUT_OFF).map(({ id }) => id)).toEqual(ids)
    expect(
      airingsAsOf([...records].reverse(), CUT_OFF)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids)
  })

  it.each([
    { of: 'a reported one', over: { confirmed: false, confirmedAt: null }, at: null },
    { of: 'a confirmed one', over: {}, at: BEFORE },
    {
      of: 'one confirmed before that was kept',
      over: { confirmedAt: null },
      at: '2026-03-06T02:00:00.000Z',
    },
  ])('says when $of was confirmed', ({ over, at }) => {
    expect(airingsAsOf([record('a', over)], CUT_OFF)).toMatchObject([{ confirmedAt: at }])
  })
})
