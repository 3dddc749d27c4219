import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import { rowWhere, rowsWhere } from '@/database/rows'
import { CLOCK_SKEW_MS, isAheadOf } from '@/domain/alert/checkHealth'
import { compareAndSet } from '@/database/compareAndSet'
import { heldBy, isAbandoned, newHolder } from '@/database/holder'
import { sentenceOfError } from '@/logging/describeError'
import { isDiskFull } from '@/logging/faults'
import { insertOnce } from '@/database/insertOnce'

import type { Task } from './task'

/** A run that has been going for longer than this has died with its process, whichever machine that was on. */
export const TASK_LEASE_MS = 10 * 60_000

type TaskCall = {
  payload: Payload
  task: Pick<Task, 'name' | 'run'>
  /** The moment the run was due; of all processes, one runs each slot of a task. */
  slot: Date
  clock?: () => Date
}

export type TaskOutcome =
  | { status: 'done'; summary: string }
  | { status: 'failed'; error: unknown }
  /** Another process has it. */
  | { status: 'taken' }

/** Runs a task for one slot unless another process does or did, and records how it went. */
export async function runTask({
  payload,
  task,
  slot,
  clock = () => new Date(),
}: TaskCall): Promise<TaskOutcome> {
  const req = await createLocalReq({}, payload)
  const now = clock()
  await freeSlotsAhead({ req, task: task.name, now })
  const run = await claimSlot({ req, task: task.name, slot, now })
  if (!run) return { status: 'taken' }
  try {
    await failDeadRuns({ req, task: task.name, now })
    const summary = await task.run({ payload, now })
    await finish({ req, run, clock, set: { status: 'done', summary } })
    return { status: 'done', summary }
  } catch (error) {
    await finish({ req, run, clock, set: { status: 'failed', error: sentenceOf(error) } })
    return { status: 'failed', error }
  }
}

type Claiming = { req: PayloadRequest; task: string; slot: Date; now: Date }

/** A run's row, and as whom it is ours. */
type TaskRun = { id: string; holder: string }

/** The slot's row when it is ours: made by this call, or taken over from a run that died. */
async function claimSlot({ req, task, slot, now }: Claiming): Promise<TaskRun | null> {
  const key = `${task}:${slot.toISOString()}`
  const holder = await newHolder()
  const id = await insertOnce({
    payload: req.payload,
    collection: 'cron-runs',
    data: { task, key, holder, startedAt: now.toISOString(), status: 'running' },
  })
  return id ? { id, holder } : takeOver({ req, key, holder, now })
}

async function takeOver({
  req,
  key,
  holder,
  now,
}: Pick<Claiming, 'req' | 'now'> & { key: string; holder: string }): Promise<TaskRun | null> {
  const row = await rowWhere(req, 'cron-runs', {
    where: { key: { equals: key } },
    select: { startedAt: true, status: true, holder: true },
    overrideAccess: true,
  })
  if (!row || row.status !== 'running' || !(await isDead(row, now))) return null
  const isOurs = await compareAndSet({
    req,
    collection: 'cron-runs',
    id: row.id,
    expected: asFound(row),
    set: { holder, startedAt: now.toISOString() },
  })
  return isOurs ? { id: row.id, holder } : null
}

/** Says of runs whose process died that they did. */
async function failDeadRuns({ req, task, now }: Omit<Claiming, 'slot'>): Promise<void> {
  for (const row of await runningRows(req, task)) {
    if (!(await isDead(row, now))) continue
    await compareAndSet({
      req,
      collection: 'cron-runs',
      id: row.id,
      expected: asFound(row),
      set: {
        status: 'failed',
        finishedAt: now.toISOString(),
        error: 'Bị ngắt giữa chừng. Lần chạy sau làm tiếp.',
      },
    })
  }
}

/**
 * Slots of a time that is still to come, taken under a clock that was ahead: freed for when that time comes, else the
 * task would not run then. The rows stay.
 */
async function freeSlotsAhead({ req, task, now }: Omit<Claiming, 'slot'>): Promise<void> {
  const limit = new Date(now.getTime() + CLOCK_SKEW_MS).toISOString()
  const docs = await rowsWhere(req, 'cron-runs', {
    where: {
      and: [
        { task: { equals: task } },
        { startedAt: { greater_than: limit } },
        { key: { contains: `${task}:` } },
      ],
    },
    sort: 'id',
    select: { key: true },
    overrideAccess: true,
  })
  for (const { id, key } of docs) {
    await compareAndSet({
      req,
      collection: 'cron-runs',
      id,
      expected: { key: { equals: key } },
      set: { key: `ahead ${id}` },
    })
  }
}

type Finish = {
  req: PayloadRequest
  run: TaskRun
  clock: () => Date
  set: { status: 'done' | 'failed'; summary?: string; error?: string }
}

/** By its holder: a run that took too long may be another's meanwhile. */
async function finish({ req, run, clock, set }: Finish): Promise<void> {
  await compareAndSet({
    req,
    collection: 'cron-runs',
    id: run.id,
    expected: { and: [{ status: { equals: 'running' } }, heldBy(run.holder)] },
    set: { ...set, finishedAt: clock().toISOString() },
  })
}

/** What went wrong, for people who read of it in the browser: without what a query was asked with. */
function sentenceOf(error: unknown): string {
  if (isDiskFull(error)) return 'Ổ đĩa của máy chủ đã đầy. Hãy dọn ổ đĩa; lần chạy sau làm tiếp.'
  return sentenceOfError(error)
}

type Found = { startedAt: string; holder?: string | null }

/** One begun at a time that is still to come was begun under a clock that has been set back since. */
const isDead = async ({ startedAt, holder }: Found, now: Date) =>
  isAheadOf(Date.parse(startedAt), now.getTime()) ||
  isAbandoned({ holder, begun: startedAt }, { now, leaseMs: TASK_LEASE_MS })

const asFound = ({ startedAt, holder }: Found): Where => ({
  and: [{ status: { equals: 'running' } }, { startedAt: { equals: startedAt } }, heldBy(holder)],
})

/** Whether a run of a task is going on in any process. */
export async function isTaskRunning(
  req: PayloadRequest,
  task: string,
  now: Date,
): Promise<boolean> {
  for (const row of await runningRows(req, task)) if (!(await isDead(row, now))) return true
  return false
}

async function runningRows(req: PayloadRequest, task: string) {
  const docs = await rowsWhere(req, 'cron-runs', {
    where: { and: [{ task: { equals: task } }, { status: { equals: 'running' } }] },
    sort: 'id',
    select: { startedAt: true, holder: true },
    overrideAccess: true,
  })
  return docs
}
