import { describe, expect, it } from 'vitest'

import { instantAt } from '@/domain/calendar/civil'

import { farText } from './farFromSlot'

const onAir = instantAt('2026-12-18', '19:45')
const HOUR = 3_600_000

describe('how far a start is from the slot', () => {
  it.each([
    ['before', 20 * 24 * HOUR, 'Còn 20 ngày nữa mới đến giờ phát (18/12/2026 19:45).'],
    ['before', 2.5 * HOUR, 'Còn 2 giờ nữa mới đến giờ phát (18/12/2026 19:45).'],
    ['after', 5 * HOUR, 'Khung giờ phát (18/12/2026 19:45) đã hết từ 5 giờ trước.'],
  ] as const)('%s by %i ms', (side, ms, words) => {
    expect(farText({ side, ms }, onAir)).toBe(words)
  })
})
