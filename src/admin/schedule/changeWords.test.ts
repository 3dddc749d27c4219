import { describe, expect, it } from 'vitest'

import { instantAt } from '@/domain/calendar/civil'

import { changeWords } from './changeWords'

const from = instantAt('2026-11-13', '19:45')
const to = instantAt('2026-11-14', '06:00')

describe('a change of an approved schedule, in words', () => {
  it.each([
    [{ kind: 'moved', id: 'a', from, to } as const, '13/11 19:45 → 14/11 06:00'],
    [{ kind: 'moved', id: 'a', from, to: null } as const, '13/11 19:45 → chưa xếp giờ'],
    [{ kind: 'added', id: 'a', to } as const, 'thêm vào 14/11 06:00'],
    [{ kind: 'cancelled', id: 'a', from } as const, 'hủy, trước là 13/11 19:45'],
    [{ kind: 'removed', id: 'a', from } as const, 'xóa khỏi lịch, trước là 13/11 19:45'],
  ])('%o', (change, words) => {
    expect(changeWords(change)).toBe(words)
  })
})
