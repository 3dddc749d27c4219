import { describe, expect, it } from 'vitest'

import { instantAt } from '../../calendar/civil'
import { farFromSlot } from './farFromSlot'

const MINUTE = 60_000
const onAir = instantAt('2026-12-18', '19:45')
const offAir = instantAt('2026-12-18', '20:00')

describe('a run that starts', () => {
  it.each([
    ['twenty days ahead', instantAt('2026-11-28', '19:45'), 'before', 20 * 1440],
    ['the evening before', instantAt('2026-12-17', '19:45'), 'before', 1440],
    ['31 minutes ahead', onAir - 31 * MINUTE, 'before', 31],
    ['more than two hours after off air', offAir + 121 * MINUTE, 'after', 121],
    ['on New Year’s Day', instantAt('2027-01-01', '00:00'), 'after', 13 * 1440 + 240],
  ] as const)('%s is far from its slot', (_, now, side, minutes) => {
    expect(farFromSlot({ now, onAir, offAir })).toEqual({ side, ms: minutes * MINUTE })
  })

  it.each([
    ['30 minutes ahead', onAir - 30 * MINUTE],
    ['on time', onAir],
    ['in the middle', onAir + 7 * MINUTE],
    ['two hours after off air', offAir + 120 * MINUTE],
  ])('%s is not', (_, now) => {
    expect(farFromSlot({ now, onAir, offAir })).toBeNull()
  })

  it('is measured by another window where one is given', () => {
    const window = { early: 5, late: 5 }
    expect(farFromSlot({ now: onAir - 6 * MINUTE, onAir, offAir, window })).toMatchObject({
      side: 'before',
    })
  })
})
