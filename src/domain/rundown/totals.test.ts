import { describe, expect, it } from 'vitest'
import { planTiming } from './plan'
import { planOf } from './planOf'
import { totalsBy } from './totals'

describe('totals of a rundown', () => {
  const entry = (id: string, seconds: number | null, topics: string[], floated = false) => {
    return { id, seconds, start: null, until: null, floated, topics }
  }
  const entries = [
    entry('a', 60, ['one']),
    entry('b', 90, ['two', 'one']),
    entry('c', null, ['two']),
    entry('d', 900, ['one'], true),
    entry('e', 30, []),
  ]
  const plan = planOf({ onAir: 0, offAir: 900_000, entries })

  it('count an entry in each of its topics, floated ones in none, unknown ones apart', () => {
    expect(totalsBy(entries, planTiming(plan), ({ topics }) => topics)).toEqual([
      { key: 'one', count: 2, seconds: 150, unknown: 0 },
      { key: 'two', count: 2, seconds: 90, unknown: 1 },
    ])
  })
})
