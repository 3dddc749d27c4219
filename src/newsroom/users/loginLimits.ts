import type { Payload } from 'payload'

const QUARTER_MS = 15 * 60_000
const HOUR_MS = 60 * 60_000
/** Keys remembered at once for each limit; of more, those that came first are forgotten. */
const MAX_KEYS = 20_000

/**
 * How many failures are borne. They are kept in memory: a failed login must not be a write, which on SQLite all others
 * would wait for. Each of several web processes counts for itself, and a restart forgets; both leave far too few tries to
 * find a password that the rules let pass.
 */
const LIMITS = {
  /** Of one account from one known browser: nobody else's failures are counted there. */
  device: { most: 8, windowMs: QUARTER_MS },
  /** Of one account from one address. */
  pair: { most: 8, windowMs: QUARTER_MS },
  /** Of any accounts from one address, which may be a whole office. */
  address: { most: 40, windowMs: QUARTER_MS },
  /** Of one account from everywhere, known browsers aside. */
  account: { most: 60, windowMs: HOUR_MS },
  /** The old password, asked of a session. */
  own: { most: 8, windowMs: QUARTER_MS },
  /** Mails to one account, and asked for by one address. */
  mail: { most: 3, windowMs: QUARTER_MS },
  mailAddress: { most: 20, windowMs: QUARTER_MS },
} as const

type Limit = keyof typeof LIMITS
export type LimitKey = readonly [limit: Limit, key: string]
type Count = { tries: number; until: number }

/**
 * Counts a try under every key, before it is made: of many at once no more pass than may. Answers with the seconds to
 * wait, or null when it may be made.
 */
export function countTry(
  payload: Payload,
  keys: readonly LimitKey[],
  now = Date.now(),
): number | null {
  const waits = keys.map(([limit, key]) => {
    const { most, windowMs } = LIMITS[limit]
    const counts = countsOf(payload, limit)
    const known = counts.get(key)
    const count = known && known.until > now ? known : { tries: 0, until: now + windowMs }
    counts.delete(key)
    counts.set(key, { ...count, tries: count.tries + 1 })
    const [oldest] = counts.keys()
    if (counts.size > MAX_KEYS && oldest !== undefined) counts.delete(oldest)
    return count.tries < most ? 0 : Math.ceil((count.until - now) / 1000)
  })
  return Math.max(...waits) || null
}

/** A try that turned out well: what was counted of this account here is forgotten, and it does not count elsewhere. */
export function forgetTry(payload: Payload, keys: readonly LimitKey[]): void {
  for (const [limit, key] of keys) {
    const counts = countsOf(payload, limit)
    const known = counts.get(key)
    const isHere = limit === 'device' || limit === 'pair' || limit === 'own'
    if (isHere) counts.delete(key)
    else if (known) counts.set(key, { ...known, tries: known.tries - 1 })
  }
}

const memory = new WeakMap<Payload, Map<Limit, Map<string, Count>>>()

function countsOf(payload: Payload, limit: Limit): Map<string, Count> {
  const limits = memory.get(payload) ?? new Map<Limit, Map<string, Count>>()
  memory.set(payload, limits)
  const counts = limits.get(limit) ?? new Map<string, Count>()
  limits.set(limit, counts)
  return counts
}
