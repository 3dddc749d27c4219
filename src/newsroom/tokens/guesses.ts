import type { PayloadRequest } from 'payload'

import { kept } from '@/process/registry'

import { clientAddress, networkOf } from '@/process/clientAddress'
import { failure } from '../words/failure'

const WINDOW_MS = 60_000
const MAX_WRONG = 20
/** Addresses remembered at once; of more, those that came first are forgotten. */
const MAX_ADDRESSES = 10_000

type Count = { until: number; wrong: number }

/** One for the pages and the API together. */
const counted = () => kept('tokenGuesses', () => new Map<string, Count>())

/**
 * The tokens there are none of that an address tried within a minute. Who asks with one that holds, or that did, is not
 * looked up here (`openToken`).
 */
export function guessesFrom(req: PayloadRequest, now = Date.now()) {
  const address = networkOf(clientAddress(req.headers))
  const counts = counted()
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
