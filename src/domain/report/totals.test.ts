import { describe, expect, it } from 'vitest'
import { airing, column, figuresOf, issue, item } from '../../../tests/unit/report/facts'

describe('Totals', () => {
  const facts = {
    outlets: [{ id: 'u2' }, { id: 'u1' }, { id: 'u3' }],
    columns: [column('c1'), column('c2'), column('c3', { outlet: 'u2' })],
    issues: [
      issue('a', '2026-01-05'),
      issue('b', '2026-01-05', { column: 'c2' }),
      issue('c', '2026-01-05', { column: 'c3' }),
    ],
    airings: [
      airing('a', '2026-01-05', { seconds: 20 }),
      airing('b', '2026-01-05', { seconds: 20 }),
      airing('c', '2026-01-05', { seconds: null }),
      airing('c', '2026-01-06', { id: 'r', kind: 'repeat', seconds: 60 }),
    ],
    items: [
      item('up', '2026-01-05'),
      item('down', '2026-01-05', { genre: 'photo', takenDownAt: '2026-01-06T08:00:00+07:00' }),
      item('out', '2026-03-15'),
      item('other', '2026-01-05', { outlet: 'u2' }),
    ],
  }

  it('are one for every outlet in the order given, with columns or without, then one over all', () => {
    const { totals } = figuresOf(facts)
    expect(totals).toMatchObject([
      {
        range: 'window',
        outlet: 'u2',
        planned: 1,
        aired: 1,
        unknownLength: 1,
        repeats: 1,
        repeatSeconds: 60,
        items: 1,
        takenDown: 0,
      },
      { range: 'window', outlet: 'u1', planned: 2, aired: 2, seconds: 40, items: 1, takenDown: 1 },
      { range: 'window', outlet: 'u3', planned: 0, aired: 0, items: 0, takenDown: 0 },
      {
        range: 'window',
        outlet: null,
        planned: 3,
        aired: 3,
        seconds: 40,
        repeats: 1,
        items: 2,
        takenDown: 1,
      },
    ])
    expect(totals.every((row) => !('ids' in row))).toBe(true)
  })

  it('have minutes of their own seconds, not the sum of minutes', () => {
    const { programmes, totals } = figuresOf(facts)
    expect(programmes.map(({ minutes }) => minutes)).toEqual([0, 0, 0])
    expect(totals.map(({ minutes }) => minutes)).toEqual([0, 1, 0, 1])
  })
})
