import { describe, expect, it } from 'vitest'
import { activity, figuresOf } from '../../../tests/unit/report/facts'
import type { Activity } from './types'

const rows = (activities: Activity[]) => figuresOf({ activities }).activities

describe('Activities', () => {
  it('are counted by the date they were done, by kind, with what is known of each unit', () => {
    expect(
      rows([
        activity('b', '2026-03-14', { quantities: { bản: 500, điểm: null } }),
        activity('a', '2025-12-15', { quantities: { bản: null } }),
        activity('c', '2026-01-05', { quantities: { bản: 0 } }),
        activity('out', '2026-03-15', { quantities: { bản: 1 } }),
        activity('early', '2025-12-14'),
        activity('k', '2026-01-05', { kind: 'class' }),
      ]),
    ).toEqual([
      { range: 'window', kind: 'class', count: 1, quantities: {}, ids: ['k'] },
      {
        ...{ range: 'window', kind: 'leaflet', count: 3, ids: ['a', 'b', 'c'] },
        quantities: { bản: { sum: 500, unknown: 1 }, điểm: { sum: 0, unknown: 1 } },
      },
    ])
  })

  it('compare kinds and units as given', () => {
    const made = rows([
      activity('1', '2026-01-05', { kind: 'tờ rơi', quantities: { 'e\u0301': 1, é: 2 } }),
      activity('2', '2026-01-05', { kind: 'tờ rơi'.normalize('NFD') }),
      activity('3', '2026-01-05', { kind: 'Tờ rơi' }),
    ])
    expect(made.map(({ count }) => count)).toEqual([1, 1, 1])
    expect(made.find(({ ids }) => ids[0] === '1')?.quantities).toEqual({
      'e\u0301': { sum: 1, unknown: 0 },
      é: { sum: 2, unknown: 0 },
    })
  })

  it('take a unit of any name as their own', () => {
    const quantities = JSON.parse(
      '{ "__proto__": 3, "constructor": null, "10": 1 }',
    ) as Activity['quantities']
    const [row] = rows([
      activity('1', '2026-01-05', { quantities }),
      activity('2', '2026-01-05', { quantities }),
    ])
    expect(JSON.stringify(row?.quantities)).toBe(
      '{"10":{"sum":2,"unknown":0},"__proto__":{"sum":6,"unknown":0},"constructor":{"sum":0,"unknown":2}}',
    )
  })
})
