import type { PayloadRequest } from 'payload'

import { claim, release } from '@/database/claim'

import { failure } from '../messages'

const LEASE_MS = 20_000
/** How long one waits for those before: twenty at once are through in a second or two. */
const PATIENCE_MS = 15_000
const PAUSE_MS = 15
const LONGEST_PAUSE_MS = 120

/**
 * Runs one action at an outlet's desk at a time, so that what it checked still holds when it writes, on a database
 * without transactions too. Whoever comes second waits, and then sees what the first did.
 */
export async function atDesk<T>(
  { req, outlet }: { req: PayloadRequest; outlet: string | null },
  work: () => Promise<T>,
): Promise<T> {
  const { payload } = req
  const key = `desk:${outlet}`
  const until = Date.now() + PATIENCE_MS
  for (let pause = PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    if (await claim({ payload, key, now: new Date(), leaseMs: LEASE_MS })) break
    if (Date.now() > until) throw failure('deskBusy')
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
  }
  try {
    return await work()
  } finally {
    await release({ payload, key })
  }
}
