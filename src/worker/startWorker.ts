import cron, { type ScheduledTask } from 'node-cron'
import type { Payload } from 'payload'

import { ZONE } from '@/domain/calendar/civil'

import { runSlot, type RunOutcome } from './runSlot'
import type { Task } from './task'
import { TASKS } from './tasks'

const MINUTE_MS = 60_000

type Start = {
  payload: Payload
  /** Where one line about each run goes. */
  log: (line: string) => void
  tasks?: readonly Task[]
}

export type Worker = {
  /** Settles when every task has run once: what a stop made late is caught up. */
  caughtUp: Promise<void>
  /** Starts no more runs, and settles when the one going on has ended. */
  stop: () => Promise<void>
}

/**
 * Runs every task once, then on its schedule. Several workers on one database share the slots; nothing depends on a slot
 * being run, so one missed while the process was busy or down is made good by the next.
 */
export function startWorker({ payload, log, tasks = TASKS }: Start): Worker {
  const running = new Set<Promise<void>>()
  const run = (task: Task, slot: Date): Promise<void> => {
    const going = runSlot({ payload, task, slot })
      .catch((error: unknown): RunOutcome => ({ status: 'failed', error }))
      .then((outcome) => report({ payload, log, task, outcome }))
      .finally(() => running.delete(going))
    running.add(going)
    return going
  }
  let stopped = false
  const caughtUp = (async () => {
    for (const task of tasks) if (!stopped) await run(task, new Date())
  })()
  const scheduled: ScheduledTask[] = tasks.map((task) =>
    cron.schedule(task.cron, ({ date }) => run(task, wholeMinute(date)), {
      name: task.name,
      timezone: ZONE,
      noOverlap: true,
      suppressMissedWarning: true,
    }),
  )
  return {
    caughtUp,
    stop: async () => {
      stopped = true
      for (const task of scheduled) await task.destroy()
      await Promise.allSettled([...running])
    },
  }
}

/** The same slot in every process, whatever the milliseconds of its timer. */
function wholeMinute(date: Date): Date {
  return new Date(Math.floor(date.getTime() / MINUTE_MS) * MINUTE_MS)
}

type Report = Pick<Start, 'payload' | 'log'> & { task: Task; outcome: RunOutcome }

function report({ payload, log, task, outcome }: Report): void {
  if (outcome.status === 'done') log(`${task.name}: ${outcome.summary}`)
  if (outcome.status !== 'failed') return
  const { error } = outcome
  log(`${task.name}: lỗi. ${error instanceof Error ? error.message : String(error)}`)
  payload.logger.error({ err: error, msg: `Task ${task.name} failed` })
}
