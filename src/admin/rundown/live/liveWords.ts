import { formatDuration } from '@/domain/calendar/vietnameseTimes'

import type { Tone } from '../../ui/tone'

/** Over or under in words with its sign (positive = over): `Dôi +0:30`, `Hụt −0:10`, `Đúng giờ`. */
export function overText(seconds: number): string {
  if (seconds === 0) return 'Đúng giờ'
  return seconds > 0 ? `Dôi +${formatDuration(seconds)}` : `Hụt ${formatDuration(seconds)}`
}

type Tolerances = { overSeconds: number; underSeconds: number }

export function overTone(seconds: number, { overSeconds, underSeconds }: Tolerances): Tone {
  if (seconds > overSeconds) return 'bad'
  return -seconds > underSeconds ? 'warning' : 'good'
}

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
