import type { PayloadRequest } from 'payload'

import { clientAddress, networkOf } from '../http/clientAddress'
import { failure } from '../messages'

const WINDOW_MS = 60_000
const MAX_WRONG = 20
/** Addresses remembered at once; of more, those that came first are forgotten. */
const MAX_ADDRESSES = 10_000

type Count = { until: number; wrong: number }

const counts = new Map<string, Count>()

/**
 * The wrong tokens an address tried within a minute. Right ones are never counted, so that a studio with many screens
 * behind one address is not locked out by them.
 */
export function guessesFrom(req: PayloadRequest, now = Date.now()) {
  const address = networkOf(clientAddress(req.headers))
  const known = counts.get(address)
  const current = known && known.until > now ? known : { until: now + WINDOW_MS, wrong: 0 }
  return {
    refuseTooMany: () => {
      if (current.wrong >= MAX_WRONG) throw failure('linkGuessing')
    },
    count: () => {
      counts.delete(address)
      counts.set(address, { ...current, wrong: current.wrong + 1 })
      const [oldest] = counts.keys()
      if (counts.size > MAX_ADDRESSES && oldest !== undefined) counts.delete(oldest)
    },
  }
}
