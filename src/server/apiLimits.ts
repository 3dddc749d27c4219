import type { HeldKey } from '@/newsroom/apiKeys/findApiKey'

import type { PublicSide } from './cache/side'
import type { Refusal } from './refusal'
import { perMinute, type Taken } from './perMinute'
import { REFUSALS } from './words'

/** So long a key that was found is held for what it was; one that is revoked is refused within that. */
const KNOWN_MS = 2000
const MOST_KNOWN = 1000
const BEARER = /^Bearer +(\S+)$/i

type Options = {
  /** Requests a minute of a network without a key; 0: no end. */
  anonymous: number
  side: () => Pick<PublicSide, 'groupOf' | 'findKey'> | undefined
  now?: () => number
}

type Asked = { authorization: string | undefined; network: string; path: string }

/** Whether it is answered, and what is told of how often it may be asked again: name, value, name, value. */
export type Admission = { refusal: Refusal | null; told: readonly string[] }

const NOTHING: Admission = { refusal: null, told: [] }
const refused = (refusal: Refusal): Admission => ({ refusal, told: [] })

/** What may be asked and what is left of it (draft-ietf-httpapi-ratelimit-headers), by whom it is counted. */
function counted(
  by: 'network' | 'key',
  most: number,
  { isAllowed, left, seconds }: Taken,
): Admission {
  const told = [
    ...['RateLimit-Policy', `"${by}";q=${most};w=60`],
    ...['RateLimit', `"${by}";r=${left};t=${seconds}`],
  ]
  return { refusal: isAllowed ? null : REFUSALS.tooOften(most, seconds), told }
}

/** Loopback: the machine itself, as a site beside this server is. */
const isOwn = (network: string) => network === '::1' || network.startsWith('127.')

/**
 * Whether a request to the public API is answered: a stranger's as long as its network has not asked too often, a partner's by what
 * the key says.
 */
export function apiLimits({ anonymous, side, now = Date.now }: Options) {
  const networks = perMinute(now)
  const searching = perMinute(now)
  const keys = perMinute(now)
  const known = new Map<string, { held: HeldKey; at: number }>()

  const ofStranger = (network: string): Admission => {
    if (anonymous === 0 || isOwn(network)) return NOTHING
    return counted('network', anonymous, networks.take(network, anonymous))
  }
  const ofKey = (held: HeldKey, path: string): Admission => {
    const group = side()?.groupOf?.(path) ?? null
    const isOpen = group === null || group === 'description'
    if (!isOpen && !held.scopes.includes(group)) return refused(REFUSALS.keyScope())
    return counted('key', held.perMinute, keys.take(held.id, held.perMinute))
  }
  const lookUp = async (key: string, { network, path }: Asked): Promise<Admission> => {
    // Who guesses asks the database no more often than a stranger.
    const tired = ofStranger(network)
    if (tired.refusal) return tired
    const at = now()
    const held = (await side()?.findKey?.(key, new Date(at))) ?? null
    if (!held) {
      known.delete(key)
      return refused(REFUSALS.keyUnknown())
    }
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(key, { held, at })
    return ofKey(held, path)
  }
  return {
    ofStranger,
    /** Of the page that searches: by the same measure as the API, counted by itself. */
    ofSearch: (network: string): Admission => {
      if (anonymous === 0 || isOwn(network)) return NOTHING
      const { isAllowed, seconds } = searching.take(network, anonymous)
      return isAllowed ? NOTHING : refused(REFUSALS.searchedTooOften(anonymous, seconds))
    },
    /** At once for whoever has no key, or one that was looked up just before. */
    of: (asked: Asked): Admission | Promise<Admission> => {
      if (asked.authorization === undefined) return ofStranger(asked.network)
      const [, key] = BEARER.exec(asked.authorization) ?? []
      if (!key) return refused(REFUSALS.keyUnknown())
      const one = known.get(key)
      return one && now() - one.at < KNOWN_MS ? ofKey(one.held, asked.path) : lookUp(key, asked)
    },
  }
}
