import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Pill } from '@/domain/workflow/text/pills'

import { ARTICLE_STATE_WORDS } from './articleStates'

export type PillTone = 'good' | 'warning' | 'bad' | 'waiting' | 'muted'

const STATE_TONES = {
  draft: 'muted',
  submitted: 'waiting',
  returned: 'warning',
  approved: 'good',
} as const satisfies Record<string, PillTone>

const at = (instant: string) => formatDateTime(Date.parse(instant))

/** What a pill says, and in which hue (workflow.md, What people see). */
export function pillWords(pill: Pill): { words: string; tone: PillTone } {
  switch (pill.pill) {
    case 'takenDown':
      return { words: 'Đã gỡ', tone: 'bad' }
    case 'live':
      return { words: 'Đã đăng', tone: 'good' }
    case 'liveWithNext':
      return { words: `Đã đăng · hẹn bản mới ${at(pill.time)}`, tone: 'good' }
    case 'liveInWork':
      return { words: 'Đã đăng · đang sửa', tone: 'good' }
    case 'embargoed':
      return { words: `Cấm đăng trước ${at(pill.until)}`, tone: 'waiting' }
    case 'overdue':
      return { words: 'Hẹn giờ · quá giờ', tone: 'bad' }
    case 'scheduled': {
      const until = pill.until === null ? '' : ` · cấm đăng trước ${at(pill.until)}`
      return { words: `Hẹn giờ ${at(pill.time)}${until}`, tone: 'waiting' }
    }
    case 'expired':
      return { words: `Đến giờ gỡ ${at(pill.time)}, đang chờ máy gỡ`, tone: 'bad' }
    case 'expires':
      return { words: `Hẹn gỡ ${at(pill.time)}`, tone: 'warning' }
    case 'corrected':
      return { words: 'Đã cải chính', tone: 'warning' }
    default:
      return { words: ARTICLE_STATE_WORDS[pill.pill].vi, tone: STATE_TONES[pill.pill] }
  }
}
