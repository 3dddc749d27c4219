import type { CivilDate } from '@/domain/calendar/civil'
import { columnLife } from '@/domain/schedule/columnLife'
import type { PlannedColumn } from '@/domain/schedule/planIssues'
import type { Column, Outlet } from '@/payload-types'

/** A column that names no hour is due by the end of its day. */
export const END_OF_DAY = '23:59'

/** What of a column its issues follow from. */
export const SCHEDULE_FIELDS = [
  'rrule',
  'time',
  'ruleStart',
  'ruleFrom',
  'validFrom',
  'validTo',
  'shortMonths',
  'holidayPolicy',
  'exceptions',
] as const
export type ColumnSchedule = Pick<Column, (typeof SCHEDULE_FIELDS)[number]>

/** A column as its issues are planned, cut to the life of its outlet (domain.md §1). */
export function plannedColumn(
  column: ColumnSchedule & { id: string },
  outlet: Pick<Outlet, 'validFrom' | 'validTo'>,
): PlannedColumn {
  const { validFrom, validTo } = columnLife(column, outlet)
  const ruleFrom = column.ruleFrom ?? ''
  return {
    id: column.id,
    rrule: column.rrule ?? '',
    time: column.time || END_OF_DAY,
    startDate: column.ruleStart || column.validFrom,
    validFrom: ruleFrom > validFrom ? ruleFrom : validFrom,
    validTo,
    shortMonths: column.shortMonths,
    holidayPolicy: column.holidayPolicy,
    exceptions: (column.exceptions ?? []).map(({ date }) => date),
  }
}

/** The schedule of a column, without what else the column has. */
export function scheduleOf(column: ColumnSchedule): ColumnSchedule {
  const { rrule, time, ruleStart, ruleFrom, validFrom, validTo, shortMonths, holidayPolicy } =
    column
  return {
    rrule: rrule || null,
    time: time || null,
    ruleStart: ruleStart || null,
    ruleFrom: ruleFrom || null,
    validFrom,
    validTo: validTo || null,
    shortMonths,
    holidayPolicy,
    exceptions: (column.exceptions ?? []).map(({ date }) => ({ date })),
  }
}

/** Whether two schedules would plan the same. */
export function isSameSchedule(one: ColumnSchedule, other: ColumnSchedule): boolean {
  return fingerprint(one) === fingerprint(other)
}

function fingerprint(column: ColumnSchedule): string {
  const schedule = scheduleOf(column)
  const days: CivilDate[] = (schedule.exceptions ?? []).map(({ date }) => date).sort()
  return JSON.stringify({ ...schedule, exceptions: days })
}
