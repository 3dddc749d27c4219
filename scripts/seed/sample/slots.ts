import { type CivilDate, daysBetween, startOfDay } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import { planIssues } from '@/domain/schedule/planIssues'

import { type ColumnKey, SAMPLE_COLUMNS } from './columns'
import type { Span } from './span'

/** A date that a column's rule names. */
export type Slot = {
  column: ColumnKey
  /** The day the rule names, and the day it is planned for after moving around a day off. */
  originalDate: CivilDate
  date: CivilDate
  plannedAt: number
  minutes: number
  /** Its place among the column's slots of its month, and of the sample. */
  index: number
  ordinal: number
}

/** The slots of every column with a rule in the days of the sample, planned as the check itself plans them. */
export function slotsOf({
  span,
  holidays,
}: {
  span: Span
  holidays: readonly Pick<Holiday, 'date' | 'kind'>[]
}): Slot[] {
  return SAMPLE_COLUMNS.flatMap(({ key, slot, holidayPolicy }) => {
    if (!slot) return []
    const planned = planIssues({
      columns: [
        {
          id: key,
          rrule: slot.rrule,
          time: slot.time,
          startDate: span.from,
          validFrom: span.from,
          validTo: span.until,
          shortMonths: 'skip',
          holidayPolicy,
          exceptions: [],
        },
      ],
      holidays,
      existing: new Set(),
      now: startOfDay(span.from),
      horizonDays: daysBetween(span.from, span.until),
    })
    return planned.map(({ originalDate, date, plannedAt }, ordinal) => ({
      column: key,
      originalDate,
      date,
      plannedAt,
      minutes: slot.minutes,
      index: planned.slice(0, ordinal).filter((one) => sameMonth(one.date, date)).length,
      ordinal,
    }))
  })
}

const sameMonth = (a: CivilDate, b: CivilDate) => a.slice(0, 7) === b.slice(0, 7)
