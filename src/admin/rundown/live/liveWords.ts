import { formatDuration, formatSpan } from '@/domain/calendar/vietnameseTimes'

/** What remains of an entry, up to the second that is not over yet; what it is too long by afterwards. */
export function remainingText(ms: number): string {
  return ms >= 0 ? formatDuration(Math.ceil(ms / 1000)) : `quá ${formatDuration(-ms / 1000)}`
}

/** `+0,12 s`: how far the machine's clock is behind the server's. */
export function offsetText(ms: number): string {
  const value = Math.abs(ms / 1000).toLocaleString('vi-VN', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return `${ms < 0 ? '−' : '+'}${value} giây`
}

/** How far a moment is: to the second within a day, in days beyond. */
export function awayText(ms: number): string {
  const distance = Math.abs(ms)
  return distance < DAY_MS ? formatDuration(Math.ceil(distance / 1000)) : (formatSpan(ms) ?? '')
}

const DAY_MS = 86_400_000
