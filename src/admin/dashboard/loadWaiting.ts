import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { confirmedFirstRun, waitingFirstRuns } from '@/domain/airing/standing'
import { firstRunsOf } from '@/newsroom/airings/firstRuns'

const MOST = 1000

/** How far an issue whose slot has passed is: what is on record of it, and whether it is made up for. */
export type Waiting = {
  isConfirmed: boolean
  hasMakeUp: boolean
  /** The record that waits for a confirmation, and whether the person who looks made it. */
  recorded: { id: string; isOwn: boolean } | null
}

/** What is known of issues that should have gone out, by issue. */
export async function loadWaiting(
  req: PayloadRequest,
  issues: readonly string[],
): Promise<Map<string, Waiting>> {
  const waiting = new Map<string, Waiting>()
  if (issues.length === 0) return waiting
  const [runs, makeUps] = await Promise.all([
    firstRunsOf({ req, issues, overrideAccess: false }),
    rowsWhere(req, 'issues', {
      where: { and: [{ makesUp: { in: [...issues] } }, { cancelled: { equals: false } }] },
      limit: MOST,
      select: { makesUp: true },
      overrideAccess: false,
    }),
  ])
  const madeUp = new Set(makeUps.map(({ makesUp }) => idOf(makesUp)))
  for (const id of issues) {
    const own = runs.get(id) ?? []
    const [open] = waitingFirstRuns(own)
    waiting.set(id, {
      isConfirmed: confirmedFirstRun(own) !== undefined,
      hasMakeUp: madeUp.has(id),
      recorded: open
        ? { id: open.id, isOwn: Boolean(req.user) && open.reportedBy === req.user?.id }
        : null,
    })
  }
  return waiting
}
