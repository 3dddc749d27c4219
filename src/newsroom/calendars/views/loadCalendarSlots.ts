import { rowsWhere } from '@/database/rows'
import { settings } from '@/settings/settings'
import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import type { CalendarSlot } from '@/documents/rundown/slotsIcs'
import { calendarVersion } from '@/domain/schedule/calendarVersion'
import type { Column, Issue, Outlet } from '@/payload-types'

import { asReader } from '../../audit/asReader'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const DAYS_BACK = 31
const DAYS_AHEAD = 370
const DEFAULT_MINUTES = 30
/** Writing an event takes some tenths of a millisecond, during which nobody else is served; of more, the days farthest ahead are left out. */
export const MOST_SLOTS = 2000

type Query = { req: PayloadRequest; outlet: string | null; now: Date }

/**
 * The slots a person may read, of one outlet or of all, from a month ago to a year ahead, by time; cancelled ones too.
 * One more than `MOST_SLOTS` at most.
 */
export async function loadCalendarSlots({ req, outlet, now }: Query): Promise<CalendarSlot[]> {
  const from = new Date(now.getTime() - DAYS_BACK * DAY_MS).toISOString()
  const to = new Date(now.getTime() + DAYS_AHEAD * DAY_MS).toISOString()
  const window: Where = { plannedAt: { greater_than_equal: from, less_than: to } }
  const found = rowsWhere(req, 'issues', {
    where: outlet ? { and: [window, { outlet: { equals: outlet } }] } : window,
    sort: ['plannedAt', 'id'],
    limit: MOST_SLOTS + 1,
    select: {
      title: true,
      label: true,
      plannedAt: true,
      column: true,
      outlet: true,
      summary: true,
      cancelled: true,
      cancelReason: true,
      updatedAt: true,
    },
    overrideAccess: false,
  })
  const issues = (await asReader(found)) as unknown as Issue[]
  const columns = await loadByIds<Column>(
    req,
    'columns',
    issues.map(({ column }) => idOf(column)),
  )
  const outlets = await loadByIds<Outlet>(
    req,
    'outlets',
    issues.map((one) => idOf(one.outlet)),
  )
  return issues.flatMap((issue) => {
    const column = columns.get(idOf(issue.column) ?? '')
    return issue.plannedAt
      ? [
          slotOf(
            { ...issue, plannedAt: issue.plannedAt },
            column,
            outlets.get(idOf(issue.outlet) ?? ''),
          ),
        ]
      : []
  })
}

/**
 * What an issue's slot takes from its column and outlet, whoever asks: whoever reads the issue knows these by it. Were
 * they read only where the person may, a column that moves to another outlet would take its part of the version along.
 */
async function loadByIds<Row extends { id: string }>(
  req: PayloadRequest,
  collection: 'columns' | 'outlets',
  ids: readonly (string | null)[],
): Promise<Map<string, Row>> {
  const docs = await rowsWhere(req, collection, {
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { name: true, durationMinutes: true, channel: true, updatedAt: true } as { name: true },
    overrideAccess: true,
  })
  return new Map((docs as unknown as Row[]).map((row) => [row.id, row]))
}

function slotOf(
  issue: Issue & { plannedAt: string },
  column: Column | undefined,
  outlet: Outlet | undefined,
): CalendarSlot {
  const startsAt = Date.parse(issue.plannedAt)
  const label = issue.label ?? column?.name ?? 'Số chưa đặt tên'
  const rows = [issue, column, outlet].filter((row) => row !== undefined)
  const site = settings().serverUrl
  const why = issue.cancelled && issue.cancelReason ? `Lý do hủy: ${issue.cancelReason}` : null
  return {
    id: issue.id,
    title: issue.title ? `${label}: ${issue.title}` : label,
    place: [outlet?.name, column?.channel].filter(Boolean).join(', '),
    details: [why, issue.summary].filter(Boolean).join('\n'),
    startsAt,
    endsAt: startsAt + (column?.durationMinutes || DEFAULT_MINUTES) * MINUTE_MS,
    ...calendarVersion(rows.map(({ updatedAt }) => Date.parse(updatedAt))),
    cancelled: issue.cancelled ?? false,
    url: site ? `${site}/admin/collections/issues/${issue.id}/trang` : null,
  }
}
