import { isCivilDate } from '@/domain/calendar/civil'
import { formatDatePadded, parseDate } from '@/domain/calendar/vietnameseDates'

/** A kept value as shown in a field: `2022-03-14` → `14/03/2022`; what is no date as it was typed. */
export function shownDate(value: string): string {
  return isCivilDate(value) ? formatDatePadded(value) : value
}

/** A typed text as kept: `14/3/2022` → `2022-03-14`; what is no date as it was typed, so that it can be refused. */
export function typedDate(text: string): string {
  return parseDate(text) ?? text.trim()
}
