import { describe, expect, it } from 'vitest'

import type { Pill } from '@/domain/workflow/text/pills'

import { pillWords } from './textPills'

const TIME = '2026-12-01T23:00:00.000Z'
const UNTIL = '2026-12-03T01:30:00.000Z'

describe('the pill of a text', () => {
  it.each<[Pill, string]>([
    [{ pill: 'takenDown' }, 'Đã gỡ'],
    [{ pill: 'live' }, 'Đã đăng'],
    [{ pill: 'liveWithNext', time: TIME }, 'Đã đăng · hẹn bản mới 02/12/2026 06:00'],
    [{ pill: 'liveInWork', state: 'draft' }, 'Đã đăng · đang sửa'],
    [{ pill: 'embargoed', until: UNTIL }, 'Cấm đăng trước 03/12/2026 08:30'],
    [{ pill: 'overdue' }, 'Hẹn giờ · quá giờ'],
    [{ pill: 'scheduled', time: TIME, until: null }, 'Hẹn giờ 02/12/2026 06:00'],
    [
      { pill: 'scheduled', time: TIME, until: UNTIL },
      'Hẹn giờ 02/12/2026 06:00 · cấm đăng trước 03/12/2026 08:30',
    ],
    [{ pill: 'submitted' }, 'Chờ duyệt'],
    [{ pill: 'corrected' }, 'Đã cải chính'],
  ])('%j', (pill, words) => {
    expect(pillWords(pill).words).toBe(words)
  })
})
