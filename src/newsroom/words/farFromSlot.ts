import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatSpan } from '@/domain/calendar/vietnameseTimes'
import type { FarFromSlot } from '@/domain/rundown/run/farFromSlot'

/** How far a moment is from the slot: `Còn 20 ngày nữa mới đến giờ phát (18/12/2026 19:45).` */
export function farText({ side, ms }: FarFromSlot, onAir: number): string {
  const slot = formatDateTime(onAir)
  return side === 'before'
    ? `Còn ${formatSpan(ms)} nữa mới đến giờ phát (${slot}).`
    : `Khung giờ phát (${slot}) đã hết từ ${formatSpan(ms)} trước.`
}
