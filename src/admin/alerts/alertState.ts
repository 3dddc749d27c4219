import type { Alert } from '@/payload-types'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'

import type { Tone } from '../ui/tone'

type Shown = Pick<Alert, 'open' | 'handling'> & {
  owner: string | null
  settledBy: string | null
  settledAt: string | null
}

/** The state of an alert in a word, and a line of who has it or who settled it. */
export function alertState({ open, handling, owner, settledBy, settledAt }: Shown): {
  tone: Tone
  word: string
  line: string
} {
  if (!open) return { tone: 'good', word: 'Đã hết', line: 'Việc này không còn nữa.' }
  if (handling === 'settled') {
    const when = settledAt ? ` lúc ${formatDateTime(Date.parse(settledAt))}` : ''
    return {
      tone: 'muted',
      word: 'Đã kết thúc, việc vẫn còn',
      line: `${settledBy ?? 'Có người'} đã kết thúc cảnh báo${when}. Sổ nghĩa vụ vẫn tính như thường.`,
    }
  }
  if (handling === 'acknowledged') {
    return { tone: 'waiting', word: 'Đang xử lý', line: `${owner ?? 'Có người'} đang xử lý.` }
  }
  const whose = owner ? `Người phụ trách: ${owner}.` : 'Chưa có người phụ trách.'
  return { tone: 'warning', word: 'Chưa ai nhận', line: whose }
}
