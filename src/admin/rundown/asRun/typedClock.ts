import { civilDateOf, instantAt } from '@/domain/calendar/civil'

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/
const DAY_MS = 86_400_000

/** The instant of a typed time of day nearest to another (so past midnight is the day after); null for what is none. */
export function typedClock(text: string, near: number): number | null {
  const [, hours, minutes = '', seconds = '00'] = CLOCK.exec(text.normalize('NFKC').trim()) ?? []
  if (hours === undefined || Number(hours) > 23) return null
  if (Number(minutes) > 59 || Number(seconds) > 59) return null
  const time = `${hours.padStart(2, '0')}:${minutes}`
  const sameDay = instantAt(civilDateOf(near), time) + Number(seconds) * 1000
  return [sameDay - DAY_MS, sameDay, sameDay + DAY_MS].reduce((best, one) =>
    Math.abs(one - near) < Math.abs(best - near) ? one : best,
  )
}
