import type { PayloadRequest, Where } from 'payload'

import { rowsWhere } from '@/database/rows'
import { confirmedFirstRun } from '@/domain/airing/standing'
import { addDays, type CivilDate, civilDateOf, startOfDay } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import { dayOffMoves, type Decisions } from '@/domain/schedule/dayOffMoves'
import { type HolidayPolicy, MAX_MOVE_DAYS } from '@/domain/schedule/holidayPolicy'
import { planIssues } from '@/domain/schedule/planIssues'
import type { Column, Issue, Outlet } from '@/payload-types'

import { firstRunsOf } from '../../airings/firstRuns'
import { loadSlotBook } from '../../issues/views/loadSlotBook'

const MOST = 1000

/** An issue that stands on a day that becomes a day off, and where it may go. */
export type TouchedIssue = {
  id: string
  label: string
  outlet: string
  outletName: string
  column: string
  plannedAt: number
  holiday: string
  /** Its slot has passed: it is not moved any more. */
  isPast: boolean
  policy: HolidayPolicy
  choice: HolidayPolicy
  moveBefore: number | null
  moveAfter: number | null
}

type Query = {
  req: PayloadRequest
  /** The days that become days off. */
  daysOff: readonly Holiday[]
  /** The table as it will be. */
  table: readonly Holiday[]
  /** What the person chose, by issue; the column's policy decides for the others. */
  chosen: Decisions
  now: number
}

/** The issues that days off entered late touch, by time, each with what is to be done with it. */
export async function touchedIssues({
  req,
  daysOff,
  table,
  chosen,
  now,
}: Query): Promise<TouchedIssue[]> {
  const rows = await standing(req, daysOff)
  const names = new Map(daysOff.map(({ date, name }) => [date, name]))
  const heads = rows.map((issue) => headOf(issue, names, chosen, now))
  const touched: TouchedIssue[] = []
  for (const column of new Set(heads.map((head) => head.column))) {
    const issues = heads.filter((head) => head.column === column)
    touched.push(...(await withMoves({ req, column, issues, table, now })))
  }
  return touched.sort(
    (one, other) => one.plannedAt - other.plannedAt || (one.id < other.id ? -1 : 1),
  )
}

type Head = Omit<TouchedIssue, 'moveBefore' | 'moveAfter'>

function headOf(
  issue: Issue,
  names: ReadonlyMap<CivilDate, string>,
  chosen: Decisions,
  now: number,
): Head {
  const column = issue.column as Column
  const outlet = issue.outlet as Outlet
  const plannedAt = Date.parse(issue.plannedAt ?? '')
  const isPast = plannedAt <= now
  const policy = column.holidayPolicy
  const usual = isPast && policy !== 'excuse' ? 'keep' : policy
  return {
    id: issue.id,
    label: issue.label ?? 'Số chưa đặt tên',
    outlet: outlet.id,
    outletName: outlet.name,
    column: column.id,
    plannedAt,
    holiday: names.get(civilDateOf(plannedAt)) ?? '',
    isPast,
    policy,
    choice: chosen.get(issue.id) ?? usual,
  }
}

type Moving = Pick<Query, 'req' | 'table' | 'now'> & { column: string; issues: Head[] }

async function withMoves({ req, column, issues, table, now }: Moving): Promise<TouchedIssue[]> {
  const times = issues.map(({ plannedAt }) => plannedAt)
  const found = await loadSlotBook({
    req,
    column,
    from: Math.min(...times),
    until: Math.max(...times),
  })
  const book = { ...found.book, holidays: table }
  const reserved = found.rule
    ? planIssues({
        columns: [found.rule],
        existing: found.slotKeys,
        suspensions: book.suspensions,
        holidays: table,
        now,
        horizonDays: horizonDays(Math.max(...times), now),
      }).map(({ date }) => date)
    : []
  const moves = dayOffMoves(
    { book, closed: [...found.exceptions, ...reserved], now },
    issues.filter(({ isPast }) => !isPast),
    new Map(issues.map(({ id, choice }) => [id, choice])),
  )
  return issues.map((issue) => {
    const ways = moves.get(issue.id) ?? { moveBefore: null, moveAfter: null }
    const { choice } = issue
    const isStuck = (choice === 'moveBefore' || choice === 'moveAfter') && ways[choice] === null
    const stays = issue.policy === 'excuse' ? 'excuse' : 'keep'
    return { ...issue, ...ways, choice: isStuck ? stays : choice }
  })
}

function horizonDays(last: number, now: number): number {
  const days = Math.ceil((last - now) / 86_400_000)
  return Math.max(days, 0) + MAX_MOVE_DAYS
}

/** Issues planned on the days that were not cancelled or waived and of which no run is confirmed. */
async function standing(req: PayloadRequest, daysOff: readonly Holiday[]): Promise<Issue[]> {
  if (daysOff.length === 0) return []
  const onDay = ({ date }: Holiday): Where => ({
    plannedAt: {
      greater_than_equal: new Date(startOfDay(date)).toISOString(),
      less_than: new Date(startOfDay(addDays(date, 1))).toISOString(),
    },
  })
  const docs = await rowsWhere(req, 'issues', {
    where: {
      and: [
        { or: daysOff.map(onDay) },
        { cancelled: { equals: false } },
        { 'waiver.waived': { not_equals: true } },
      ],
    },
    sort: ['plannedAt', 'id'],
    depth: 1,
    limit: MOST,
    joins: false,
    select: { label: true, column: true, outlet: true, plannedAt: true },
    populate: { columns: { holidayPolicy: true }, outlets: { name: true } },
    overrideAccess: true,
  })
  const issues = docs as unknown as Issue[]
  const runs = await firstRunsOf({ req, issues: issues.map(({ id }) => id), overrideAccess: true })
  return issues.filter(({ id }) => !confirmedFirstRun(runs.get(id) ?? []))
}
