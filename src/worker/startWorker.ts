import cron, { type ScheduledTask } from 'node-cron'
import type { Payload } from 'payload'

import { ZONE } from '@/domain/calendar/civil'

import { runTask, type TaskOutcome } from './runTask'
import type { Task } from './task'
import { TASKS } from './tasks'
import { watchClock } from './watchClock'

const MINUTE_MS = 60_000

type Start = {
  payload: Payload
  /** Where one line about each run that ended well goes; of one that failed the log tells. */
  log: (line: string) => void
  tasks?: readonly Task[]
  /** How often it is looked whether the clock was set, in milliseconds; given for tests. */
  lookEveryMs?: number
}

export type Worker = {
  /** Settles when every task has run once: what a stop made late is caught up. */
  caughtUp: Promise<void>
  /** Starts no more runs, and settles when the one going on has ended. */
  stop: () => Promise<void>
}

/**
 * Runs every task once, then on its schedule. Several workers on one database share the slots; nothing depends on a slot
 * being run, so one missed while the process was busy or down is made good by the next. When the machine's clock is set,
 * everything runs at once and is scheduled anew: a timer waits for the time it was set for, however far that is by now.
 */
export function startWorker({ payload, log, tasks = TASKS, lookEveryMs }: Start): Worker {
  const running = new Set<Promise<void>>()
  const run = (task: Task, slot: Date): Promise<void> => {
    const going = runTask({ payload, task, slot })
      .catch((error: unknown): TaskOutcome => ({ status: 'failed', error }))
      .then((outcome) => report({ payload, log, task, outcome }))
      .finally(() => running.delete(going))
    running.add(going)
    return going
  }
  let stopped = false
  const runAll = async () => {
    for (const task of tasks) if (!stopped) await run(task, new Date())
  }
  const schedule = (): ScheduledTask[] =>
    tasks.map((task) =>
      cron.schedule(task.cron, ({ date }) => run(task, wholeMinute(date)), {
        name: task.name,
        timezone: ZONE,
        noOverlap: true,
        suppressMissedWarning: true,
      }),
    )
  const caughtUp = runAll()
  let scheduled = schedule()
  const stopWatching = watchClock({
    ...(lookEveryMs !== undefined && { everyMs: lookEveryMs }),
    onJump: (ms) => {
      payload.logger.warn({ ms, msg: 'The clock of this machine was set; every task runs now' })
      for (const task of scheduled) void task.destroy()
      scheduled = schedule()
      void runAll()
    },
  })
  return {
    caughtUp,
    stop: async () => {
      stopped = true
      stopWatching()
      for (const task of scheduled) await task.destroy()
      await Promise.allSettled([...running])
    },
  }
}

/** The same slot in every process, whatever the milliseconds of its timer. */
function wholeMinute(date: Date): Date {
  return new Date(Math.floor(date.getTime() / MINUTE_MS) * MINUTE_MS)
}

type Report = Pick<Start, 'payload' | 'log'> & { task: Task; outcome: TaskOutcome }

function report({ payload, log, task, outcome }: Report): void {
  if (outcome.status === 'done') log(`${task.name}: ${outcome.summary}`)
  if (outcome.status !== 'failed') return
  payload.logger.error({ err: outcome.error, task: task.name, msg: `Task ${task.name} failed` })
}
