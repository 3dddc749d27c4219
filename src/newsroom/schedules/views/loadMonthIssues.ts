import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { addDays } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'
import { columnLife } from '@/domain/schedule/columnLife'
import type { JudgedSlot } from '@/domain/schedule/slotProblems'
import type { Column, Issue, Outlet } from '@/payload-types'

import { instantsOf } from '../months'

const SECONDS_PER_MINUTE = 60
/** A slot is a day long at most: what may still be on as the month begins, or is on as it ends. */
const NEIGHBOUR_DAYS = 1

/** An issue as a schedule shows it. */
export type MonthIssue = {
  id: string
  label: string
  title: string | null
  plannedAt: number | null
  cancelled: boolean
  cancelReason: string | null
  column: { id: string; name: string }
  topics: string[]
  request: { id: string; number: string } | null
  makesUp: string | null
  /** Planned for the month; others are in its baseline, or beside it. */
  isInMonth: boolean
  slot: JudgedSlot | null
}

type Query = {
  req: PayloadRequest
  outlet: Pick<Outlet, 'id' | 'validFrom' | 'validTo'>
  month: Period
  /** Issues to read wherever they are planned now: those of the baseline. */
  also: readonly string[]
  overrideAccess: boolean
}

/** The issues of an outlet's month, those named, and those just beside the month, which may clash with its own. */
export async function loadMonthIssues({
  req,
  outlet,
  month,
  also,
  overrideAccess,
}: Query): Promise<MonthIssue[]> {
  const { start, end } = instantsOf({
    from: addDays(month.from, -NEIGHBOUR_DAYS),
    to: addDays(month.to, NEIGHBOUR_DAYS),
  })
  const window: Where = {
    plannedAt: {
      greater_than_equal: new Date(start).toISOString(),
      less_than: new Date(end).toISOString(),
    },
  }
  const docs = await rowsWhere(req, 'issues', {
    where: {
      and: [
        { outlet: { equals: outlet.id } },
        also.length > 0 ? { or: [window, { id: { in: [...also] } }] } : window,
      ],
    },
    sort: ['plannedAt', 'id'],
    depth: 1,
    select: {
      label: true,
      title: true,
      plannedAt: true,
      cancelled: true,
      cancelReason: true,
      column: true,
      topics: true,
      request: true,
      makesUp: true,
    },
    populate: {
      columns: {
        name: true,
        kind: true,
        channel: true,
        durationMinutes: true,
        validFrom: true,
        validTo: true,
        holidayPolicy: true,
      },
      topics: { title: true },
      requests: { number: true },
      issues: { label: true },
    },
    overrideAccess,
  })
  const own = instantsOf(month)
  return (docs as unknown as Issue[]).map((issue) => monthIssue(issue, outlet, own))
}

function monthIssue(
  issue: Issue,
  outlet: Query['outlet'],
  { start, end }: { start: number; end: number },
): MonthIssue {
  const plannedAt = issue.plannedAt ? Date.parse(issue.plannedAt) : null
  const column = typeof issue.column === 'object' ? issue.column : null
  const { request, makesUp } = issue
  return {
    id: issue.id,
    label: issue.label ?? 'Số chưa đặt tên',
    title: issue.title ?? null,
    plannedAt,
    cancelled: issue.cancelled ?? false,
    cancelReason: issue.cancelReason ?? null,
    column: { id: idOf(issue.column) ?? '', name: column?.name ?? '' },
    topics: (issue.topics ?? []).flatMap((one) => (typeof one === 'object' ? [one.title] : [])),
    request: request
      ? { id: idOf(request) ?? '', number: typeof request === 'object' ? request.number : '' }
      : null,
    makesUp: typeof makesUp === 'object' ? (makesUp?.label ?? null) : null,
    isInMonth: plannedAt !== null && start <= plannedAt && plannedAt < end,
    slot: plannedAt !== null && column ? judgedSlot(issue.id, plannedAt, column, outlet) : null,
  }
}

function judgedSlot(
  id: string,
  startsAt: number,
  column: Column,
  outlet: Query['outlet'],
): JudgedSlot {
  return {
    id,
    outletId: outlet.id,
    channel: column.channel || null,
    startsAt,
    seconds: (column.durationMinutes ?? 0) * SECONDS_PER_MINUTE,
    columnId: column.id,
    ...columnLife(column, outlet),
    holidayPolicy: column.holidayPolicy,
    isExclusive: column.kind === 'programme' || Boolean(column.channel),
  }
}
