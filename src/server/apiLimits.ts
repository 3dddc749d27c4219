import type { HeldKey } from '@/newsroom/apiKeys/findApiKey'

import type { PublicSide } from './cache/side'
import type { Refusal } from './refusal'
import { perMinute } from './perMinute'
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

/** Loopback: the machine itself, as a site beside this server is. */
const isOwn = (network: string) => network === '::1' || network.startsWith('127.')

/**
 * Whether a request to the public API is answered: a stranger's as long as its network has not asked too often, a partner's by what
 * the key says. At once wherever nothing has to be looked up.
 */
export function apiLimits({ anonymous, side, now = Date.now }: Options) {
  const networks = perMinute(now)
  const keys = perMinute(now)
  const known = new Map<string, { held: HeldKey; at: number }>()

  const ofStranger = (network: string): Refusal | null => {
    if (anonymous === 0 || isOwn(network)) return null
    const wait = networks.take(network, anonymous)
    return wait === 0 ? null : REFUSALS.tooOften(anonymous, wait)
  }
  const ofKey = (held: HeldKey, path: string): Refusal | null => {
    const group = side()?.groupOf?.(path) ?? null
    const isOpen = group === null || group === 'description'
    if (!isOpen && !held.scopes.includes(group)) return REFUSALS.keyScope()
    const wait = keys.take(held.id, held.perMinute)
    return wait === 0 ? null : REFUSALS.tooOften(held.perMinute, wait)
  }
  const lookUp = async (key: string, { network, path }: Asked): Promise<Refusal | null> => {
    // Who guesses asks the database no more often than a stranger.
    const tired = ofStranger(network)
    if (tired) return tired
    const at = now()
    const held = (await side()?.findKey?.(key, new Date(at))) ?? null
    if (!held) {
      known.delete(key)
      return REFUSALS.keyUnknown()
    }
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(key, { held, at })
    return ofKey(held, path)
  }
  return (asked: Asked): Refusal | null | Promise<Refusal | null> => {
    if (asked.authorization === undefined) return ofStranger(asked.network)
    const [, key] = BEARER.exec(asked.authorization) ?? []
    if (!key) return REFUSALS.keyUnknown()
    const one = known.get(key)
    return one && now() - one.at < KNOWN_MS ? ofKey(one.held, asked.path) : lookUp(key, asked)
  }
}
