import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { DeadlineKind } from '@/domain/schedule/deadlines'
import { type KnownDeadline, loadDeadlines } from '@/newsroom/deadlines/views/loadDeadlines'
import type { Issue } from '@/payload-types'

import { deadlineWords } from '../issues/deadlineWords'
import { DEADLINE_TONES } from '../ui/tone'
import type { DashboardScope } from './dashboardScope'
import { issueHref } from '../links/pages'
import { PER_LIST, type ToDo, type ToDoList } from './toDo'
import { whenWords } from './whenWords'

const DAY_MS = 24 * 60 * 60 * 1000
/** Deadlines that are farther off are not yet anybody's work. */
const AHEAD_DAYS = 7
/** Offsets reach so far back from a slot: issues beyond have no deadline yet. */
const SLOTS_AHEAD_DAYS = AHEAD_DAYS + 30
const MOST_ISSUES = 500

type Due = { issue: Issue; deadline: KnownDeadline }

/** The steps of coming issues that are this person's to do: overdue ones first, then by time. */
export async function deadlineToDos(
  req: PayloadRequest,
  scope: DashboardScope,
  now: Date,
): Promise<ToDoList | null> {
  const mine = outletsByKind(scope)
  const outlets = [...new Set(Object.values(mine).flat())]
  if (scope.isAdministrator || outlets.length === 0) return null
  const issues = await comingIssues(req, outlets, now)
  const known = await loadDeadlines({ req, issues, now: now.getTime() })
  const until = now.getTime() + AHEAD_DAYS * DAY_MS
  const due = issues
    .flatMap((issue): Due[] =>
      (known.get(issue.id) ?? [])
        .filter(({ kind, state, at }) => {
          const isMine = mine[kind].includes(idOf(issue.outlet) ?? '')
          return isMine && state !== 'done' && at <= until
        })
        .map((deadline) => ({ issue, deadline })),
    )
    .sort((one, other) => one.deadline.at - other.deadline.at)
  if (due.length === 0) return null
  return {
    title: 'Hạn chuẩn bị các số',
    total: due.length,
    all: '/admin/collections/issues',
    toDos: due.slice(0, PER_LIST).map((one) => toDo(one, now.getTime())),
  }
}

function outletsByKind({
  writes,
  edits,
  schedules,
}: DashboardScope): Record<DeadlineKind, string[]> {
  return {
    script: writes,
    approval: edits,
    tape: schedules,
    other: [...new Set([...writes, ...edits, ...schedules])],
  }
}

async function comingIssues(req: PayloadRequest, outlets: string[], now: Date): Promise<Issue[]> {
  const docs = await rowsWhere(req, 'issues', {
    where: {
      and: [
        { outlet: { in: outlets } },
        { plannedAt: { greater_than: now.toISOString() } },
        {
          plannedAt: {
            less_than: new Date(now.getTime() + SLOTS_AHEAD_DAYS * DAY_MS).toISOString(),
          },
        },
        { cancelled: { equals: false } },
      ],
    },
    sort: 'plannedAt',
    limit: MOST_ISSUES,
    joins: false,
    select: {
      label: true,
      column: true,
      outlet: true,
      plannedAt: true,
      createdAt: true,
      stepsDone: true,
    },
    overrideAccess: false,
  })
  return docs as unknown as Issue[]
}

function toDo({ issue, deadline }: Due, now: number): ToDo {
  const { key, name, at, state, moved } = deadline
  const slot = Date.parse(issue.plannedAt ?? '')
  return {
    key: `${issue.id} ${key}`,
    tone: DEADLINE_TONES[state],
    lead: `${whenWords(at, now)} · ${deadlineWords(deadline, now).replace('Hôm nay, ', '').toLocaleLowerCase('vi')}`,
    text: `${name}: ${issue.label ?? 'Số chưa đặt tên'}`,
    detail: [
      `phát, đăng ${timeOfDay(slot)} ${formatDatePadded(civilDateOf(slot))}`,
      moved && 'hạn đã chuyển vì ngày nghỉ',
    ]
      .filter(Boolean)
      .join(' · '),
    href: issueHref(issue.id),
    action: 'Mở số',
  }
}
