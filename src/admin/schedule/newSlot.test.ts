import { describe, expect, it } from 'vitest'

import { instantAt } from '@/domain/calendar/civil'

import { newSlot } from './newSlot'

const plannedAt = instantAt('2026-12-11', '19:45')

describe('the new time of an issue', () => {
  it('is the wall-clock time of the day typed', () => {
    expect(newSlot({ date: '2026-12-12', time: '06:00', plannedAt })).toEqual({
      ok: true,
      at: instantAt('2026-12-12', '06:00'),
    })
  })

  it('may be typed with one digit for the hour', () => {
    expect(newSlot({ date: '2026-12-12', time: ' 6:00', plannedAt })).toMatchObject({
      at: instantAt('2026-12-12', '06:00'),
    })
  })

  it.each([
    ['31/2/2026', '19:45', 'ngày có thật'],
    ['', '19:45', 'ngày có thật'],
    ['2026-12-12', '24:00', 'Giờ mới không đọc được'],
    ['2026-12-11', '19:45', 'trùng giờ đang xếp'],
  ])('is refused in words: %s %s', (date, time, words) => {
    const slot = newSlot({ date, time, plannedAt })
    expect(slot.ok ? '' : slot.message).toContain(words)
  })
})
