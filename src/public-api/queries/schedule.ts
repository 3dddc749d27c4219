import type { Where } from 'payload'

import { idOf } from '@/access/membership'
import { addDays, civilDateOf, startOfDay } from '@/domain/calendar/civil'

import type { PublicReader } from '../reader'
import type { ColumnRow } from '../views/column'
import { broadcastView, type IssueRow } from '../views/issue'
import { referenceView } from '../views/reference'
import type { BroadcastView } from '../views/schemas'
import { loadRelations } from './relations'

const MAX_BROADCASTS = 1000
const MAX_SUSPENSIONS = 200

type Slot = Pick<ColumnRow, 'id' | 'slug' | 'name' | 'durationMinutes' | 'channel'>
type Span = { from: string; to: string }

/**
 * What columns will broadcast between two civil days, both included, soonest first: planned, neither cancelled nor
 * waived nor in a suspension. What has passed is in the archive, once it is known to have aired.
 */
export async function upcomingBroadcasts(
  reader: PublicReader,
  { columns, from, to, limit = MAX_BROADCASTS }: { columns: Slot[]; limit?: number } & Span,
): Promise<BroadcastView[]> {
  const slots = new Map(columns.map((column) => [column.id, column]))
  if (slots.size === 0) return []
  const ids = [...slots.keys()]
  const [issues, suspensions] = await Promise.all([
    findPlanned(reader, { columns: ids, from, to }),
    findSuspensions(reader, { columns: ids, from, to }),
  ])
  const shown = issues.filter((issue) => !isSuspended(issue, suspensions)).slice(0, limit)
  const relations = await loadRelations(
    reader,
    shown.map(({ topics }) => ({ topics })),
  )
  return shown.flatMap((issue) => {
    const slot = slots.get(idOf(issue.column) ?? '')
    return slot ? [broadcastView(issue, referenceView(slot), slot, relations)] : []
  })
}

async function findPlanned(
  { payload, now }: PublicReader,
  { columns, from, to }: { columns: string[] } & Span,
): Promise<IssueRow[]> {
  const begins = Math.max(startOfDay(from), now.getTime())
  const upcoming: Where[] = [
    { column: { in: columns } },
    { plannedAt: { greater_than_equal: new Date(begins).toISOString() } },
    { plannedAt: { less_than: new Date(startOfDay(addDays(to, 1))).toISOString() } },
    { cancelled: { not_equals: true } },
    { 'waiver.waived': { not_equals: true } },
  ]
  const { docs } = await payload.find({
    collection: 'issues',
    where: { and: upcoming },
    select: { column: true, number: true, year: true, title: true, plannedAt: true, topics: true },
    sort: ['plannedAt', 'id'],
    joins: false,
    depth: 0,
    limit: MAX_BROADCASTS,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

type Suspended = { columns: string[] } & Span

async function findSuspensions(
  { payload }: PublicReader,
  { columns, from, to }: { columns: string[] } & Span,
): Promise<Suspended[]> {
  const { docs } = await payload.find({
    collection: 'suspensions',
    where: {
      and: [
        { columns: { in: columns } },
        { from: { less_than_equal: to } },
        { to: { greater_than_equal: from } },
      ],
    },
    select: { columns: true, from: true, to: true },
    depth: 0,
    limit: MAX_SUSPENSIONS,
    pagination: false,
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
  const day = civilDateOf(new Date(plannedAt ?? 0).getTime())
  return suspensions.some(
    ({ columns, from, to }) => columns.includes(id) && from <= day && day <= to,
  )
}
