import { describe, expect, it } from 'vitest'
import { figuresOf, item } from '../../../tests/unit/report/facts'
import type { ReportFacts } from './types'

const rows = (differs: Partial<ReportFacts>) => figuresOf(differs).items
const down = { takenDownAt: '2026-03-01T08:00:00+07:00' }

describe('Items', () => {
  it('are counted by their publication date, up and down apart, per outlet in the order given and over all', () => {
    const outlets = [{ id: 'u2' }, { id: 'u1' }, { id: 'empty' }]
    const items = [
      item('b', '2025-12-15'),
      item('a', '2026-03-14'),
      item('x', '2026-01-05', down),
      item('p', '2026-01-05', { genre: 'article', outlet: 'u2' }),
      item('q', '2026-01-05', { outlet: 'u2', ...down }),
      item('early', '2025-12-14'),
      // Taken down in the range, but not published in it.
      item('late', '2025-12-01', down),
    ]
    expect(rows({ outlets, items })).toEqual([
      {
        range: 'window',
        outlet: 'u2',
        genre: 'article',
        count: 1,
        takenDown: 0,
        percent: '100.0',
        ids: ['p'],
        takenDownIds: [],
      },
      {
        range: 'window',
        outlet: 'u2',
        genre: 'news',
        count: 0,
        takenDown: 1,
        percent: '0.0',
        ids: [],
        takenDownIds: ['q'],
      },
      {
        range: 'window',
        outlet: 'u1',
        genre: 'news',
        count: 2,
        takenDown: 1,
        percent: '100.0',
        ids: ['a', 'b'],
        takenDownIds: ['x'],
      },
      {
        range: 'window',
        outlet: null,
        genre: 'article',
        count: 1,
        takenDown: 0,
        percent: '33.3',
        ids: ['p'],
        takenDownIds: [],
      },
      {
        range: 'window',
        outlet: null,
        genre: 'news',
        count: 2,
        takenDown: 2,
        percent: '66.7',
        ids: ['a', 'b'],
        takenDownIds: ['q', 'x'],
      },
    ])
  })

  it('have no per cent where nothing is up', () => {
    const [row] = rows({ items: [item('x', '2026-01-05', down)] })
    expect(row).toMatchObject({ count: 0, takenDown: 1, percent: null })
  })

  it('have genres compared as given and by code unit', () => {
    const items = ['é', 'e', 'E', 'e\u0301', '10', '9'].map((genre) =>
      item(genre, '2026-01-05', { genre }),
    )
    expect(
      rows({ items })
        .filter(({ outlet }) => outlet)
        .map(({ genre }) => genre),
    ).toEqual(['10', '9', 'E', 'e', 'e\u0301', 'é'])
  })

  it('round per cent half up from its exact value', () => {
    const items = Array.from({ length: 16 }, (_, i) =>
      item(`${i}`, '2026-01-05', { genre: i === 0 ? 'a' : 'b' }),
    )
    const percents = rows({ items })
      .filter(({ outlet }) => outlet === null)
      .map(({ percent }) => percent)
    expect(percents).toEqual(['6.3', '93.8'])
  })
})
