import type { Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf, startOfDay } from '@/domain/calendar/civil'
import { dependsOn } from '@/domain/changes/endedBy'
import { isAnnounced } from '@/domain/schedule/announced'
import type { ScheduledIssue } from '@/domain/schedule/baseline'
import { isSuspendedOn } from '@/domain/schedule/suspension'

import type { PublicReader } from '../reader'
import type { ColumnRow } from '../views/column'
import { broadcastView, type IssueRow } from '../views/issue'
import { referenceView } from '../views/reference'
import type { BroadcastView } from '../schemas'
import { loadRelations } from './relations'

const MAX_BROADCASTS = 1000
const MAX_SUSPENSIONS = 200
const MAX_SCHEDULES = 500

type Slot = Pick<ColumnRow, 'id' | 'slug' | 'name' | 'durationMinutes' | 'channel'>
type Span = { from: string; to: string }
export type PlannedRow = IssueRow & { outlet?: string | { id: string } | null; makesUp?: unknown }

/**
 * What columns will broadcast between two civil days, both included, soonest first: as the head approved it (isAnnounced),
 * neither cancelled nor waived nor in a suspension. What has passed is in the archive, once it is known to have aired.
 */
export async function upcomingBroadcasts(
  reader: PublicReader,
  { columns, from, to, limit = MAX_BROADCASTS }: { columns: Slot[]; limit?: number } & Span,
): Promise<BroadcastView[]> {
  const slots = new Map(columns.map((column) => [column.id, column]))
  if (slots.size === 0) return []
  const ids = [...slots.keys()]
  for (const id of ids) {
    reader.depends?.(dependsOn.issuesOf(id))
    reader.depends?.(dependsOn.thing('column', id))
  }
  const [issues, suspensions] = await Promise.all([
    findPlanned(reader, { columns: ids, from, to }),
    findSuspensions(reader, { columns: ids, from, to }),
  ])
  const announced = await announcedOf(reader, issues, suspensions)
  for (const { id } of issues) reader.depends?.(dependsOn.thing('issue', id))
  const shown = announced.slice(0, limit)
  const relations = await loadRelations(
    reader,
    shown.map(({ topics }) => ({ topics })),
  )
  return shown.flatMap((issue) => {
    const slot = slots.get(idOf(issue.column) ?? '')
    return slot ? [broadcastView(issue, referenceView('column', slot), slot, relations)] : []
  })
}

async function announcedOf(
  reader: PublicReader,
  issues: PlannedRow[],
  suspensions: Suspended[],
): Promise<PlannedRow[]> {
  const approvedFor = await findApproved(reader, issues)
  return issues.filter(
    (issue) => !isSuspended(issue, suspensions) && mayBeTold(issue, approvedFor(issue)),
  )
}

/** Those of issues to come, neither cancelled nor waived, that the schedule shows now. */
export async function announcedAmong(
  reader: PublicReader,
  issues: PlannedRow[],
): Promise<PlannedRow[]> {
  if (issues.length === 0) return []
  const days = issues.map(({ plannedAt }) => civilDateOf(Date.parse(plannedAt ?? ''))).sort()
  const columns = [...new Set(issues.map(({ column }) => idOf(column) ?? ''))]
  const span = { from: days[0] ?? '', to: days.at(-1) ?? '' }
  return announcedOf(reader, issues, await findSuspensions(reader, { columns, ...span }))
}

async function findPlanned(
  { payload, now }: PublicReader,
  { columns, from, to }: { columns: string[] } & Span,
): Promise<PlannedRow[]> {
  const begins = Math.max(startOfDay(from), now.getTime())
  const upcoming: Where[] = [
    { column: { in: columns } },
    { plannedAt: { greater_than_equal: new Date(begins).toISOString() } },
    { plannedAt: { less_than: new Date(startOfDay(addDays(to, 1))).toISOString() } },
    { cancelled: { not_equals: true } },
    { 'waiver.waived': { not_equals: true } },
  ]
  return rowsWhere(payload, 'issues', {
    where: { and: upcoming },
    select: {
      column: true,
      outlet: true,
      number: true,
      year: true,
      title: true,
      plannedAt: true,
      topics: true,
      slotKey: true,
      makesUp: true,
    },
    sort: ['plannedAt', 'id'],
    joins: false,
    limit: MAX_BROADCASTS,
    overrideAccess: true,
  })
}

/** The approved schedule that each issue's month has at its outlet; null where there is none. */
async function findApproved(
  { payload }: PublicReader,
  issues: readonly PlannedRow[],
): Promise<(issue: PlannedRow) => ScheduledIssue[] | null> {
  const keyOf = (issue: PlannedRow) => `${idOf(issue.outlet)}:${monthOf(issue)}`
  const keys = new Set(issues.map(keyOf))
  if (keys.size === 0) return () => null
  const docs = await rowsWhere(payload, 'schedules', {
    where: { and: [{ key: { in: [...keys] } }, { state: { equals: 'approved' } }] },
    select: { key: true, baseline: true },
    limit: MAX_SCHEDULES,
    overrideAccess: true,
  })
  const approved = new Map(
    docs.map(({ key, baseline }) => [
      key,
      (baseline ?? []).map(({ issue, plannedAt, cancelled }) => ({
        id: issue,
        plannedAt: plannedAt ? Date.parse(plannedAt) : null,
        cancelled: cancelled ?? false,
      })),
    ]),
  )
  return (issue) => approved.get(keyOf(issue)) ?? null
}

function mayBeTold(issue: PlannedRow, approved: ScheduledIssue[] | null): boolean {
  const { id, plannedAt, slotKey, makesUp } = issue
  const isByRule = !makesUp && slotKey?.startsWith(`${idOf(issue.column)}@`) === true
  const planned = { id, plannedAt: Date.parse(plannedAt ?? ''), cancelled: false, isByRule }
  return isAnnounced(planned, approved)
}

function monthOf({ plannedAt }: PlannedRow): string {
  return civilDateOf(Date.parse(plannedAt ?? '')).slice(0, 7)
}

type Suspended = { columns: string[] } & Span

async function findSuspensions(
  { payload }: PublicReader,
  { columns, from, to }: { columns: string[] } & Span,
): Promise<Suspended[]> {
  const docs = await rowsWhere(payload, 'suspensions', {
    where: {
      and: [
        { columns: { in: columns } },
        { from: { less_than_equal: to } },
        { to: { greater_than_equal: from } },
      ],
    },
    select: { columns: true, from: true, to: true },
    limit: MAX_SUSPENSIONS,
    overrideAccess: true,
  })
  return docs.map((row) => ({
    columns: row.columns.map((reference) => idOf(reference) ?? ''),
    from: row.from,
    to: row.to,
  }))
}

function isSuspended({ column, plannedAt }: IssueRow, suspensions: Suspended[]): boolean {
  const id = idOf(column) ?? ''
  const date = civilDateOf(new Date(plannedAt ?? 0).getTime())
  return isSuspendedOn({ column: id, date }, suspensions)
}
