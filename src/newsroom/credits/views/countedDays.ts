import { addDays, type CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded, parseDate } from '@/domain/calendar/vietnameseDates'

/** The first day of the month eleven before: with the present one a year. */
export function yearBefore(today: CivilDate): CivilDate {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const months = year * 12 + (month - 1) - 11
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-01`
}

/** The days of a month (`2026-11`) that were counted, as people write them. */
export function daysCounted(
  month: string,
  { from, until }: { from: string; until: string },
): { from: string; until: string } {
  const first: CivilDate = `${month}-01`
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)
  const [asked, end] = [parseDate(from), parseDate(until)]
  return {
    from: formatDatePadded(asked && asked > first ? asked : first),
    until: formatDatePadded(end && end < last ? end : last),
  }
}
