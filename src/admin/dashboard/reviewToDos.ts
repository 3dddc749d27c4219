import type { PayloadRequest, Where } from 'payload'

import { outletsWithRole } from '@/access/outletScope'
import { RUNDOWN_APPROVERS } from '@/domain/workflow/rundownReview'
import { workById } from '@/newsroom/notices/views/workById'

import type { Tone } from '../ui/tone'
import type { DashboardScope } from './dashboardScope'
import { PER_LIST, type ToDo, type ToDoList } from './toDo'

type Search = {
  collection: 'schedules' | 'rundowns'
  event: 'schedule.submit' | 'rundown.submit'
  title: string
  lead: string
  tone: Tone
  action: string
  where: Where
}

/** Months and rundowns that wait for this person: to be decided, or to be mended after they came back. */
export async function reviewToDos(req: PayloadRequest, scope: DashboardScope): Promise<ToDoList[]> {
  const { userId, schedules, all, isAdministrator } = scope
  if (isAdministrator) return []
  const only = (outlets: string[]) => outlets.filter((outlet) => all.includes(outlet))
  const heads = only(await outletsWithRole(req, ['outletHead']))
  const approvers = only(await outletsWithRole(req, RUNDOWN_APPROVERS))
  const waits = { lead: 'Chờ duyệt', tone: 'waiting', action: 'Xem và duyệt' } as const
  const back = { lead: 'Trả lại', tone: 'bad', action: 'Sửa' } as const
  const months = { collection: 'schedules', event: 'schedule.submit' } as const
  const rundowns = { collection: 'rundowns', event: 'rundown.submit' } as const
  const searches: Search[] = [
    {
      ...months,
      ...waits,
      title: 'Lịch chờ bạn duyệt',
      where: {
        and: [
          { outlet: { in: heads } },
          { state: { equals: 'submitted' } },
          { submittedBy: { not_equals: userId } },
        ],
      },
    },
    {
      ...months,
      ...back,
      title: 'Lịch bị trả lại',
      where: { and: [{ outlet: { in: schedules } }, { state: { equals: 'returned' } }] },
    },
    {
      ...rundowns,
      ...waits,
      title: 'Khung chờ bạn duyệt',
      where: {
        and: [
          { outlet: { in: approvers } },
          { review: { equals: 'submitted' } },
          { submittedBy: { not_equals: userId } },
        ],
      },
    },
    {
      ...rundowns,
      ...back,
      title: 'Khung bị trả lại',
      where: {
        and: [
          { outlet: { in: all } },
          { review: { equals: 'returned' } },
          { submittedBy: { equals: userId } },
        ],
      },
    },
  ]
  const lists: ToDoList[] = []
  for (const search of searches) lists.push(...(await listOf(req, search)))
  return lists
}

async function listOf(req: PayloadRequest, search: Search): Promise<ToDoList[]> {
  const { collection, event, title, lead, tone, action, where } = search
  const { docs, totalDocs } = await req.payload.find({
    collection,
    where,
    sort: '-updatedAt',
    depth: 0,
    limit: PER_LIST,
    select: {},
    overrideAccess: false,
    req,
  })
  if (totalDocs === 0) return []
  const work = await workById(
    req,
    docs.map(({ id }) => ({ event, subject: id })),
    { overrideAccess: false },
  )
  const toDos = docs.flatMap(({ id }): ToDo[] => {
    const one = work.get(id)
    if (!one) return []
    const detail = one.reason ? `Vì: ${one.reason}` : one.outletName
    return [{ key: id, tone, lead, text: one.title, detail, href: one.path, action }]
  })
  return [{ title, toDos, total: totalDocs, all: '/admin/thong-bao?loc=cho-xu-ly' }]
}
