import { addDays, civilDateOf, instantAt, timeOfDay } from '../calendar/civil'

/** Nobody is written to between these times of the day in the product's zone. */
const FROM = '21:00'
const UNTIL = '06:00'

/** Whether an instant (epoch milliseconds) lies in the quiet hours: from 21:00, up to but not at 06:00. */
export function isQuiet(ms: number): boolean {
  const time = timeOfDay(ms)
  return time >= FROM || time < UNTIL
}

/** The first instant (epoch milliseconds) from this one on at which mail may go out. */
export function whenMailMay(ms: number): number {
  if (!isQuiet(ms)) return ms
  const today = civilDateOf(ms)
  return instantAt(timeOfDay(ms) >= FROM ? addDays(today, 1) : today, UNTIL)
}
