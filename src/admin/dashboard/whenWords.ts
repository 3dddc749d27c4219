import { addDays, civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDatePadded, WEEKDAYS } from '@/domain/calendar/vietnameseDates'

/** When something is, as people say it from today: `Hôm nay 17:00`, `Mai 09:00`, `Thứ Sáu 27/11 19:45`, `27/02/2025 19:45`. */
export function whenWords(ms: number, now: number): string {
  const date = civilDateOf(ms)
  const today = civilDateOf(now)
  const time = timeOfDay(ms)
  if (date === today) return `Hôm nay ${time}`
  if (date === addDays(today, 1)) return `Mai ${time}`
  if (date === addDays(today, -1)) return `Hôm qua ${time}`
  const written = formatDatePadded(date)
  if (date > today && date <= addDays(today, 7)) {
    return `${weekdayOf(date)} ${written.slice(0, 5)} ${time}`
  }
  return `${date.slice(0, 4) === today.slice(0, 4) ? written.slice(0, 5) : written} ${time}`
}

function weekdayOf(date: string): string {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay()
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? ''
}
