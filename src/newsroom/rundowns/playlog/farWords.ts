import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { civilDateOf } from '@/domain/calendar/civil'

import { clockTime } from '../clockTime'

type Line = { line: number; startedAt: number; endedAt: number }
type Slot = { onAir: number; offAir: number }

const MOST_NAMED = 5

/** What the person who takes a log over is asked about lines far from the slot. */
export function farWords(lines: readonly Line[], { onAir, offAir }: Slot): string {
  const named = lines.slice(0, MOST_NAMED).map(({ line }) => line)
  const more = lines.length > named.length ? ' …' : ''
  const from = Math.min(...lines.map(({ startedAt }) => startedAt))
  const until = Math.max(...lines.map(({ endedAt }) => endedAt))
  return (
    `${lines.length} dòng của nhật ký (dòng ${named.join(', ')}${more}) ghi giờ ${spanWords(from, until)}, ` +
    `còn khung này phát ${spanWords(onAir, offAir)}. Có phải nhật ký của ngày khác, hay lượt phát lại? ` +
    'Hãy chọn đúng tệp, bỏ qua các dòng đó, hoặc xác nhận vẫn nhập.'
  )
}

/** `19:45:00–20:00:00 ngày 26/12/2026`, with both days where they differ. */
function spanWords(from: number, until: number): string {
  const [first, last] = [from, until].map((ms) => formatDatePadded(civilDateOf(ms)))
  return first === last
    ? `${clockTime(from)}–${clockTime(until)} ngày ${first}`
    : `từ ${clockTime(from)} ngày ${first} đến ${clockTime(until)} ngày ${last}`
}
