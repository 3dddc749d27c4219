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
  const isOverdue = ms < now
  const span = formatSpan(ms - now)
  if (!span) return isOverdue ? 'vừa quá hạn' : 'còn dưới 1 phút'
  return `${isOverdue ? 'quá hạn' : 'còn'} ${span}`
}

/** `20 ngày`, `3 giờ`, `35 phút`: how long a stretch of milliseconds is in its largest unit, rounded down; null below. */
export function formatSpan(ms: number): string | null {
  const unit = UNITS.find(([length]) => Math.abs(ms) >= length)
  return unit ? `${Math.floor(Math.abs(ms) / unit[0])} ${unit[1]}` : null
}
