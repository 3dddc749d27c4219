import { addDays, civilDateOf, instantAt, startOfDay } from '../../calendar/civil'

const MS_PER_SECOND = 1000
const SECONDS_PER_DAY = 86_400
const CLOCK =
  /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{1,2})?\s*(?:(?::|'|p|phút)\s*(?:(\d{1,2})\s*(?:"|s|giây)?)?)?$/

/** What a typed time of day says: an instant, nothing typed (= follows), or that it can't be read. */
export type ClockReading = { kind: 'at'; at: number } | { kind: 'empty' } | { kind: 'unreadable' }

/**
 * A typed time of day in Hanoi (`19:52`, `19:52:30`, `19h52`) as an instant: of the days around `near` (epoch
 * milliseconds) the one closest to it, so that a programme may cross midnight. Full-width digits are read too.
 */
export function parseClock(text: string, near: number): ClockReading {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (plain === '') return { kind: 'empty' }
  const parts = CLOCK.exec(plain)
  if (!parts) return { kind: 'unreadable' }
  const [hours, minutes, seconds] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0))
  if (hours === undefined || minutes === undefined || seconds === undefined)
    return { kind: 'unreadable' }
  if (hours > 23 || minutes > 59 || seconds > 59) return { kind: 'unreadable' }
  const time = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':')
  const today = civilDateOf(near)
  const days = [-1, 0, 1].map((by) => instantAt(addDays(today, by), time) + seconds * MS_PER_SECOND)
  const at = days.reduce((best, one) => (Math.abs(one - near) < Math.abs(best - near) ? one : best))
  return { kind: 'at', at }
}

/**
 * Shows instants as times of day: `19:52:30`, and `00:12:00 (+1)` for a later day than the programme's. Made once for a
 * programme: hundreds of rows are shown with each key pressed. The zone knows no summer time.
 */
export function clockFrom(onAir: number): (at: number) => string {
  const midnight = startOfDay(civilDateOf(onAir))
  return (at) => {
    const seconds = Math.floor((at - midnight) / MS_PER_SECOND)
    const days = Math.floor(seconds / SECONDS_PER_DAY)
    const rest = seconds - days * SECONDS_PER_DAY
    const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60]
    const day = days === 0 ? '' : ` (${days > 0 ? '+' : '−'}${Math.abs(days)})`
    return parts.map((part) => String(part).padStart(2, '0')).join(':') + day
  }
}
