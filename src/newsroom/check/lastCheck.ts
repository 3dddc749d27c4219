import type { PayloadRequest, Where } from 'payload'

import type { CronRun } from '@/payload-types'

/** The name the check's runs are recorded under. */
export const CHECK_TASK = 'check'

/** Without a finished check for longer than this, alerts can't be trusted: six runs were missed. */
export const CHECK_LATE_AFTER_MS = 30 * 60_000

/** The last check that finished, or null if none ever did. */
export async function lastCheck(req: PayloadRequest): Promise<Date | null> {
  const where: Where = {
    and: [{ task: { equals: CHECK_TASK } }, { status: { equals: 'done' } }],
  }
  const { docs } = await req.payload.find({
    collection: 'cron-runs',
    where,
    sort: '-startedAt',
    depth: 0,
    limit: 1,
    pagination: false,
    select: { startedAt: true },
    overrideAccess: true,
    req,
  })
  const run: Pick<CronRun, 'startedAt'> | undefined = docs[0]
  return run ? new Date(run.startedAt) : null
}

/** Whether the last check is too long ago at a moment; one that never ran is not late, it is still to come. */
export function isCheckLate({ last, now }: { last: Date | null; now: Date }): boolean {
  return last !== null && now.getTime() - last.getTime() > CHECK_LATE_AFTER_MS
}
