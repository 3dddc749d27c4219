import { getPayload } from 'payload'

import { ConfigurationError, databaseTarget } from '@/database/uri'
import { logger } from '@/logging/logger'

import { closeUploads } from './closeUploads'
import { startWorker, type Worker } from './startWorker'
import { TASKS, WATCH_TASKS } from './tasks'

type Environment = Record<string, string | undefined>

const STARTED = Symbol.for('toa-soan.worker')

/**
 * Whether the web process runs the checks itself: CRON_IN_PROCESS says so, else the zero-setup database does. With
 * MongoDB there may be many web processes, and the worker is one of its own.
 */
export function runsInWebProcess(env: Environment): boolean {
  if (env.NEXT_PHASE === 'phase-production-build') return false
  const asked = env.CRON_IN_PROCESS?.trim().toLowerCase() ?? ''
  if (asked !== '') return asked === 'true' || asked === '1'
  return databaseTarget(env.DATABASE_URI).kind === 'sqlite'
}

/**
 * Starts the worker inside the web process, or the watch over the one beside it, once, without holding up
 * the first answer or taking the server down.
 */
export function startInWebProcess(): void {
  const shared = globalThis as { [STARTED]?: Promise<Worker | null> }
  shared[STARTED] ??= start().catch((error: unknown) => {
    const what = 'Không khởi động được việc kiểm tra định kỳ.'
    if (error instanceof ConfigurationError) logger().error(`${what} ${error.message}`)
    else logger().error({ err: error, msg: what })
    return null
  })
}

async function start(): Promise<Worker | null> {
  if (process.env.NEXT_PHASE === 'phase-production-build') return null
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config })
  void closeUploads(payload)
  const tasks = runsInWebProcess(process.env) ? TASKS : WATCH_TASKS
  return startWorker({ payload, log: (line) => payload.logger.info(line), tasks })
}
