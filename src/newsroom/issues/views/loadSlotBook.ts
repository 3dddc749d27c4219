import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOrThrow, rowsWhere } from '@/database/rows'
import { addDays, civilDateOf, startOfDay } from '@/domain/calendar/civil'
import { columnLife, lastDayWithin } from '@/domain/schedule/columnLife'
import type { SlotBook } from '@/domain/schedule/makeUpSlots'
import type { PlannedColumn } from '@/domain/schedule/planIssues'
import type { JudgedSlot } from '@/domain/schedule/slotProblems'
import type { Column, Issue, Outlet } from '@/payload-types'

import { END_OF_DAY, plannedColumn } from '../../columns/columnSchedule'
import { loadHolidays } from '../../holidays/loadHolidays'
import { loadSuspensions } from '../../obligations/loadSuspensions'

const SECONDS_PER_MINUTE = 60
/** What is on around midnight, and what a day off moves in from outside. */
const MARGIN_DAYS = 70

/** What of a column and its outlet decides about times for it, with the words to say so. */
export type ColumnBook = {
  book: SlotBook
  rule: PlannedColumn | null
  time: string
  exceptions: string[]
  slotKeys: Set<string>
  /** The labels of the issues in `book.taken`. */
  labels: Map<string, string>
  name: string
}

type Query = {
  req: PayloadRequest
  column: string
  /** Epoch milliseconds: the times in question lie between these. */
  from: number
  until: number
  /** An issue whose own slot does not stand in its way. */
  except?: string
}

/** Reads what decides whether the column may go out at times between two instants. */
export async function loadSlotBook({
  req,
  column: id,
  from,
  until,
  except,
}: Query): Promise<ColumnBook> {
  const column = (await rowOrThrow(req, 'columns', id, {
    depth: 1,
    populate: { outlets: { validFrom: true, validTo: true }, topics: {} },
    overrideAccess: true,
  })) as Column & { outlet: Outlet }
  const { outlet } = column
  const span = {
    from: addDays(civilDateOf(from), -MARGIN_DAYS),
    until: addDays(civilDateOf(until), MARGIN_DAYS),
  }
  const issues = await issuesBetween({ req, outlet: outlet.id, ...span })
  const on = issues.filter((issue) => !issue.cancelled && issue.id !== except && issue.plannedAt)
  const exceptions = (column.exceptions ?? []).map(({ date }) => date)
  return {
    book: {
      column: slotOf(column, outlet),
      taken: on.flatMap((issue): JudgedSlot[] => {
        const own = issue.column as Column
        const slot = slotOf(own, outlet)
        return [{ ...slot, id: issue.id, startsAt: Date.parse(issue.plannedAt ?? '') }]
      }),
      owed: await owedSpans(req, id, outlet.validTo ?? null),
      suspensions: await loadSuspensions({ req, columns: [id], ...span }),
      holidays: await loadHolidays({ req, ...span }),
    },
    rule: column.rrule ? plannedColumn(column, outlet) : null,
    time: column.time || END_OF_DAY,
    exceptions,
    slotKeys: new Set(issues.flatMap(({ slotKey }) => slotKey ?? [])),
    labels: new Map(issues.map((issue) => [issue.id, issue.label ?? 'Một số'])),
    name: column.name,
  }
}

function slotOf(column: Column, outlet: Outlet): SlotBook['column'] {
  return {
    outletId: outlet.id,
    columnId: column.id,
    channel: column.channel || null,
    seconds: (column.durationMinutes ?? 0) * SECONDS_PER_MINUTE,
    ...columnLife(column, outlet),
    holidayPolicy: column.holidayPolicy,
    isExclusive: column.kind === 'programme' || Boolean(column.channel),
  }
}

type Span = { req: PayloadRequest; from: string; until: string }

async function issuesBetween({
  req,
  outlet,
  from,
  until,
}: Span & { outlet: string }): Promise<Issue[]> {
  const docs = await rowsWhere(req, 'issues', {
    where: {
      and: [
        { outlet: { equals: outlet } },
        {
          plannedAt: {
            greater_than_equal: new Date(startOfDay(from)).toISOString(),
            less_than: new Date(startOfDay(addDays(until, 1))).toISOString(),
          },
        },
      ],
    },
    sort: ['plannedAt', 'id'],
    depth: 1,
    select: { label: true, column: true, plannedAt: true, cancelled: true, slotKey: true },
    populate: {
      columns: {
        kind: true,
        channel: true,
        durationMinutes: true,
        validFrom: true,
        validTo: true,
        holidayPolicy: true,
      },
    },
    overrideAccess: true,
  })
  return docs as unknown as Issue[]
}

async function owedSpans(
  req: PayloadRequest,
  column: string,
  outletEnd: string | null,
): Promise<{ from: string; to: string | null }[]> {
  const docs = await rowsWhere(req, 'obligations', {
    where: { columns: { in: [column] } },
    sort: 'id',
    select: { columns: true, validFrom: true, validTo: true },
    overrideAccess: true,
  })
  return docs
    .filter(({ columns }) => columns?.some((one) => idOf(one) === column))
    .map(({ validFrom, validTo }) => ({
      from: validFrom,
      to: lastDayWithin(validTo, outletEnd),
    }))
}
