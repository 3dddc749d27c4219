import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { CLOCK_SKEW_MS, isAheadOf } from '@/domain/alert/checkHealth'
import { compareAndSet } from '@/database/compareAndSet'
import { sentenceOfError } from '@/logging/describeError'
import { isDiskFull } from '@/logging/faults'
import { insertOnce } from '@/newsroom/check/insertOnce'

import type { Task } from './task'

/** A run that has been going for longer than this has died with its process. */
export const RUN_LEASE_MS = 10 * 60_000

type SlotRun = {
  payload: Payload
  task: Pick<Task, 'name' | 'run'>
  /** The moment the run was due; of all processes, one runs each slot of a task. */
  slot: Date
  clock?: () => Date
}

export type RunOutcome =
  | { status: 'done'; summary: string }
  | { status: 'failed'; error: unknown }
  /** Another process has it. */
  | { status: 'taken' }

/** Runs a task for one slot unless another process does or did, and records how it went. */
export async function runSlot({
  payload,
  task,
  slot,
  clock = () => new Date(),
}: SlotRun): Promise<RunOutcome> {
  const req = await createLocalReq({}, payload)
  const now = clock()
  await freeSlotsAhead({ req, task: task.name, now })
  const id = await claimSlot({ req, task: task.name, slot, now })
  if (!id) return { status: 'taken' }
  await buryDeadRuns({ req, task: task.name, now })
  try {
    const summary = await task.run({ payload, now })
    await finish({ req, id, clock, set: { status: 'done', summary } })
    return { status: 'done', summary }
  } catch (error) {
    await finish({ req, id, clock, set: { status: 'failed', error: sentenceOf(error) } })
    return { status: 'failed', error }
  }
}

type Claiming = { req: PayloadRequest; task: string; slot: Date; now: Date }

/** The id of the slot's row when it is ours: made by this call, or taken over from a run that died. */
async function claimSlot({ req, task, slot, now }: Claiming): Promise<string | null> {
  const key = `${task}:${slot.toISOString()}`
  const id = await insertOnce({
    payload: req.payload,
    collection: 'cron-runs',
    data: { task, key, startedAt: now.toISOString(), status: 'running' },
  })
  return id ?? takeOver({ req, key, now })
}

async function takeOver({
  req,
  key,
  now,
}: Pick<Claiming, 'req' | 'now'> & { key: string }): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'cron-runs',
    where: { key: { equals: key } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { startedAt: true, status: true },
    overrideAccess: true,
    req,
  })
  const row = docs[0]
  if (!row || row.status !== 'running' || !isDead(row.startedAt, now)) return null
  const isOurs = await compareAndSet({
    req,
    collection: 'cron-runs',
    id: row.id,
    expected: {
      and: [{ status: { equals: 'running' } }, { startedAt: { equals: row.startedAt } }],
    },
    set: { startedAt: now.toISOString() },
  })
  return isOurs ? row.id : null
}

/** Says of runs whose process died that they did. */
async function buryDeadRuns({ req, task, now }: Omit<Claiming, 'slot'>): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'cron-runs',
    where: { and: [{ task: { equals: task } }, { status: { equals: 'running' } }] },
    sort: 'id',
    depth: 0,
    pagination: false,
    limit: 0,
    select: { startedAt: true },
    overrideAccess: true,
    req,
  })
  for (const { id, startedAt } of docs) {
    if (!isDead(startedAt, now)) continue
    await compareAndSet({
      req,
      collection: 'cron-runs',
      id,
      expected: { and: [{ status: { equals: 'running' } }, { startedAt: { equals: startedAt } }] },
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
  const { docs } = await req.payload.find({
    collection: 'cron-runs',
    where: {
      and: [
        { task: { equals: task } },
        { startedAt: { greater_than: limit } },
        { key: { contains: `${task}:` } },
      ],
    },
    sort: 'id',
    depth: 0,
    pagination: false,
    limit: 0,
    select: { key: true },
    overrideAccess: true,
    req,
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
  id: string
  clock: () => Date
  set: { status: 'done' | 'failed'; summary?: string; error?: string }
}

async function finish({ req, id, clock, set }: Finish): Promise<void> {
  await compareAndSet({
    req,
    collection: 'cron-runs',
    id,
    expected: { status: { equals: 'running' } },
    set: { ...set, finishedAt: clock().toISOString() },
  })
}

/** What went wrong, for people who read of it in the browser: without what a query was asked with. */
function sentenceOf(error: unknown): string {
  if (isDiskFull(error)) return 'Ổ đĩa của máy chủ đã đầy. Hãy dọn ổ đĩa; lần chạy sau làm tiếp.'
  return sentenceOfError(error)
}

/** Begun too long ago, or at a time that is still to come: under a clock that has been set back since. */
function isDead(startedAt: string, now: Date): boolean {
  const at = Date.parse(startedAt)
  return now.getTime() - at > RUN_LEASE_MS || isAheadOf(at, now.getTime())
}
