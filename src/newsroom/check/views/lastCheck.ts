import type { PayloadRequest, Where } from 'payload'

import { rowWhere } from '@/database/rows'
import { checkHealth, type CheckHealth, CLOCK_SKEW_MS } from '@/domain/alert/checkHealth'

/** The name the check's runs are recorded under. */
export const CHECK_TASK = 'check'

/** Finished checks: the last one, and the one stamped latest of those that a wrong clock stamped in the future. */
export type FinishedChecks = { last: Date | null; ahead: Date | null }

/** The checks on record that say something about a moment. */
export async function finishedChecks(req: PayloadRequest, now: Date): Promise<FinishedChecks> {
  const limit = new Date(now.getTime() + CLOCK_SKEW_MS).toISOString()
  return {
    last: await newest(req, { startedAt: { less_than_equal: limit } }),
    ahead: await newest(req, { startedAt: { greater_than: limit } }),
  }
}

/** Whether the check runs, as of a moment. */
export function healthOf({ last, ahead }: FinishedChecks, now: Date): CheckHealth {
  const instants = [last, ahead].flatMap((date) => (date ? [date.getTime()] : []))
  return checkHealth(instants, now.getTime())
}

async function newest(req: PayloadRequest, when: Where): Promise<Date | null> {
  const row = await rowWhere(req, 'cron-runs', {
    where: { and: [{ task: { equals: CHECK_TASK } }, { status: { equals: 'done' } }, when] },
    sort: '-startedAt',
    select: { startedAt: true },
    overrideAccess: true,
  })
  return row ? new Date(row.startedAt) : null
}
