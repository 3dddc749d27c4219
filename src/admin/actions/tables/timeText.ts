import { type CivilDate, instantAt, isCivilDate } from '@/domain/calendar/civil'

const CLOCK = /^(\d{1,2})[:h](\d{2})(?::(\d{2}))?$/i
const LENGTH = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/

/** The instant of a date and a time of day as typed (`19:45`, `19:45:10`, `19h45`) in Hà Nội, or null. */
export function instantOf(date: CivilDate, time: string): string | null {
  const [, hour, minute, second = '0'] = CLOCK.exec(time.trim()) ?? []
  if (!hour || !minute || !isCivilDate(date)) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const start = instantAt(date, `${hour.padStart(2, '0')}:${minute}`)
  return new Date(start + Number(second) * 1000).toISOString()
}

/** The seconds of a length as typed (`15:02`, `1:02:05`), or null. */
export function secondsOf(length: string): number | null {
  const [, hours = '0', minutes, seconds] = LENGTH.exec(length.trim()) ?? []
  if (!minutes || !seconds || Number(seconds) > 59) return null
  if (Number(hours) > 0 && Number(minutes) > 59) return null
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
