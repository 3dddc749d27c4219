import { databaseTarget } from './databaseTarget'
import type { Environment } from './environment'

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
