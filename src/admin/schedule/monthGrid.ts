import { Temporal } from 'temporal-polyfill'

import { addDays, type CivilDate } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'

const DAYS_PER_WEEK = 7

/** The weekday of a date, Monday being 0. */
export function weekdayOf(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek - 1
}

/** The weeks of a month, Monday first; a day of another month is null. */
export function weeksOf({ from, to }: Period): (CivilDate | null)[][] {
  const before = weekdayOf(from)
  const weeks: (CivilDate | null)[][] = []
  for (let monday = addDays(from, -before); monday <= to; monday = addDays(monday, DAYS_PER_WEEK)) {
    weeks.push(
      Array.from({ length: DAYS_PER_WEEK }, (_, index) => {
        const date = addDays(monday, index)
        return from <= date && date <= to ? date : null
      }),
    )
  }
  return weeks
}
