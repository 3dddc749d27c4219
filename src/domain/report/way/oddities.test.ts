import { describe, expect, it } from 'vitest'

import { airing, figuresOf, issue, item } from '../../../../tests/unit/report/facts'
import { compared } from './comparison'
import { oddities } from './oddities'

const figures = figuresOf({
  topics: [{ code: '1', parent: null }],
  issues: [issue('2026-01-05', '2026-01-05')],
  airings: [airing('2026-01-05', '2026-01-05', { seconds: null })],
  items: [item('a', '2026-01-05'), item('b', '2026-01-05', { topics: ['1'] })],
})
const beside = (value: number | null, before: number | null, range = 'window') => [
  {
    ...{ with: 'Quý IV năm 2025', range },
    rows: compared([{ name: 'tin', unit: 'tin', value }], [{ name: 'tin', unit: 'tin', value: before }]), // prettier-ignore
  },
]

describe('odd figures', () => {
  it('are items without a topic and airings without a length', () => {
    expect(oddities(figures, [])).toEqual([
      { kind: 'noTopic', count: 1, of: 2 },
      { kind: 'noLength', count: 1, of: 1 },
    ])
    expect(oddities(figuresOf({}), [])).toEqual([])
  })

  it.each<[number | null, number | null, boolean]>([
    [100, 10, true],
    [99, 10, false],
    [10, 100, true],
    [10, 1, true],
    [9, 0, false],
    [100, 0, false],
    [0, 100, false],
    [null, 100, false],
    [100, null, false],
  ])('%s after %s: odd is %s', (value, before, isOdd) => {
    const found = oddities(figuresOf({}), beside(value, before))
    expect(found).toEqual(
      isOdd ? [{ kind: 'jump', name: 'tin', value, before, with: 'Quý IV năm 2025' }] : [],
    )
  })

  it('are of the days since the report before, not of the year so far', () => {
    expect(oddities(figuresOf({}), beside(100, 10, 'other'))).toEqual([])
  })
})
