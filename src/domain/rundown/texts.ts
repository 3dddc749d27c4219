import { formatDuration } from '../calendar/vietnameseTimes'

export { formatDuration }

/** Over and under with their sign: `+0:30` over, `−0:10` under, `0:00` (rundown-timing.md, Sign). */
export function formatOver(seconds: number): string {
  return seconds > 0 ? `+${formatDuration(seconds)}` : formatDuration(seconds)
}
