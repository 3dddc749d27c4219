import type { PayloadRequest } from 'payload'

import { whileClaimed } from '@/database/claim'

import { goOnAtDesk } from '../../columns/actions/unfinishedColumnChanges'
import { failure } from '../../words/failure'

const LEASE_MS = 20_000
/** How long one waits for those before: twenty at once are through in a second or two. */
const PATIENCE_MS = 15_000

/**
 * Runs one action at an outlet's desk at a time, so that what it checked still holds when it writes, on a database
 * without transactions too. Whoever comes second waits, and then sees what the first did; after one that died, first what
 * that one had begun is ended.
 */
export function atDesk<T>(
  { req, outlet }: { req: PayloadRequest; outlet: string | null },
  work: () => Promise<T>,
): Promise<T> {
  const claim = {
    payload: req.payload,
    key: `desk:${outlet}`,
    leaseMs: LEASE_MS,
    patienceMs: PATIENCE_MS,
    taken: () => failure('deskBusy'),
    mend: () => goOnAtDesk(req.payload, outlet),
  }
  return whileClaimed(claim, work)
}
