const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The largest unit first: how much of it must have passed, and its word. */
const UNITS: [number, string][] = [
  [DAY, 'ngày'],
  [HOUR, 'giờ'],
  [MINUTE, 'phút'],
]

/** `3:05`, `1:02:05`, `−0:10`: a length in seconds, rounded to whole ones (design.md, Words). */
export function formatDuration(seconds: number): string {
  const total = Math.round(Math.abs(seconds))
  const [hours, minutes] = [Math.floor(total / 3600), Math.floor(total / 60) % 60]
  const clock = [minutes, total % 60].map((value) => String(value).padStart(2, '0')).join(':')
  const sign = seconds < 0 && total > 0 ? '−' : ''
  return sign + (hours > 0 ? `${hours}:${clock}` : clock.replace(/^0/, ''))
}

/**
 * How far a due instant is from now (both epoch milliseconds), in whole units rounded down:
 * `còn 20 phút`, `còn 3 giờ`, `quá hạn 9 ngày` (design.md, Words).
 */
export function formatRelative(ms: number, now: number): string {
  const distance = Math.abs(ms - now)
  const isOverdue = ms < now
  const unit = UNITS.find(([length]) => distance >= length)
  if (!unit) return isOverdue ? 'vừa quá hạn' : 'còn dưới 1 phút'
  const [length, word] = unit
  return `${isOverdue ? 'quá hạn' : 'còn'} ${Math.floor(distance / length)} ${word}`
}
