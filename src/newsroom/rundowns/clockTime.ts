import { civilDateOf, ZONE } from '@/domain/calendar/civil'

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeStyle: 'medium' })

/** `19:45:08`: the time of day of an instant (epoch milliseconds) to the second, in the programme's zone. */
export const clockTime = (ms: number): string => TIME.format(ms)

/** The same with the days that passed since another moment: `00:12:00 (+1)` (rundown-timing.md, Data). */
export function clockTimeFrom(ms: number, since: number): string {
  const days = Math.round(
    (Date.parse(civilDateOf(ms)) - Date.parse(civilDateOf(since))) / 86_400_000,
  )
  return days === 0 ? clockTime(ms) : `${clockTime(ms)} (${days > 0 ? '+' : '−'}${Math.abs(days)})`
}
