import { describe, expect, it } from 'vitest'

import { figuresOf, item } from '../../../../tests/unit/report/facts'
import { workedFigures } from '../../../../tests/unit/report/paper'
import { PART, WINDOW } from '../reportRanges'
import { indicatorRows, type PartNames } from './indicatorRows'
import type { EnteredValue, Indicator } from './types'

const names: PartNames = {
  medium: { print: 'Báo in', tv: 'Truyền hình' },
  genre: { news: 'Tin', reportage: 'Phóng sự' },
  topic: { '1.4.1': '1.4.1 Thể chế' },
  field: { institutions: 'Thể chế', finance: 'Tài chính công' },
}
const keys = { mediumOf: { u1: 'tv' }, fieldOf: { '1.4.1': 'institutions' } }
const indicator = (over: Partial<Indicator>): Indicator => ({
  ...{ id: 'i', name: 'Chỉ tiêu', unit: 'số', group: 'items', measure: null, split: 'none' },
  ...over,
})
const entered = (over: Partial<EnteredValue>): EnteredValue => ({
  ...{ indicator: 'i', part: '', period: null, soFar: null, source: '' },
  ...over,
})
const partsOf = (
  one: Partial<Indicator>,
  values: EnteredValue[] = [],
  figures = workedFigures({
    items: [item('n', '2026-01-06', { topics: ['1.4.1'] }), item('m', '2026-02-20')],
    topics: [{ code: '1.4.1', parent: null }],
  }),
) =>
  indicatorRows({
    indicators: [indicator(one)],
    entered: values,
    figures,
    names,
    keys,
  })[0]?.parts.map(({ code, period, soFar, share }) => [code, period, soFar, share])

describe('an indicator', () => {
  it.each<[string, Partial<Indicator>, unknown[]]>([
    ['issues that aired', { measure: 'aired' }, [['', 6, null, null]]],
    ['issues missed', { measure: 'missed' }, [['', 1, null, null]]],
    ['minutes', { measure: 'minutes' }, [['', 90, null, null]]],
    [
      'items by genre',
      { measure: 'items', split: 'genre' },
      [
        ['news', 2, null, '100.0'],
        ['reportage', 0, null, '0.0'],
      ],
    ],
    ['items by topic', { measure: 'items', split: 'topic' }, [['1.4.1', 1, null, null]]],
    [
      'issues by medium, which is its outlet’s',
      { measure: 'aired', split: 'medium' },
      [
        ['print', 0, null, '0.0'],
        ['tv', 6, null, '100.0'],
      ],
    ],
    [
      'items by reform field, which are their topics’',
      { measure: 'items', split: 'field' },
      [
        ['institutions', 1, null, '100.0'],
        ['finance', 0, null, '0.0'],
      ],
    ],
    [
      'what the figures do not break down so',
      { measure: 'repeats', split: 'field' },
      [
        ['institutions', null, null, null],
        ['finance', null, null, null],
      ],
    ],
  ])('computed: %s', (_, one, parts) => {
    expect(partsOf(one)).toEqual(parts)
  })

  it('by reform field: what has two topics of it is counted once, and without such topics nothing is known', () => {
    const topics = ['a', 'b'].map((code) => ({ code, parent: null }))
    const figures = workedFigures({
      items: [item('n', '2026-01-06', { topics: ['a', 'b'] })],
      topics,
    })
    const of = (fieldOf: Record<string, string>) =>
      indicatorRows({
        ...{ indicators: [indicator({ measure: 'items', split: 'field' })], entered: [], figures },
        ...{ names, keys: { mediumOf: {}, fieldOf } },
      })[0]?.parts.map(({ code, period }) => [code, period])
    expect(of({ a: 'finance', b: 'finance' })).toEqual([
      ['institutions', 0],
      ['finance', 1],
    ])
    expect(of({})).toEqual([
      ['institutions', null],
      ['finance', null],
    ])
  })

  it('is of the period and of the year so far where a report has both', () => {
    const ranges = [
      { name: PART, from: '2026-02-15', to: '2026-03-14' },
      { name: WINDOW, from: '2025-12-15', to: '2026-03-14' },
    ]
    const items = [item('n', '2026-01-06'), item('m', '2026-02-20')]
    expect(partsOf({ measure: 'items' }, [], figuresOf({ ranges, items }))).toEqual([
      ['', 1, 2, null],
    ])
    const values = [entered({ period: 3, soFar: 40 })]
    expect(partsOf({}, values, figuresOf({ ranges }))).toEqual([['', 3, 40, null]])
    expect(partsOf({}, values, figuresOf({}))).toEqual([['', 3, null, null]])
  })

  it('entered: has shares when all its parts are known; what was not entered is not 0', () => {
    const first = entered({ part: 'institutions', period: 3 })
    expect(partsOf({ split: 'field' }, [first])).toEqual([
      ['institutions', 3, null, null],
      ['finance', null, null, null],
    ])
    expect(partsOf({ split: 'field' }, [first, entered({ part: 'finance', period: 0 })])).toEqual([
      ['institutions', 3, null, '100.0'],
      ['finance', 0, null, '0.0'],
    ])
  })
})
