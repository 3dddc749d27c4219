import type { Payload } from 'payload'

import { checkSummary, runCheck } from '@/newsroom/check/runCheck'
import { CHECK_TASK } from '@/newsroom/check/lastCheck'

import { pruneRuns } from './pruneRuns'
import { watchCheck } from './watchCheck'

/** Something the worker does again and again: a function of (now, facts) that may run twice, late or not at all. */
export type Task = {
  name: string
  /** Minute, hour, day, month, weekday in the product's zone. */
  cron: string
  /** Does it, and says in one line what was done. */
  run: (context: { payload: Payload; now: Date }) => Promise<string>
}

export const checkTask: Task = {
  name: CHECK_TASK,
  cron: '*/5 * * * *',
  run: (context) =>
    watchCheck(context, async () => checkSummary(await runCheck({ ...context, isPresent: true }))),
}

const pruneTask: Task = { name: 'prune', cron: '17 3 * * *', run: pruneRuns }

export const TASKS: readonly Task[] = [checkTask, pruneTask]
