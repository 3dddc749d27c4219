const SHAPE = /^(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{1,2})?)?\s*(?:phút|p)?$/i
const [HOURS, MINUTES] = [24, 60]

/** A time of day as people type it (8:05, 8h05, 19 giờ 45, 8h) as `HH:MM`; null if it is none. */
export function typedTime(text: string): string | null {
  const [, hour, minute = '0'] = SHAPE.exec(text.trim().normalize('NFC')) ?? []
  if (hour === undefined || Number(hour) >= HOURS || Number(minute) >= MINUTES) return null
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
