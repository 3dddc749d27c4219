import { createLocalReq, type Payload } from 'payload'

import { forgetFactMarks } from '@/database/factMarks'
import { rowsWhere, rowWhere } from '@/database/rows'
import { beginWalks } from '@/newsroom/changes/walk'
import { putBackFiles } from '@/newsroom/files/hooks/replacedFiles'

const DAY_MS = 24 * 3_600_000
const KEEP_MS = 30 * DAY_MS

/**
 * Deletes records of runs and of what webhooks were told older than 30 days, but never a task's last finished one, claims
 * nobody holds, marks of facts of before yesterday, and files of pictures that were replaced. Has everything public compared with the change log once a day, by the checks that follow.
 */
export async function pruneTaskRuns({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<string> {
  const cutoff = new Date(now.getTime() - KEEP_MS).toISOString()
  const req = await createLocalReq({}, payload)
  const docs = await rowsWhere(req, 'cron-runs', {
    where: { startedAt: { less_than: cutoff } },
    sort: '-startedAt',
    select: { task: true, status: true },
    overrideAccess: true,
  })
  const newest = await lastFinished(payload, [...new Set(docs.map(({ task }) => task))])
  const old = docs.filter(({ id }) => !newest.has(id))
  for (const { id } of old) {
    await payload.db.deleteOne({ collection: 'cron-runs', where: { id: { equals: id } } })
  }
  await payload.db.deleteMany({ collection: 'claims', where: { expiresAt: { less_than: cutoff } } })
  await payload.db.deleteMany({
    collection: 'webhook-deliveries',
    where: { and: [{ lastAt: { less_than: cutoff } }, { state: { not_equals: 'waiting' } }] },
  })
  await forgetFactMarks(payload, new Date(now.getTime() - DAY_MS))
  await putBackFiles(payload)
  await beginWalks(payload)
  return `xóa ${old.length} lần chạy cũ`
}

async function lastFinished(payload: Payload, tasks: string[]): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const task of tasks) {
    const newest = await rowWhere(payload, 'cron-runs', {
      where: { and: [{ task: { equals: task } }, { status: { equals: 'done' } }] },
      sort: '-startedAt',
      select: {},
      overrideAccess: true,
    })
    if (newest) ids.add(newest.id)
  }
  return ids
}
