import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'

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
  const [{ docs: airings }, { docs: makeUps }] = await Promise.all([
    req.payload.find({
      collection: 'airings',
      where: {
        and: [
          { issue: { in: [...issues] } },
          { kind: { equals: 'first' } },
          { replacedBy: { exists: false } },
          { rejected: { not_equals: true } },
        ],
      },
      sort: 'startedAt',
      depth: 0,
      limit: MOST,
      pagination: false,
      select: { issue: true, confirmed: true, reportedBy: true },
      overrideAccess: false,
      req,
    }),
    req.payload.find({
      collection: 'issues',
      where: { and: [{ makesUp: { in: [...issues] } }, { cancelled: { equals: false } }] },
      depth: 0,
      limit: MOST,
      pagination: false,
      select: { makesUp: true },
      overrideAccess: false,
      req,
    }),
  ])
  const madeUp = new Set(makeUps.map(({ makesUp }) => idOf(makesUp)))
  for (const id of issues) {
    const own = airings.filter(({ issue }) => idOf(issue) === id)
    const open = own.find(({ confirmed }) => !confirmed)
    waiting.set(id, {
      isConfirmed: own.some(({ confirmed }) => confirmed),
      hasMakeUp: madeUp.has(id),
      recorded: open
        ? { id: open.id, isOwn: Boolean(req.user) && idOf(open.reportedBy) === req.user?.id }
        : null,
    })
  }
  return waiting
}
