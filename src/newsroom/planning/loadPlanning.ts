import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { addDays, type CivilDate } from '@/domain/calendar/civil'
import type { DaysOff } from '@/domain/calendar/holidays'
import { periodOf } from '@/domain/calendar/periods'
import { MAX_MOVE_DAYS } from '@/domain/schedule/holidayPolicy'
import type { PlannedColumn } from '@/domain/schedule/planIssues'
import type { PlannedSuspension } from '@/domain/schedule/suspension'
import type { Column, Outlet } from '@/payload-types'

import { type ColumnSchedule, plannedColumn, scheduleOf } from '../columns/columnSchedule'
import { loadSuspensions } from '../obligations/loadSuspensions'

/** What is planned at an edge may move past it, and what it meets there may move as well. */
const MARGIN_DAYS = 3 * MAX_MOVE_DAYS

/** A column with a rule, cut to the life of its outlet, and how far to plan it. */
export type PlanningColumn = PlannedColumn & {
  name: string
  sample: boolean
  outlet: string
  planUntil: CivilDate
  /** As it was read: what is planned holds only while the column still has it. */
  schedule: ColumnSchedule
}

type RuledColumn = ColumnSchedule & Pick<Column, 'id' | 'name' | 'outlet' | 'sample'>

type Span = { req: PayloadRequest; today: CivilDate; first: CivilDate; horizon: CivilDate }

/** The columns with a rule that are alive at some time between the first day and their last day to plan. */
export async function loadPlanningColumns({
  req,
  today,
  first,
  horizon,
}: Span): Promise<PlanningColumn[]> {
  const ends = await periodEnds({ req, today })
  const docs = await rowsWhere(req, 'columns', {
    where: {
      and: [
        { rrule: { exists: true } },
        { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: first } }] },
      ],
    },
    sort: 'id',
    depth: 1,
    select: {
      name: true,
      outlet: true,
      rrule: true,
      time: true,
      validFrom: true,
      validTo: true,
      shortMonths: true,
      holidayPolicy: true,
      exceptions: true,
      ruleStart: true,
      ruleFrom: true,
      sample: true,
    },
    populate: { outlets: { validFrom: true, validTo: true } },
    overrideAccess: true,
  })
  return docs
    .filter(({ rrule }) => rrule)
    .map((column) => planningColumn(column, [horizon, ...(ends.get(column.id) ?? [])]))
    .filter(({ validFrom, validTo, planUntil }) => {
      return validFrom <= planUntil && (validTo ?? first) >= first
    })
}

function planningColumn(column: RuledColumn, ends: CivilDate[]): PlanningColumn {
  const outlet = column.outlet as Outlet
  return {
    ...plannedColumn(column, outlet),
    name: column.name,
    sample: column.sample ?? false,
    outlet: outlet.id,
    schedule: scheduleOf(column),
    planUntil: ends.sort().at(-1) ?? '',
  }
}

/** The last days of the periods that the obligations of each column are in today. */
async function periodEnds({
  req,
  today,
}: Pick<Span, 'req' | 'today'>): Promise<Map<string, CivilDate[]>> {
  const inForce: Where[] = [
    { validFrom: { less_than_equal: today } },
    { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: today } }] },
  ]
  const docs = await rowsWhere(req, 'obligations', {
    where: { and: [...inForce, { measureKind: { equals: 'count' } }] },
    sort: 'id',
    select: { columns: true, period: true, validTo: true },
    overrideAccess: true,
  })
  const ends = new Map<string, CivilDate[]>()
  for (const { columns, period, validTo } of docs) {
    const { to } = periodOf(today, period)
    const end = validTo && validTo < to ? validTo : to
    for (const column of columns ?? []) {
      const id = idOf(column) ?? ''
      ends.set(id, [...(ends.get(id) ?? []), end])
    }
  }
  return ends
}

/** Holidays and suspensions that bear on slots between two days. */
export async function loadDaysOff({
  req,
  columns,
  from,
  until,
}: {
  req: PayloadRequest
  columns: readonly { id: string }[]
  from: CivilDate
  until: CivilDate
}): Promise<DaysOff & { suspensions: PlannedSuspension[] }> {
  const span = { from: addDays(from, -MARGIN_DAYS), until: addDays(until, MARGIN_DAYS) }
  const docs = await rowsWhere(req, 'holidays', {
    where: { date: { greater_than_equal: span.from, less_than_equal: span.until } },
    sort: 'date',
    select: { date: true, kind: true },
    overrideAccess: true,
  })
  return {
    holidays: docs.map(({ date, kind }) => ({ date, kind })),
    suspensions: await loadSuspensions({ req, columns: columns.map(({ id }) => id), ...span }),
  }
}
