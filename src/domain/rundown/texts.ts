import { civilDateOf, daysBetween, ZONE } from '../calendar/civil'
import { formatDuration } from '../calendar/vietnameseTimes'

export { formatDuration }

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const options = {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  } as const
  const clock = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
  clocks.set(zone, clock)
  return clock
}

/**
 * The wall clock of an instant (epoch milliseconds), `19:45:00`; on another date than the programme's on air with the
 * days between: `00:12:00 (+1)`.
 */
export function formatClock(ms: number, onAir: number, zone: string = ZONE): string {
  const time = clockOf(zone).format(ms)
  const days = daysFrom(onAir, ms, zone)
  return days === 0 ? time : `${time} (${days > 0 ? '+' : '−'}${Math.abs(days)})`
}

const HALF_DAY = 12 * 3_600_000

/** Whole dates between two instants; cheap where they are near and the clock has not passed midnight. */
function daysFrom(from: number, to: number, zone: string): number {
  const near = Math.abs(to - from) < HALF_DAY
  const forward = clockOf(zone).format(from) <= clockOf(zone).format(to)
  if (near && forward === from <= to) return 0
  return daysBetween(civilDateOf(from, zone), civilDateOf(to, zone))
}

/** Over and under with their sign: `+0:30` over, `−0:10` under, `0:00` (rundown-timing.md, Sign). */
export function formatOver(seconds: number): string {
  return seconds > 0 ? `+${formatDuration(seconds)}` : formatDuration(seconds)
}
