import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'

import { airingHref, issueHref } from '../links/pages'
import type { DashboardScope } from './dashboardScope'
import { loadWaiting, type Waiting } from './loadWaiting'
import { drawerStep, PER_LIST, type ToDoList } from './toDo'
import { whenWords } from './whenWords'

const LOOKED_BACK_DAYS = 60
const DAY_MS = 24 * 60 * 60 * 1000

/** Issues that went by without an airing that counts. */
export async function airingToDos(
  req: PayloadRequest,
  { schedules }: DashboardScope,
  now: Date,
): Promise<ToDoList | null> {
  if (schedules.length === 0) return null
  const since = new Date(now.getTime() - LOOKED_BACK_DAYS * DAY_MS)
  const issues = await rowsWhere(req, 'issues', {
    where: {
      and: [
        { outlet: { in: schedules } },
        { plannedAt: { less_than: now.toISOString() } },
        { plannedAt: { greater_than: since.toISOString() } },
        { cancelled: { equals: false } },
        { 'waiver.waived': { not_equals: true } },
      ],
    },
    sort: 'plannedAt',
    limit: 300,
    select: { label: true, title: true, plannedAt: true, outlet: true },
    overrideAccess: false,
  })
  const waiting = await loadWaiting(
    req,
    issues.map(({ id }) => id),
  )
  // What is being made up for is done with; its make-up is what waits.
  const open = issues.flatMap((issue) => {
    const known = waiting.get(issue.id)
    return known && !known.isConfirmed && !known.hasMakeUp ? [{ issue, ...known }] : []
  })
  return {
    ...noneToConfirm,
    total: open.length,
    toDos: open.slice(0, PER_LIST).map(({ issue, recorded }) => ({
      key: issue.id,
      tone: 'warning' as const,
      lead: whenWords(Date.parse(issue.plannedAt ?? ''), now.getTime()),
      text: issue.label ?? 'Số chưa đặt tên',
      detail: [issue.title, recordWords(recorded)].filter(Boolean).join(' · '),
      href: recorded?.isOwn ? airingHref(recorded.id) : issueHref(issue.id),
      action: 'Xem lượt phát',
      ...(!recorded?.isOwn && {
        step: drawerStep('airing.confirm', issue, idOf(issue.outlet) ?? ''),
      }),
    })),
  }
}

function recordWords(recorded: Waiting['recorded']): string {
  if (!recorded) return 'chưa ghi lượt phát'
  return recorded.isOwn
    ? 'bạn đã ghi lượt phát, chờ người khác xác nhận'
    : 'đã ghi lượt phát, chưa xác nhận'
}

const noneToConfirm: ToDoList = {
  title: 'Chờ xác nhận đã phát',
  toDos: [],
  total: 0,
  all: '/admin/collections/issues',
}
